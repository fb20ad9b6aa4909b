"""Reads the views' SQL files: the statement, and the comments of the view and of each column."""

import re
from dataclasses import dataclass
from pathlib import Path

SQL = Path(__file__).parent / "sql"

# In the order in which they are made: a view may ask those before it.
VIEWS = (
    "codebook",
    "datasets",
    "countries",
    "places",
    "actors",
    "actor_names",
    "memberships",
    "articles",
    "all_events",
    "events",
    "acled",
    "country_month",
    "actor_dyad",
    "actor_year",
    "event_actors",
    "event_sources",
    "alliances",
    "alliance_reports",
    "quotes",
    "quote_actors",
    "evidence",
    "data_dictionary",
)

# `expression AS name,  -- comment` or `table.name  -- comment`, the way each column ends.
COLUMN = re.compile(r'^    .*?"?(\w+)"?,?  -- (.+)$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class View:
    """One view as its file has it; a comment `= model.field` or `= view.column` stands for that one's text."""

    name: str
    statement: str
    comment: str
    columns: dict[str, str]


def read_view(name: str) -> View:
    """Reads `sql/NAME.sql`: a line of comment, then one CREATE VIEW whose columns end in a comment each."""
    text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    first, statement = text.split("\n", 1)
    columns = {column: comment for column, comment in COLUMN.findall(statement)}
    return View(name, statement, first.removeprefix("-- "), columns)


def read_views() -> list[View]:
    """Reads all views, in the order in which they are made."""
    return [read_view(name) for name in VIEWS]


def read(name: str) -> str:
    """Reads another SQL file of the folder."""
    return (SQL / name).read_text(encoding="utf-8")
