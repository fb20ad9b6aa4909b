"""Loading UCDP GED: every layout, every column given back, nothing merged that is real."""

import csv
import gzip
import io
import zipfile
from pathlib import Path

import pytest

from events.history.versions import versions_of
from events.models import Actor, Event, EventActor, Place
from events.services.errors import Refused
from events.services.loading import Options, load_files
from events.services.loading.layout import UCDP
from events.services.loading.render_rows import render_rows
from events.services.loading.ucdp_row import sides

DATA = Path(__file__).parents[3] / "data"
FILES = ("ucdp_ged231.csv", "ucdp_ged191_hdx.csv", "ucdp_ged_syria.csv")

pytestmark = pytest.mark.django_db


def load(path, tmp_path, **options):
    return load_files([Path(path)], UCDP, Options(refused=tmp_path / "refused.csv", **options))


def table(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], [row for row in rows[1:] if not any(cell.startswith("#") for cell in row)]


@pytest.mark.parametrize("name", FILES)
def test_every_cell_comes_back(name, tmp_path):
    loaded = load(DATA / name, tmp_path)
    header, rows = table(name)
    assert (loaded.counts["new"], loaded.refusals) == (len(rows), [])
    given = list(render_rows(Event.objects.filter(dataset="ucdp-ged"), UCDP, header))
    assert sorted(given) == sorted(rows)


def test_the_same_file_twice_changes_nothing(tmp_path):
    load(DATA / FILES[0], tmp_path, release="23.1")
    event = Event.objects.first()
    again = load(DATA / FILES[0], tmp_path, release="23.1")
    assert (again.counts["new"], again.counts["changed"]) == (0, 0)
    assert len(versions_of(event)) == 1


def test_a_newer_release_changes_what_changed_and_history_shows_it(tmp_path):
    load(DATA / FILES[0], tmp_path, release="23.1")
    header, rows = table(FILES[0])
    rows[0][header.index("best")] = "77"
    newer = tmp_path / "newer.csv"
    with newer.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    loaded = load(newer, tmp_path, release="24.1")
    assert (loaded.counts["new"], loaded.counts["changed"]) == (0, 1)
    event = Event.objects.get(external_id=rows[0][0])
    assert event.fatalities == 77
    assert event.dataset.release == "24.1"
    # Both loads are of one transaction here, that of the test: the version tells the last state.
    assert versions_of(event)[-1].reason.startswith("load ucdp-ged")


def test_rows_that_repeat_place_day_actors_and_type_are_all_real(tmp_path):
    loaded = load(DATA / FILES[2], tmp_path)
    assert loaded.counts["new"] == Event.objects.count() == len(table(FILES[2])[1])


def test_the_mapping(tmp_path):
    load(DATA / FILES[0], tmp_path, publish=True)
    header, rows = table(FILES[0])
    for cells in rows:
        row = dict(zip(header, cells, strict=True))
        event = Event.objects.get(external_id=row["id"])
        assert event.review_status == "published"
        expected = {"1": "Armed clash", "2": "Armed clash", "3": "Attack"}[row["type_of_violence"]]
        assert event.sub_event_type == expected
        assert (event.fatalities, event.fatalities_low, event.fatalities_high) == tuple(
            int(row[name]) for name in ("best", "low", "high")
        )
        assert event.time_precision == {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}[int(row["date_prec"])]
        assert event.date_start <= event.event_date <= event.date_end
        assert event.country.gw_number == int(row["country_id"])
        main = {part.side: part for part in event.event_actors.filter(role="main")}
        assert (main[1].reported_name, main[2].reported_name) == (row["side_a"], row["side_b"])


def test_a_composite_side_is_a_main_actor_and_associated_ones_beside_the_string(tmp_path):
    header, rows = table(FILES[0])
    composite = next(row for row in rows if ", " in row[header.index("side_b")])
    load(DATA / FILES[0], tmp_path)
    parts = EventActor.objects.filter(event__external_id=composite[0], side=2).order_by("order")
    names = sides(composite[header.index("side_b")])
    assert [part.actor.name for part in parts] == names
    assert parts[0].reported_name == composite[header.index("side_b")]
    assert [part.role for part in parts] == ["main"] + ["associated"] * (len(names) - 1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Government of Syria", ["Government of Syria"]),
        ("Government of Iraq, Government of United States of America", None),
        ("Ahlu Sunna (north, east)", ["Ahlu Sunna (north, east)"]),
    ],
)
def test_a_comma_within_parentheses_belongs_to_a_name(name, expected):
    assert sides(name) == (expected or name.split(", "))


def test_kinds_follow_from_name_side_and_type(tmp_path):
    load(DATA / FILES[2], tmp_path)
    assert Actor.objects.get(name="Government of Syria").kind == "state_forces"
    assert EventActor.objects.filter(actor__name="Government of Syria", inter=1).exists()


def test_places_keep_four_decimals_and_the_file_its_own(tmp_path):
    load(DATA / FILES[2], tmp_path)
    place = Place.objects.filter(gazetteer_id__startswith="ucdp-ged:").first()
    assert place.latitude.as_tuple().exponent == -4


def packed(suffix, tmp_path):
    raw = (DATA / FILES[0]).read_bytes()
    path = tmp_path / f"ged.csv{suffix}"
    if suffix == ".gz":
        path.write_bytes(gzip.compress(raw))
    else:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("ged.csv", raw)
        path = tmp_path / "ged.zip"
        path.write_bytes(buffer.getvalue())
    return path


@pytest.mark.parametrize("suffix", [".gz", ".zip"])
def test_packed_files_are_read_as_they_are(suffix, tmp_path):
    assert load(packed(suffix, tmp_path), tmp_path).counts["new"] == len(table(FILES[0])[1])


def test_a_file_that_is_cut_off_is_refused_and_nothing_is_stored(tmp_path):
    path = packed(".gz", tmp_path)
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(Refused, match="cut off"):
        load(path, tmp_path)
    assert not Event.objects.exists()


def test_dates_with_midnight_are_dates(tmp_path):
    text = (DATA / FILES[0]).read_text(encoding="utf-8").replace(",2013-01-03,2013-01-03,", ",2013-01-03 00:00:00.000,2013-01-03 00:00:00.000,")  # fmt: skip  # noqa: E501
    path = tmp_path / "times.csv"
    path.write_text(text, encoding="utf-8")
    assert load(path, tmp_path).refusals == []


def test_a_wrong_header_lists_what_is_missing_and_what_is_near(tmp_path):
    path = tmp_path / "header.csv"
    path.write_text("id,side_aa,best\n1,x,2\n")
    with pytest.raises(
        Refused, match=r"missing columns: .*country.*unknown columns: side_aa \(did you mean side_a\?\)"
    ):
        load(path, tmp_path)
