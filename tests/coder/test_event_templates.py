"""Events and traps made from templates and lexicons: whatever the names, the sub-event type and the place are read."""

from dataclasses import dataclass
from functools import cache

import pytest

from coder import code_article
from coder.actors.known import read_known
from coder.codebook import ActorKind, SubEventType
from coder.lexicon import read_rows
from coder.records import Article, Coding
from coder.words import fold
from tests.coder.test_event_sentences import PUBLISHED, SENTENCES

DAYS = {"en": ("Monday", "Tuesday", "Wednesday", "Thursday"), "nl": ("maandag", "dinsdag", "woensdag", "donderdag")}
STATES = ("Kenya", "Mali", "Colombia", "Pakistan", "Sudan", "Ukraine", "Yemen", "Philippines")
TOWNS = ("Mombasa", "Mopti", "Medellín", "Peshawar", "Nyala", "Kharkiv", "Taiz", "Davao")
GROUPS = ("Boko Haram", "Hezbollah", "Hamas", "M23")


@dataclass(frozen=True)
class Names:
    """What fills the slots of a template."""

    state: str
    state_nl: str
    national: str
    nationale: str
    town: str
    group: str


@cache
def names() -> tuple[Names, ...]:
    """Gives states of the lexicon with one of their towns, each with a group of the lexicon."""
    groups = {row.actor.name for row in read_known() if row.actor.kind not in {ActorKind.PERSON, ActorKind.STATE}}
    assert groups.issuperset({"Boko Haram", "Hezbollah", "Hamas", "M23"})
    rows = {entry.values["name"]: entry.values for entry in read_rows("countries.csv")}
    return tuple(
        Names(
            state=rows[state]["name"],
            state_nl=rows[state]["dutch"],
            national=rows[state]["adjectives_en"].split(";")[0].split(",")[0],
            nationale=rows[state]["adjectives_nl"].split(";")[0],
            town=TOWNS[number],
            group=GROUPS[number % len(GROUPS)],
        )
        for number, state in enumerate(STATES)
    )


def templates(language: str, mark: str) -> list[tuple[str, str, str, Names, str]]:
    """Gives language, sub-event type, sentence, names and day of each template, filled with the next names in turn."""
    made: list[tuple[str, str, str, Names, str]] = []
    sub_event_type = ""
    lines = (SENTENCES / f"templates.{language}.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("## "):
            sub_event_type = line[3:]
        elif line.startswith(mark + " "):
            chosen, day = names()[number % len(STATES)], DAYS[language][number % 4]
            made.append((language, sub_event_type, fill(line[2:], chosen, day, language), chosen, day))
    return made


def fill(template: str, chosen: Names, day: str, language: str) -> str:
    sentence = template.format(
        state=chosen.state_nl if language == "nl" else chosen.state,
        national=chosen.national,
        nationale=chosen.nationale,
        town=chosen.town,
        group=chosen.group,
        day=day,
        Day=day.capitalize(),
    )
    return sentence[0].upper() + sentence[1:]


def read(language: str, sentence: str) -> Coding:
    return code_article(Article(id="template", text=sentence, published=PUBLISHED, language=language))


@pytest.mark.parametrize(
    ("language", "sub_event_type", "sentence", "chosen", "day"), [*templates("en", "+"), *templates("nl", "+")]
)
def test_it_is_coded(language: str, sub_event_type: str, sentence: str, chosen: Names, day: str) -> None:
    events = [event for event in read(language, sentence).events if event.sub_event_type == sub_event_type]
    assert [fold(event.location or "") for event in events] == [fold(chosen.town)]
    assert events[0].time_precision == 1


@pytest.mark.parametrize(
    ("language", "sub_event_type", "sentence", "chosen", "day"), [*templates("en", "-"), *templates("nl", "-")]
)
def test_a_trap_is_not_coded(language: str, sub_event_type: str, sentence: str, chosen: Names, day: str) -> None:
    assert not read(language, sentence).events


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_sub_event_type_has_templates(language: str) -> None:
    for mark in "+-":
        counted = [row[1] for row in templates(language, mark)]
        assert min(map(counted.count, SubEventType)) >= 3


@pytest.mark.parametrize("language", ["en", "nl"])
def test_other_names_give_the_same_records_with_the_names_replaced(language: str) -> None:
    for line in (SENTENCES / f"templates.{language}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("+ "):
            continue
        day = DAYS[language][0]
        shapes = {
            _shape(read(language, fill(line[2:], chosen, day, language)), chosen) for chosen in (names()[3], names()[5])
        }
        assert len(shapes) == 1, line


def _shape(coding: Coding, chosen: Names) -> tuple[tuple[str | None, ...], ...]:
    """Gives the events with the names of the lexicon replaced by what they stand for."""
    stands_for = {chosen.state: "state", chosen.group: "group", chosen.town: "town", None: None}
    return tuple(
        (
            event.sub_event_type,
            stands_for.get(event.actor1, event.actor1),
            stands_for.get(event.actor2, event.actor2),
            event.event_date,
        )
        for event in coding.events
    )
