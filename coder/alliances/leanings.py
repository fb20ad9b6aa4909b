"""Words that speak for or against support where no verb or construction tells of it: leanings.toml, Dutch."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coder.lexicon import derived, read_table
from coder.words import Token, words_stand

_FILE = "nl/leanings.toml"
FOR = ("patron", "pupil", "loyal", "depend", "favour", "close", "leaving", "stance")
"""The lists of [for]."""
AGAINST = ("talks", "blame", "relief", "hearsay", "blows", "private")
"""The lists of [against]."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """One list: whole words, how words end and begin, and expressions by their first word."""

    words: frozenset[str]
    ends: tuple[str, ...]
    begins: tuple[str, ...]
    phrases: dict[str, tuple[tuple[str, ...], ...]]

    def at(self, tokens: Sequence[Token]) -> int | None:
        """Gives where the first word or expression of the list stands; None if nowhere."""
        for index, token in enumerate(tokens):
            word = token.lower
            if word in self.words or word.endswith(self.ends) or word.startswith(self.begins):
                return index
            if word in self.phrases and any(words_stand(tokens, index, phrase) for phrase in self.phrases[word]):
                return index
        return None


@derived
def leanings() -> dict[str, Leaning]:
    """Gives the lists by name, read once."""
    table = read_table(_FILE)
    rows = [(name, table["for"][name]) for name in FOR] + [(name, table["against"][name]) for name in AGAINST]
    return {name: _leaning(listed) for name, listed in rows}


def _leaning(listed: Iterable[str]) -> Leaning:
    whole: set[str] = set()
    ends: list[str] = []
    begins: list[str] = []
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for entry in listed:
        if " " in entry:
            words = tuple(entry.lstrip("*").split())
            phrases.setdefault(words[0], []).append(words)
        elif entry.startswith("*"):
            ends.append(entry[1:])
        elif entry.endswith("*"):
            begins.append(entry[:-1])
        else:
            whole.add(entry)
    by_first = {first: tuple(found) for first, found in phrases.items()}
    return Leaning(frozenset(whole), tuple(ends), tuple(begins), by_first)


def check_leanings() -> list[str]:
    """Gives the faults of the file: lists that are missing or unknown."""
    table = read_table(_FILE)
    faults = []
    for part, known in (("for", FOR), ("against", AGAINST)):
        rows = table.get(part, {})
        faults += [f"{_FILE}: [{part}] has no list {name!r}" for name in known if name not in rows]
        faults += [f"{_FILE}: [{part}] knows no list {name!r}" for name in rows if name not in known]
    return faults
