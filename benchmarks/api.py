"""Measures the API beside the programs that a user would write instead, and prints the table.

`python -m benchmarks.api PEERS [--rows 1000000] [--scales 250000 2500000] [--seconds 5]`: PEERS is the folder with
make_acled.py, setup.sql and the peers. What must not grow with the data is measured at the scales too. Data, servers
and peers' environment live in .data/benchmarks; a second run takes up the data of the first.
"""

import argparse
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote
from urllib.request import urlopen as open_url

import psutil
import psycopg

from benchmarks import servers
from benchmarks.requests import load
from conflict.database import embedded_configuration, find_binaries
from conflict.postgres import EmbeddedPostgres

HOME = servers.ROOT / ".data" / "benchmarks"
OURS, FASTAPI, DRF = 8411, 8412, 8413
ACTOR, FIRST, LAST = "Group 1 (Libya)", "2020-01-01", "2020-12-31"


def main() -> None:
    """Prepares, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peers", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--scales", type=int, nargs="*", default=[250_000, 2_500_000])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--lists", action="store_true", help="leave the streams, the counts and the scales out")
    parser.add_argument("--prepare", action="store_true", help="load the data and end")
    options = parser.parse_args()
    peers = options.peers.resolve()
    binaries = find_binaries()
    python = prepare_peers()
    with loaded(options.rows, peers, binaries) as (url, postgres):
        if not options.prepare:
            print(f"{options.rows:,} events, {options.seconds:g} s each, twice, the better one\n")
            measure_lists(options.seconds, url, python, peers, binaries, postgres)
            if not options.lists:
                measure_streams(url, python, binaries)
                measure_growth(options.rows, options.seconds, url)
    for rows in [] if options.lists else options.scales:
        with loaded(rows, peers, binaries) as (url, _postgres):
            if not options.prepare:
                measure_growth(rows, options.seconds, url)


@contextmanager
def loaded(rows: int, peers: Path, binaries: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Keeps a database with so many invented events up; gives its address and its server."""
    home = HOME / f"{rows}"
    home.mkdir(parents=True, exist_ok=True)
    database = EmbeddedPostgres(home / "postgres", binaries, {"shared_buffers": "4GB", "max_wal_size": "4GB"})
    with database.running():
        entry = embedded_configuration(database)
        url = f"postgresql://{entry['USER']}:{entry['PASSWORD']}@127.0.0.1:{entry['PORT']}/{entry['NAME']}"
        os.environ["DATABASE_URL"] = url
        if not (home / "loaded").exists():
            prepare_data(peers, rows, url, binaries)
            (home / "loaded").touch()
        yield url, psutil.Process(database.postmaster().pid)


def prepare_peers() -> Path:
    """Makes the peers' environment when it is missing; gives its Python."""
    python = HOME / "peers" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", HOME / "peers"], check=True)
        listed = Path(__file__).with_name("peers.txt")
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", listed], check=True)
    return python


def prepare_data(peers: Path, rows: int, url: str, binaries: Path) -> None:
    """Migrates, loads the invented events, adds one of our own, writes the renderings, and copies for the peers."""
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "migrate", "-v", "0"], check=True, cwd=servers.ROOT)
    made = subprocess.Popen([sys.executable, peers / "make_acled.py", str(rows)], stdout=subprocess.PIPE)
    subprocess.run([sys.executable, "-m", "benchmarks.acled_rows"], stdin=made.stdout, check=True, cwd=servers.ROOT)
    subprocess.run([sys.executable, "-m", "benchmarks.own_event"], check=True, cwd=servers.ROOT)
    began = time.monotonic()
    subprocess.run([*manage, "write_renderings"], check=True, cwd=servers.ROOT)
    print(f"written in {time.monotonic() - began:.0f} s")
    psql = [binaries / "psql", url, "-q", "-v", "ON_ERROR_STOP=1"]
    subprocess.run([*psql, "-f", peers / "setup.sql"], check=True)
    subprocess.run([*psql, "-c", "VACUUM ANALYZE"], check=True)


def measure_lists(
    seconds: float, url: str, python: Path, peers: Path, binaries: Path, postgres: psutil.Process
) -> None:
    """Runs everything and prints the lines of the table."""
    with psycopg.connect(url) as connection:
        own = connection.execute("SELECT public_id FROM events_event WHERE dataset_id = 'own'").fetchone()[0]
        bulk = connection.execute("SELECT event_id_cnty FROM peer.event LIMIT 1").fetchone()[0]
        deep = deep_cursor(connection)
    name = quote(ACTOR)
    api, fast, drf = (f"http://127.0.0.1:{port}" for port in (OURS, FASTAPI, DRF))
    lists = f"{api}/api/v1/events/?dataset=acled"
    asked = {
        "page of 1,000": (f"{lists}&country=Libya&page_size=1000", "rows/?country=Libya&limit=1000"),
        "page of 100": (f"{lists}&country=Libya&page_size=100", "rows/?country=Libya&limit=100"),
        "one own event": (f"{api}/api/v1/events/{own}/", f"one/{bulk}/"),
        "actor and period": (
            f"{lists}&actor={name}&date_after={FIRST}&date_before={LAST}&page_size=100",
            f"actor/?name={name}&first={FIRST}&last={LAST}&limit=100",
        ),
        "page 1": (f"{lists}&page_size=1000", None),
        "page 900": (f"{lists}&page_size=1000&cursor={deep}", None),
    }
    found: dict[tuple[str, str], Figure] = {}
    for _round in range(2):
        for who, start in (
            ("ours", lambda: servers.ours(OURS, url)),
            ("FastAPI", lambda: servers.fastapi(FASTAPI, url, python, peers)),
            ("DRF", lambda: servers.rest_framework(DRF, url, python, peers)),
        ):
            with start() as process:
                for work, (address, theirs) in asked.items():
                    target = {"ours": address, "FastAPI": f"{fast}/{theirs}", "DRF": f"{drf}/{theirs}"}[who]
                    if who == "ours" or (theirs and (who == "FastAPI" or work.startswith("page of"))):
                        keep(found, work, who, figure(target, seconds, process, postgres))
        keep(found, "page of 1,000", "pgbench", pgbench(binaries, url, peers, seconds, postgres))
    print("| answers a second (ms of processor) | ours | FastAPI + asyncpg | plain DRF | pgbench | ours / FastAPI |")
    print("|---|---|---|---|---|---|")
    for work in asked:
        cells = [found.get((work, who)) for who in ("ours", "FastAPI", "DRF", "pgbench")]
        shown = " | ".join(f"{cell.per_second:.0f} ({cell.cost:.1f})" if cell else "" for cell in cells)
        ratio = f"{cells[0].per_second / cells[1].per_second:.2f}" if cells[0] and cells[1] else ""
        print(f"| {work} | {shown} | {ratio} |", flush=True)


def measure_streams(url: str, python: Path, binaries: Path) -> None:
    """Times tables of all events and counts, and prints the lines of the table."""
    lists = f"http://127.0.0.1:{OURS}/api/v1/events/?dataset=acled"
    print("\n| seconds | ours | beside it | ratio |\n|---|---|---|---|")
    with servers.ours(OURS, url) as process:
        for kind, beside in (("csv", psql_copy), ("parquet", best_parquet)):
            taken, most = stream(f"{lists}&format={kind}", process)
            other, how = beside(url, python, binaries)
            what = f"{kind} of all ({most / 1e6:.0f} MB of memory)"
            print(f"| {what} | {taken:.1f} | {other:.1f} {how} | {taken / other:.2f} |")


def measure_growth(rows: int, seconds: float, url: str) -> None:
    """Times, at one number of events, what should hardly grow with it, and counts; prints the lines of the table."""
    name = quote(ACTOR)
    lists = f"http://127.0.0.1:{OURS}/api/v1/events/?dataset=acled"
    counts = lists.replace("?", "counts/?") + "&by=country&by=month"
    print(f"\n| {rows:,} events | milliseconds |\n|---|---|")
    with servers.ours(OURS, url):
        for what, question in {
            "actor and period, 100 rows": f"&actor={name}&date_after={FIRST}&date_before={LAST}&page_size=100",
            "page of 1,000, by country": "&country=Libya&page_size=1000",
        }.items():
            load(lists + question, seconds=1, connections=1)
            print(f"| {what} | {load(lists + question, seconds=seconds, connections=1).median_ms:.1f} |", flush=True)
        for question in (
            "",
            "&event_type=Battles",
            "&date_after=2010-02-15&date_before=2020-06-20",
            "&country=Mali",
            "&fatalities_min=10",
            "&actor_kind=civilians",
            f"&actor={name}",
            "&q=casualties",
            "&q=2017-11-21",
        ):
            taken = min(timed(lambda: open_url(counts + question).read()) for _ in range(3))
            print(f"| counts by country and month{question} | {taken * 1000:.0f} |", flush=True)


class Figure(NamedTuple):
    """Answers a second, and the processor time that server and Postgres take for one, in milliseconds.

    The first hangs on what else the machine does, the second hardly.
    """

    per_second: float
    cost: float


def figure(address: str, seconds: float, process: psutil.Process, postgres: psutil.Process) -> Figure:
    """Asks an address as fast as it answers."""
    load(address, seconds=1)  # connections, plans and pages of the first time
    before = servers.processor_seconds(process, postgres)
    done = load(address, seconds=seconds)
    cost = (servers.processor_seconds(process, postgres) - before) * 1000 / done.answers
    return Figure(done.per_second, cost)


def keep(found: dict[tuple[str, str], Figure], work: str, who: str, value: Figure) -> None:
    """Keeps the better of two runs, each figure for itself."""
    known = found.get((work, who), value)
    found[work, who] = Figure(max(known.per_second, value.per_second), min(known.cost, value.cost))


def deep_cursor(connection: psycopg.Connection) -> str:
    """Writes the cursor of the 900th page of 1,000 rows, or of the last ten thousand rows of a smaller set."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    django.setup()
    from events.api.pagination import Cursor

    rows = connection.execute("SELECT count(*) FROM events_event WHERE dataset_id = 'acled'").fetchone()[0]
    day, key = connection.execute(
        "SELECT event_date, id FROM events_event WHERE dataset_id = 'acled' AND review_status = 'published'"
        " ORDER BY event_date DESC, id DESC OFFSET %s LIMIT 1",
        [min(899_000, rows - 10_000)],
    ).fetchone()
    return Cursor("-event_date", False, str(day), key).written()


def pgbench(binaries: Path, url: str, peers: Path, seconds: float, postgres: psutil.Process) -> Figure:
    """Gives what Postgres itself does."""
    length = str(max(1, round(seconds)))
    command = [binaries / "pgbench", url, "-n", "-f", peers / "pgbench.sql", "-c", "4", "-T", length]
    # Its connections end with it, and what they took with them: so it is looked at all the time.
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        watched = [0.0]
        began = servers.processor_seconds(postgres)
        while process.poll() is None:
            watched[0] = max(watched[0], servers.processor_seconds(postgres) - began)
            time.sleep(0.05)
        said = process.stdout.read()
    transactions = float(next(line for line in said.splitlines() if "actually processed" in line).split()[-1])
    per_second = float(next(line for line in said.splitlines() if line.startswith("tps")).split()[2])
    return Figure(per_second, watched[0] * 1000 / transactions)


def stream(address: str, process) -> tuple[float, int]:
    """Reads a streamed answer to its end; gives the seconds, and the most memory that a worker took meanwhile."""
    most, done = [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.1):
            most[0] = max(most[0], servers.memory(process))

    watcher = threading.Thread(target=watch)
    watcher.start()

    def read() -> None:
        with open_url(address) as answer:
            while answer.read(1 << 20):
                pass

    taken = timed(read)
    done.set()
    watcher.join()
    return taken, most[0]


def psql_copy(url: str, python: Path, binaries: Path) -> tuple[float, str]:
    """Times `psql COPY ... csv` of the analysts' view."""
    query = "\\copy (select * from analytics.all_events where dataset = 'acled') to '/dev/null' csv header"
    command = [binaries / "psql", url, "-q", "-c", query]
    return timed(lambda: subprocess.run(command, check=True)), "psql COPY"


def best_parquet(url: str, python: Path, binaries: Path) -> tuple[float, str]:
    """Times DuckDB (on psql's CSV, as its Postgres extension has to be downloaded) and ADBC; gives the better one."""
    file = HOME / "peer"
    query = "select * from analytics.all_events where dataset = 'acled'"
    duckdb = f"import duckdb; duckdb.execute(\"copy (select * from read_csv('{file}.csv')) to '{file}.parquet'\")"
    adbc = (
        "import adbc_driver_postgresql.dbapi as d, pyarrow.parquet as p\n"
        f"with d.connect({url!r}) as c, c.cursor() as k:\n"
        f" k.execute({query!r}); r = k.fetch_record_batch()\n"
        f" w = p.ParquetWriter('{file}.parquet', r.schema)\n"
        " [w.write_batch(b) for b in r]; w.close()"
    )
    to_csv = [binaries / "psql", url, "-q", "-c", f"\\copy ({query}) to '{file}.csv' csv header"]

    def by_duckdb() -> None:
        subprocess.run(to_csv, check=True)
        subprocess.run([python, "-c", duckdb], check=True)

    took = {
        "DuckDB": timed(by_duckdb),
        "ADBC": timed(lambda: subprocess.run([python, "-c", adbc], check=True)),
    }
    how = min(took, key=lambda name: took[name])
    return took[how], how


def timed(work: Callable[[], object]) -> float:
    """Gives the seconds that something takes."""
    began = time.monotonic()
    work()
    return time.monotonic() - began


if __name__ == "__main__":
    main()
