"""The place of a sentence that names none: which places are asked, by which signs, and that weights choose."""

from pathlib import Path
from typing import Any

import pytest

from coder import code_article
from coder.events.earlier_places import EarlierPlaces
from coder.events.placesigns import NOWHERE
from coder.records import Article, Event

Signs = dict[str, frozenset[str]]


def coded(language: str, text: str, title: str = "") -> tuple[Event, ...]:
    article = Article(id="a", language=language, published="2024-03-15", title=title, text=text)
    return code_article(article).events


def weighed(language: str, text: str, monkeypatch: pytest.MonkeyPatch, title: str = "") -> Signs:
    """Gives the signs of each town for the last sentence of a text that names no place."""
    seen: list[Signs] = []
    meant = EarlierPlaces.meant

    def watched(earlier: EarlierPlaces, asked: Any, country: Any) -> Any:
        signs = earlier.signs(asked)
        seen.append({town: signs.of(town) for town in signs.candidates()})
        return meant(earlier, asked, country)

    monkeypatch.setattr(EarlierPlaces, "meant", watched)
    coded(language, text, title)
    return seen[-1]


TEXT = (
    "M23 rebels shelled Goma on Monday.\n\nUN staff drove from Bukavu to Kigali. In Sake soldiers had dug in."
    " On Tuesday the rebels killed two farmers there."
)


def test_every_place_of_the_text_is_asked_and_no_place_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert weighed("en", TEXT, monkeypatch).keys() == {"Goma", "Bukavu", "Kigali", "Sake", NOWHERE}


def test_the_signs_tell_where_and_as_what_a_place_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = weighed("en", TEXT, monkeypatch, title="Rebels shell Goma")
    assert {"back 1", "par 0", "par 0 inner", "last in", "scene here", "latest 0"} <= signs["Sake"]
    assert {"lead", "par 1", "event before", "title", "first named", "own day event before"} <= signs["Goma"]
    assert {"capital", "last to", "back 2", "abroad"} <= signs["Kigali"]
    assert "none, own day" in signs[NOWHERE]


def test_a_capital_that_stands_for_its_government_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Het leger beschoot vrijdag Vuhledar. Moskou zwijgt. Maandag doodden soldaten twee boeren."
    signs = weighed("nl", text, monkeypatch)
    assert {"last metonym", "only metonym"} <= signs["Moscow"]
    assert "only metonym" not in signs["Vuhledar"]


def test_the_sentences_behind_are_asked_as_far_as_the_next_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Gunmen killed six farmers on Tuesday.\n\nIn Kaya people mourned. Shops in Dori closed on Thursday."
        "\n\nIn Djibo nobody spoke."
    )
    signs = weighed("en", text, monkeypatch)
    assert signs.keys() == {"Kaya", NOWHERE}  # not what another day is told of
    assert {"not before", "ahead 1", "ahead next paragraph"} <= signs["Kaya"]


def test_of_a_long_text_its_opening_and_what_stands_near_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    far = "In Sake soldiers dug in. " + "Nobody spoke. " * 20
    text = f"M23 rebels shelled Goma on Monday. {'Nobody spoke. ' * 20}{far}{'Nobody spoke. ' * 60}"
    signs = weighed("en", f"{text}On Tuesday the rebels killed two farmers.", monkeypatch)
    assert "Goma" in signs
    assert "Sake" not in signs


@pytest.fixture
def own(own_lexicon: Path) -> Path:
    """An editor's own where.tsv, laid over the shipped one."""
    return own_lexicon / "where.tsv"


@pytest.mark.parametrize(
    ("sign", "place", "rule"),
    [
        ("lead", "Goma", "in a paragraph before"),
        ("latest 0", "Sake", "in a sentence before"),
        ("last to", "Kigali", "in a sentence before"),
    ],
)
def test_the_place_that_the_weights_speak_for_most_is_taken(own: Path, sign: str, place: str, rule: str) -> None:
    own.write_text(f"{sign}\t40\n", encoding="utf-8")
    event = coded("en", TEXT.replace(" there", ""))[-1]  # "there" is not weighed: it is what was named last
    assert event.location == place
    assert f"location: {rule}" in event.rationale


def test_what_has_no_place_is_left_with_the_country_of_its_sentence(own: Path) -> None:
    own.write_text("none\t40\n", encoding="utf-8")
    text = "Fighting spread to Sake. In Congo M23 rebels shot dead two farmers on Tuesday."
    assert [(event.location, event.country) for event in coded("en", text)][-1:] == [
        (None, "Democratic Republic of Congo")
    ]


UNREAD = (
    ("en", "The nurse from Lille had worked in Djibo. Armed men abducted her on Monday.", "Djibo"),
    ("nl", "De arts uit Namen werkte in Kaya. Gewapende mannen ontvoerden haar maandag.", "Kaya"),
    ("en", "In Sake soldiers dug in. On Tuesday M23 rebels killed two farmers.", "Sake"),
    ("nl", "In Sake groeven soldaten zich in. Dinsdag doodden rebellen van M23 twee boeren.", "Sake"),
    ("nl", "Het leger beschoot vrijdag Vuhledar.\n\nMoskou zwijgt. Maandag doodden soldaten twee boeren.", "Vuhledar"),
)


@pytest.mark.parametrize(("language", "text", "place"), UNREAD)
def test_the_shipped_weights_find_it(language: str, text: str, place: str) -> None:
    assert coded(language, text)[-1].location == place


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        (
            "en",
            "M23 rebels shelled Goma on Monday. In Rwanda gunmen killed four people on Tuesday.",
            [("Goma", "Democratic Republic of Congo"), (None, "Rwanda")],
        ),
        (
            "nl",
            "Boko Haram viel maandag Maiduguri aan. In Kameroen doodden schutters dinsdag twaalf mensen.",
            [("Maiduguri", "Nigeria"), (None, "Cameroon")],
        ),
        (
            "nl",
            "Pakistan voerde maandag luchtaanvallen uit op Khost, nadat zeven militairen waren gedood in Quetta. Bij de"
            " luchtaanvallen kwamen acht mensen om.",
            [("Khost", "Afghanistan"), ("Quetta", "Pakistan")],
        ),
    ],
)
def test_a_country_that_the_sentence_names_and_a_deed_named_again_keep_their_places(
    language: str, text: str, places: list[tuple[str | None, str]]
) -> None:
    assert [(event.location, event.country) for event in coded(language, text)] == places
