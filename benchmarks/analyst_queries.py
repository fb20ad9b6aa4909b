"""Times the twenty questions of analyst_queries.sql with an analyst's login, warm, and prints them beside their limits.

`python -m benchmarks.analyst_queries [--dataset acled] [--page docs/sql-plans.md]`, on the database that `manage.py`
would use.
"""

import argparse
import os
import re
import sys
import time
from pathlib import Path

import django
import psutil
import psycopg
from psycopg import sql

from analytics.logins import give_login
from conflict.database import serving

QUESTIONS = Path(__file__).with_suffix(".sql")
LIMITS = {"index": 1.0, "scan": 4.0}
RUNS = 3
EXPLAIN = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, SUMMARY OFF) "
NOISE = ("never executed", "Index Searches", "Heap Fetches", "Cache Mode", "Rows Removed", "Buckets:")
WIDTH = 160
HEAD = """# What analysts' questions cost

Written by `python -m benchmarks.analyst_queries --page docs/sql-plans.md` on {count} events of one data set
(`make_acled.py`, invented, loaded by `benchmarks/acled_rows.py`), {processors} processors, with the login and the
settings of an analyst; warm, the best of three, rows fetched. A question that an index or a rollup can answer may take
1 second, one that reads all rows 4. Other work was on the machine, {load:.1f} processes wanted its {processors}
processors: the processor seconds, over all processes of the question, are what it costs anywhere.

{table}

**Not partitioned.** The same 2.5 million rows in one table and in 29, one a year, with the same indexes, seconds:

| question | one table | by year |
|---|---|---|
| text search in a year | 0.38 | 0.05 |
| text search everywhere | 1.65 | 1.30 |
| deadliest days | 0.55 | 0.59 |
| counts by week of a country, its latest 1,000 events, the latest hundred | 0.00 | 0.00 |

It helps who reads every row of a year, where the rows of a year lie scattered, as these invented ones do and those of a
file in the order of days do not; that takes less than a second as it is. For it the ids of events would no longer be
unique by a constraint, since a partitioned table has none without the date in it. So there is one table.

**What the sums cost a load.** Where 200,000 participants of published events are stored in one statement, in 7 s, the
sums of pairs and of single actors take 2.1 s, as those of pairs alone did (2.4). A load stores actors before their
events, and counts once.

"""


def questions() -> list[tuple[str, str, str]]:
    """Reads name, limit and statement of each question."""
    text = QUESTIONS.read_text(encoding="utf-8")
    return re.findall(r"^-- ([^\n|]+) \| (index|scan)\n(.+?);$", text, re.MULTILINE | re.DOTALL)


def main() -> None:
    """Asks each question, takes the best of three, and ends with 1 where one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dataset", default="acled")
    parser.add_argument("--page", type=Path, help="a page of documentation to write, with the plans")
    options = parser.parse_args()
    lines = ["| question | rows | seconds | processor seconds | at most |", "|---|---|---|---|---|"]
    plans, slow = [], 0
    with psycopg.connect(give_login(), autocommit=True) as session:
        for name, limit, statement in questions():
            asked = with_dataset(statement, options.dataset)
            best, used, rows = timed(session, asked)
            slow += best > LIMITS[limit]
            lines.append(f"| {name} | {rows:,} | {best:.2f} | {used:.2f} | {LIMITS[limit]:.0f} |")
            print(lines[-1], flush=True)
            plans.append(f"## {name}\n\n```sql\n{statement};\n```\n\n```text\n{plan(session, asked)}\n```\n")
        (count,) = session.execute(
            "SELECT sum(events) FROM country_month WHERE dataset = %s", [options.dataset]
        ).fetchone()
    if options.page:
        head = HEAD.format(
            count=f"{count:,}", processors=os.cpu_count(), load=os.getloadavg()[1], table="\n".join(lines)
        )
        options.page.write_text(head + "\n".join(plans), encoding="utf-8")
    sys.exit(1 if slow else 0)


def with_dataset(statement: str, dataset: str) -> sql.Composed:
    """Puts the name of the data set into a statement."""
    return sql.SQL(statement.replace(":dataset", "{dataset}")).format(dataset=sql.Literal(dataset))


def timed(session: psycopg.Connection, asked: sql.Composed) -> tuple[float, float, int]:
    """Gives the seconds of the best run, rows fetched, the least processor seconds of a run, and the number of rows."""
    best, least, rows = float("inf"), float("inf"), 0
    for _ in range(RUNS):
        began, used = time.monotonic(), processor_seconds(session)
        rows = len(session.execute(asked).fetchall())
        best = min(best, time.monotonic() - began)
        least = min(least, processor_seconds(session) - used)
    return best, least, rows


def processor_seconds(session: psycopg.Connection) -> float:
    """Gives what the server's process of a session, and helpers of the server that have ended, have worked so far."""
    process = psutil.Process(session.info.backend_pid)
    mine, server = process.cpu_times(), process.parent().cpu_times()
    return mine.user + mine.system + server.children_user + server.children_system


def plan(session: psycopg.Connection, asked: sql.Composed) -> str:
    """Gives the plan as it ran, without the parts that it did not need and without costs."""
    lines = [line for (line,) in session.execute(sql.SQL(EXPLAIN) + asked)]
    return "\n".join(line[:WIDTH] for line in lines if not any(noise in line for noise in NOISE))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    with serving():
        django.setup()
        main()
