"""Countries, former states and seas that events are placed in, put in step with the lexicon after each migration."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps

import coder.lexicon

COUNTRIES = Path(coder.lexicon.__file__).parent / "countries.csv"  # the shipped file, never an editor's own
HERE = Path(__file__).resolve().parent
FURTHER = HERE / "further_countries.csv"
UCDP_NAMES = HERE / "ucdp_names.csv"
COLUMNS = "name name_nl name_ucdp iso2 iso3 iso_numeric gw_number region_code valid_from valid_to".split()


def add_countries(**_signal: object) -> None:
    """Stores the countries that are missing and corrects those that differ from the files."""
    country = apps.get_model("events", "Country")
    stored = {row["name"]: row for row in country.objects.values(*COLUMNS)}
    fields: dict[str, Any] = {column: country._meta.get_field(column) for column in COLUMNS}
    rows = [{column: fields[column].to_python(cell) for column, cell in row.items()} for row in read_countries()]
    country.objects.bulk_create(
        [country(**row) for row in rows if row != stored.get(row["name"])],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=[column for column in COLUMNS if column != "name"],
    )


def read_countries() -> Iterator[dict[str, Any]]:
    """Yields the columns of each country: states and territories of the lexicon, then former states and seas.

    Sources: ISO 3166 by pycountry, names as ACLED and Babel write them, Gleditsch-Ward numbers as UCDP's files have
    them; each file says line by line what was checked.
    """
    ucdp = {line["gw"]: line["name_ucdp"] for line in _lines(UCDP_NAMES)}
    for line in _lines(COUNTRIES):
        yield _row(
            name=line["name"],
            name_nl=line["dutch"],
            name_ucdp=ucdp.get(line["gw"], ""),
            iso2=line["iso2"],
            iso3=line["iso3"],
            iso_numeric=line["numeric"],
            gw_number=line["gw"],
            region_code=line["region"],
        )
    for line in _lines(FURTHER):
        yield _row(
            name=line["name"],
            name_nl=line["name_nl"],
            name_ucdp=line["name_ucdp"],
            gw_number=line["gw"],
            region_code=line["region"],
            valid_from=line["valid_from"],
            valid_to=line["valid_to"],
        )


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _row(**cells: str) -> dict[str, Any]:
    """Gives the columns of one row: empty codes and years become null, empty names stay empty."""
    row: dict[str, Any] = {}
    for column in COLUMNS:
        cell = cells.get(column, "")
        row[column] = cell if column.startswith("name") else cell or None
    return row
