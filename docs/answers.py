"""Writes what the database answers below each SQL question of docs/sql.md.

`.venv/bin/python -m docs.answers`, after `bin/demo --no-serve`; asked with the login that the demo prints.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import django
import psycopg

from analytics.logins import give_login
from conflict.database import serving

PAGE = Path(__file__).with_name("sql.md")
WORKED = re.compile(r"```sql\n(?P<question>[^`]+)```\n\n```text\n(?P<answer>[^`]*)```")
WIDTH = 60


def table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Sets rows under their columns, as psql does; long cells are cut."""
    cells = [[short(value) for value in row] for row in rows]
    widths = [max(len(text) for text in column) for column in zip(columns, *cells, strict=True)]
    lines = [
        " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) for line in [columns, *cells]
    ]
    lines.insert(1, "-+-".join("-" * width for width in widths))
    count = f"({len(rows)} row{'' if len(rows) == 1 else 's'})"
    return "\n".join(line.rstrip() for line in [*lines, count]) + "\n"


def short(value: object) -> str:
    """Gives a cell on one line."""
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


def answer(session: psycopg.Connection, question: str) -> str:
    """Asks the database, and sets what it answers."""
    cursor = session.execute(question.encode())
    return table([column.name for column in cursor.description or ()], cursor.fetchall())


def main() -> None:
    """Fills the page."""
    with psycopg.connect(give_login(), autocommit=True) as session:
        text = PAGE.read_text(encoding="utf-8")
        filled = WORKED.sub(
            lambda found: f"```sql\n{found['question']}```\n\n```text\n{answer(session, found['question'])}```", text
        )
    PAGE.write_text(filled, encoding="utf-8")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    with serving():
        django.setup()
        main()
