"""Lists of words that a single rule asks for: declared by its module, kept in the lexicon, read when first asked for.

A file such as `telling.toml` stands in the folder of each language and holds lists of words, named by what the words
mean. A rule that asks for a list declares it by a reader here, so that `--check-lexicon` knows which lists there are.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from coder.lexicon import LexiconError, derived, read_table
from coder.listfaults import list_faults
from coder.reading import LANGUAGES

R = TypeVar("R")
_DECLARED: dict[str, set[str]] = {}
_READERS: list[Callable[[], object]] = []
_WORD = re.compile(r"(?:(?:^| |(?<=\w)['.-])[^\W_A-Z]+)+")


def word_list(file: str, name: str, shared: bool = False) -> Callable[[], frozenset[str]]:
    """Declares a list of words, and gives what reads it.

    `file`: "nl/telling.toml" for the words of one language, "telling.toml" for those of all languages together;
    `shared`: the file is of no language, and stands beside their folders.
    """
    files = _declare(file, name, shared)
    return made_of(lambda: frozenset(_words(files, name)))


def word_row(file: str, name: str) -> Callable[[], tuple[str, ...]]:
    """Declares a list that is asked for as a row, such as endings; `file` as for `word_list`."""
    files = _declare(file, name)
    return made_of(lambda: tuple(dict.fromkeys(_words(files, name))))


def phrase_list(file: str, name: str) -> Callable[[], frozenset[tuple[str, ...]]]:
    """Declares a list of expressions, each given as its words; `file` as for `word_list`."""
    files = _declare(file, name)
    return made_of(lambda: frozenset(tuple(phrase.split(" ")) for phrase in _words(files, name)))


def holds_phrase(words: Iterable[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Says whether one of some expressions stands among words, its own words in a row."""
    text = " ".join(("", *words, ""))
    return any(" ".join(("", *phrase, "")) in text for phrase in phrases)


def made_of(reader: Callable[[], R]) -> Callable[[], R]:
    """Keeps what is made of lists, such as all the words of several."""
    _READERS.append(kept := derived(reader))
    return kept


def read_word_lists() -> None:
    """Reads all lists, so that no article waits for them."""
    for reader in _READERS:
        reader()


def by_first_word(expressions: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Gives expressions as rows of lower-case words, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for expression in expressions:
        words = tuple(expression.lower().replace("-", " - ").split())  # as the tokenizer parts them
        found.setdefault(words[0], []).append(words)
    return {first: tuple(rows) for first, rows in found.items()}


def check_declared_lists() -> list[str]:
    """Gives the faults of the files whose lists are declared here: lists that none asks for, or that are missing."""
    faults: list[str] = []
    for file, names in sorted(_DECLARED.items()):
        faults += list_faults(file, names, _WORD)
        faults += [f"{file}: no list {name}" for name in sorted(names - read_table(file).keys())]
    return faults


def _declare(file: str, name: str, shared: bool = False) -> tuple[str, ...]:
    files = (file,) if shared or "/" in file else tuple(f"{language}/{file}" for language in LANGUAGES)
    for one in files:
        _DECLARED.setdefault(one, set()).add(name)
    return files


def _words(files: tuple[str, ...], name: str) -> Iterator[str]:
    for file in files:
        words = read_table(file).get(name)
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise LexiconError(f"{file}: no list {name}")
        yield from words
