"""Claims of responsibility: who said afterwards, or is said, to have done it ("IS eiste de aanslag op")."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.mentions import ActorMention
from coder.triggers import Hit
from coder.wordlists import word_list

CLAIMING = frozenset({"claim", "ascribe", "blame"})
"""The frames of claims and of blame."""

_BLAMED = frozenset({"", "aan", "op", "naar", "bij", "van", "on", "to", "at"})
_CLAIM = "claim"
_DEEDS = word_list("en/deeds.toml", "claimed_deeds")
_NOT = frozenset({"not", "never", "nothing", "no", "niet", "niets", "nooit"})
_REACH = 8  # tokens between what was done and the clause that tells who claims it
_OBJECT = 4  # tokens from "claim" to what is claimed
_ARMS = ("weapons", "aircraft", "vehicle")  # "blamed Russian artillery"
_TO = frozenset({"to", "on", "aan", "by", "door", "of", "van"})


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: its clause, and the phrase of who is said to have done it."""

    clause: Clause
    phrase: Phrase


def claim_of(hit: Hit, clause: Clause, roles: Roles, phrases: Sequence[Phrase]) -> Claim | None:
    """Reads a claim: "X claimed the attack" names its subject, "the attack was ascribed to X" what follows."""
    last = max((hit.last, *hit.apart))
    if any(token.lemma in _NOT for token in clause.sentence.tokens[last + 1 : last + 3]):
        return None  # "said its fighters had not been involved"
    if hit.trigger.frame.name == "blame":
        members = set(clause.members)
        acting = [p for p in phrases if p.first in members and _acts(p) and not p.inside]
        blamer = roles.agent.actor if roles.agent is not None else None
        blamed = [p for p in acting if p.preposition in _BLAMED and not _is_one(p, blamer)]
        found = next((p for p in blamed if p.first > hit.first), blamed[-1] if blamed else None)
    elif hit.trigger.word == _CLAIM:
        found = _claimant(hit, clause, roles, phrases)
    elif hit.trigger.frame.inverse:
        members = set(clause.members)
        named = [p for p in phrases if p.first in members and p.preposition in _TO and _acts(p)]
        found = next((p for p in named if p.first > hit.first), named[-1] if named else None)
    else:
        found = roles.agent if roles.agent is not None and _acts(roles.agent) else None
    return Claim(clause, found) if found is not None else None


def _claimant(hit: Hit, clause: Clause, roles: Roles, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives who claims a deed that a noun names: "an attack (that) X was quick to claim", "a blast claimed by X"."""
    tokens = clause.sentence.tokens
    before = {token.lemma for token in tokens[max(0, clause.members[0] - _REACH) : hit.first]}
    behind = [token.lemma for token in tokens[hit.last + 1 : hit.last + 1 + _OBJECT]]
    if behind[:1] == ["by"]:
        by = next((p for p in phrases if p.first > hit.last and p.preposition == "by" and _acts(p)), None)
        return by if before & _DEEDS() else None
    agent = roles.agent if roles.agent is not None and _acts(roles.agent) else None
    ends = not behind or not tokens[hit.last + 1].is_word
    return agent if (ends and before & _DEEDS()) or not _DEEDS().isdisjoint(behind) else None


def _is_one(phrase: Phrase, blamer: ActorMention | None) -> bool:
    """Says whether a phrase stands for the one who blames, who never did it: "De regering wijst naar agenten"."""
    return blamer is not None and phrase.actor is not None and phrase.actor.actor == blamer.actor


def _acts(phrase: Phrase) -> bool:
    return phrase.actor is not None and (phrase.is_a("armed") or (phrase.owner is not None and phrase.is_a(*_ARMS)))
