"""The lexicons of places, times, numbers and deaths: the shipped ones are sound, an editor's faults are named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder.dates.checks import check_date_lexicons
from coder.deaths.checks import check_death_lexicons
from coder.lexicon import clear, read_rows
from coder.places.checks import check_place_lexicons
from coder.places.gazetteer import Gazetteer, gazetteer
from coder.places.known import find_named, find_spelled
from coder.places.spelling import from_dutch, key, sound

HEAD = "name,country,kind,latitude,longitude,admin1,parent,names,source\n"


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    clear()
    yield tmp_path
    monkeypatch.undo()
    clear()


def test_the_shipped_lexicons_are_sound() -> None:
    assert [*check_place_lexicons(), *check_date_lexicons(), *check_death_lexicons()] == []


FAULTS = [
    ("Aa,Narnia,base,1,2,,,,unchecked", "country 'Narnia' is not in countries.csv"),
    ("Aa,Mali,castle,1,2,,,,unchecked", "kind 'castle' is none of settlement, camp"),
    ("Aa,Mali,base,north,2,,,,unchecked", "latitude 'north' is no number of degrees from -90 to 90"),
    ("Aa,Mali,base,1,181,,,,unchecked", "longitude '181' is no number of degrees from -180 to 180"),
    ("Aa,Mali,base,1,2,,Atlantis,,unchecked", "parent 'Atlantis' is no town of Mali"),
    ("Aa,Mali,base,1,2,,,,", "source is empty"),
    (",Mali,base,1,2,,,,unchecked", "a line needs a name"),
    ("Aa,Mali,base,1,2,,,,unchecked\nAa,Mali,camp,1,2,,,,unchecked", "'Aa' stands already at"),
]


@pytest.mark.parametrize(("lines", "message"), FAULTS)
def test_a_fault_is_named_with_file_and_line(own_folder: Path, lines: str, message: str) -> None:
    (own_folder / "places.csv").write_text(f"{HEAD}{lines}\n", encoding="utf-8")
    faults = check_place_lexicons()
    line = 2 + lines.count("\n")
    assert len(faults) == 1
    assert faults[0].startswith(f"{own_folder / 'places.csv'}:{line}: ")
    assert message in faults[0]


def test_a_spelling_that_leads_nowhere_is_a_fault(own_folder: Path) -> None:
    (own_folder / "exonyms.csv").write_text("name,country,names,source\nXyzzyx,Mali,,unchecked\n", encoding="utf-8")
    assert "none of the names of 'Xyzzyx' is in the gazetteer for Mali" in check_place_lexicons()[0]


def test_the_files_hold_what_conflicts_made_known() -> None:
    assert len(read_rows("places.csv")) >= 600
    assert len(read_rows("places_ucdp.csv")) >= 1500
    assert len(read_rows("exonyms.csv")) >= 500


def test_the_gazetteer_finds_every_name_it_holds() -> None:
    names = gazetteer()._names.split(b"\n")  # the table itself: no other way to list what is in it
    found = [name.split(b"\t")[0].decode() for name in names[:: len(names) // 500] if name]
    assert all(gazetteer().named(name) for name in found if not name.startswith("~"))
    assert gazetteer().named("no such place") == gazetteer().named("") == gazetteer().named("\t") == ()


def test_the_gazetteer_knows_country_region_and_population() -> None:
    tripoli = gazetteer().named("Tripoli")[0]
    assert (tripoli.country, gazetteer().region_name(tripoli)) == ("Libya", "Tripoli")
    assert tripoli.population > 1_000_000


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.tsv.gz"
    path.write_bytes(b"nonsense")
    with pytest.raises(ValueError, match="make it again with coder.lexicon.build.gazetteer"):
        Gazetteer(path)


KEYS = [
    ("Al-Waţīya", "al watiya"),
    ("Kiëv", "kiev"),
    ("Sana’a", "sanaa"),
    ("Deir  ez-Zor", "deir ez zor"),
    ("Øse", "ose"),
]


@pytest.mark.parametrize(("name", "folded"), KEYS)
def test_names_are_compared_without_case_accents_and_marks(name: str, folded: str) -> None:
    assert key(name) == folded


SOUNDS = [
    ("Wattiyah", "al-Watiya"),
    ("Tarhouna", "Tarhunah"),
    ("Al Fashir", "El Fasher"),
    ("Toelkarem", "Tulkarem"),
    ("Khmeimim", "Khmeymim"),
    ("Jabaliya", "Djabaliyah"),
]


@pytest.mark.parametrize(("one", "other"), SOUNDS)
def test_transliterations_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_different_names_do_not_sound_alike() -> None:
    assert len({sound(name) for name in ("Tripoli", "Tobruk", "Tarhuna", "Derna", "Sirte", "Sabha")}) == 6


REWRITTEN = [
    ("Tsjernihiv", "Chernihiv"),
    ("Loehansk", "Luhansk"),
    ("Bachmoet", "Bakhmut"),
    ("Jevlach", "Yevlakh"),
    ("Dzjanjatag", "Janyatag"),
    ("Tsjarektar", "Charektar"),
    ("Zjytomyr", "Zhytomyr"),
    ("Soemy", "Sumy"),
]


@pytest.mark.parametrize(("dutch", "english"), REWRITTEN)
def test_dutch_transliteration_is_written_the_english_way(dutch: str, english: str) -> None:
    assert from_dutch(dutch, glides=True) == english


def test_our_own_places_come_before_the_gazetteers() -> None:
    assert [(found.place.name, found.own) for found in find_named("Tongo")][0] == ("Tongo", True)
    assert find_spelled("Tarhouna")[0].place.name == "Tarhuna"
