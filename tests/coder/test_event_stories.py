"""Texts of several sentences and all their events: where each took place, and what is told beside it and is none."""

import pytest

from coder.words import fold
from tests.coder.test_event_sentences import SENTENCES, read


def stories() -> list[tuple[str, str, list[list[str]]]]:
    """Gives language, text and the events below it, each as its cells."""
    found: list[tuple[str, str, list[list[str]]]] = []
    for path in sorted(SENTENCES.glob("stories.*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("> "):
                found[-1][2].append([cell.strip() for cell in line[2:].split("|")])
            elif line and line[0] not in "#>":
                found.append((path.name.split(".")[1], line, []))
    return found


@pytest.mark.parametrize(("language", "text", "wanted"), stories())
def test_these_are_all_the_events(language: str, text: str, wanted: list[list[str]]) -> None:
    events = read(language, text).events
    assert [event.sub_event_type for event in events] == [cells[0] for cells in wanted]
    for event, cells in zip(events, wanted, strict=True):
        for value, want in zip((event.actor1, event.actor2, event.location), cells[1:4], strict=True):
            assert want == "-" or fold(value or "") == fold(want)
        for dead in cells[4:]:
            assert dead == str(event.fatalities).lower()
