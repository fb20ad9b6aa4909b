"""Names of known people in another spelling, and names that only share their consonants."""

import pytest

from coder.actors.transliteration import transliterated
from coder.actors.trie import read_words
from coder.words import tokenize


def known_as(name: str) -> str | None:
    actor = transliterated(read_words(tokenize(name, 0, len(name), "en")))
    return None if actor is None else actor.name


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Zelenskyj", "Volodymyr Zelensky"),
        ("Loekasjenko", "Alexander Lukashenko"),
        ("Abdelfattah al-Burhane", "Abdel Fattah al-Burhan"),
    ],
)
def test_another_spelling_of_a_known_name(name: str, known: str) -> None:
    assert known_as(name) == known


@pytest.mark.parametrize("name", ["Jhonny Mora", "Johnny Mairo", "Christian"])
def test_the_same_consonants_with_another_ending_are_another_name(name: str) -> None:
    assert known_as(name) is None
