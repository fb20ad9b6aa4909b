"""What short reports of news agencies tell: each sentence gives exactly the events that stand behind it."""

from pathlib import Path

import pytest

from coder.pipeline import code_article
from coder.records import Article

HERE = Path(__file__).parent
PUBLISHED = "2024-03-15"


def reports() -> list[tuple[str, str, str]]:
    """Gives language, text and events of each line "text = type@place; type@place"; "-" for none, \\n a paragraph.

    "type@place@actor" also asks who is side 1, "type@place@actor@actor" who is side 2.
    """
    found: list[tuple[str, str, str]] = []
    for path in sorted(HERE.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, wanted = line.rsplit(" = ", 1)
                found.append((path.name.split(".")[1], text.replace("\\n", "\n\n"), wanted))
    return found


@pytest.mark.parametrize(("language", "text", "wanted"), reports())
def test_the_events_of_a_report(language: str, text: str, wanted: str) -> None:
    events = code_article(Article(id="a", text=text, published=PUBLISHED, language=language)).events
    told = sorted("@".join((e.sub_event_type, e.location or "-", e.actor1 or "-", e.actor2 or "-")) for e in events)
    expected = [] if wanted == "-" else sorted(wanted.split("; "))
    assert len(told) == len(expected), told
    for event, one in zip(told, expected, strict=True):
        kind, place, *actors = one.split("@")
        assert event.startswith(kind) and event.split("@")[1] == place, told
        assert event.split("@")[2 : 2 + len(actors)] == actors, told
