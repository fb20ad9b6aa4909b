"""Events and deaths by country and year, in Dask on the files of an export: `python in_dask.py DIR [SCHEDULER]`.

Needs dask[dataframe]; SCHEDULER is the address of a cluster (tcp://HOST:8786), this machine's threads unless given.
"""

import sys

import dask.dataframe
import pyarrow
import pyarrow.dataset
from dask.distributed import Client

if len(sys.argv) > 2:
    Client(sys.argv[2])
# Named, because Dask looks at one file at a time, and finds no type in a folder of events without a country.
folders = pyarrow.schema({"country": pyarrow.string(), "year": pyarrow.int32()})
events = dask.dataframe.read_parquet(
    f"{sys.argv[1]}/events",
    columns=["event_id", "country", "year", "fatalities"],
    dataset={"partitioning": pyarrow.dataset.partitioning(folders, flavor="hive")},
    dtype_backend="pyarrow",
)
# A sum of nothing is 0 in Dask: where no event states deaths, none are given.
events = events.assign(stated=events.fatalities.notnull(), fatalities=events.fatalities.fillna(0))
groups = events.groupby(["country", "year"], dropna=False)
rows = groups.agg({"event_id": "count", "fatalities": "sum", "stated": "sum"}).compute().sort_index(na_position="last")
rows["fatalities"] = rows["fatalities"].where(rows["stated"] > 0)
rows[["event_id", "fatalities"]].to_csv(sys.stdout, header=False)
