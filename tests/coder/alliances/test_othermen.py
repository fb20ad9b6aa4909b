"""Whom object pronouns and parts of names mean in English where support is told, and whom they do not mean."""

import pytest

from coder import code_article
from coder.records import Article

CHAD = "Rebels attacked Mao in Chad on Monday. Chad's army said that it had killed ten of them. "
BAGUA = (
    "Police fired on strikers in Bagua in Peru on Monday. The prime minister, Pedro Simas, is to speak. The strikers' "
    "leader, "
)
KURDS = (
    "Fighters of the Kurdish-led Syrian Democratic Forces clashed with Islamic State near Raqqa in Syria on Monday. "
    "Islamic State shelled the Syrian Democratic Forces again on Tuesday. "
)
BELT = (
    "The Security Belt Forces stormed a barracks in Aden in Yemen on Monday. Yemen's army shelled the Security Belt "
    "Forces on Tuesday. "
)
SOMALIA = (
    "Al-Shabaab attacked Mogadishu in Somalia on Monday, killing six Somali soldiers. Al-Shabaab shelled Kismayo in "
    "Somalia on Tuesday, killing two Somali soldiers. "
)

JOINED = [
    ("Turkey told Egypt to hold its fire and pledged Baku its drones.", "Turkey > Azerbaijan"),
    ("Qatar criticised Egypt and gave Hamas money.", "Qatar > Hamas"),
    ("Belarus called Moldova a bully and promised Armenia tanks.", "Belarus > Armenia"),
    ("Analysts say Rwanda arms M23 and pays its men.", "Rwanda > M23"),
]
"""Sentences whose second verb tells support by the subject of the first."""


def told(text: str) -> set[str]:
    """Give who backs whom in a text."""
    coded = code_article(Article(id="x", text=text, published="2019-08-15", language="en"))
    return {f"{found.supporter} > {found.supported}" for found in coded.alliances}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (BAGUA + "Juan Robles, was flown to Mexico, which has granted him asylum.", "Mexico > Juan Robles"),
        (CHAD + "Qatar, ever closer to Sudan, has long armed it.", "Qatar > Sudan"),
        (BELT + "The Emirates armed the Belt.", "United Arab Emirates > Security Belt Forces"),
        (KURDS + "America arms the Kurds.", "United States > Syrian Democratic Forces"),
    ],
)
def test_a_pronoun_or_a_part_of_a_name_means_who_was_told(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(("text", "wanted"), JOINED)
def test_who_is_told_or_called_something_does_not_act_in_the_joined_verb(text: str, wanted: str) -> None:
    assert told(text) == {wanted}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (SOMALIA + "The Ugandan army is in retreat, and Kenya arms the army.", "Kenya > Somalia"),
        (SOMALIA + "The United States has left. Qatar pays the police.", "Qatar > Somalia"),
    ],
)
def test_the_army_is_that_of_the_land_that_the_text_is_about(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        (BAGUA + "Juan Robles, was flown to Mexico, which has granted him asylum.", "Mexico > Pedro Simas"),
        (BELT + "The Emirates armed the Army of Free Aden.", "United Arab Emirates > Security Belt Forces"),
        (KURDS + "America arms the Turks.", "United States > Syrian Democratic Forces"),
        ("Belgrade has long armed the Bosnian Serbs.", "Serbia > Bosnia and Herzegovina"),
        ("Ankara pays the Turkish Cypriots, and America arms the Iraqi Kurds.", "United States > Iraq"),
        (CHAD + "Qatar wired US$500,000 to Chad's army.", "Qatar > United States"),
    ],
)
def test_it_means_nobody_who_only_stands_near(text: str, unwanted: str) -> None:
    assert unwanted not in told(text)
