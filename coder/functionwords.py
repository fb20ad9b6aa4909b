"""The function words of Dutch and English that several rules ask for, and what Dutch tells by several of them."""

from collections.abc import Sequence

AND = frozenset({"and", "en"})
OF = frozenset({"of", "van"})
WITH = frozenset({"with", "met"})
BY = frozenset({"by", "door"})
BETWEEN = frozenset({"between", "tussen"})
SINCE = frozenset({"since", "sinds"})
IT = frozenset({"it", "het"})
THE = frozenset({"the", "de"})
"""The definite article of persons and of most things."""
DEFINITE = frozenset({"the", "de", "het"})
"""Every definite article."""
DUTCH_ARTICLES = frozenset({"de", "het", "een"})
ARTICLES = DUTCH_ARTICLES | {"the", "a", "an"}
GENITIVE = frozenset({"'s", "'"})
"""The marks of an owner, as words are compared."""
GENITIVE_AS_WRITTEN = GENITIVE | {"’s", "’"}
"""The same in whatever apostrophe a text has."""
BARELY = frozenset({"barely", "hardly", "scarcely"})
"""The English words by which something hardly is."""
SCARCELY = frozenset({"nauwelijks", "amper"})
"""The Dutch ones."""
PAIRED = frozenset(
    {("los", "vast"), ("over", "weer"), ("heen", "weer"), ("op", "neer"), ("af", "aan"), ("in", "uit"), ("af", "toe")}
)
"""Dutch particles that "en" joins in a set pair."""
_BESIDES = frozenset({"behalve", "naast"})
_TOO = frozenset({"ook", "eveneens"})
_SENTENCE = 9  # words between "behalve" and "ook"
_ALIKE = frozenset({"net", "precies", "evenmin", "evenzeer", "evengoed"})


def likens(before: Sequence[str]) -> bool:
    """Says whether the words before somebody, in lower case, liken him to another: Dutch "net als", "zoals ook"."""
    pair = tuple(before[-2:])
    return pair == ("zoals", "ook") or (len(pair) > 1 and pair[1] in {"als", "zoals"} and pair[0] in _ALIKE)


def adds(words: Sequence[str], at: int) -> bool:
    """Says whether Dutch "behalve" or "naast" before words at `at` opens a sentence that tells of another, too.

    "Naast X levert ook Y wapens": both do.
    """
    return at == 1 and words[0] in _BESIDES and any(word in _TOO for word in words[at : at + _SENTENCE])


def pairs_up(before: Sequence[str]) -> bool:
    """Says whether Dutch "als" at the end of words in lower case joins a second to a first: "zowel X als"."""
    return bool(before) and before[-1] == "als" and "zowel" in before
