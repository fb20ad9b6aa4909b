"""In which country a place lies that no list has; the places are invented."""

import pytest

from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article

LIES = (
    # who acts comes from elsewhere
    (
        "nl",
        "De oorlog in Oekraïne duurt. Russische raketten troffen een flat in Tarnivka.",
        "Tarnivka",
        "Ukraine",
    ),
    ("nl", "Libanon rouwt. Een Israëlisch toestel bombardeerde in Mengtala een huis.", "Mengtala", "Lebanon"),
    ("en", "Lebanon is in mourning. Israeli jets demolished a house in Mengtala.", "Mengtala", "Lebanon"),
    # the country behind it, or its adjective before it
    ("nl", "Iran vuurde raketten af op een kamp bij Qalashan, in Noord-Irak.", "Qalashan", "Iraq"),
    ("nl", "Israël bestookte dorpen in Libanon, tot in het Syrische Hadramil.", "Hadramil", "Syria"),
    ("nl", "Een granaat viel in het Armeense grensdorp Yacuiri, meldde Azerbeidzjan.", "Yacuiri", "Armenia"),
    # one mention tells for all
    (
        "nl",
        "In Ngarada vielen doden. Turkije zwijgt. Ngarada, in het noorden van Syrië, is leeg.",
        "Ngarada",
        "Syria",
    ),
    # across the border is not inside
    ("nl", "In Mali viel het leger aan. Bij Mutsemba, niet ver van Algerije, vielen doden.", "Mutsemba", "Mali"),
)


@pytest.mark.parametrize(("language", "text", "name", "country"), LIES)
def test_the_country_of_an_unknown_place(language: str, text: str, name: str, country: str) -> None:
    document = read_passages(Article(id="a", published="2024-03-15", text=text, language=language))
    found = {mention.place.country for mention in find_places(document) if mention.span.of(text) == name}
    assert found == {country}
