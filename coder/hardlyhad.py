"""English "hardly had X than Y" and "no sooner had X than Y": both happened, one right after the other."""

from collections.abc import Sequence

from coder.functionwords import BARELY
from coder.vocabulary import Found
from coder.words import Token

_SOONER = ("no", "sooner")
_TURNED = frozenset({"had", "did", "was", "were", "has", "have"})
_HEAD = 4  # tokens before it: "But", "On Monday", an opening quotation mark


def had_just_happened(found: Found, tokens: Sequence[Token]) -> bool:
    """Says whether a word of denial stands before a turned verb, and so denies nothing: "Hardly had he gone than"."""
    if found.first > _HEAD:
        return False
    words = [token.lower for token in tokens[found.first : found.first + 3]]
    if words[:1] and words[0] in BARELY:
        return len(words) > 1 and words[1] in _TURNED
    return tuple(words[:2]) == _SOONER and len(words) > 2 and words[2] in _TURNED
