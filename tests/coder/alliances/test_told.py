"""How news tells who backs whom: the tables told.nl.txt and told.en.txt, a family of wordings a section, with traps."""

from pathlib import Path

import pytest

from coder import code_article
from coder.records import Article

FOLDER = Path(__file__).parent


def lines(language: str) -> list[tuple[str, str, str]]:
    """Give the language, the text and what it tells, for each line of a table."""
    told = (FOLDER / f"told.{language}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.rsplit(" => ", 1) for line in told if " => " in line and not line.startswith("#"))
    return [(language, text, wanted) for text, wanted in rows]


def pairs(text: str, language: str) -> set[str]:
    """Give who backs whom in a text, as the tables write it."""
    coded = code_article(Article(id="told", text=text, published="2024-03-11", language=language))
    return {
        f"{found.supporter} > {found.supported}" + (f" ({found.status})" if found.status != "active" else "")
        for found in coded.alliances
    }


@pytest.mark.parametrize(("language", "text", "wanted"), [*lines("nl"), *lines("en")])
def test_a_wording_tells_its_alliances_and_no_other(language: str, text: str, wanted: str) -> None:
    assert pairs(text, language) == (set() if wanted == "none" else set(wanted.split("; ")))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_family_has_traps(language: str) -> None:
    sections = (FOLDER / f"told.{language}.txt").read_text(encoding="utf-8").split("\n## ")[1:]
    assert all("=> none" in section or "what the rest" in section or "wat de rest" in section for section in sections)
