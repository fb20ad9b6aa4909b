"""How newsrooms tell civil events and strategic developments: idioms, light verbs, nouns, and what only looks alike."""

import pytest

from coder.codebook import SubEventType
from tests.coder.test_event_sentences import SENTENCES, read


def tellings(mark: str) -> list[tuple[str, str, str]]:
    """Gives language, sub-event type and sentence of the lines that begin with + (coded) or - (a trap)."""
    found: list[tuple[str, str, str]] = []
    for path in sorted(SENTENCES.glob("tellings.*.txt")):
        sub_event_type = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                sub_event_type = SubEventType(line[3:])
            elif line.startswith(mark + " "):
                found.append((path.name.split(".")[1], sub_event_type, line[2:]))
    return found


@pytest.mark.parametrize(("language", "sub_event_type", "sentence"), tellings("+"))
def test_it_is_coded_as_this_and_nothing_else(language: str, sub_event_type: str, sentence: str) -> None:
    assert [event.sub_event_type for event in read(language, sentence).events] == [sub_event_type]


@pytest.mark.parametrize(("language", "sub_event_type", "sentence"), tellings("-"))
def test_a_trap_is_not_coded(language: str, sub_event_type: str, sentence: str) -> None:
    assert not read(language, sentence).events
