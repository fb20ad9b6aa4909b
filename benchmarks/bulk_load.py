"""Measures a bulk load against COPY of the same file into one table of text with four indexes, and where the time goes.

`python -m benchmarks.bulk_load FILE.csv`, a file of ACLED or UCDP GED, in a Postgres of its own below .data/benchmarks,
removed afterwards.
"""

import csv
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psycopg

from conflict.database import embedded_configuration, find_binaries
from conflict.postgres import EmbeddedPostgres

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".data" / "benchmarks" / "bulk_load"
SETTINGS = {"shared_buffers": "1GB", "max_wal_size": "8GB"}
INDEXES = {
    "event_id_cnty": ("event_id_cnty", "country, event_date", "actor1", "event_date"),
    "id": ("id", "country, date_start", "side_a", "date_start"),
}


def main() -> None:
    """Loads the file both ways and prints the figures."""
    source = Path(sys.argv[1]).resolve()
    shutil.rmtree(HOME, ignore_errors=True)
    HOME.mkdir(parents=True)
    server = EmbeddedPostgres(HOME / "postgres", find_binaries(), SETTINGS)
    with server.running():
        entry = embedded_configuration(server)
        url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@127.0.0.1:{entry['PORT']}/{entry['NAME']}"
        environment = os.environ | {"DATABASE_URL": url}
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=environment, check=True)
        plain = copy(source, url)
        print(f"COPY into one table of text with four indexes: {plain:.1f} s")
        begun = time.monotonic()
        subprocess.run(
            [sys.executable, "-m", "benchmarks.bulk_load_steps", source], cwd=ROOT, env=environment, check=True
        )
        ours = time.monotonic() - begun
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"load, history on: {ours:.1f} s, {ours / plain:.2f} x; peak memory of a child {memory:.0f} MB")
    shutil.rmtree(HOME)


def copy(source: Path, url: str) -> float:
    """Copies the file into one table of text that has its four indexes already; gives seconds."""
    with source.open(encoding="utf-8", newline="") as file:
        names = next(csv.reader(file))
    with psycopg.connect(url) as connection:
        connection.execute(f"CREATE TABLE plain ({', '.join(f'{name} text' for name in names)})")
        for index in next(indexes for name, indexes in INDEXES.items() if name in names):
            connection.execute(f"CREATE INDEX ON plain ({index})")
        connection.commit()
        begun = time.monotonic()
        with (
            connection.cursor().copy("COPY plain FROM STDIN (FORMAT csv, HEADER)") as target,
            source.open("rb") as file,
        ):
            while block := file.read(1 << 20):
                target.write(block)
        connection.commit()
        seconds = time.monotonic() - begun
        connection.execute("DROP TABLE plain")
        return seconds


if __name__ == "__main__":
    main()
