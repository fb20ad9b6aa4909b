"""Whatever the name, the reading is the same: names of the lexicon and invented ones in the same places of a text."""

import pytest

from coder.actors import ActorReading, find_actors
from coder.actors.known import KnownRow, Period, read_known
from coder.actors.states import english_adjective
from coder.codebook import ActorKind
from coder.lexicon import read_rows
from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article

DAY = "2021-03-04"
ARMED = {ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA}


def read(text: str, language: str) -> ActorReading:
    document = read_passages(Article(id="a", text=text, published=DAY, language=language))
    return find_actors(document, find_places(document))


def rows(kinds: set[ActorKind]) -> list[KnownRow]:
    """Every fourth line of these kinds that bears one name for all years, unlike any other line's."""
    names = [word.written for row in read_known() for word in set(row.words)]
    return [
        row
        for row in read_known()
        if row.actor.kind in kinds
        and names.count(row.actor.name) == 1
        and " " in row.actor.name
        and all(word.period == Period() for word in row.words)
    ][::4]


GROUPS = rows(ARMED)
PERSONS = rows({ActorKind.PERSON})
COUNTRIES = [
    entry.values for entry in read_rows("countries.csv") if entry.values["capital"] and entry.values["adjectives_nl"]
][::3]
INVENTED = ["Karel Dossing", "Omar al-Tekkari", "Lien van der Wolde", "Moussa ag Tiréne", "Ivan Barsjenko"]


@pytest.mark.parametrize("row", GROUPS, ids=lambda row: row.actor.name)
def test_any_group_acts_owns_its_fighters_and_is_taken_up(row: KnownRow) -> None:
    name = row.actor.name
    text = f"Fighters of the {name} attacked a village at dawn. The group denied it."
    reading = read(text, "en")
    assert {mention.actor.name for mention in reading.mentions} - {"Civilians"} == {name}
    assert {mention.head.of(text) for mention in reading.mentions} >= {"Fighters", name, "group"}


@pytest.mark.parametrize("row", PERSONS, ids=lambda row: row.actor.name)
def test_any_person_of_the_lexicon_holds_an_office_and_is_taken_up_by_it(row: KnownRow) -> None:
    text = f"Generaal {row.actor.name} vluchtte. De generaal liet niets weten."
    assert {mention.actor.name for mention in read(text, "nl").mentions} == {row.actor.name}


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_person_with_the_same_office_gives_the_same_membership(name: str) -> None:
    text = f"De leider van Boko Haram, {name}, is gedood. Volgens {name.split()[-1]}s broer was het een drone."
    reading = read(text, "nl")
    assert [(told.member.name, told.group.name, told.role, told.leads) for told in reading.memberships] == [
        (name, "Boko Haram", "leader", True)
    ]
    assert name in {mention.actor.name for mention in reading.mentions if mention.span.start > text.index("Volgens")}


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country["name"])
def test_any_state_acts_by_its_name_its_capital_and_its_army(country: dict[str, str]) -> None:
    adjective = country["adjectives_nl"].split(";")[0]
    dutch = read(f"Het {adjective} leger viel aan.", "nl")
    assert [mention.actor.name for mention in dutch.mentions if mention.head.start > 3 + len(adjective)] == [
        country["name"]
    ]
    english = read(f"{english_adjective(country['name'])} soldiers attacked.", "en")
    assert {mention.actor.name for mention in english.mentions} == {country["name"]}
    capital = country["capital"].split(";")[0]
    assert [mention.actor.name for mention in read(f"{capital} denied the report.", "en").mentions] == [country["name"]]
