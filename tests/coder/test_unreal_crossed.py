"""What has not happened is coded as nothing, with every deed crossed with every way of saying so (GUIDE rule 1)."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coder import code_article
from coder.records import Article

TABLES = Path(__file__).parent / "crossed"


def table(language: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / f"unreal.{language}.toml").read_text(encoding="utf-8"))


def rows() -> Iterator[tuple[str, str]]:
    for language in ("en", "nl"):
        for row in table(language)["told"]:
            yield language, row


@pytest.mark.parametrize(("language", "row"), list(rows()))
def test_nothing_has_happened(language: str, row: str) -> None:
    for deed in table(language)["deeds"]:
        text = row.format(**deed)
        coded = code_article(Article(id="a", text=text, published="2024-05-17", language=language))
        found = [event.sub_event_type for event in coded.events]
        assert (found, coded.alliances) == ([], ()), text
