"""Who did it to whom in the words of the text: whole noun phrases, and not those of others."""

from pathlib import Path

import pytest

from coder import code_article
from coder.records import Article

TABLE = Path(__file__).parent / "sentences" / "sides.txt"
ROWS = [
    [cell.strip() for cell in line.split(" | ")]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("language", "sentence", "first", "second"), ROWS)
def test_the_sides_are_read_in_the_words_of_the_text(language: str, sentence: str, first: str, second: str) -> None:
    events = code_article(Article(id="sides", text=sentence, published="2024-03-15", language=language)).events
    assert len(events) == 1
    assert [events[0].actor1_text or "-", events[0].actor2_text or "-"] == [first, second]
