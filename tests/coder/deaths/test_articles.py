"""Which event the dead of whole reports go to, report by report in articles.en.txt and articles.nl.txt."""

from pathlib import Path

import pytest

from coder import code_article
from coder.codebook import EventType
from coder.records import Article

_HERE = Path(__file__).parent


def rows(language: str) -> list[tuple[str, dict[str, int | None], str]]:
    """Gives the reports of a language with the number of dead of each place or sub-event type."""
    lines = (_HERE / f"articles.{language}.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for head, text in (line.split(" | ", 1) for line in lines if line and not line.startswith("#")):
        pairs = (pair.rsplit("=", 1) for pair in head.split("; "))
        numbers = {where: None if number == "-" else int(number) for where, number in pairs}
        found.append((language, numbers, text.replace(" ¶ ", "\n\n")))
    return found


@pytest.mark.parametrize(("language", "numbers", "text"), [*rows("en"), *rows("nl")])
def test_each_event_gets_its_own_dead(language: str, numbers: dict[str, int | None], text: str) -> None:
    events = code_article(Article(id="a", text=text, published="2024-03-15", language=language)).events
    violent = [event for event in events if event.event_type != EventType.STRATEGIC_DEVELOPMENTS] or events
    for where, number in numbers.items():
        others = [event for event in violent if where == "*" and event.location not in numbers]
        named = [event for event in violent if where in {event.location, event.sub_event_type}]
        told = [event.fatalities for event in (*others, *named) if event.fatalities is not None]
        assert told == ([] if number is None else [number])
