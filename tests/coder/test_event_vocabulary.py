"""Whole classes of words: people, things struck, deeds and figures of speech, in events and in traps."""

import pytest

from coder import code_article
from coder.codebook import SubEventType
from coder.records import Article, Event
from coder.words import fold
from tests.coder.test_event_sentences import PUBLISHED, SENTENCES


def rows(mark: str) -> list[tuple[str, str, list[str]]]:
    """Gives language, sub-event type and cells of the lines that begin with + (coded) or - (a trap)."""
    found: list[tuple[str, str, list[str]]] = []
    for path in sorted(SENTENCES.glob("vocabulary.*.txt")):
        sub_event_type = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                sub_event_type = line[3:]
            elif line.startswith(mark + " "):
                cells = [cell.strip() for cell in line[2:].split("|")]
                found.append((path.name.split(".")[1], sub_event_type, cells))
    return found


def events(language: str, sentence: str) -> tuple[Event, ...]:
    return code_article(Article(id="sentence", text=sentence, published=PUBLISHED, language=language)).events


@pytest.mark.parametrize(("language", "sub_event_type", "cells"), rows("+"))
def test_the_word_tells_the_event(language: str, sub_event_type: str, cells: list[str]) -> None:
    sentence, first, second = cells
    found = events(language, sentence)
    assert [event.sub_event_type for event in found] == [SubEventType(sub_event_type)]
    for value, want in zip((found[0].actor1, found[0].actor2), (first, second), strict=True):
        assert want == "-" or fold(value or "") == fold(want)


@pytest.mark.parametrize(("language", "sub_event_type", "cells"), rows("-"))
def test_the_word_tells_no_event_there(language: str, sub_event_type: str, cells: list[str]) -> None:
    assert not events(language, cells[0]), sub_event_type
