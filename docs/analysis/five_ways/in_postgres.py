"""Events and deaths by country and year, in Postgres: `python in_postgres.py ADDRESS [DATASET]`."""

import csv
import sys

import psycopg

address, dataset, *_ = [*sys.argv[1:], "own"]
with psycopg.connect(address) as session:
    rows = session.execute(
        """
        select country, year, count(*) as events, sum(fatalities) as fatalities
        from analytics.all_events where dataset = %s group by country, year order by country, year
        """,
        [dataset],
    )
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
