"""What counts as a sign of a sentence: its words, their beginnings and endings; never a name."""

from coder.weighing import signs_of
from coder.words import tokenize


def signs(text: str, *told: str) -> set[str]:
    tokens = tokenize(text, 0, len(text), "nl")
    named = frozenset(at for at, token in enumerate(tokens) if token.text == "Rebellen")
    return set(signs_of(tokens, named, told))


def test_words_and_the_beginnings_and_endings_of_long_ones_are_signs() -> None:
    assert signs("zij plunderden er") == {"zij", "plunderden", "plund-", "-derden", "er"}


def test_names_numbers_and_marks_are_no_signs() -> None:
    assert signs("Rebellen doodden in Kaya 30 man.") == {"doodden", "doodd-", "-oodden", "in", "man"}


def test_what_was_read_in_the_sentence_is_added() -> None:
    assert signs("er", "thing:base", "place") == {"er", "thing:base", "place"}
