"""Numbers in words and digits, exact and vague, and ranges of them, in each language of the lexicon."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

from coder.functionwords import THE
from coder.lexicon import read_table
from coder.values import dataclass
from coder.words import Token

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\Z")
_PLAIN = re.compile(r"\d{1,9}\Z")
_KEY_PART = re.compile(r"[^\W_]+(?:'[^\W_]+)*\.?|[^\w\s]")
_LONGEST = 6
_LONGEST_NUMBER = 12  # words of one number
_MOST_BOUNDS = 4  # "in total at least some" and the like before a number
Value = TypeVar("Value", int, str)


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: `best` is the number to code, the lower end of a range; `high` is None where the text gives no end.

    `vague` is True of words such as "dozens", of which the number is a convention.
    """

    low: int
    best: int
    high: int | None
    exact: bool
    vague: bool = False


class NumberWords:
    """The number words of one language, read from its `numbers.toml`."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Makes the dictionary of number words; `table` is the parsed file."""
        self._group = "." if table["decimal_comma"] else ","
        self.articles = frozenset(table["article"])
        self._units = {word: value for value, words in enumerate(table["units"]) for word in words.split()}
        self._tens = {word: 10 * ten for ten, word in enumerate(table["tens"]) if word}
        self._hundred, self._thousand = table["hundred"], table["thousand"]
        self._compounds = bool(table["unit_joiner"])
        self._joined = dict(_small(self._units, self._tens, table["unit_joiner"]))
        if self._compounds:
            self._joined.update(_compounds(self._joined, self._hundred, self._thousand))
        for article in self.articles:
            self._joined.pop(article, None)
        self._million, self._and = frozenset(table["million"]), frozenset(table["and"])
        self._vague, self._exact = _phrases(table["vague"]), _phrases(table["exact"])
        # Where no number begins, which is nearly everywhere, one look tells.
        self._openers = frozenset([*self._exact, *self._joined, self._hundred, self._thousand])
        bounds = table["bounds"]
        kinds = ("at_least", "at_most", "about")
        self._bounds = _phrases({words: kind for kind in kinds for words in bounds[kind]})
        self._from_to = frozenset(bounds["from_to"])
        self._between, self._between_and = bounds["between"], frozenset(bounds["between_and"])
        self.openers = self._openers | {*self.articles, *self._vague, *self._bounds, self._between}
        """The words with which a number or a quantity may begin, besides a figure."""

    def count(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        """Reads an exact number, or an article as one ("a day later", "een week geleden")."""
        found = self.number(tokens, index)
        if found is None and index < len(tokens) and tokens[index].lower in self.articles:
            return index + 1, 1
        return found

    def number(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        """Reads an exact number at token `index`: the index after it and its value, or None."""
        if index >= len(tokens):
            return None
        digits = tokens[index].is_figure
        if not digits and tokens[index].lower not in self._openers:
            return None
        phrase = _longest(self._exact, tokens, index)
        if phrase is not None:
            return phrase
        return self._digits(tokens, index) if digits else self._words(tokens, index)

    def _digits(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        text = tokens[index].text
        if is_make(tokens, index):
            return None
        grouped = _GROUPED.match(text)
        if _PLAIN.match(text):
            value = int(text)
        elif grouped and grouped.group(1) == self._group:
            value = int(text.replace(self._group, ""))
        else:
            return None
        last = index + 1
        if last < len(tokens):
            word = tokens[last].lower
            factor = {self._hundred: 100, self._thousand: 1000}.get(word, 1_000_000 if word in self._million else 1)
            if factor > 1:
                return last + 1, value * factor
        return last, value

    def _words(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        total, group, last, read = 0, 0, index, False
        while last < min(len(tokens), index + _LONGEST_NUMBER):
            word = tokens[last].lower
            value = self._joined.get(word)
            if value is not None and value < 100 and (not read or group % 100 == 0):
                group += value
                if value >= 20 and value % 10 == 0 and last + 2 < len(tokens) and tokens[last + 1].text == "-":
                    unit = self._units.get(tokens[last + 2].lower, 0)
                    if 0 < unit < 10:
                        group, last = group + unit, last + 2
            elif value is not None and value >= 100 and not read:
                group = value
            elif word == self._hundred and group < 100:
                group = max(group, 1) * 100
            elif word == self._thousand and (read or self._compounds):
                total, group = total + max(group, 1) * 1000, 0
            elif word in self._million and read:
                total, group = total + group * 1_000_000, 0
            elif word in self._and and read and (group % 100 == 0) and self._is_small(tokens, last + 1, group or total):
                last += 1
                continue
            else:
                break
            read, last = True, last + 1
        return (last, total + group) if read else None

    def _is_small(self, tokens: Sequence[Token], index: int, before: int) -> bool:
        """Says whether "and" continues a number: "one hundred and five", not "five and six"."""
        return before >= 100 and index < len(tokens) and self._joined.get(tokens[index].lower, 1000) < 100

    def quantity(self, tokens: Sequence[Token], index: int) -> tuple[int, Quantity] | None:
        """Reads how many at token `index`, with "at least", ranges and vague words: the index after it, and what."""
        if index >= len(tokens) or not (tokens[index].is_figure or tokens[index].lower in self.openers):
            return None  # as nearly everywhere
        kinds: set[str] = set()
        begin = self._skip_bounds(tokens, index, kinds)
        if begin < len(tokens) and tokens[begin].lower == self._between:
            begin = self._skip_bounds(tokens, self._behind_article(tokens, begin + 1), kinds)
            return self._range(tokens, self.number(tokens, begin), self._between_and)
        exact = self.number(tokens, begin)
        found = self._range(tokens, exact, self._from_to)
        if found is not None:
            return found
        vague = _longest(self._vague, tokens, begin)
        if vague is not None and (exact is None or vague[0] > exact[0]):
            return vague[0], Quantity(vague[1], vague[1], None, exact=False, vague=True)
        if exact is None:
            return None
        last, value = exact
        if "at_least" in kinds:
            return last, Quantity(value, value, None, exact=False)
        if "at_most" in kinds:
            return last, Quantity(0, value, value, exact=False)
        return last, Quantity(value, value, value, exact=True)

    def _skip_bounds(self, tokens: Sequence[Token], index: int, kinds: set[str]) -> int:
        """Gives the index after words such as "at least", and adds what they mean to `kinds`."""
        for _ in range(_MOST_BOUNDS):
            bound = _longest(self._bounds, tokens, index)
            if bound is None:
                break
            index = bound[0]
            kinds.add(bound[1])
        return index

    def _behind_article(self, tokens: Sequence[Token], index: int) -> int:
        """Gives the index behind "the" before a bound of a range: "tussen de acht en de vijftien doden"."""
        return index + 1 if index < len(tokens) and tokens[index].lower in THE else index

    def _range(
        self, tokens: Sequence[Token], low: tuple[int, int] | None, joiners: frozenset[str]
    ) -> tuple[int, Quantity] | None:
        """Reads the rest of a range of which `low` is the lower end."""
        if low is None or low[0] >= len(tokens) or tokens[low[0]].lower not in joiners:
            return None
        high = self.number(tokens, self._behind_article(tokens, low[0] + 1))
        if high is None or high[1] <= low[1]:
            return None
        return high[0], Quantity(low[1], low[1], high[1], exact=False)


def is_make(tokens: Sequence[Token], index: int) -> bool:
    """Says whether a figure only tells which make: the 16 of "F-16", the 400 of "S-400"."""
    marked = index > 1 and tokens[index].is_figure and tokens[index - 1].text == "-"
    if not marked or not tokens[index - 2].is_capital:
        return False
    return tokens[index - 2].end == tokens[index - 1].start and tokens[index - 1].end == tokens[index].start


def _small(units: dict[str, int], tens: dict[str, int], joiners: list[str]) -> Iterator[tuple[str, int]]:
    """Gives the words of 0 to 99, units joined to tens where the language does so ("eenentwintig")."""
    yield from units.items()
    for ten, value in tens.items():
        yield ten, value
        for unit, more in units.items():
            yield from ((f"{unit}{joiner}{ten}", value + more) for joiner in joiners if 0 < more < 10)


def _compounds(small: dict[str, int], hundred: str, thousand: str) -> dict[str, int]:
    """Gives hundreds and thousands written as one word with the words of 1 to 99 ("honderdvijftig")."""
    found: dict[str, int] = {}
    for word, value in small.items():
        if value > 0:
            found[f"{word}{thousand}"] = value * 1000
            found[f"{hundred}{word}"] = 100 + value
        if value > 1:
            found[f"{word}{hundred}"] = value * 100
        if 1 < value < 10:
            found.update({f"{word}{hundred}{rest}": value * 100 + more for rest, more in small.items() if more > 0})
    return found


def _key(words: str) -> tuple[str, ...]:
    return tuple(_KEY_PART.findall(words))


def _phrases(table: dict[str, Value]) -> dict[str, dict[tuple[str, ...], Value]]:
    """Gives phrases and what they stand for, by their first word: few words of a text begin one."""
    found: dict[str, dict[tuple[str, ...], Value]] = {}
    for words, value in table.items():
        if phrase := _key(words):
            found.setdefault(phrase[0], {})[phrase] = value
    return found


def _longest(
    table: dict[str, dict[tuple[str, ...], Value]], tokens: Sequence[Token], index: int
) -> tuple[int, Value] | None:
    phrases = table.get(tokens[index].lower) if index < len(tokens) else None
    if phrases is None:
        return None
    if len(phrases) == 1:
        for alone, value in phrases.items():
            if len(alone) == 1:
                return index + 1, value  # as nearly always
    words = tuple([token.lower for token in tokens[index : index + _LONGEST]])
    for size in range(len(words), 0, -1):
        found = phrases.get(words[:size])
        if found is not None:
            return index + size, found
    return None


@cache
def number_words(language: str) -> NumberWords:
    """Gives the number words of a language (nl or en). Raises LexiconError for a language without a lexicon."""
    return NumberWords(read_table(f"{language}/numbers.toml"))
