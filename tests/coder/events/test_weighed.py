"""What the words of a sentence make of its events: one that no trigger tells, another type; nothing that is denied."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder.codebook import SubEventType
from coder.lexicon import clear
from coder.records import Coding
from tests.coder.test_event_sentences import read

BASE = "(base)\t-60\tAttack=-60|Looting/property destruction=-60|Armed clash=-60\n"


@pytest.fixture(autouse=True)
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A lexicon in which only one invented verb tells of an attack, and one of looting."""
    (tmp_path / "nl").mkdir()
    rows = BASE + "frobbelden\t150\tAttack=150\n" + "krobbelden\t150\tLooting/property destruction=150\n"
    rows += "clause:zwobbelden\t0\tLooting/property destruction=150\n"
    (tmp_path / "nl" / "telling.tsv").write_text(rows, encoding="utf-8")
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    clear()
    yield tmp_path
    monkeypatch.delenv("CODER_LEXICON")
    clear()


def types(coding: Coding) -> list[SubEventType]:
    return [event.sub_event_type for event in coding.events]


def test_a_sentence_is_coded_by_its_words_where_no_trigger_tells_an_event() -> None:
    (event,) = read("nl", "Maandag frobbelden rebellen van de ADF in Komanda drie kerkgangers.").events
    assert event.sub_event_type is SubEventType.ATTACK
    assert (event.actor1, event.actor2, event.location) == ("ADF", "Civilians", "Komanda")
    assert event.event_date == "2024-03-11"


def test_the_editor_reads_which_words_told_it(weights: Path) -> None:
    (event,) = read("nl", "Maandag frobbelden rebellen in Komanda drie kerkgangers.").events
    assert event.rationale[0].startswith(
        f"sub_event_type: frobbelden, by the words beside it: frobbelden ({weights}/nl/telling.tsv:2)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rebellen frobbelden drie kerkgangers.",  # neither where nor when
        "Maandag frobbelden rebellen in Komanda de kerkgangers niet.",
        "Als rebellen maandag in Komanda kerkgangers frobbelden, komt er oorlog.",
        "„Maandag frobbelden rebellen in Komanda drie kerkgangers”, zei de priester.",
    ],
)
def test_what_names_neither_place_nor_day_and_what_did_not_happen_is_no_event(text: str) -> None:
    assert types(read("nl", text)) == []


def test_words_that_clearly_speak_for_another_type_correct_the_frame() -> None:
    plain = "Maandag bestookten rebellen in Komanda een legerpost"
    assert types(read("nl", f"{plain}.")) != [SubEventType.LOOTING_PROPERTY_DESTRUCTION]
    assert types(read("nl", f"{plain} en krobbelden de voorraad.")) == [SubEventType.LOOTING_PROPERTY_DESTRUCTION]


def test_words_of_one_clause_correct_the_event_of_that_clause_alone() -> None:
    told = "Maandag bestookten rebellen in Komanda een legerpost, en in Beni ontvoerden zij twee"
    before = types(read("nl", f"{told} priesters."))
    assert len(before) == 2
    after = types(read("nl", f"{told} zwobbelden."))
    assert after == [before[0], SubEventType.LOOTING_PROPERTY_DESTRUCTION]
