"""A sentence with a plain trigger that yields no event says so, and why."""

import pytest

from coder.codebook import NotCodedReason
from coder.pipeline import code_article
from coder.records import Article

PASSED_BY = (
    "Gisteren liep die coalitie het dorpje Rubaya binnen.",
    "Pas tien dagen later heroverde de SDF het complex op de muiters.",
)


@pytest.mark.parametrize("sentence", PASSED_BY)
def test_what_no_frame_has_a_type_for_is_told(sentence: str) -> None:
    coded = code_article(Article(id="a", published="2024-03-15", text=sentence, language="nl"))
    assert not coded.events
    assert [(row.why, row.evidence) for row in coded.not_coded] == [
        (NotCodedReason.UNCLEAR, sentence.removesuffix("."))
    ]


def test_a_word_with_another_meaning_is_not_told() -> None:
    coded = code_article(Article(id="a", published="2024-03-15", text="De premier stal de show.", language="nl"))
    assert not coded.not_coded
