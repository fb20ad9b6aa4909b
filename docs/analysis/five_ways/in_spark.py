"""Events and deaths by country and year, in Spark on the files of an export: `python in_spark.py DIR [MASTER]`.

Needs pyspark and Java; MASTER is the address of a cluster (spark://HOST:7077), this machine unless given.
"""

import csv
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

folder, master, *_ = [*sys.argv[1:], "local[*]"]
spark = SparkSession.builder.master(master).appName("events by country and year").getOrCreate()
rows = (
    spark.read.parquet(f"{folder}/events")
    .groupBy("country", "year")
    .agg(F.count("*").alias("events"), F.sum("fatalities").alias("fatalities"))
    .orderBy(F.asc_nulls_last("country"), "year")
)
csv.writer(sys.stdout, lineterminator="\n").writerows(rows.collect())
spark.stop()
