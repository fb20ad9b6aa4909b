"""The seed article with every name replaced by another of its kind gives the same records with the names replaced.

States, persons of the lexicon, persons that nobody knows, and places: nothing rests on the names of this article.
"""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from coder import code_article
from coder.reading import read_article
from coder.records import Article, Coding

SEED = Path(__file__).resolve().parents[2] / "seeds" / "libie-2020-05.nl.txt"
ARMY = "Libyan National Army"

STATES = {
    "Turkije": "Iran",
    "Turkse": "Iraanse",
    "Russische": "Chinese",
    "Rusland": "China",
    "Moskou": "Peking",
    "Egyptische": "Marokkaanse",
    "Egypte": "Marokko",
    "Verenigde Arabische Emiraten": "Verenigde Staten",
    "Emiraten": "Verenigde Staten",
    "Frankrijk": "Duitsland",
}
STATES_IN_RECORDS = {
    "Turkey": "Iran",
    "Russia": "China",
    "Egypt": "Morocco",
    "United Arab Emirates": "United States",
    "France": "Germany",
    "Egyptian official": "Moroccan official",
}
KNOWN = {
    "Khalifa Haftar": "Riek Machar",
    "Haftar": "Machar",
    "Saqr al-Jaroushi": "Mazloum Abdi",
    "Wolfram Lacher": "Jan Egeland",
    "Lacher": "Egeland",
    "Sergei Lavrov": "Wang Yi",
    "Mevlut Cavusoglu": "Antony Blinken",
    "Aguila Saleh": "Nabih Berri",
    "Fayez al-Serraj": "Salva Kiir",
    "Tarek Megerisi": "Kenneth Roth",
}
INVENTED = {
    "Khalifa Haftar": "Omar Tekkar",
    "Haftar": "Tekkar",
    "Saqr al-Jaroushi": "Issa al-Boulem",
    "Wolfram Lacher": "Lien Terwolde",
    "Lacher": "Terwolde",
    "Sergei Lavrov": "Ivan Barsjenko",
    "Mevlut Cavusoglu": "Kemal Ortagun",
    "Aguila Saleh": "Moussa Tirene",
    "Fayez al-Serraj": "Rafiq al-Donari",
    "Tarek Megerisi": "Karel Dossing",
}
PLACES = {"Wattiyah": "Tamanhint", "Tarhuna": "Zliten", "Tobroek": "Derna", "Jufrah": "Sabha", "Hmeimim": "Shayrat"}
SCENES = [
    pytest.param(STATES, STATES_IN_RECORDS, id="states"),
    pytest.param(KNOWN, {**KNOWN, ARMY: "SPLM-IO"}, id="persons of the lexicon"),
    pytest.param(INVENTED, {**INVENTED, ARMY: "Omar Tekkar"}, id="invented persons"),
    pytest.param(PLACES, {"Al-Watiya": "Tamanhint", "Tarhuna": "Zliten"}, id="places"),
]


@cache
def article() -> Article:
    return read_article(SEED.read_bytes(), SEED.name)


def renamed(text: str, names: dict[str, str]) -> str:
    if not names:
        return text
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, longest_first)) + r")(?=s?\b)")
    return pattern.sub(lambda match: names[match[1]], text)


def code(names: dict[str, str]) -> Coding:
    return code_article(replace(article(), text=renamed(article().text, names)))


@pytest.mark.parametrize(("names", "in_records"), SCENES)
def test_the_events_are_the_same_with_other_names(names: dict[str, str], in_records: dict[str, str]) -> None:
    def told(coding: Coding, other: dict[str, str]) -> list[tuple[str | None, ...]]:
        return [
            (event.sub_event_type, event.event_date, *(other.get(name or "", name) for name in sides))
            for event in coding.events
            for sides in [(event.actor1, event.actor2, event.location, event.country)]
        ]

    assert told(code(names), {}) == told(code({}), in_records)


@pytest.mark.parametrize(("names", "in_records"), SCENES)
def test_the_alliances_are_the_same_with_other_names(names: dict[str, str], in_records: dict[str, str]) -> None:
    def told(coding: Coding, other: dict[str, str]) -> set[tuple[str, ...]]:
        return {
            (other.get(a.supporter, a.supporter), other.get(a.supported, a.supported), a.kind, a.status)
            for a in coding.alliances
        }

    assert told(code(names), {}) == told(code({}), in_records)


@pytest.mark.parametrize(("names", "in_records"), SCENES)
def test_the_quotes_are_the_same_with_other_names(names: dict[str, str], in_records: dict[str, str]) -> None:
    found = [(quote.speaker, quote.text) for quote in code(names).quotes]
    assert found == [
        (in_records.get(quote.speaker, quote.speaker), renamed(quote.text, names)) for quote in code({}).quotes
    ]


@pytest.mark.parametrize(("names", "in_records"), SCENES)
def test_the_memberships_are_the_same_with_other_names(names: dict[str, str], in_records: dict[str, str]) -> None:
    def told(coding: Coding, other: dict[str, str]) -> set[tuple[str, ...]]:
        return {
            (other.get(m.member, m.member), other.get(m.group, m.group))
            for m in coding.memberships
            if other.get(m.member, m.member) != other.get(m.group, m.group)
        }

    assert told(code(names), {}) == told(code({}), in_records)
