"""How the Dutch coder reads an outsider's support by words of its field: bystanders.nl.txt, with as many traps."""

from pathlib import Path

import pytest

from coder import code_article
from coder.alliances.leanings import check_leanings, leanings
from coder.records import Article
from coder.words import Token, tokenize

TABLE = (Path(__file__).parent / "bystanders.nl.txt").read_text(encoding="utf-8").splitlines()
LEADS = dict(line.split(" = ", 1) for line in TABLE if line.startswith("@") and " => " not in line)
ROWS = [tuple(line.rsplit(" => ", 1)) for line in TABLE if " => " in line and not line.startswith("#")]


def whole(text: str) -> str:
    """Give a text with the paragraph before it that it names first."""
    lead, _, rest = text.partition(" ")
    return f"{LEADS[lead]}\n\n{rest}" if lead in LEADS else text


def told(text: str) -> set[str]:
    """Give who backs whom in a text behind the paragraph that it names first."""
    coded = code_article(Article(id="told", text=whole(text), published="2024-03-11", language="nl"))
    return {
        f"{found.supporter} > {found.supported}" + (f" ({found.status})" if found.status != "active" else "")
        for found in coded.alliances
    }


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_an_outsider_is_read_by_words_of_the_field(text: str, wanted: str) -> None:
    assert told(text) == (set() if wanted == "none" else set(wanted.split("; ")))


def words(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0, len(text), "nl")


def test_the_lists_are_whole_and_match_by_word_end_begin_and_expression() -> None:
    assert check_leanings() == []
    lists = leanings()
    assert lists["patron"].at(words("zijn huisbankier")) == 1
    assert lists["talks"].at(words("zij bemiddelden")) == 1
    assert lists["depend"].at(words("hij leeft bij de gratie")) == 2
    assert lists["loyal"].at(words("niets van dat al")) is None
