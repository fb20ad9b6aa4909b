"""Deeds that two sides do to each other: "namen elkaar onder vuur", "pelted one another with stones" are clashes."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.frames import frames
from coder.triggers import Hit
from coder.values import replace
from coder.words import Token

_DEEDS = frozenset(
    "attack assault shoot fire_at shell strike bombard bomb stone kill murder raid air_strike launch grenade"
    " crowd_violence".split()
)
_ENGLISH = (("each", "other"), ("one", "another"))
_NOT_ACTED_ON = frozenset(
    "in uit bij met aan na achter van door voor over onder with after from between behind for about among".split()
)


def as_mutual(hits: list[Hit], clause: Clause) -> list[Hit]:
    """Gives the hits of one place in a clause, those of violence as clashes where both sides do it to each other.

    MODEL.md, codebook: an exchange between two armed sides is an *Armed clash*, between two crowds *Mob violence*;
    neither side is the victim.
    """
    if not any(hit.trigger.is_verb and hit.trigger.frame.name in _DEEDS for hit in hits) or not _each_other(clause):
        return hits
    clash = frames()["clash"]
    return [
        replace(hit, trigger=replace(hit.trigger, frame=clash)) if hit.trigger.frame.name in _DEEDS else hit
        for hit in hits
    ]


def _each_other(clause: Clause) -> bool:
    """Says whether "each other" is acted on in the clause, not beside or after one another."""
    tokens: Sequence[Token] = clause.sentence.tokens
    for at in clause.members:
        word = tokens[at].lemma
        if word == "weer" and at > 1 and [token.lemma for token in tokens[at - 2 : at]] == ["over", "en"]:
            return True  # "over en weer"
        if word == "elkaar" or (word, tokens[at + 1].lemma if at + 1 < len(tokens) else "") in _ENGLISH:
            before = tokens[at - 1].lemma if at else ""
            return before not in _NOT_ACTED_ON
    return False
