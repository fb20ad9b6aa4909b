"""How the coder reads support in short passages that name who fights: passages.*.txt, a third of them traps."""

from pathlib import Path

import pytest

from coder import code_article
from coder.records import Article

ROWS = [
    (language, *line.rsplit(" => ", 1))
    for language in ("nl", "en")
    for line in (Path(__file__).parent / f"passages.{language}.txt").read_text(encoding="utf-8").splitlines()
    if " => " in line and not line.startswith("#")
]


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS)
def test_a_passage_tells_its_alliances_and_no_other(language: str, text: str, wanted: str) -> None:
    whole = text.replace(" // ", "\n\n")
    coded = code_article(Article(id="passage", text=whole, published="2024-03-15", language=language))
    told = {
        f"{found.supporter} > {found.supported}" + (f" ({found.status})" if found.status != "active" else "")
        for found in coded.alliances
    }
    assert told == (set() if wanted == "none" else set(wanted.split("; ")))
