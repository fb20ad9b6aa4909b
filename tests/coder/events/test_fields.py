"""Fields of words made whole: what a newspaper calls custody, protest, mines dug up, bases, shots, people shut up."""

from pathlib import Path

import pytest

from coder import code_article
from coder.records import Article

_NOTHING = "-"


def fields() -> list[tuple[str, str, str]]:
    """Gives the language, the sub-event type that each sentence tells, "-" for none, and the sentence."""
    rows: list[tuple[str, str, str]] = []
    for language in ("nl", "en"):
        lines = (Path(__file__).parent / f"fields.{language}.txt").read_text(encoding="utf-8").splitlines()
        parts = (line.partition(" | ") for line in lines if " | " in line and not line.startswith("#"))
        rows += [(language, kind, text) for kind, _, text in parts]
    return rows


@pytest.mark.parametrize(("language", "kind", "text"), fields())
def test_the_words_of_a_field_tell_their_event_and_in_other_company_none(language: str, kind: str, text: str) -> None:
    coded = code_article(Article(id="a", text=text, published="2024-03-15", language=language))
    kinds = {str(event.sub_event_type.value) for event in coded.events}
    assert not kinds if kind == _NOTHING else kind in kinds
