"""The singular of Dutch words for people, from their plural: "Tadzjieken", "boeren", "baby's"."""

from collections.abc import Iterable, Set

from coder.words import Token

_VOWELS = frozenset("aeou")
_VOICED = {"v": "f", "z": "s"}
_LEAST = 6  # letters of a plural
_PARTICIPLE = "ge"  # "gesneuvelden", "gedoden"


def singulars(plurals: Iterable[str]) -> frozenset[str]:
    """Gives the forms that the singular of plurals may have; one that is no word does no harm."""
    known = (plural for plural in plurals if len(plural) >= _LEAST and not plural.startswith(_PARTICIPLE))
    return frozenset(form for plural in known for form in _forms(plural))


def _forms(plural: str) -> list[str]:
    """Gives the stem, and how Dutch spells it alone: doubled vowel, single consonant, no voice at its end."""
    if plural.endswith("'s"):
        return [plural[:-2]]
    if plural.endswith("s"):
        return [plural[:-1]]
    if not plural.endswith("en"):
        return []
    stem = plural[:-2]
    if len(stem) <= 1:
        return []
    if stem[-1] == stem[-2]:
        return [stem[:-1]]  # mannen, man
    closed = stem[:-1] + _VOICED.get(stem[-1], stem[-1])
    doubled = [closed[:-1] + closed[-2] + closed[-1]] if closed[-2] in _VOWELS else []
    return [stem, closed, *doubled]


class Doers:
    """Plurals of people that no list has, by how they end ("ruimers") or by their singular ("passanten")."""

    def __init__(self, endings: Iterable[str], of_things: Iterable[str], singles: Set[str]) -> None:
        """Keeps what such plurals end in, what plurals of things end in, and the words for one person."""
        self._endings, self._of_things, self._singles = tuple(endings), tuple(of_things), singles

    def __call__(self, token: Token) -> bool:
        """Says whether a word is such a plural."""
        word = token.lower
        if not self._endings or token.is_capital or not word.isalpha():
            return False
        doers = len(word) >= _LEAST and word.endswith(self._endings) and not word.endswith(self._of_things)
        return doers or not self._singles.isdisjoint(singulars((word,)))
