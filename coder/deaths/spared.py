"""Dutch clauses that say nobody died: denied, all came through, or all it came to was damage and people hurt."""

from collections.abc import Sequence
from itertools import pairwise

from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token

_FILE = "nl/spared.toml"
_JOINING = frozenset("en maar al hoewel terwijl waarbij zodat waardoor doch want".split())
_NO = frozenset({"geen", "nul"})
_NOBODY = frozenset({"niemand"})
_LESS = "minder"  # "niemand minder dan de minister kwam om"
_OF = frozenset({"van"})
_NOT = frozenset({"niet", "evenmin", "nergens"})
_WITHOUT = "zonder"
_SOMEBODY = word_list("nl/fate.toml", "anybody_hurt")
_THE = frozenset({"de", "het", "hun", "zijn", "haar"})
_COMING = word_list("nl/fate.toml", "came_to")
_PLURAL = frozenset("brachten kwamen bleven waren overleefden werden konden wisten raakten zijn".split())
_WONDER = ("als", ("door", "bij"))  # "als door een wonder"
_CAME_TO = (("bleef", "bij"), ("beperkt", "tot"), ("beperkte", "tot"), ("bleef", "tot"))
_ONLY = frozenset("alleen enkel slechts uitsluitend louter".split())
_HURT = frozenset({"gewonden", "lichtgewonden"})
_REACH = 3  # tokens from "geen" to whom it denies: "geen enkel dodelijk slachtoffer"
_SHORT = 4  # tokens of a clause whose verb is left out: "doden niet", "maar doden waren er niet"


def spared(tokens: Sequence[Token], people: frozenset[str]) -> list[tuple[int, int]]:
    """Gives the clauses of a Dutch sentence that say nobody died: first token and the one after the last of each.

    `people` are the words for people.

    What marks and joining words part is taken for a clause. Nothing is said by a clause of hearsay about whether
    somebody died, of what should not happen, or with a number in it.
    """
    found = []
    for first, last in _clauses(tokens):
        words = [token.lemma for token in tokens[first:last]]
        if _is_unsure(words) or (_has_number(tokens[first:last]) and words[0] not in word_set(_FILE, "all")):
            continue
        if _denies(words, people) or _all_unharmed(words) or _came_to_harm(words):
            found.append((first, last))
    return found


def _clauses(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Gives the stretches of words between marks and joining words."""
    found, first = [], 0
    for at, token in enumerate([*tokens, None]):
        if token is not None and token.is_word and token.lemma not in _JOINING:
            continue
        if at > first:
            found.append((first, at))
        first = at + 1
    return found


def _is_unsure(words: Sequence[str]) -> bool:
    unsure = word_set(_FILE, "unsure")
    following = [*words[1:], ""]
    return any(
        word in unsure and not (word == _WONDER[0] and after in _WONDER[1])
        for word, after in zip(words, following, strict=True)
    )


def _has_number(tokens: Sequence[Token]) -> bool:
    return any(token.is_figure for token in tokens)


def _denies(words: Sequence[str], people: frozenset[str]) -> bool:
    """Says whether a clause denies victims, or that anything befell somebody; `people` are the words for people."""
    victims, befallen = word_set(_FILE, "victims"), word_set(_FILE, "befallen")
    happens, falls = not word_set(_FILE, "happening").isdisjoint(words), not befallen.isdisjoint(words)
    falls = falls or ("om" in words and not _COMING().isdisjoint(words))  # no "geen agent keek ernaar om"
    for at, word in enumerate(words):
        behind = words[at + 1 :]
        first = behind[0] if behind else ""
        if word in _NOBODY and first != _LESS and falls:
            return True
        if word in _NO and first not in _OF and not victims.isdisjoint(behind) and (happens or len(words) <= _SHORT):
            return True
        if word in _NO and falls and (first in _OF or any(_is_one(one, people) for one in behind[:_REACH])):
            return True
        if word in _NO and first in _OF and behind[1:2] == ["beide"] and happens and not victims.isdisjoint(behind):
            return True
        if word == _WITHOUT and not _SOMEBODY().isdisjoint(behind[:_REACH]):
            return falls or not victims.isdisjoint(behind)  # no "zonder dat iemand ingreep"
        if word in _NOT and first not in word_set(_FILE, "beyond") and not victims.isdisjoint(words[:at]):
            return happens or len(words) <= _SHORT
    return False


def _is_one(word: str, people: frozenset[str]) -> bool:
    """Says whether a word is one of the `people`, or a single one of them: "geen agent"."""
    return word in people or f"{word}en" in people or f"{word}s" in people


def _all_unharmed(words: Sequence[str]) -> bool:
    """Says whether all, or those whom the clause begins with, came through: "de bewoners kwamen met de schrik vrij"."""
    if word_set(_FILE, "unharmed").isdisjoint(words) or not word_set(_FILE, "alive_no_more").isdisjoint(words):
        return False
    if not word_set(_FILE, "all").isdisjoint(words):
        return True
    many = words[0] in _THE and len(words) > 1 and (words[1].endswith(("en", "s")) or not _PLURAL.isdisjoint(words))
    return many and _NOT.isdisjoint(words)


def _came_to_harm(words: Sequence[str]) -> bool:
    """Says whether all it came to was damage or people hurt: "het bleef bij glasschade"."""
    came = any(verb in words and preposition in words for verb, preposition in _CAME_TO)
    if not came and not any(one in _ONLY and after in _HURT for one, after in pairwise(words)):
        return False
    harm = word_set(_FILE, "harm")
    ends = tuple(word[1:] for word in harm if word.startswith("*"))
    return any(word in harm or word.endswith(ends) for word in words)
