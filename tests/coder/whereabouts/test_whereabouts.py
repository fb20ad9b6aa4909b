"""Where and when what small articles tell happened: across clauses and sentences, by names that no list has."""

from pathlib import Path

import pytest

from coder.pipeline import code_article
from coder.records import Article
from coder.words import fold

HERE = Path(__file__).parent
Told = tuple[str, str, str, list[list[str]]]


def articles() -> list[Told]:
    """Gives language, day, text and the lines behind it (words | place | day) of each small article."""
    found: list[Told] = []
    for path in sorted(HERE.glob("told.*.txt")):
        language, day, paragraphs, wanted = path.name.split(".")[1], "", list[str](), list[list[str]]()
        for line in [*path.read_text(encoding="utf-8").splitlines(), "# "]:
            if line.startswith("# "):
                if paragraphs:
                    found.append((language, day, "\n\n".join(paragraphs), wanted))
                day, paragraphs, wanted = line[2:], [], []
            elif line.startswith("= "):
                wanted.append([cell.strip() for cell in line[2:].split("|")])
            elif line and not line.startswith("%"):
                paragraphs.append(line)
    return found


@pytest.mark.parametrize(("language", "day", "text", "wanted"), articles())
def test_it_happened_there_and_then(language: str, day: str, text: str, wanted: list[list[str]]) -> None:
    events = code_article(Article(id="a", text=text, published=day, language=language)).events
    for cells in wanted:
        words, place, when = (*cells, "", "")[:3]
        at = text.index(words)
        told = [e for e in events if any(span.start < at + len(words) and at < span.end for span in e.spans)]
        assert told, words
        assert not place or fold(place) in [fold(event.location or "-") for event in told], words
        assert not when or when in [event.event_date for event in told], words
