"""Numbers in words and digits, and how vague ones are taken."""

import pytest

from coder.numbers import Quantity, number_words
from coder.words import tokenize


def read(words: str, language: str) -> Quantity | None:
    found = number_words(language).quantity(tokenize(words, 0, len(words), language), 0)
    return None if found is None else found[1]


EXACT = {
    "nl": [
        ("zes mensen", 6),
        ("één burger", 1),
        ("twaalf", 12),
        ("twintig", 20),
        ("eenentwintig", 21),
        ("tweeëntwintig", 22),
        ("drieëndertig", 33),
        ("achtenveertig", 48),
        ("negenennegentig", 99),
        ("honderd", 100),
        ("honderdvijftig", 150),
        ("honderdeenentwintig", 121),
        ("tweehonderd", 200),
        ("driehonderdvijfenveertig", 345),
        ("twaalfhonderd", 1200),
        ("duizend", 1000),
        ("vijfduizend", 5000),
        ("twintigduizend", 20000),
        ("twee miljoen", 2_000_000),
        ("1.200", 1200),
        ("12.000 mensen", 12000),
        ("345", 345),
        ("3000", 3000),
        ("ongeveer veertig", 40),
        ("zo'n tachtig", 80),
        ("bijna honderd", 100),
        ("een twintigtal", 20),
        ("een tiental", 10),
        ("een dozijn", 12),
        ("een vijftigtal", 50),
        ("circa 30", 30),
        ("naar schatting 500", 500),
        ("alle zes", 6),
        ("3 miljoen", 3_000_000),
        ("honderd vijftig", 150),
    ],
    "en": [
        ("six people", 6),
        ("one", 1),
        ("twelve", 12),
        ("twenty-one", 21),
        ("ninety-nine", 99),
        ("a hundred", 100),
        ("one hundred", 100),
        ("one hundred and fifty", 150),
        ("two hundred and five", 205),
        ("three hundred forty-five", 345),
        ("a thousand", 1000),
        ("five thousand", 5000),
        ("twenty thousand", 20000),
        ("two hundred thousand", 200_000),
        ("two million", 2_000_000),
        ("1,200", 1200),
        ("12,000 people", 12000),
        ("345", 345),
        ("about forty", 40),
        ("nearly 100", 100),
        ("some 60", 60),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("an estimated 500", 500),
        ("all six", 6),
        ("5 thousand", 5000),
        ("seventy", 70),
        ("a couple of", 2),
        ("approximately 45", 45),
    ],
}


@pytest.mark.parametrize(("language", "words", "value"), [(lang, *row) for lang, rows in EXACT.items() for row in rows])
def test_exact_numbers(language: str, words: str, value: int) -> None:
    assert read(words, language) == Quantity(value, value, value, exact=True)


VAGUE = [
    ("nl", "tientallen", 10),
    ("nl", "enkele tientallen", 10),
    ("nl", "honderden", 100),
    ("nl", "enkele honderden", 100),
    ("nl", "duizenden", 1000),
    ("nl", "enkele", 3),
    ("nl", "verscheidene", 3),
    ("nl", "meerdere", 3),
    ("nl", "een paar", 3),
    ("nl", "zeker dertig", 30),
    ("nl", "ten minste 20", 20),
    ("nl", "minstens acht", 8),
    ("nl", "meer dan zestig", 60),
    ("nl", "ruim 200", 200),
    ("nl", "niet minder dan 43", 43),
    ("en", "dozens of", 10),
    ("en", "hundreds of", 100),
    ("en", "hundreds", 100),
    ("en", "several", 3),
    ("en", "a few", 3),
    ("en", "scores of", 20),
    ("en", "thousands", 1000),
    ("en", "several dozen", 10),
    ("en", "at least 131", 131),
    ("en", "more than thirty", 30),
    ("en", "over 60", 60),
    ("en", "no fewer than 43", 43),
    ("en", "upwards of 20", 20),
    ("en", "tens of thousands of", 10000),
]


@pytest.mark.parametrize(("language", "words", "value"), VAGUE)
def test_vague_and_least_numbers_give_their_lower_end_and_no_upper(language: str, words: str, value: int) -> None:
    found = read(words, language)
    assert found is not None
    assert (found.low, found.best, found.high, found.exact) == (value, value, None, False)


RANGES = [
    ("nl", "acht tot tien", 8, 10),
    ("nl", "tien à vijftien", 10, 15),
    ("nl", "tussen acht en vijftien", 8, 15),
    ("nl", "tussen de 8 en 15", 8, 15),
    ("nl", "20-30", 20, 30),
    ("nl", "twee of drie", 2, 3),
    ("en", "between 8 and 15", 8, 15),
    ("en", "eight to ten", 8, 10),
    ("en", "20-30", 20, 30),
    ("en", "two or three", 2, 3),
]


@pytest.mark.parametrize(("language", "words", "low", "high"), RANGES)
def test_ranges_give_their_lower_end(language: str, words: str, low: int, high: int) -> None:
    assert read(words, language) == Quantity(low, low, high, exact=False)


def test_at_most_has_no_lower_end() -> None:
    assert read("up to 50", "en") == Quantity(0, 50, 50, exact=False)
    assert read("hooguit vijf", "nl") == Quantity(0, 5, 5, exact=False)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "een ziekenhuis"),
        ("nl", "mensen"),
        ("nl", "3,5"),
        ("en", "a hospital"),
        ("en", "people"),
        ("en", "2.5"),
        ("en", "five and six"),
        ("nl", "de"),
    ],
)
def test_what_is_no_number(language: str, words: str) -> None:
    assert read(words, language) in (None, Quantity(5, 5, 5, exact=True))


def test_an_article_counts_as_one_only_where_a_pattern_asks_for_a_count() -> None:
    assert number_words("nl").count(tokenize("een dag later", 0, 13, "nl"), 0) == (1, 1)
    assert number_words("en").count(tokenize("a day later", 0, 11, "en"), 0) == (1, 1)
