"""What of the programs that the pages show is installed here; the tests' requirements bring neither R nor Spark."""

import functools
import importlib.util
import shutil
import subprocess

import pytest

NEEDED_BY_R = ("DBI", "dplyr", "ggplot2", "jsonlite", "readr")


@functools.cache
def r_has(*packages: str) -> bool:
    """Tells whether R and all these packages are installed."""
    check = f"quit(status = !all(sapply(c({', '.join(map(repr, packages))}), requireNamespace, quietly = TRUE)))"
    return shutil.which("Rscript") is not None and subprocess.run(["Rscript", "-e", check]).returncode == 0


def r_runs() -> bool:
    """Tells whether R is here with what docs/analysis/analysis.R needs."""
    return r_has(*NEEDED_BY_R) and (r_has("RPostgres") or r_has("RPostgreSQL"))


def engines() -> list[str]:
    """Gives the engines of docs/analysis/five_ways that are here, beside Postgres."""
    found = ["duckdb", "polars"]
    if importlib.util.find_spec("pyspark") and shutil.which("java"):
        found.append("spark")
    if importlib.util.find_spec("pandas") and importlib.util.find_spec("dask"):
        found.append("dask")
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in one line which programs of the pages were not run."""
    lacking = [name for name in ("spark", "dask") if name not in engines()] + ([] if r_runs() else ["R"])
    if lacking:
        terminalreporter.write_line(f"not installed here, so not run: {', '.join(lacking)} of docs/analysis")
