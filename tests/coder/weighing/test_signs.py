"""What counts as a sign of a sentence: its words, their beginnings and endings, pairs of them; never a name."""

from coder.weighing import signs_of
from coder.words import tokenize


def signs(text: str, *told: str) -> set[str]:
    tokens = tokenize(text, 0, len(text), "nl")
    named = {at: "actor" for at, token in enumerate(tokens) if token.text in {"Rebellen", "Zuidelijk", "Front"}}
    return set(signs_of(tokens, named, told))


def test_words_and_the_beginnings_and_endings_of_long_ones_are_signs() -> None:
    words = {"zij", "plunderden", "plund-", "-derden", "er"}
    assert signs("zij plunderden er") == words | {"zij plunderden", "plunderden er"}


def test_names_numbers_and_marks_stand_in_pairs_as_what_they_are() -> None:
    words = {"doodden", "doodd-", "-oodden", "in", "man"}
    pairs = {"<actor> doodden", "doodden in", "in <name>", "<name> <number>", "<number> man", "man ."}
    assert signs("Rebellen doodden in Kaya 30 man.") == words | pairs


def test_a_name_of_several_words_is_one() -> None:
    assert signs("het Zuidelijk Front week") == {"het", "week", "het <actor>", "<actor> week"}


def test_what_was_read_in_the_sentence_is_added() -> None:
    assert signs("er", "thing:base", "place") == {"er", "thing:base", "place"}
