"""The words of time of one language, and the patterns made of them, read from its dates.toml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from coder.dates.rules import RULES
from coder.lexicon import Entry, LexiconError, read_entries, read_table
from coder.numbers import number_words
from coder.patterns import PatternError, Patterns
from coder.words import Token

_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Expression:
    """A kind of expression of time: the rule that resolves it, the rule's settings, and where it stands."""

    rule: str
    settings: Mapping[str, Any]
    where: str


class DateWords:
    """Weekdays, months and patterns of one language."""

    def __init__(self, language: str) -> None:
        """Reads the lexicon of `language`. Raises LexiconError for a rule or pattern that is not known."""
        table = read_table(f"{language}/dates.toml")
        self._numbers = number_words(language)
        self._capitalised = bool(table["capitalised"])
        parts = ("", *table["parts_of_day"])
        self._weekdays = {f"{day}{part}": value for value, day in enumerate(table["weekdays"]) for part in parts}
        self._months = {name: value for value, names in enumerate(table["months"], start=1) for name in names}
        self.months_and_days = frozenset(self._weekdays) | frozenset(self._months)
        self._whole_months = frozenset(names[0] for names in table["months"])
        self._day_suffixes = frozenset(table["day_suffixes"])
        self._few = _phrases(table["few"])
        self._few_openers = frozenset(words[0] for words in self._few)
        self._ordinals = {name: day for day, name in enumerate(table["ordinals"], start=1)}
        self.since, self.until = frozenset(table["since"]), frozenset(table["until"])
        self.not_before = frozenset(table["not_before"])
        self.named_after = frozenset(table["named_after"])
        self.ways = frozenset(table["ways"])
        self.definite, self.other_clause = frozenset(table["definite"]), frozenset(table["other_clause"])
        self.beside = frozenset(table["beside"])
        self.reporting = _phrases(table["reporting"])
        self.patterns = Patterns(
            {
                "weekday": self._weekday,
                "month": self._month,
                "month_number": self._month_number,
                "day": self._day,
                "nth": self._nth,
                "ordinal": self._ordinal,
                "year": self._year,
                "count": self._numbers.count,
                "few": self._few_words,
            },
            {
                *(*self._weekdays, *self._months, *(words[0] for words in self._few), *self._numbers.openers),
                *(name.partition("-")[0] for name in self._ordinals),
            },
        )
        for entry in read_entries(f"{language}/dates.toml", "expression"):
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        settings = dict(entry.values)
        rule = settings.pop("rule", None)
        if rule not in RULES:
            raise LexiconError(f"{entry.where}: no rule {rule!r}; rules: {', '.join(sorted(RULES))}")
        for pattern in settings.pop("patterns", []):
            try:
                self.patterns.add(pattern, Expression(rule, settings, entry.where))
            except PatternError as error:
                raise LexiconError(f"{entry.where}: {error}") from None

    def _weekday(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        return self._named(self._weekdays, tokens, index)

    def _month(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        found = self._named(self._months, tokens, index)
        if found is None or tokens[index].lower in self._whole_months:
            return found
        dot = found[0] < len(tokens) and tokens[found[0]].text == "." and tokens[found[0]].start == tokens[index].end
        return found[0] + dot, found[1]

    def _named(self, names: dict[str, int], tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        if index >= len(tokens):
            return None
        token = tokens[index]
        value = names.get(token.lower)
        if value is None or (self._capitalised and not token.is_capital):
            return None
        return index + 1, value

    def _month_number(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        return _digits(tokens, index, range(1, 13))

    def _day(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        return self._nth(tokens, index) or _digits(tokens, index, range(1, 32)) or self._day_in_words(tokens, index)

    def _day_in_words(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        found = self._numbers.number(tokens, index)
        return found if found is not None and found[1] in range(1, 32) else None

    def _nth(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        found = _digits(tokens, index, range(1, 32))
        if found is None or found[0] >= len(tokens):
            return None
        suffix = tokens[found[0]]
        if suffix.start != tokens[index].end or suffix.lower not in self._day_suffixes:
            return None
        return found[0] + 1, found[1]

    def _ordinal(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        """Reads a day of the month written out: "third", "twenty-first"."""
        for size in (3, 1):
            day = self._ordinals.get("".join(token.lower for token in tokens[index : index + size]))
            if day is not None:
                return index + size, day
        return None

    def _year(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        return _digits(tokens, index, _YEARS)

    def _few_words(self, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
        if tokens[index].lower not in self._few_openers:
            return None
        for size in (3, 2, 1):
            if tuple([token.lower for token in tokens[index : index + size]]) in self._few:
                return index + size, 3
        return None


def _digits(tokens: Sequence[Token], index: int, allowed: range) -> tuple[int, int] | None:
    if index >= len(tokens) or not tokens[index].text.isascii() or not tokens[index].text.isdigit():
        return None
    text = tokens[index].text
    if len(text) > 4 or int(text) not in allowed:
        return None
    return index + 1, int(text)


def _phrases(phrases: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases)


@cache
def date_words(language: str) -> DateWords:
    """Gives the words of time of a language (nl or en)."""
    return DateWords(language)
