"""Whether somebody is he or she by the first name or the ending of the surname: lexicon/firstnames.toml."""

from functools import lru_cache

from coder.vocabulary import word_set
from coder.words import fold

_LIST = "firstnames.toml"
_LEAST_SURNAME = 6  # letters of a surname whose ending tells


@lru_cache(maxsize=4096)
def sex_of_name(name: str) -> str | None:
    """Says whether a person with this name is "he" or "she"; None where the name does not tell.

    The second of three words tells where the first does not; "Jean-Claude" is looked up whole, then up to its hyphen.
    """
    words = [fold(word) for word in name.split()]
    for word in words[: max(1, min(2, len(words) - 1))]:
        for form in (word, word.partition("-")[0]):
            if form in word_set(_LIST, "men") or form in word_set(_LIST, "of_men"):
                return "he"
            if form in word_set(_LIST, "women") or form in word_set(_LIST, "of_women"):
                return "she"
    last = words[-1] if len(words) > 1 else ""
    ended = len(last) >= _LEAST_SURNAME and last.endswith(tuple(word_set(_LIST, "surnames_of_women")))
    return "she" if ended else None


def is_first_name(word: str) -> bool:
    """Says whether a word is a first name of the lists."""
    folded = fold(word)
    return folded in word_set(_LIST, "men") or folded in word_set(_LIST, "women") or folded in word_set(_LIST, "either")
