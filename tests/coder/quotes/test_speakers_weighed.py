"""Whose a quotation is by weights: what is weighed, what is left alone, what the rationale says."""

from pathlib import Path

import pytest

from coder import code_article
from coder.lexicon import clear
from coder.quotes.speakersigns import SpeakerSigns
from coder.quotes.weighed import Weighed
from coder.records import Article, Quote


def signs_of_all(text: str) -> dict[str, frozenset[str]]:
    """Gives the signs of each who may speak the one quotation of a text."""
    found: list[SpeakerSigns] = []
    signs = Weighed.signs

    def watched(*told: object) -> SpeakerSigns | None:
        weighed = signs(*told)  # type: ignore[arg-type]
        found.extend([] if weighed is None else [weighed])
        return weighed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Weighed, "signs", watched)
        quotes(text)
    return {speaker.name: found[0].of(speaker) for speaker in found[0].candidates().values()}


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    return code_article(Article(id="weighed", text=text, published="2024-03-11", language=language)).quotes


@pytest.fixture
def own(own_lexicon: Path) -> Path:
    """An editor's own speakers.tsv, laid over the shipped one."""
    return own_lexicon / "speakers.tsv"


BARE = "Boris Pol runs a bakery in Aden. Anna Bruin keeps the school. “We heard their songs before the guns.”"


def test_the_likeliest_of_all_who_were_named_speaks_and_the_rationale_says_so(own: Path) -> None:
    (read,) = quotes(BARE)
    other = {"Boris Pol": "Anna Bruin", "Anna Bruin": "Boris Pol"}[read.speaker]
    signs = signs_of_all(BARE)
    speaking = sorted(signs[other] - signs[read.speaker])
    assert speaking
    for sign in speaking:
        own.write_text(f"{sign}\t40\n", encoding="utf-8")
        clear()
        (quote,) = quotes(BARE)
        assert quote.speaker == other
        assert f"weighed: rather {other} than {read.speaker}" in quote.rationale


def test_a_small_margin_overrules_no_reading(own: Path) -> None:
    (read,) = quotes(BARE)
    own.write_text("".join(f"{sign}\t0\n" for row in signs_of_all(BARE).values() for sign in row), encoding="utf-8")
    clear()
    assert [quote.speaker for quote in quotes(BARE)] == [read.speaker]


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
