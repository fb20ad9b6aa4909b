"""Times the twenty questions of analyst_queries.sql with an analyst's login, warm, and prints them beside their limits.

`python -m benchmarks.analyst_queries [--dataset acled] [--plans FILE]`, on the database that `manage.py` would use.
"""

import argparse
import os
import re
import sys
import time
from pathlib import Path

import django
import psycopg
from psycopg import sql

from analytics.logins import give_login
from conflict.database import serving

QUESTIONS = Path(__file__).with_suffix(".sql")
LIMITS = {"index": 1.0, "scan": 4.0}
RUNS = 3


def questions() -> list[tuple[str, str, str]]:
    """Reads name, limit and statement of each question."""
    text = QUESTIONS.read_text(encoding="utf-8")
    return re.findall(r"^-- ([^\n|]+) \| (index|scan)\n(.+?);$", text, re.MULTILINE | re.DOTALL)


def main() -> None:
    """Asks each question, takes the best of three, and ends with 1 where one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", default="acled")
    parser.add_argument("--plans", type=Path, help="a file for the plans")
    options = parser.parse_args()
    plans, slow = [], 0
    with psycopg.connect(give_login(), autocommit=True) as session:
        print("| question | rows | seconds | at most |\n|---|---|---|---|")
        for name, limit, statement in questions():
            query = sql.SQL(statement.replace("{", "{{").replace("}", "}}").replace(":dataset", "{dataset}"))
            asked = query.format(dataset=sql.Literal(options.dataset))
            best, rows = float("inf"), 0
            for _ in range(RUNS):
                began = time.monotonic()
                rows = len(session.execute(asked).fetchall())
                best = min(best, time.monotonic() - began)
            slow += best > LIMITS[limit]
            print(f"| {name} | {rows:,} | {best:.2f} | {LIMITS[limit]:.0f} |", flush=True)
            plan = session.execute(sql.SQL("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) ") + asked).fetchall()
            plans.append(f"### {name}\n\n```\n" + "\n".join(line for (line,) in plan) + "\n```\n")
    if options.plans:
        options.plans.write_text("\n".join(plans), encoding="utf-8")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    with serving():
        django.setup()
        main()
