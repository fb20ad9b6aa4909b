"""Phrases kept by their first two words are found whole, in the order in which they were added."""

import pytest

from coder.phrasebook import Phrasebook
from coder.words import tokenize

TEXT = "Onder vuur genomen door het leger, onder vuur"


@pytest.fixture
def book() -> Phrasebook[str]:
    book: Phrasebook[str] = Phrasebook()
    book.add(("onder", "vuur", "nemen"), "infinitive")
    book.add(("onder",), "preposition")
    book.add(("onder", "vuur"), "fire")
    book.add(("onder", "vuur", "genomen"), "taken under fire")
    book.add(("onder",), "among")
    return book


def test_all_that_stand_there_are_given_in_the_order_of_adding(book: Phrasebook[str]) -> None:
    found = book.at(tokenize(TEXT, 0, len(TEXT), "nl"), 0)
    assert list(found) == [("preposition", 1), ("fire", 2), ("taken under fire", 3), ("among", 1)]


def test_a_phrase_ends_with_the_sentence(book: Phrasebook[str]) -> None:
    tokens = tokenize(TEXT, 0, len(TEXT), "nl")
    assert [value for value, _ in book.at(tokens, len(tokens) - 2)] == ["preposition", "fire", "among"]


def test_other_words_behind_the_first_leave_the_first_alone(book: Phrasebook[str]) -> None:
    text = "Onder het leger"
    assert list(book.at(tokenize(text, 0, len(text), "nl"), 0)) == [("preposition", 1), ("among", 1)]


def test_a_word_that_no_phrase_begins_with_finds_nothing(book: Phrasebook[str]) -> None:
    assert not book.at(tokenize(TEXT, 0, len(TEXT), "nl"), 1)
