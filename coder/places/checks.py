"""What is wrong in the lexicons of places: each fault with file, line and mending."""

from collections.abc import Iterator

from coder.codebook import PlaceKind
from coder.lexicon import Entry, LexiconError, read_rows
from coder.places.gazetteer import gazetteer
from coder.places.known import EXONYMS, OWN_FILES, find_parent, gazetteer_place, names_of
from coder.places.spelling import key
from coder.places.words import place_words
from coder.reading import LANGUAGES

_LIMITS = (("latitude", 90.0), ("longitude", 180.0))


def check_place_lexicons() -> list[str]:
    """Gives the faults of our own files of places, exonyms.csv, places.toml and the gazetteer; empty if none."""
    faults = [fault for language in LANGUAGES for fault in _words(language)]
    try:
        gazetteer()
    except LexiconError as error:
        return [*faults, str(error)]
    for file in OWN_FILES:
        faults += [*_rows(file), *(fault for entry in read_rows(file) for fault in _place(entry))]
    return [*faults, *_rows(EXONYMS), *(fault for entry in read_rows(EXONYMS) for fault in _exonym(entry))]


def _words(language: str) -> Iterator[str]:
    try:
        place_words(language)
    except LexiconError as error:
        yield str(error)
    except KeyError as error:
        yield f"{language}/places.toml: {error} is missing; see the other language's file"


def _rows(file: str) -> Iterator[str]:
    """Gives what any line can have wrong: no name, an unknown country, no source, a name that stands twice."""
    countries = {entry.values["name"] for entry in read_rows("countries.csv")}
    seen: dict[tuple[str, str, str], str] = {}
    for entry in read_rows(file):
        row, where = entry.values, entry.where
        own = (where.rpartition(":")[0], key(row["name"]), row["country"])
        if not row["name"].strip():
            yield f"{where}: a line needs a name"
        if row["country"] and row["country"] not in countries:
            yield f"{where}: country {row['country']!r} is not in countries.csv; write ACLED's English name"
        if not row["source"].strip():
            yield f"{where}: source is empty; say where the line can be checked, or write unchecked"
        if own in seen:
            yield f"{where}: {row['name']!r} stands already at {seen[own]}; put its names on one line"
        seen.setdefault(own, where)


def _place(entry: Entry) -> Iterator[str]:
    row, where = entry.values, entry.where
    if row["kind"] not in set(PlaceKind):
        yield f"{where}: kind {row['kind']!r} is none of {', '.join(PlaceKind)}"
    for axis, limit in _LIMITS:
        try:
            fits = abs(float(row[axis] or 0)) <= limit
        except ValueError:
            fits = False
        if not fits:
            yield f"{where}: {axis} {row[axis]!r} is no number of degrees from -{limit:.0f} to {limit:.0f}"
    if row["parent"] and find_parent(row["parent"], row["country"]) is None:
        yield f"{where}: parent {row['parent']!r} is no town of {row['country']} that places.csv or the gazetteer knows"


def _exonym(entry: Entry) -> Iterator[str]:
    if gazetteer_place(entry.values["country"], names_of(entry)) is None:
        yield (
            f"{entry.where}: none of the names of {entry.values['name']!r} is in the gazetteer for "
            f"{entry.values['country']}; add the gazetteer's name, or a line to places.csv"
        )
