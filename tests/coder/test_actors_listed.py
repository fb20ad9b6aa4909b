"""Whom an article only names, by a first name and a surname; and media that only report."""

import pytest

from coder import code_article
from coder.actors.crowds import UNIDENTIFIED as GUNMEN
from coder.records import Article

UNIDENTIFIED = GUNMEN.name


def listed(text: str, language: str) -> list[tuple[str, str]]:
    coding = code_article(Article(id="bystanders", text=text, published="2024-03-11", language=language))
    return [(actor.name, actor.kind.value) for actor in coding.actors]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "In de gang zat Karim Bouzid op een krat.", "Karim Bouzid"),
        ("nl", "Daarna mocht Rosa Quiroga naar huis.", "Rosa Quiroga"),
        ("nl", "De boeken van Marieke Terpstra staan nog in de kast.", "Marieke Terpstra"),
        ("en", "Upstairs, Daniel Okoye was packing a bag.", "Daniel Okoye"),
        ("en", "It was the third winter for Irina Melnyk.", "Irina Melnyk"),
    ],
)
def test_a_first_name_and_a_surname_are_a_person(language: str, text: str, name: str) -> None:
    assert (name, "person") in listed(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De Karim Bouzid-moskee werd gesloopt."),
        ("nl", "De Rosa Quiroga kwam donderdag de haven binnen."),
        ("nl", "Zij woont in Karim Bouzid."),
        ("en", "The Daniel Okoye was towed into port."),
        ("en", "They met at Daniel Okoye."),
    ],
)
def test_what_is_named_after_somebody_is_no_person(language: str, text: str) -> None:
    assert listed(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "De brug hield het niet, zegt ingenieur Bas Wolters van Heijplaat.", "Bas Wolters"),
        ("nl", "De brug hield het niet, zegt ingenieur Bas Wolters van de TUGent.", "Bas Wolters"),
        ("nl", "De brug hield het niet, zegt ingenieur Bas van Aalst.", "Bas van Aalst"),
        ("nl", "De brug hield het niet, zegt Marieke van Dungen van de Universiteit Leiden.", "Marieke van Dungen"),
        ("nl", "De brug hield het niet, zegt ingenieur T. Rajadura.", "T. Rajadura"),
        ("nl", "De brug hield het niet, zegt ingenieur Hilde Van der Straeten.", "Hilde Van der Straeten"),
    ],
)  # fmt: skip
def test_where_a_name_ends(language: str, text: str, name: str) -> None:
    assert (name, "person") in listed(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De dijk is doorgebroken, meldt persbureau Reuters."),
        ("nl", "Dat vertelde zij aan The New York Times."),
        ("en", "The dam has burst, Reuters reported."),
        ("en", "She told the BBC that the dam had burst."),
    ],
)
def test_media_that_only_report_are_not_listed(language: str, text: str) -> None:
    assert "media" not in [kind for _, kind in listed(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "„Onze redacteur is gisteren vrijgelaten”, meldt persbureau Reuters.", "Reuters"),
        ("en", "“Our editor was released on Friday,” Reuters said in a statement.", "Reuters"),
    ],
)
def test_media_that_speak_are_listed(language: str, text: str, name: str) -> None:
    assert (name, "media") in listed(text, language)


@pytest.mark.parametrize(
    ("language", "published", "text", "name"),
    [
        ("en", "1998-06-10", "The AFRC attacked Makeni on Friday.", "Armed Forces Revolutionary Council"),
        ("en", "2000-05-08", "The RUF took Lunsar on Saturday.", "Revolutionary United Front"),
        ("en", "1999-04-02", "The KLA ambushed a police patrol near Prizren.", "Kosovo Liberation Army"),
        ("nl", "2000-06-09", "De RCD nam vrijdag Kisangani in.", "Congolese Rally for Democracy"),
        ("nl", "2006-06-06", "De Islamitische Rechtbanken namen maandag Mogadishu in.", "Islamic Courts Union"),
        ("en", "2004-03-03", "KATHMANDU (Reuters) - The Maoists attacked a post in Bhojpur on Tuesday.", "CPN-Maoist"),
        ("nl", "2009-02-27", "Maoïsten overvielen donderdag een post in de Indiase staat Bihar.", "CPI (Maoist)"),
        ("nl", "2000-11-26", "De MLC viel zaterdag Gbadolite aan.", "Movement for the Liberation of Congo"),
    ],
)  # fmt: skip
def test_groups_of_wars_gone_by_are_known_by_name_and_acronym(
    language: str, published: str, text: str, name: str
) -> None:
    coding = code_article(Article(id="archive", text=text, published=published, language=language))
    assert name in [actor.name for actor in coding.actors]
    assert name in [event.actor1 for event in coding.events]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        # only the deed tells of the attackers
        ("nl", "In Goma zijn maandag drie boeren doodgeschoten.", {"Civilians"}),
        ("en", "In Goma three farmers were shot dead on Monday.", {"Civilians"}),
        ("nl", "Gewapende mannen schoten maandag in Goma drie boeren dood.", {"Civilians", UNIDENTIFIED}),
        ("en", "Gunmen shot dead three farmers in Goma on Monday.", {"Civilians", UNIDENTIFIED}),
        # a name in full before its title
        ("en", "Omar Belkacem was seized. Rebels held Mr Belkacem.", {"Omar Belkacem", "Rebels"}),
        # an office with its field before the name
        ("nl", "Minister van Binnenlands Bestuur Josef Makanda tekende.", {"Josef Makanda"}),
        ("nl", "Onderminister van Ontwapening Pierre Danga tekende.", {"Pierre Danga"}),
        ("nl", "President Daniel arap Kosgei zweeg.", {"Daniel arap Kosgei"}),
        # a faith before a group is no part of its name
        ("en", "Government troops fought Shiite Houthi militants in Taiz.", {"Yemen", "Houthis"}),
    ],
)
def test_who_is_listed(language: str, text: str, names: set[str]) -> None:
    assert {name for name, _ in listed(text, language)} == names
