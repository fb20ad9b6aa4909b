"""What a verb acts on where the text only says what somebody calls it: "blew up what they said was a workshop"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.words import Token

_REACH = 9  # tokens from "what" to the noun


def described_behind(hit: Hit, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the phrase that "what ... described as", "what they called" behind a verb stands for, or None.

    `hit` is the trigger, `tokens` and `phrases` those of its sentence. Whoever calls it so is no such phrase.
    """
    at = max((hit.last, *hit.apart)) + 1
    if at >= len(tokens) or tokens[at].lemma != "what":
        return None
    return next((p for p in phrases if at < p.first <= at + _REACH and p.is_a("weapons", "property", "base")), None)
