"""Loading files in ACLED's layout; all rows are invented."""

import csv
from pathlib import Path

import pytest

from events.models import Event
from events.services.errors import Refused
from events.services.loading import Options, load_files
from events.services.loading.layout import ACLED
from events.services.loading.render_rows import render_rows
from events.services.loading.withdraw_gone import Scope

pytestmark = pytest.mark.django_db
COLUMNS = ACLED.known[:31]
ROW = dict(
    zip(
        COLUMNS,
        "LBY1|2020-05-15|2020|1|Political violence|Battles|Armed clash|River Front||Rebel group|Harbour Guard||"
        "State forces|State forces-Rebel group||434|Northern Africa|Libya|North|"
        "Rivertown District||Rivertown|32.4300|13.6300|1|"
        "The Courier; Radio River|National|Fighters of both sides met near the bridge.|3||1700000001".split("|"),
        strict=True,
    )
)


def write(tmp_path, rows, *, columns=COLUMNS, delimiter=",", bom=False, name="acled.csv"):
    path = tmp_path / name
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        out = csv.writer(file, delimiter=delimiter)
        out.writerow(columns)
        out.writerows([row.get(column, "") for column in columns] for row in rows)
    return path


def load(path, tmp_path, **options):
    return load_files([path], ACLED, Options(refused=tmp_path / "refused.csv", **options))


def back(columns=COLUMNS):
    return [
        dict(zip(columns, cells, strict=True))
        for cells in render_rows(Event.objects.filter(dataset="acled").order_by("external_id"), ACLED, columns)
    ]


VARIANTS = {
    "as it is": {},
    "no second actor": {"actor2": "", "inter2": "", "interaction": "Rebel group only"},
    "codes for interaction": {"inter1": "2", "inter2": "1", "interaction": "12"},
    "plural of an interaction": {"inter1": "Rebel groups"},
    "a date in words": {"event_date": "15 May 2020"},
    "associated actors": {"assoc_actor_1": "Women (Libya); Labor Group (Libya)", "assoc_actor_2": "Old Guard"},
    "civilians targeted": {"civilian_targeting": "Civilians targeted"},
    "one source, written with a trailing semicolon": {"source": "The Courier;"},
    "line breaks and quotation marks in notes": {"notes": 'They said "no".\nThen, silence;\r\nthen more.'},
    "a formula in a cell": {"notes": "=cmd|' /C calc'!A0", "location": "@Rivertown"},
    "tags": {"tags": "crowd size=no report; women targeted: politicians"},
    "more decimals": {"latitude": "32.43", "longitude": "13.630012"},
    "an older name of the disorder type": {"disorder_type": "Political violence; Demonstrations"},
    "a null as text": {"notes": "\\N", "source_scale": ""},
}


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("changes", VARIANTS.values(), ids=VARIANTS)
def test_every_cell_comes_back(changes, alone, tmp_path):
    row = ROW | changes
    assert load(write(tmp_path, [row]), tmp_path, alone=alone).refusals == []
    assert back() == [row]


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("bom", [True, False])
def test_delimiters_and_a_byte_order_mark(delimiter, bom, tmp_path):
    path = write(tmp_path, [ROW | {"notes": "a, b; c"}], delimiter=delimiter, bom=bom)
    assert load(path, tmp_path).counts["new"] == 1
    assert back()[0]["notes"] == "a, b; c"


def test_columns_of_before_2023(tmp_path):
    columns = ["data_id", "iso", "event_id_cnty", "event_id_no_cnty", *(
        name for name in COLUMNS if name not in ("iso", "event_id_cnty", "disorder_type", "civilian_targeting", "tags")
    ), "iso3"]  # fmt: skip
    old = {name: ROW.get(name, "") for name in columns} | {"data_id": "7", "event_id_no_cnty": "1", "iso3": "LBY"}
    load(write(tmp_path, [old], columns=columns), tmp_path)
    assert back(columns) == [old]


WRONG = {
    "fatalities": ("-1", "below 0"),
    "event_date": ("2020-02-30", "not a date"),
    "sub_event_type": ("Skirmish", "codebook"),
    "event_type": ("Riots", "belongs to Battles"),
    "country": ("Atlantis", "no country"),
    "latitude": ("99.0000", "outside"),
    "longitude": ("east", "degrees"),
    "time_precision": ("4", "not one of"),
    "inter1": ("9", "interaction code"),
    "event_id_cnty": ("", "has an id"),
    "source_scale": ("x" * 41, "at most 40"),
}


@pytest.mark.parametrize("column", WRONG)
def test_a_refused_line_is_named_with_column_value_and_reason(column, tmp_path):
    value, reason = WRONG[column]
    changes = {column: value} | ({"iso": ""} if column == "country" else {})
    loaded = load(write(tmp_path, [ROW | {"event_id_cnty": "LBY2"}, ROW | changes]), tmp_path)
    assert loaded.counts["new"] == 1
    (refusal,) = loaded.refusals
    assert (refusal.line, refusal.column, refusal.value) == (3, column, value)
    assert reason in refusal.reason
    with (tmp_path / "refused.csv").open(newline="") as file:
        assert [row["line"] for row in csv.DictReader(file)] == ["3"]


def test_a_row_with_too_few_cells_and_an_id_told_twice_are_refused(tmp_path):
    path = write(tmp_path, [ROW, ROW | {"fatalities": "9"}])
    with path.open("a") as file:
        file.write("LBY9,2020-05-15\n")
    loaded = load(path, tmp_path)
    assert loaded.counts["new"] == 1
    assert sorted(refusal.line for refusal in loaded.refusals) == [3, 4]
    assert Event.objects.get().fatalities == 3


def test_strict_refuses_the_file(tmp_path):
    with pytest.raises(Refused, match="1 lines are refused"):
        load(write(tmp_path, [ROW, ROW | {"event_id_cnty": "LBY2", "fatalities": "x"}]), tmp_path, strict=True)
    assert not Event.objects.exists()


def test_what_would_run_in_a_spreadsheet_is_made_harmless_in_the_report(tmp_path):
    load(write(tmp_path, [ROW | {"fatalities": "=1+1"}]), tmp_path)
    assert "'=1+1" in (tmp_path / "refused.csv").read_text()


@pytest.mark.parametrize("alone", [True, False])
def test_a_second_load_updates_adds_and_leaves_as_it_is(alone, tmp_path):
    rows = [ROW | {"event_id_cnty": f"LBY{n}"} for n in range(3)]
    load(write(tmp_path, rows), tmp_path)
    rows[0] |= {
        "fatalities": "8",
        "actor2": "",
        "inter2": "",
        "interaction": "Rebel group only",
        "source": "Radio River",
    }
    loaded = load(write(tmp_path, [*rows, ROW | {"event_id_cnty": "LBY3"}]), tmp_path, alone=alone)
    assert (loaded.counts["new"], loaded.counts["changed"], loaded.counts["unchanged"]) == (1, 1, 2)
    assert back()[0] == rows[0]


def test_rows_that_are_gone_are_withdrawn_within_the_stated_scope_only(tmp_path):
    rows = [ROW | {"event_id_cnty": f"LBY{n}", "event_date": f"2020-05-{n + 10}"} for n in range(4)]
    load(write(tmp_path, rows), tmp_path, publish=True)
    country = Event.objects.first().country_id
    days = [row["event_date"] for row in rows]
    scope = Scope([country], days[1], days[2])
    asked = []
    path = write(tmp_path, rows[:1])
    loaded = load_files(
        [path],
        ACLED,
        Options(complete=scope, refused=tmp_path / "refused.csv"),
        agreed=lambda gone: asked.append(gone) or True,
    )
    assert (asked, loaded.withdrawn) == ([2], 2)
    withdrawn = Event.objects.filter(review_status="withdrawn").values_list("external_id", flat=True)
    assert sorted(withdrawn) == ["LBY1", "LBY2"]


def test_without_complete_nothing_is_withdrawn(tmp_path):
    load(write(tmp_path, [ROW]), tmp_path)
    loaded = load(write(tmp_path, [ROW | {"event_id_cnty": "LBY2"}]), tmp_path)
    assert loaded.withdrawn == 0
    assert Event.objects.exclude(review_status="withdrawn").count() == 2


def test_a_file_that_is_missing_empty_or_no_text_is_told(tmp_path):
    empty = tmp_path / "empty.csv"
    empty.touch()
    binary = tmp_path / "binary.csv"
    binary.write_bytes(",".join(COLUMNS).encode() + b"\n\xff\xfe,\n")
    for path, told in ((tmp_path / "none.csv", "No such file"), (empty, "empty"), (binary, "UTF-8")):
        with pytest.raises(Refused, match=told):
            load(Path(path), tmp_path)
