"""Whose a quotation is by weights: what is weighed, what is left alone, what the rationale says."""

import pytest

from coder import code_article
from coder.quotes.speakersigns import SpeakerSigns
from coder.quotes.weighed import Weighed
from coder.records import Article, Quote


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    return code_article(Article(id="weighed", text=text, published="2024-03-11", language=language)).quotes


PREACHER = (
    "Anna Bruin runs a bakery in Aden. When the guns came to Lahj she slept a week in a cellar."
    " “I heard their songs before I heard their guns.” She buried a cousin there. “We ask for justice.”"
)


def test_a_bare_quotation_is_of_whom_the_paragraph_opens_with() -> None:
    assert {quote.speaker for quote in quotes(PREACHER)} == {"Anna Bruin"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Boris Pol left. “It is over,” said Anna Bruin.", "Anna Bruin"),
        ("Boris Pol left. “It is over,” a nurse said.", "nurse"),
    ],
)
def test_a_sentence_that_names_or_describes_its_speaker_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, text: str, speaker: str
) -> None:
    asked: list[SpeakerSigns | None] = []
    signs = Weighed.signs

    def watched(*told: object) -> SpeakerSigns | None:
        asked.append(signs(*told))  # type: ignore[arg-type]
        return asked[-1]

    monkeypatch.setattr(Weighed, "signs", watched)
    assert [quote.speaker for quote in quotes(text)] == [speaker]
    assert asked == [None]


def test_whose_wife_is_told_of_does_not_speak_a_bare_quotation() -> None:
    text = "“We stay,” said Boris Pol. The wife of Pol sees it differently. “I married a teacher.”"
    assert "Boris Pol" not in {quote.speaker for quote in quotes(text)[1:]}


def test_a_quotation_of_him_is_not_given_to_him_by_weight() -> None:
    text = "Boris Pol leads the council. Anna Bruin knows him well. “He wants it all.”"
    assert [quote.speaker for quote in quotes(text)] == ["Anna Bruin"]
