"""Events and deaths by country and year, in DuckDB on the files of an export: `python in_duckdb.py DIR`."""

import csv
import sys

import duckdb

rows = duckdb.execute(
    f"""
    select country, year, count(*) as events, sum(fatalities) as fatalities
    from read_parquet('{sys.argv[1]}/events/**/*.parquet', hive_partitioning = true)
    group by country, year order by country, year
    """
)
csv.writer(sys.stdout, lineterminator="\n").writerows(rows.fetchall())
