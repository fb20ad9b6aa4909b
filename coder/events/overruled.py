"""Types that only the words around a trigger speak for, where its own clause speaks against them."""

from collections.abc import Mapping, Sequence

from coder.codebook import (
    EVENT_TYPE_OF,
    ActorKind,
    EventType,
    SubEventType,
)
from coder.events.candidate import Candidate
from coder.events.outright import is_told_outright
from coder.events.phrase import Phrase
from coder.wordlists import word_list

_CROWD = ("crowd", "protesters", "rioters", "demonstration")
_ARMED = ("armed", "state", "owner")
_UNARMED = (*_CROWD, "civilians", "property", "vehicle", "suspects", "pronoun")
_HARM = frozenset({"kill", "murder", "slay", "attack", "raid", "shoot", "ambush"})
_SAYS = word_list("telling.toml", "claims")
_UNREST = frozenset({"violent", "prison", "firebomb"})


def overrule(
    weighed: Sequence[Candidate], found: Sequence[Candidate], phrases: Mapping[int, Sequence[Phrase]]
) -> list[Candidate]:
    """Gives the weighed candidates with those as they were `found` whose type cannot be the one weighed.

    Of these, what no trigger told is left out: riots, and what somebody only says. `phrases` are those of each
    sentence of the document, by its index. ACLED codebook: a riot is the deed of unarmed people; what armed people do
    to each other is none, nor what befell somebody in a text that names no crowd.
    """
    before = {(one.clause.index, one.hit.first): one for one in found}
    crowded = any(phrase.is_a(*_CROWD) for told in phrases.values() for phrase in told)
    kept: list[Candidate] = []
    for one in weighed:
        told = before.get((one.clause.index, one.hit.first)) if one.weighed else one
        if told is None:
            says = one.clause.sentence.tokens[one.hit.first].lemma in _SAYS()
            kept += [] if says or _is_false_riot(one, crowded) else [one]
        elif one.weighed and (_is_mobs(told, one) or is_told_outright(told, one.sub_event_type)):
            kept.append(told)
        else:
            protest = EVENT_TYPE_OF[told.sub_event_type] is EventType.PROTESTS
            kept.append(told if one.weighed and _is_false_riot(one, crowded) and not protest else one)
    return kept


def _is_false_riot(candidate: Candidate, crowded: bool) -> bool:
    """Says whether no crowd can have made what is weighed as a riot; `crowded` where the text names one."""
    if EVENT_TYPE_OF[candidate.sub_event_type] is not EventType.RIOTS or _of_settlers(candidate):
        return False
    return _is_among_armed(candidate) or not (crowded or _is_of_unarmed(candidate))


def _is_mobs(told: Candidate, weighed: Candidate) -> bool:
    """Says whether a mob did it, by the word for it: settlers, or "Crowds with machetes killed eight people"."""
    agent = told.roles.agent
    if told.sub_event_type is not SubEventType.MOB_VIOLENCE or agent is None:
        return False
    return _of_settlers(weighed) or (weighed.sub_event_type is SubEventType.ATTACK and agent.is_a(*_CROWD))


def _is_of_unarmed(candidate: Candidate) -> bool:
    """Says whether a deed is done with stones or fire, in a prison, or by a group of people without arms."""
    agent = candidate.roles.agent
    group = agent is not None and agent.is_a("group", "civilians") and not agent.is_a(*_ARMED)
    return group or not _UNREST.isdisjoint(candidate.cues)


def _is_among_armed(candidate: Candidate) -> bool:
    """Says whether people in arms do harm to people in arms."""
    if candidate.hit.trigger.frame.name not in _HARM or "violent" in candidate.cues:
        return False
    agent, patient = candidate.roles.agent, candidate.roles.patient
    return all(side is not None and side.is_a(*_ARMED) and not side.is_a(*_UNARMED) for side in (agent, patient))


def _of_settlers(candidate: Candidate) -> bool:
    """Says whether settlers act, who go about in crowds though they are people in arms (actors.csv)."""
    agent = candidate.roles.agent
    return agent is not None and agent.actor is not None and agent.actor.actor.kind is ActorKind.IDENTITY_MILITIA
