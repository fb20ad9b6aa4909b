"""Numbers of dead in the many wordings of newspapers, sentence by sentence in told.en.txt and told.nl.txt."""

from pathlib import Path

import pytest

from coder.deaths import EventWords, find_counts, give_deaths
from coder.passages import read_passages
from coder.records import Article

_HERE = Path(__file__).parent


def rows(language: str) -> list[tuple[str, str, int | None]]:
    """Gives the sentences of a language with their number."""
    lines = (_HERE / f"told.{language}.txt").read_text(encoding="utf-8").splitlines()
    split = [line.split(" | ", 1) for line in lines if line and not line.startswith("#")]
    return [(language, text, None if number == "-" else int(number)) for number, text in split]


@pytest.mark.parametrize(("language", "text", "number"), [*rows("en"), *rows("nl")])
def test_the_dead_of_a_sentence(language: str, text: str, number: int | None) -> None:
    document = read_passages(Article(id="a", text=text, published="2020-05-14", language=language))
    event = EventWords((document.sentences[0].span,), kills=True)
    found = give_deaths([event], find_counts(document), document)
    assert (found[0].best if found else None) == number
