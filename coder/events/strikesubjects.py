"""Strikes and blasts that are the subject of their sentence: "an Israeli air strike hit a school. It killed ten"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.triggers import TriggerIndex
from coder.words import Token

_FRAMES = frozenset({"air_strike", "explode", "blast", "shell", "suicide"})
_BEFORE = 4  # tokens from "an" to the noun: "an apparent Russian drone strike"
_ARTICLES = frozenset({"a", "an", "the", "another", "one", "een", "de", "het"})
_GOVERNING = frozenset(
    "after before since following in by during from with of for to on at about na bij door van tijdens met voor op over"
    " sinds nadat and en".split()
)


def opens_with_strike(tokens: Sequence[Token], subject: Phrase | None, index: TriggerIndex) -> bool:
    """Says whether the subject of a sentence is a strike or blast, whoever made it; `subject` is its first bare phrase.

    It has an article, and no preposition before that: not "after an air strike, rebels".
    """
    end = len(tokens) if subject is None else subject.first
    for at in range(end):
        found = (pattern.trigger for pattern, _ in index.candidates(tokens, at))
        if any(not trigger.is_verb and trigger.frame.name in _FRAMES for trigger in found):
            article = next((k for k in range(at, max(at - _BEFORE, -1), -1) if tokens[k].lower in _ARTICLES), None)
            return article is not None and (article == 0 or tokens[article - 1].lower not in _GOVERNING)
    return False
