"""The lexicons of actors and states: large enough, sound, and refused with file and line where they are not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder import lexicon
from coder.actors.checks import check_actor_lexicons
from coder.actors.known import read_known, rows_by_name
from coder.actors.nouns import read_cues, read_fields, read_nouns, read_roles
from coder.actors.states import read_states, states_by_name
from coder.actors.vocabulary import read_vocabulary
from coder.codebook import ActorKind

CACHED = (
    read_known, rows_by_name, read_nouns, read_roles, read_fields, read_cues, read_states, states_by_name,
    read_vocabulary,
)  # fmt: skip
HEAD = "name,qualifier,kind,country,en,nl,acronyms,since,until,memberships,source"


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of an editor's own, laid over the shipped lexicon."""
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    forget()
    yield tmp_path
    monkeypatch.delenv("CODER_LEXICON")
    forget()


def forget() -> None:
    lexicon.clear()
    for reader in CACHED:
        reader.cache_clear()


def test_the_shipped_lexicons_are_sound() -> None:
    assert check_actor_lexicons() == []


def test_there_are_at_least_600_groups_persons_and_organisations_of_every_kind() -> None:
    kinds = [row.actor.kind for row in read_known()]
    assert len(kinds) >= 600
    assert set(kinds) >= set(ActorKind) - {ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.RIOTERS}
    assert all(row.source for row in read_known())


def test_all_states_have_codes_and_those_with_a_seat_in_the_united_nations_capitals_and_adjectives() -> None:
    rows = {entry.values["iso2"]: entry.values for entry in lexicon.read_rows("countries.csv")}
    assert len(rows) >= 240
    members = [row for row in rows.values() if row["gw"] and int(row["gw"]) < 900]
    assert len(members) >= 180
    assert [row["name"] for row in members if not row["dutch"]] == []
    large = [row["name"] for row in members if not (row["adjectives_en"] and row["adjectives_nl"] and row["capital"])]
    assert len(large) < 25  # island states and the like, which no article names by an adjective


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("Front,,rebels,Mali,,,,,,,unchecked", "kind 'rebels' is none of"),
        ("Front,,rebel_group,Malie,,,,,,,unchecked", "country 'Malie' is not in"),
        ("Front,,rebel_group,Mali,,,,,,,", "source is empty"),
        ("Front,,rebel_group,Mali,,,,2012x,,,unchecked", "since '2012x' is no year or month"),
        ("Front,,rebel_group,Mali,Front [2014/2012],,,,,,unchecked", "ends before it begins"),
        ("Front,,rebel_group,Mali,Front [2014],,,,,,unchecked", "is no name, or name [since/until]"),
        ("Jan,,person,Mali,,,,,,Fronten: leider,unchecked", "group 'Fronten' is neither"),
        ("Jan,,person,Mali,,,,,,Mali,unchecked", "has no role"),
        ("Front,,rebel_group,Mali,,,,,,,unchecked\nFront,,rebel_group,Mali,,,,,,,unchecked", "stands already at"),
    ],
)
def test_a_bad_line_is_refused_with_file_and_line(own_folder: Path, row: str, fault: str) -> None:
    (own_folder / "actors.csv").write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    faults = check_actor_lexicons()
    line = 2 + row.count("\n")
    assert [text for text in faults if fault in text and f"actors.csv:{line}: " in text] == faults[:1]


def test_an_unknown_list_of_nouns_is_refused(own_folder: Path) -> None:
    (own_folder / "nl").mkdir()
    (own_folder / "nl" / "groups.toml").write_text('armies = ["leger"]\n', encoding="utf-8")
    assert [fault for fault in check_actor_lexicons() if "'armies' is none of" in fault]


def test_an_editors_actor_is_known_and_replaces_the_shipped_one(own_folder: Path) -> None:
    rows = ["Zaltveen Front,,rebel_group,Mali,Front of Zaltveen,Zaltveense Front,ZVF,2012,,,unchecked",
            "Boko Haram,,political_militia,Nigeria,,,,,,,unchecked"]  # fmt: skip
    (own_folder / "actors.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    assert rows_by_name()["Zaltveen Front"][0].actor.kind is ActorKind.REBEL_GROUP
    assert [row.actor.kind for row in rows_by_name()["Boko Haram"]] == [ActorKind.POLITICAL_MILITIA]
