"""Which town is meant: where a quarter lies, which capital it is, where a Dutch place ends, what a region only adds."""

import pytest

from tests.coder.test_event_sentences import read
from tests.coder.test_places import names_of, places_of

QUARTERS = [
    # told to be a part of a town, also where a list has another place of that name far away
    ("en", "In Lebanon a strike hit Tarouhi, in the middle of Beirut.", "Tarouhi", "Beirut"),
    ("en", "In India two men were killed in Ashok Nagar, in the north-east of Delhi.", "Ashok Nagar", "Delhi"),
    ("nl", "In Oost-Timor werd hij in Tarouhi, aan de zuidrand van Dili, vermoord.", "Tarouhi", "Dili"),
    (
        "nl",
        "In Zuid-Afrika werd in Cleveland, een stadsdeel van Johannesburg, iemand gedood.",
        "Cleveland",
        "Johannesburg",
    ),
    ("nl", "Een granaat viel op de wijk Tarouhi in de Jemenitische stad Taiz.", "Tarouhi", "Taiz"),
    (
        "en",
        "In Mogadishu, Somalia, it was calm. A bomb blew up in the Medina quarter of the city.",
        "Medina",
        "Mogadishu",
    ),
    # listed quarters, where the text names their city
    ("en", "Dhaka was in uproar. A crowd burned a bus in Rampura.", "Rampura", "Dhaka"),
    ("en", "In Abidjan they fought again. Two men died in Abobo.", "Abobo", "Abidjan"),
    ("nl", "In Yangon was het onrustig. Agenten schoten in Insein op vrouwen.", "Insein", "Yangon"),
    ("nl", "In Syrië was het in Homs stil. In de wijk Qusour van Baniyas werd geschoten.", "Qusour", "Baniyas"),
]


@pytest.mark.parametrize(("language", "text", "quarter", "town"), QUARTERS)
def test_quarters_lie_in_their_town(language: str, text: str, quarter: str, town: str) -> None:
    found = [mention.place for mention in places_of(text, language) if mention.place.name == quarter]
    assert found
    assert all(place.parent is not None and place.parent.name == town for place in found)


NO_QUARTERS = [
    ("en", "In Syria shells hit Tarouhi, a village in the north of Idlib province.", "Tarouhi"),
    ("en", "In Rampura, India, a crowd burned a bus.", "Rampura"),
    ("nl", "In Mali viel Tarouhi, ten noorden van Gao.", "Tarouhi"),
    ("en", "In Saudi Arabia pilgrims were shot at in Medina.", "Medina"),
]


@pytest.mark.parametrize(("language", "text", "name"), NO_QUARTERS)
def test_villages_and_namesakes_are_no_quarters(language: str, text: str, name: str) -> None:
    found = [mention.place for mention in places_of(text, language) if mention.place.name == name]
    assert found
    assert all(place.parent is None for place in found)


NAMES = [
    # "the capital" is that of the country where the places of the text lie
    (
        "en",
        "France recalled its envoy to Paris. In Toamasina, Madagascar, mobs looted shops. Radio burned in the capital.",
        "Antananarivo",
    ),
    (
        "en",
        "In Moundou and Abeche, Chad, shots fell. Envoys met in Doha. Five men had been shot in the capital.",
        "N'Djamena",
    ),
    ("en", "Rebels seized a barracks on the edge of Bissau. A shell hit a hospital in the capital.", "Bissau"),
    (
        "en",
        "Rebels took Cap-Haitien. Haiti waits. Guns lay in Pretoria. So they say. Haiti's friends are few. Nobody came."
        " The capital's shops burned.",
        "Port-au-Prince",
    ),
    (
        "en",
        "Senegal sent men to Bissau and Gabu, and Senegal shelled Bissau. A shell from Dakar fell on the capital.",
        "Bissau",
    ),
    # a Dutch place ends where the object begins
    ("nl", "In Indonesië vielen zij in Surabaya Papoease studenten aan.", "Surabaya"),
    ("nl", "In Chili blokkeerden truckers bij Temuco de Panamericana.", "Temuco"),
    ("nl", "De politie in Oeganda hield in Gulu Bobi Wine aan.", "Gulu"),
    ("nl", "Soldaten doodden in Mozambique bij Beira Mariano Nhongo, leider van de junta.", "Beira"),
    # the genitive is no part of a name; a mountain's noun is
    ("en", "In East Timor paratroopers landed at Dili's Comoro airport.", "Dili"),
    ("en", "Warplanes hit hideouts in the Tarouhi mountains of Somalia.", "Tarouhi Mountains"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_the_name_of_the_town_meant(language: str, text: str, name: str) -> None:
    assert name in [found for found, _ in names_of(text, language)]


def test_titles_and_weapons_are_no_places() -> None:
    text = (
        "In Indonesia a relief group run by the Rev. Sandyawan Sumardi spoke. Rebels fired Stingers and Kalashnikovs."
    )
    assert names_of(text, "en") == []


TOWNS = [
    ("en", "Residents of Huwara slept. On Monday settlers descended on the West Bank town and burned homes.", "Huwara"),
    ("en", "Gunmen held Kutum for weeks. On Monday soldiers attacked the Darfur town and killed 12 people.", "Kutum"),
    (
        "nl",
        "Boko Haram hield Bama bezet. Maandag heroverde het leger van Nigeria de op een na grootste stad van de"
        " deelstaat Borno.",
        "Bama",
    ),
    ("en", "Soldiers reached Kadugli. On Monday rebels in Sudan shelled a town in Darfur, killing five.", "Darfur"),
    ("nl", "In Kadugli was het stil. Maandag beschoten rebellen in Soedan een stad in Darfur.", "Darfur"),
]


@pytest.mark.parametrize(("language", "text", "town"), TOWNS)
def test_a_region_only_says_which_town(language: str, text: str, town: str) -> None:
    events = read(language, text).events
    assert events
    assert {event.location for event in events} == {town}
