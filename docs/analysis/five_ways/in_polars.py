"""Events and deaths by country and year, in polars on the files of an export: `python in_polars.py DIR`."""

import csv
import sys

import polars as pl

deaths = pl.col("fatalities")
rows = (
    pl.scan_parquet(f"{sys.argv[1]}/events", hive_partitioning=True)
    .group_by("country", "year")
    .agg(pl.len().alias("events"), pl.when(deaths.count() > 0).then(deaths.sum()).alias("fatalities"))
    .sort("country", "year", nulls_last=True)
    .collect(engine="streaming")
)
csv.writer(sys.stdout, lineterminator="\n").writerows(rows.rows())
