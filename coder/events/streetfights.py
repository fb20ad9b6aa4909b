"""Clashes whose other side is the crowd told of around them: "raakten gewond bij botsingen met ordetroepen"."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.manner import Manner
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.functionwords import AND
from coder.passages import Document
from coder.triggers import Hit
from coder.values import replace
from coder.words import Token

_CROWDS = ("protesters", "rioters", "crowd", "demonstration")
_BESIDE = 2  # tokens from "police" to those whom "and" joins
_LOOK_BACK = 2  # sentences of the paragraph before the one of the clash


def crowd_of_clash(
    document: Document,
    clause: Clause,
    hit: Hit,
    roles: Roles,
    phrases: Mapping[int, Sequence[Phrase]],
    manner: Manner,
) -> frozenset[str]:
    """Says that demonstrators are the other side of a clash that names the forces of one state alone.

    ACLED codebook, Riots: demonstrators who clash with police are a *Violent demonstration*; one state does not fight
    itself. The crowd stands in the sentence or just before it in the paragraph.
    """
    if hit.trigger.frame.name != "clash":
        return frozenset()
    sides = [phrase for phrase in (roles.agent, roles.patient, *roles.partners) if phrase is not None]
    fighting = [phrase for phrase in phrases[clause.sentence.index] if phrase.is_a("armed", "state", "foreign")]
    if not sides or any(not phrase.is_a("state", "owner") for phrase in (*sides, *fighting)):
        return frozenset()
    if len({phrase.actor.actor.name for phrase in (*sides, *fighting) if phrase.actor is not None}) > 1:
        return frozenset()
    here = clause.sentence.index
    around = [
        index
        for index in range(max(here - _LOOK_BACK, 0), here + 1)
        if document.sentences[index].paragraph == clause.sentence.paragraph
    ]
    told = any(phrase.is_a(*_CROWDS) for index in around for phrase in phrases[index])
    told = told or any("protest" in manner.signs(document.sentences[index]) for index in around)
    return frozenset({"protesters"}) if told else frozenset()


def as_subject(hit: Hit, clause: Clause, roles: Roles, phrases: Sequence[Phrase]) -> Roles:
    """Takes the unarmed side of "clashes between residents and police" as who acts, as in "residents clashed"."""
    if hit.trigger.frame.name != "clash" or roles.patient is not None:
        return roles
    agent, tokens = roles.agent, clause.sentence.tokens
    if agent is not None and agent.is_a("state", "owner") and hit.trigger.is_verb:
        crowd = next((p for p in phrases if _is_joined(agent, p, tokens)), None)
        return roles if crowd is None else replace(roles, agent=crowd, partners=(agent, *roles.partners))
    if agent is not None:
        behind = roles.agent_rule.startswith("after") and any(p.last < agent.begin for p in roles.partners)
        if not behind:
            return roles
        joined = tokens[agent.begin - 1].lemma in AND  # "tussen aanhangers van X en de politie"
        partners = (*roles.partners, agent) if joined else roles.partners
        roles = replace(roles, agent=None, agent_rule="", partners=partners)
    unarmed = [p for p in roles.partners if p.is_a("civilians", *_CROWDS) and not p.is_a("armed")]
    police = [p for p in roles.partners if p.is_a("state", "owner") and p.is_a("armed")]
    if len(unarmed) != 1 or not police:
        return roles
    rest = tuple(partner for partner in roles.partners if partner is not unarmed[0])
    return replace(roles, agent=unarmed[0], partners=rest)


def _is_joined(agent: Phrase, other: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether "and" joins people without arms with who acts: "police and supporters of X clashed"."""
    near = 0 < other.begin - agent.last <= _BESIDE and tokens[other.begin - 1].lemma in AND
    return near and other.is_a("civilians", *_CROWDS) and not other.is_a("armed")
