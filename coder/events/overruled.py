"""Types that only the words around a trigger speak for, where its own clause speaks against them."""

from collections.abc import Mapping, Sequence

from coder.codebook import EVENT_TYPE_OF, ActorKind, EventType, SubEventType
from coder.events.candidate import Candidate
from coder.events.captives import kills_captives
from coder.events.crowds import STOPPED
from coder.events.phrase import Phrase
from coder.events.refugeecamps import is_camp
from coder.events.tellings import TERRITORY
from coder.wordlists import word_list, word_row

_CROWD = ("crowd", "protesters", "rioters", "demonstration")
_ARMED = ("armed", "state", "owner")
_UNARMED = (*_CROWD, "civilians", "property", "vehicle", "suspects", "pronoun")
_HARM = frozenset({"kill", "murder", "slay", "attack", "raid", "shoot", "ambush"})
_SAYS = word_list("telling.toml", "claims")
_TAKING = frozenset({"capture", "recapture", "free"})
_ENTERING = frozenset({"enter", "march_in"})
_TAKEN = frozenset({SubEventType.ARRESTS, SubEventType.ABDUCTION_FORCED_DISAPPEARANCE})
_ANY_ATTACK = frozenset({SubEventType.ATTACK, SubEventType.ARMED_CLASH})
_FIGHTING = frozenset({"attack", "shoot", "fire_at", "shell", "raid", "bomb", "hit", "ambush", "under_fire", "capture"})
_EXPLODING = frozenset({"blast", "explode", "bomb", "bombard", "air_strike", "shell"})
_FORCES = ("state", "owner", "foreign")  # an army that blows up houses demolishes them
_POLICE = word_list("people.toml", "police")
_RAIDING = word_row("deeds.toml", "raiding")
_UNOPPOSED = word_list("deeds.toml", "unopposed")
_PARTING = frozenset({":", ";"})
_PEACEABLE = word_list("deeds.toml", "peaceable")
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
        elif one.weighed and (_is_mobs(told, one) or _is_told_outright(told, one.sub_event_type)):
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


def _is_told_outright(told: Candidate, sub: SubEventType) -> bool:
    """Says whether a clause itself tells what no other words of its sentence can make another type, `sub`, of.

    A place taken without a fight; captives killed; people, and no place, that are taken; arms fired, which arrest
    nobody; a crowd that is told to be peaceful; soldiers who rise against their own; what a band blows up.
    """
    clause, roles = told.clause, told.roles
    if told.sub_event_type is SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY and sub in TERRITORY:
        taking = told.hit.trigger.frame.name in _TAKING | _ENTERING
        return taking and "fight" not in told.cues and _is_undefended(told)
    if sub is SubEventType.VIOLENT_DEMONSTRATION and told.sub_event_type in STOPPED:
        return any(token.lemma in _PEACEABLE() for token in clause.sentence.tokens)
    if told.sub_event_type is SubEventType.OTHER and sub in TERRITORY:
        return "mutiny" in told.cues
    if sub is SubEventType.LOOTING_PROPERTY_DESTRUCTION:
        exploded = EVENT_TYPE_OF[told.sub_event_type] is EventType.EXPLOSIONS and told.hit.trigger.is_verb
        demolished = roles.agent is not None and roles.agent.is_a(*_FORCES)
        return exploded and told.hit.trigger.frame.name in _EXPLODING and not demolished
    if sub is SubEventType.AGREEMENT:
        return told.hit.trigger.is_verb and told.hit.trigger.frame.name in _FIGHTING
    if told.sub_event_type is SubEventType.ARRESTS and sub is SubEventType.ABDUCTION_FORCED_DISAPPEARANCE:
        return "vanished" not in told.cues and told.doer in _POLICE()
    if told.sub_event_type in _ANY_ATTACK and sub in TERRITORY:
        return told.hit.trigger.is_verb and told.hit.trigger.word.startswith(_RAIDING())
    if sub is SubEventType.ARMED_CLASH and told.sub_event_type is SubEventType.ATTACK:
        camp = roles.patient is not None and is_camp(roles.patient, clause.sentence.tokens)
        return (camp and told.hit.trigger.frame.name == "attack") or kills_captives(clause, told.hit, roles.patient)
    if sub is SubEventType.ATTACK and told.sub_event_type is SubEventType.ARMED_CLASH:
        return told.hit.trigger.frame.name == "kill" and _is_force_against_armed(told)
    if sub in TERRITORY:
        patient = roles.patient
        return (
            told.sub_event_type is SubEventType.ABDUCTION_FORCED_DISAPPEARANCE
            and patient is not None
            and patient.is_a("armed", "civilians", "person")
            and not patient.is_a("place", "base", "property", "village", "pronoun")
        )
    return EVENT_TYPE_OF[told.sub_event_type] is EventType.EXPLOSIONS and sub in _TAKEN


def _is_undefended(told: Candidate) -> bool:
    """Says whether the sentence of a taking tells, before a colon or semicolon, that nobody defended the place."""
    tokens = told.clause.sentence.tokens
    end = next((at for at in range(told.hit.last, len(tokens)) if tokens[at].text in _PARTING), len(tokens))
    return any(token.lemma in _UNOPPOSED() for token in tokens[:end])


def _is_force_against_armed(told: Candidate) -> bool:
    """Says whether the forces of a state kill people in arms, none of them by name: a clash, whoever shot first."""
    agent, patient = told.roles.agent, told.roles.patient
    if agent is None or patient is None or not agent.is_a("state"):
        return False
    return patient.is_a("armed") and not patient.is_a("civilians", "person", "prominent", "protesters", "suspects")


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
