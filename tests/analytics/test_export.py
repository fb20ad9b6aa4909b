"""Exports are read as they are by DuckDB and polars, and hold exactly the published rows."""

import csv
import datetime
import hashlib
import io
import json
from pathlib import Path

import duckdb
import polars
import pytest
from django.core.management import CommandError, call_command

from analytics.export import dataset
from analytics.export.dataset import export_dataset
from events.models import Event
from tests import factories

pytestmark = pytest.mark.usefixtures("committed")


@pytest.fixture(autouse=True, scope="module")
def rows(committed: None) -> None:
    """Events of two countries, one of them without a country, and what must not come out."""
    congo = factories.CountryFactory(name="Democratic Republic of Congo")
    for year in (2019, 2020, 2020):
        event = factories.EventFactory(
            country=congo, event_date=datetime.date(year, 3, 1), fatalities=year - 2019, notes='Two "lines",\nin one.'
        )
        factories.EventActorFactory(event=event, actor__name=f"=Guard {event.pk}")
    factories.EventFactory(country=None, place=None, fatalities=None, event_date=datetime.date(2020, 12, 31))
    factories.EventFactory(review_status="machine", notes="a draft")
    factories.EventFactory(dataset_id="acled", external_id="COD1", notes="of others")


def export(folder: Path, form: str) -> list[str]:
    call_command("export_dataset", folder, format=form, stdout=io.StringIO(), stderr=io.StringIO())
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_one_file_for_each_country_and_year(tmp_path: Path):
    assert export(tmp_path / "out", "parquet") == [
        "datapackage.json",
        "events/country=Democratic Republic of Congo/year=2019/events.parquet",
        "events/country=Democratic Republic of Congo/year=2020/events.parquet",
        "events/country=__HIVE_DEFAULT_PARTITION__/year=2020/events.parquet",
    ]


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_duckdb_reads_it(tmp_path: Path, form: str):
    export(tmp_path, form)
    counted = duckdb.sql(
        f"SELECT country, year, count(*), sum(fatalities), min(event_date)"
        f" FROM read_{form}('{tmp_path}/events/**/*.{form}', hive_partitioning = true) GROUP BY 1, 2 ORDER BY 1, 2"
    ).fetchall()
    assert counted == [
        ("Democratic Republic of Congo", 2019, 1, 0, datetime.date(2019, 3, 1)),
        ("Democratic Republic of Congo", 2020, 2, 2, datetime.date(2020, 3, 1)),
        (None, 2020, 1, None, datetime.date(2020, 12, 31)),
    ]


def test_polars_reads_it(tmp_path: Path):
    export(tmp_path, "parquet")
    read = polars.scan_parquet(tmp_path / "events", hive_partitioning=True).collect()
    assert read["event_id"].sort().to_list() == sorted(
        Event.objects.own().published().values_list("public_id", flat=True)
    )
    assert read["notes"].drop_nulls().unique().to_list() == ['Two "lines",\nin one.']
    assert set(read["country"]) == {"Democratic Republic of Congo", None}
    assert (read.schema["event_date"], read.schema["latitude"]) == (polars.Date, polars.Float64)


def test_the_package_describes_and_vouches_for_each_file(tmp_path: Path):
    files = export(tmp_path, "csv")
    package = json.loads((tmp_path / "datapackage.json").read_text())
    (resource,) = package["resources"]
    assert resource["path"] == files[1:]
    for file in resource["files"]:
        content = (tmp_path / file["path"]).read_bytes()
        assert file["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert (file["bytes"], file["rows"]) == (len(content), len(list(csv.reader(io.StringIO(content.decode())))) - 1)
    assert package["licenses"] == [{"name": "CC BY 4.0", "title": "CC BY 4.0"}]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert fields["fatalities"] == {
        "name": "fatalities",
        "type": "integer",
        "description": Event._meta.get_field("fatalities").help_text,
        "unit": "deaths",
    }


def test_a_cell_that_a_spreadsheet_would_run_is_text(tmp_path: Path):
    export(tmp_path, "csv")
    with (tmp_path / "events/country=Democratic Republic of Congo/year=2019/events.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["actor1"].startswith("'=Guard")


def test_an_export_that_was_cut_off_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    done: list[str] = []

    def cut_off(path: str) -> None:
        done.append(path)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_dataset(tmp_path, dataset="own", form="parquet", tell=cut_off)
    assert not (tmp_path / "datapackage.json").exists()
    before = (tmp_path / done[0]).stat().st_mtime_ns
    told: list[str] = []
    assert export_dataset(tmp_path, dataset="own", form="parquet", tell=told.append) == 4
    assert len(told) == 2 and done[0] not in told
    assert (tmp_path / done[0]).stat().st_mtime_ns == before


def test_a_cut_off_export_of_another_state_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as earlier, pytest.raises(ZeroDivisionError):
        earlier.setattr(dataset, "state_of", lambda cursor: "an earlier state")
        export_dataset(tmp_path, dataset="own", form="csv", tell=lambda path: 1 / 0)
    told: list[str] = []
    export_dataset(tmp_path, dataset="own", form="csv", tell=told.append)
    assert len(told) == 3


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"dataset": "gdelt"}, "there is no published event of a data set called gdelt"),
        ({}, "is not empty: name an empty or a new folder"),
    ],
)
def test_refusals(tmp_path: Path, options: dict[str, str], said: str):
    (tmp_path / "mine").write_text("")
    with pytest.raises(CommandError, match=said):
        call_command("export_dataset", tmp_path, **options)
