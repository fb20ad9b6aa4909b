"""Who said what: the tables said.*.txt, also of what nobody said, and meant.*.txt, of who is meant."""

from pathlib import Path

import pytest

from coder import code_article
from coder.records import Article

FOLDER = Path(__file__).parent


def lines(language: str) -> list[tuple[str, str, str]]:
    """Give the language, the text and what is said in it, for each line of a table."""
    tables = sorted(FOLDER.glob(f"*.{language}.txt"))
    said = [line for table in tables for line in table.read_text(encoding="utf-8").splitlines()]
    rows = (line.rsplit(" => ", 1) for line in said if " => " in line and not line.startswith("#"))
    return [(language, text.replace("¶", "\n\n"), wanted) for text, wanted in rows]


@pytest.mark.parametrize(("language", "text", "wanted"), [*lines("nl"), *lines("en")])
def test_who_said_what(language: str, text: str, wanted: str) -> None:
    quotes = code_article(Article(id="said", text=text, published="2024-03-11", language=language)).quotes
    said = [f"{'~' if quote.anonymous else ''}{quote.speaker}: {quote.text}" for quote in quotes]
    assert said == ([] if wanted == "none" else wanted.split(" | "))
