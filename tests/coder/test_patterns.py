"""Word patterns with slots: brackets, alternatives, the longest match, and what is refused."""

from collections.abc import Sequence

import pytest

from coder.patterns import PatternError, Patterns, expand
from coder.words import Token, tokenize


def digits(tokens: Sequence[Token], index: int) -> tuple[int, object] | None:
    if index < len(tokens) and tokens[index].text.isdigit():
        return index + 1, int(tokens[index].text)
    return None


def tokens_of(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0, len(text), "en")


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("a b", [("a", "b")]),
        ("[a] b", [("b",), ("a", "b")]),
        ("(a|b c) d", [("a", "d"), ("b", "c", "d")]),
        ("[a|b] {n:first}", [("{n:first}",), ("a", "{n:first}"), ("b", "{n:first}")]),
        ("[a [b]] c", [("c",), ("a", "c"), ("a", "b", "c")]),
    ],
)
def test_a_pattern_is_written_out_into_its_forms(pattern: str, forms: list[tuple[str, ...]]) -> None:
    assert expand(pattern) == forms


@pytest.mark.parametrize("pattern", ["(a", "[a", "a)", "a]", "(a]", "{", "a}"])
def test_unbalanced_brackets_are_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        expand(pattern)


def test_unknown_slots_and_empty_patterns_are_refused() -> None:
    patterns = Patterns({"n": digits})
    with pytest.raises(PatternError, match="unknown slot {m}"):
        patterns.add("{m} days", "x")
    with pytest.raises(PatternError, match="can be empty"):
        patterns.add("[a]", "x")


def test_the_longest_pattern_wins_and_of_equals_the_first() -> None:
    patterns = Patterns({"n": digits})
    patterns.add("{n} days", "short")
    patterns.add("{n} days ago", "long")
    patterns.add("3 days ago", "late")
    found = patterns.match(tokens_of("3 days ago it began"), 0)
    assert found is not None
    assert (found.payload, found.first, found.last, dict(found.values)) == ("long", 0, 3, {"n": 3})


def test_slots_are_told_apart_by_their_names() -> None:
    patterns = Patterns({"n": digits})
    patterns.add("from {n:first} to {n}", "range")
    found = patterns.match(tokens_of("from 3 to 5"), 0)
    assert found is not None
    assert dict(found.values) == {"first": 3, "n": 5}


def test_matches_do_not_overlap() -> None:
    patterns = Patterns({"n": digits})
    patterns.add("{n} days", "days")
    assert [match.first for match in patterns.find(tokens_of("2 days or 3 days"))] == [0, 3]


def test_a_slot_begins_at_a_figure_or_at_one_of_its_opening_words_and_nowhere_else() -> None:
    def several(tokens: Sequence[Token], index: int) -> tuple[int, object] | None:
        return index + 1, tokens[index].lower

    patterns = Patterns({"n": several}, {"few"})
    patterns.add("{n} days", "days")
    found = patterns.find(tokens_of("Few days, 3 days, many days"))
    assert [match.values["n"] for match in found] == ["few", "3"]
