"""Support told by fixed constructions: constructions.nl.txt and constructions.en.txt, with traps; unknown groups."""

from pathlib import Path

import pytest

from coder import code_article
from coder.alliances.constructions import check_constructions
from coder.records import Article
from tests.coder.alliances.test_told import pairs

FOLDER = Path(__file__).parent


def rows(language: str) -> list[tuple[str, str, str]]:
    """Give the language, the text and what it tells, for each line of a table."""
    told = (FOLDER / f"constructions.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(language, text, wanted) for text, _, wanted in (line.rpartition(" => ") for line in told) if text]


@pytest.mark.parametrize(("language", "text", "wanted"), [*rows("nl"), *rows("en")])
def test_a_construction_tells_its_alliances_and_no_other(language: str, text: str, wanted: str) -> None:
    assert pairs(text, language) == (set() if wanted == "none" else set(wanted.split("; ")))


def test_the_lexicon_of_constructions_has_no_fault() -> None:
    assert check_constructions() == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De Tulkarem-brigade vecht naast Hamas.", "Tulkarem-brigade"),
        ("De Banu Tamr-stam bewaakt met het leger de weg naar Mosul.", "Banu Tamr-stam"),
        ("De clan Ortega Villar kreeg wapens van het leger van Mexico.", "Ortega Villar"),
        ("Het kartel van Tierrablanca vocht met het leger van Mexico.", "kartel van Tierrablanca"),
        ("De militie van de gebroeders Ghalban staat aan de kant van Haftar.", "militie van de gebroeders Ghalban"),
        ("Nuevo Peru Unido, de partij van een oud-generaal, steunt president Dina Boluarte.", "Nuevo Peru Unido"),
    ],
)
def test_a_group_that_no_lexicon_knows_is_named_by_its_noun(text: str, name: str) -> None:
    coded = code_article(Article(id="told", text=text, published="2024-03-11", language="nl"))
    assert name in {actor.name for actor in coded.actors}


@pytest.mark.parametrize(
    "text",
    [
        "De Golani-brigade trok door de stad.",
        "De Wagner-militie vertrok uit Bangui.",
        "De familie van de Syriër Nadim Sarraf wachtte.",
    ],
)
def test_a_unit_of_an_army_or_somebody_known_is_no_new_group(text: str) -> None:
    coded = code_article(Article(id="told", text=text, published="2024-03-11", language="nl"))
    assert not {actor.name for actor in coded.actors if not actor.known and "-" in actor.name}
