"""Fields of words made whole: what a newspaper calls custody, protest, mines dug up, bases, people carried off."""

from pathlib import Path

import pytest

from coder import code_article
from coder.records import Article

_NOTHING = "-"
_LINES = (Path(__file__).parent / "fields.nl.txt").read_text(encoding="utf-8").splitlines()


def fields() -> list[tuple[str, str]]:
    """Gives the sub-event type that each sentence tells, "-" for none, and the sentence."""
    rows = (line.partition(" | ") for line in _LINES if " | " in line and not line.startswith("#"))
    return [(kind, text) for kind, _, text in rows]


@pytest.mark.parametrize(("kind", "text"), fields())
def test_the_words_of_a_field_tell_their_event_and_in_other_company_none(kind: str, text: str) -> None:
    coded = code_article(Article(id="a", text=text, published="2024-03-15", language="nl"))
    kinds = {str(event.sub_event_type.value) for event in coded.events}
    assert not kinds if kind == _NOTHING else kind in kinds
