"""Verbs whose subject is acted upon: "fell to", "came under fire from", "was killed by"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.functionwords import OF
from coder.triggers import Hit
from coder.values import replace

_CHOKING = frozenset({"suffocate"})
_COST = "+ kosten"  # "kostte het leven aan vier mensen"
_LIVES = ("the_lives_of", "the_life_of")
_WHO = "wie"
_AMONG = frozenset({"among", "amongst"})
_BY = frozenset({"by", "door"})
_OF_THE = 3  # tokens from a noun to whom an "of" with an article behind it names


def inverted(roles: Roles, hit: Hit, own: Sequence[Phrase]) -> Roles:
    """Turns the roles of "fell to", "came under fire from", "was killed by": the subject is acted upon."""
    if roles.agent is not None and roles.agent.preposition in _BY:
        return roles  # "an ambush laid by X"
    told = min((hit.first, *hit.apart))
    if hit.trigger.word.endswith(_COST):
        lost = next((p for p in own if p.preposition == "aan" and p.first > hit.first), None)
        if lost is not None:
            return Roles(None, lost, "", "whose lives it cost")
    if hit.trigger.word in _CHOKING and roles.patient is not None and not roles.patient.preposition:
        return roles  # "suffocating a couple and their children"
    to = next(
        (
            phrase
            for phrase in own
            if phrase.is_a("actor", "armed")
            and phrase.preposition in {"to", "by", "from", "door", "aan", "van", "of", "tegen", "at"}
            and (phrase.preposition not in OF or phrase.first > told)
            and phrase is not roles.agent
            and not phrase.possessive
            and not _belongs_to(phrase, hit)
            and not _rides_in(phrase, hit, own, roles)
        ),
        None,
    )
    if to is None and hit.trigger.frame.name == "under_fire" and hit.apart:
        whose = range(min(hit.apart), max(hit.apart) + 1)
        to = next((phrase for phrase in own if phrase.is_a("adjective") and phrase.first in whose), None)
    if to is None and hit.trigger.frame.name == "under_fire":  # "kreeg Russische granaten te verduren"
        to = next((p for p in own if p.is_a("weapons") and p.actor is not None), None)
        if to is not None:
            struck = next((p for p in own if p is not to and not p.preposition and not p.is_a("adjective")), None)
            return Roles(to, struck, "whose weapons", "inverse: subject")
    if to is None and hit.trigger.frame.name == "fall" and roles.agent is not None and roles.agent.is_a("actor"):
        other = roles.patient
        if other is not None and other.is_a("place", "base"):
            return Roles(roles.agent, other, "into whose hands", "what fell")
        place = next((p for p in own if p.is_a("place", "base") and not p.preposition), None)
        if place is not None and place is not roles.agent:
            return Roles(roles.agent, place, "into whose hands", "what fell")
    if hit.trigger.word.endswith(_LIVES) and to is not None:
        return Roles(None, to, "", "whose lives it claimed")
    if hit.trigger.frame.name == "lose":
        return Roles(
            to, roles.patient, "after to" if to else "", "what was lost", (roles.agent,) if roles.agent else ()
        )
    struck = roles.agent or roles.patient or next((p for p in own if p.is_a("armed") and _belongs_to(p, hit)), None)
    return Roles(to, struck, "inverse: after " + to.preposition if to else "", "inverse: subject")


def _belongs_to(phrase: Phrase, hit: Hit) -> bool:
    """Says whether a phrase tells whose the subject is: "a convoy of peacekeepers hit a mine"."""
    return phrase.preposition in {"of", "van"} and phrase.first < max(hit.last, *hit.apart, 0)


def _rides_in(phrase: Phrase, hit: Hit, own: Sequence[Phrase], roles: Roles) -> bool:
    """Says whether a phrase only tells whose convoy it is that a bomb hit: "a bomb hit a convoy of policemen"."""
    if hit.trigger.frame.name != "hit_mine" or phrase.preposition not in OF:
        return False
    if phrase is roles.patient:
        return True
    moving = (p for p in own if p is not phrase and p.is_a("armed", "vehicle", "transport", "property"))
    return any(1 <= phrase.begin - p.last <= _OF_THE for p in moving)


def without_victims(roles: Roles, hit: Hit, clause: Clause) -> Roles:
    """Leaves out as agent who is among those struck: "two soldiers were among nine people killed when"."""
    agent = roles.agent
    if agent is None or not hit.trigger.is_verb:
        return roles
    if clause.opener == _WHO and agent.first not in clause.members:
        return replace(roles, agent=None, agent_rule="")  # "de politie onderzoekt wie de granaat gooide"
    if agent.last >= hit.first:
        return roles
    between = clause.sentence.tokens[agent.last + 1 : hit.first]
    return replace(roles, agent=None, agent_rule="") if any(t.lemma in _AMONG for t in between) else roles
