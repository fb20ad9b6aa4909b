"""Reading single cells, and writing values as Postgres' COPY takes them."""

import datetime
import re

from events.services.loading.refusal import BadCell

DECIMAL = re.compile(r"-?\d{1,3}(?:\.\d+)?\Z")
WHOLE = re.compile(r"-?\d{1,9}\Z")
SPECIAL = re.compile(r"[\\\t\n\r]")
ESCAPES = (("\\", r"\\"), ("\t", r"\t"), ("\n", r"\n"), ("\r", r"\r"))  # in this order
FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")


def whole(column: str, cell: str) -> int:
    """Reads a whole number; raises BadCell."""
    if WHOLE.match(cell) is None:
        raise BadCell(column, cell, "not a whole number")
    return int(cell)


def one_of(column: str, cell: str, allowed: tuple[int, ...]) -> int:
    """Reads one of a few whole numbers; raises BadCell."""
    number = whole(column, cell)
    if number not in allowed:
        raise BadCell(column, cell, f"not one of {', '.join(map(str, allowed))}")
    return number


def deaths(column: str, cell: str) -> int:
    """Reads a number of deaths; raises BadCell for a negative one."""
    number = whole(column, cell)
    if number < 0:
        raise BadCell(column, cell, "a number of deaths below 0")
    return number


def day(column: str, cell: str) -> datetime.date:
    """Reads a date: 2020-05-15, 15 May 2020, or with a time that is midnight; raises BadCell."""
    for form in FORMS:
        try:
            read = datetime.datetime.strptime(cell.strip(), form)  # noqa: DTZ007 - dates have no zone here
        except ValueError:
            continue
        if read.time() != datetime.time():
            raise BadCell(column, cell, "a time of day; events have dates")
        return read.date()
    raise BadCell(column, cell, "not a date; write 2020-05-15 or 15 May 2020")


def degrees(column: str, cell: str, most: int) -> str:
    """Reads a coordinate and gives it with four decimals; `most`: 90 or 180. Raises BadCell."""
    if DECIMAL.match(cell) is None:
        raise BadCell(column, cell, "not a number of degrees")
    if abs(float(cell)) > most:
        raise BadCell(column, cell, f"outside -{most} to {most}")
    return f"{float(cell):.4f}"


def text(column: str, cell: str, most: int) -> str:
    """Gives a text that fits its column; raises BadCell for one that is longer than `most` characters."""
    if len(cell) > most:
        raise BadCell(column, cell, f"{len(cell)} characters; at most {most}")
    return cell


def array(values: list[str]) -> str:
    """Writes a list of texts as Postgres writes an array."""
    if not values:
        return "{}"
    quoted = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return "{" + ",".join(f'"{value}"' for value in quoted) + "}"


def written(value: str | int | None) -> str:
    """Writes a value as Postgres' COPY takes it; None is null."""
    if value is None:
        return r"\N"
    cell = str(value)
    if SPECIAL.search(cell):
        for special, escaped in ESCAPES:  # thirty times as quick as str.translate
            cell = cell.replace(special, escaped)
    return cell


def columns(*values: str | int | None) -> str:
    """Writes the values of neighbouring columns as Postgres' COPY takes them."""
    return "\t".join(map(written, values))
