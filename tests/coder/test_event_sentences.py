"""The specification of the 25 sub-event types: sentences written from the codebook alone, before the rules."""

from pathlib import Path

import pytest

from coder import code_article
from coder.codebook import SubEventType
from coder.records import Article, Coding
from coder.words import fold

SENTENCES = Path(__file__).parent / "sentences"
PUBLISHED = "2024-03-15"


def rows(language: str, mark: str) -> list[tuple[str, str, list[str]]]:
    """Gives language, sub-event type and cells of the lines that begin with + (coded) or - (a trap)."""
    found: list[tuple[str, str, list[str]]] = []
    sub_event_type = ""
    for line in (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            sub_event_type = line[3:]
        elif line.startswith(mark + " "):
            found.append((language, sub_event_type, [cell.strip() for cell in line[2:].split("|")]))
    return found


def read(language: str, sentence: str) -> Coding:
    return code_article(Article(id="sentence", text=sentence, published=PUBLISHED, language=language))


@pytest.mark.parametrize(("language", "sub_event_type", "cells"), [*rows("en", "+"), *rows("nl", "+")])
def test_it_is_coded(language: str, sub_event_type: str, cells: list[str]) -> None:
    sentence, *wanted = cells
    events = [event for event in read(language, sentence).events if event.sub_event_type == sub_event_type]
    assert len(events) == 1
    got = (events[0].actor1, events[0].actor2, events[0].location)
    for value, want in zip(got, wanted, strict=True):
        assert want == "-" or fold(value or "") == fold(want)


@pytest.mark.parametrize(("language", "sub_event_type", "cells"), [*rows("en", "-"), *rows("nl", "-")])
def test_a_trap_is_not_coded(language: str, sub_event_type: str, cells: list[str]) -> None:
    assert not read(language, cells[0]).events


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_sub_event_type_is_specified_by_events_and_traps(language: str) -> None:
    for mark in "+-":
        counted = [sub_event_type for _, sub_event_type, _ in rows(language, mark)]
        assert {*counted} == {*SubEventType}
        assert min(map(counted.count, SubEventType)) >= 3
