"""Reading the text of a parameter as a number, a day, a period, a box or a term of the codebook."""

import calendar
import datetime
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import NamedTuple

from events.filtersets.refusal import Unreadable

DAY = {"type": "string", "format": "date"}
INTEGER = {"type": "integer"}
BOOLEAN = {"type": "boolean"}


class Period(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: datetime.date
    last: datetime.date


class Box(NamedTuple):
    """A box of degrees; `west` greater than `east` crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float


def read_text(text: str) -> str:
    """Reads any words but none; raises Unreadable."""
    if not text:
        raise Unreadable("no value; leave the parameter out to ask for all")
    if "\x00" in text:
        raise Unreadable("a NUL character")
    return text


def read_integer(text: str) -> int:
    """Reads a whole number that a column can hold; raises Unreadable."""
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise Unreadable(f"{text!r} is no whole number")
    return int(text)


def read_flag(text: str) -> bool:
    """Reads true or false; raises Unreadable."""
    flags = {"true": True, "1": True, "false": False, "0": False}
    if text.lower() not in flags:
        raise Unreadable(f"{text!r} is neither true nor false")
    return flags[text.lower()]


def read_day(text: str) -> datetime.date:
    """Reads a day such as 2020-05-18; raises Unreadable."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Unreadable(f"{text!r} is no day; write YYYY-MM-DD")
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise Unreadable(f"{text} does not exist ({error})") from error


def read_period(text: str) -> Period:
    """Reads a day (2020-05-18), a month (2020-05) or a year (2020); raises Unreadable."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?", text)
    if not found:
        try:
            day = read_day(text)
        except Unreadable as error:
            raise Unreadable(f"{text!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY") from error
        return Period(day, day)
    year, month = int(found[1]), int(found[2] or 0)
    if year == 0 or (found[2] and not 1 <= month <= 12):
        raise Unreadable(f"{text} does not exist; write YYYY-MM-DD, YYYY-MM or YYYY")
    if not found[2]:
        return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    return Period(datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1]))


def read_span(text: str) -> Period:
    """Reads two days FIRST,LAST; raises Unreadable."""
    parts = text.split(",")
    if len(parts) != 2:
        raise Unreadable(f"{text!r} is not two days; write FIRST,LAST, each YYYY-MM-DD")
    first, last = (read_day(part.strip()) for part in parts)
    if first > last:
        raise Unreadable(f"{first} comes after {last}; write FIRST,LAST")
    return Period(first, last)


def read_box(text: str) -> Box:
    """Reads WEST,SOUTH,EAST,NORTH in degrees; raises Unreadable."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 4 or not all(re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]+)?", part) for part in parts):
        raise Unreadable(f"{text!r} is no box; write WEST,SOUTH,EAST,NORTH in degrees, such as 9,19,25,33")
    box = Box(*map(float, parts))
    if not (-180 <= box.west <= 180 and -180 <= box.east <= 180 and -90 <= box.south <= box.north <= 90):
        raise Unreadable(f"{text} lies outside the earth; write WEST,SOUTH,EAST,NORTH in degrees, south before north")
    return box


def read_term(terms: Iterable[str]) -> Callable[[str], str]:
    """Makes the reader of one of the terms; case does not count."""
    known = {term.lower(): term for term in terms}

    def read(text: str) -> str:
        if text.lower() in known:
            return known[text.lower()]
        nearest = next(iter(get_close_matches(text.lower(), known, n=1)), None)
        hint = f"did you mean {known[nearest]!r}?" if nearest else "there are " + ", ".join(known.values())
        raise Unreadable(f"there is no {text!r}; {hint}", known[nearest] if nearest else None)

    return read


def enumeration(terms: Iterable[str]) -> dict[str, object]:
    """Gives the terms in OpenAPI's words."""
    return {"type": "string", "enum": list(terms)}
