"""Whose operation it was: who is killed "in a joint operation involving the army" is killed by the army."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.afterwards import WEAPONS
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.kinds import ARMED_GROUPS
from coder.triggers import Hit
from coder.values import replace
from coder.wordlists import word_list, word_row

_FRAMES = frozenset({"kill", "shoot", "fire_at", "eliminate", "murder", "arrest", "injure", "overpower"})
_OPERATIONS = word_list("deeds.toml", "operations")
_OF = frozenset({"of", "by", "van", "door"})
_INVOLVING = frozenset({"involving", "led", "conducted", "mounted", "launched"})
_REACH = 5  # tokens from the operation to whose it is
_SUSPECTS = word_list("people.toml", "behind_an_attack")
_DEEDS = word_row("deeds.toml", "earlier_attacks")
_MEMBERS = word_list("people.toml", "members_of_a_group")
_GROUP_REACH = 7  # tokens from what somebody is to the group
_LINKS = frozenset({"of", "in", "behind", "for", "van", "achter", "bij"})


def with_operators(hit: Hit, clause: Clause, roles: Roles, phrases: Sequence[Phrase]) -> Roles:
    """Gives the roles of a passive that names nobody with whose operation its clause tells of."""
    if roles.agent is not None or hit.trigger.frame.name not in _FRAMES or not hit.trigger.is_verb:
        return roles
    tokens = clause.sentence.tokens
    for at in clause.members:
        if tokens[at].lemma not in _OPERATIONS():
            continue
        for phrase in phrases:
            near = 0 < phrase.first - at <= 3 * _REACH and phrase.first in clause.members
            before = {tokens[k].lemma for k in range(at + 1, phrase.begin + 1)}
            whose = phrase.preposition in _OF or not _INVOLVING.isdisjoint(before)
            if near and whose and phrase.is_a("armed", "state") and phrase.actor is not None:
                return replace(roles, agent=phrase, agent_rule="whose operation it was")
    return roles


def with_membership(hit: Hit, clause: Clause, roles: Roles, phrases: Sequence[Phrase]) -> Roles:
    """Takes somebody killed for one of the armed group that words behind his name give him: "X, a commander of Y"."""
    patient = roles.patient
    if patient is None or hit.trigger.frame.name not in _FRAMES or patient.is_a("armed", "state", "weapons", "place"):
        return roles
    tokens = clause.sentence.tokens
    comma = patient.last + 1
    if comma >= len(tokens) or tokens[comma].text != ",":
        return roles
    for at in range(comma + 1, min(comma + _REACH, len(tokens))):
        if tokens[at].lemma not in _MEMBERS():
            continue
        for phrase in phrases:
            group = phrase.actor is not None and phrase.actor.actor.kind in ARMED_GROUPS
            if 0 < phrase.begin - at <= _GROUP_REACH and group and phrase.is_a("armed"):
                classes = (patient.classes - {"unknown", "civilians"}) | {"armed", "actor"}
                return replace(roles, patient=replace(patient, classes=classes, mention=phrase.mention))
    return roles


def hunted(
    hit: Hit, clause: Clause, roles: Roles, target: frozenset[str], cues: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Takes who is suspected of a bombing, when a state's forces kill him, for armed, and no bomb for its means.

    Gives the kinds of the target and the cues: "the main suspect in the bombings was shot dead by the army".
    """
    patient, agent = roles.patient, roles.agent
    if patient is None or agent is None or hit.trigger.frame.name not in _FRAMES or not agent.is_a("state"):
        return target, cues
    tokens = clause.sentence.tokens
    first = next((at for at in range(patient.begin, patient.last + 1) if tokens[at].lemma in _SUSPECTS()), None)
    if first is None:
        return target, cues
    behind = [token.lemma for token in tokens[first + 1 : first + 2 * _REACH]]
    accused = bool(behind) and behind[0] in _LINKS and any(word.endswith(_DEEDS()) for word in behind)
    return (target | {"armed"}, cues - WEAPONS) if accused else (target, cues)
