"""Who did it and who was struck, every doer, deed and victim crossed with every other (GUIDE rule 8)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from coder import code_article
from coder.records import Article

TABLES = Path(__file__).parent / "crossed"
LANGUAGES = ["en", "nl"]
UNKNOWN = "Unidentified armed group"


def table(language: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / f"sides.{language}.toml").read_text(encoding="utf-8"))


def opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def told(row: str, doer: str, struck: str) -> str:
    return row.format(doer=doer, Doer=opening(doer), struck=struck, Struck=opening(struck))


def rows(section: str) -> list[tuple[str, str]]:
    """Gives the tellings of one section of both tables, each with its language."""
    return [(language, row) for language in LANGUAGES for row in table(language)[section]["told"]]


def found(language: str, text: str) -> list[tuple[str | None, str | None, str | None]]:
    coded = code_article(Article(id="a", text=text, published="2024-05-17", language=language))
    return [(event.actor1, event.actor2, event.location) for event in coded.events]


@pytest.mark.parametrize(("language", "row"), rows("deeds"))
def test_who_did_it_to_whom(language: str, row: str) -> None:
    words = table(language)
    for doer, name in words["doers"].items():
        for struck, whose in words["struck"].items():
            text = told(row, doer, struck)
            assert found(language, text) == [(name, whose, words["place"])], text


@pytest.mark.parametrize(("language", "row"), rows("bombs"))
def test_whom_a_bomb_struck(language: str, row: str) -> None:
    words = table(language)
    for struck, whose in words["struck"].items():
        text = told(row, "", struck)
        assert found(language, text) == [(UNKNOWN, whose, words["place"])], text
