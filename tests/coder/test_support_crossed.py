"""Who supports whom, with every tie told of every supporter and everyone supported (GUIDE, alliances)."""

import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from coder import code_article
from coder.records import Alliance, Article

TABLES = Path(__file__).parent / "crossed"


def table(language: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / f"support.{language}.toml").read_text(encoding="utf-8"))


def opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def texts(language: str, row: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yields each text with the names that its supporter and the one supported may bear."""
    words = table(language)
    for (first, supporters), (second, supported) in product(words["supporters"].items(), words["supported"].items()):
        told = row.format(supporter=first, Supporter=opening(first), supported=second, Supported=opening(second))
        yield told, supporters, supported


def alliances(language: str, text: str) -> tuple[Alliance, ...]:
    return code_article(Article(id="a", text=text, published="2024-05-17", language=language)).alliances


def rows(*, told: bool) -> Iterator[tuple[str, str, str]]:
    for language in ("en", "nl"):
        for status, ties in table(language)["told"].items():
            if (status != "none") is told:
                yield from ((language, status, row) for row in ties)


@pytest.mark.parametrize(("language", "status", "row"), list(rows(told=True)))
def test_a_tie_is_read_whoever_has_it(language: str, status: str, row: str) -> None:
    for text, supporters, supported in texts(language, row):
        found = alliances(language, text)
        assert [one.status for one in found] == [status], text
        assert found[0].supporter in supporters and found[0].supported in supported, text


@pytest.mark.parametrize(("language", "status", "row"), list(rows(told=False)))
def test_no_tie_is_read_where_none_is_told(language: str, status: str, row: str) -> None:
    for text, _, _ in texts(language, row):
        assert alliances(language, text) == (), text
