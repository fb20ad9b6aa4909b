"""What the commands that load bulk files share: their flags, and what they print."""

import datetime
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.models import Country
from events.services.errors import Refused
from events.services.loading import Options, load_files
from events.services.loading.layout import Layout
from events.services.loading.withdraw_gone import Scope

EVERY = 0.2  # seconds between two states of the bar
SHOWN = 5  # refused lines that the summary shows


class LoadCommand(BaseCommand):
    """Base of load_ucdp and load_acled."""

    layout: Layout

    def add_arguments(self, parser: CommandParser) -> None:
        """Takes files, and what is to be done with them."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".csv, .csv.gz or .zip")
        parser.add_argument("--release", default="", help="name of the release, such as 23.1")
        parser.add_argument("--publish", action="store_true", help="publish the rows")
        parser.add_argument("--strict", action="store_true", help="refuse the files if any line is refused")
        parser.add_argument("--refused", type=Path, default=Path("refused.csv"), help="where refused lines are written")
        parser.add_argument("--complete", action="store_true", help="withdraw rows that are gone within the scope:")
        parser.add_argument("--country", action="append", default=[], help="a country of the scope; may be repeated")
        parser.add_argument("--from", dest="first", type=datetime.date.fromisoformat, help="first day of the scope")
        parser.add_argument("--to", dest="last", type=datetime.date.fromisoformat, help="last day of the scope")
        parser.add_argument("--yes", action="store_true", help="withdraw without asking")
        parser.add_argument(
            "--alone", action="store_true", help="nobody else is at work: quicker, and whoever comes must wait"
        )

    def handle(self, *, files: list[Path], **flags: Any) -> None:
        """Loads the files and prints what was done."""
        scope = self.scope(**flags) if flags["complete"] else None
        chosen = {name: flags[name] for name in ("release", "publish", "strict", "refused", "alone")}
        bar = Bar(files)
        try:
            loaded = load_files(
                files,
                self.layout,
                Options(complete=scope, **chosen),
                read=bar.read,
                told=bar.told,
                agreed=lambda gone: self.agreed(gone, yes=flags["yes"]),
            )
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(str(loaded))
        for refused in loaded.refusals[:SHOWN]:
            self.stderr.write(str(refused))
        if loaded.refusals:
            self.stderr.write(f"all refused lines: {flags['refused']}")

    def scope(self, *, country: list[str], first: Any, last: Any, **_flags: object) -> Scope:
        """Gives what the files are complete for; raises CommandError where that is not said in full."""
        if not country or first is None or last is None:
            raise CommandError("--complete needs its scope: --country NAME (may be repeated), --from DAY and --to DAY")
        found = dict(Country.objects.filter(name__in=country).values_list("name", "pk"))
        for name in country:
            if name not in found:
                raise CommandError(f"--country: there is no country {name}; write its English name as ACLED does")
        return Scope(list(found.values()), first, last)

    def agreed(self, gone: int, *, yes: bool) -> bool:
        """Shows how many rows are gone, and asks whether they are to be withdrawn."""
        self.stdout.write(f"{gone:,} rows within the scope are in the database and not in the files.")
        if yes:
            return True
        if not sys.stdin.isatty():
            self.stdout.write("They stay: say --yes to withdraw them.")
            return False
        return input("Withdraw them? [y/N] ").strip().lower() in ("y", "yes")


class Bar:
    """How far a load is: a bar while files are read, a line a step of storing; nothing where nobody watches."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.total = sum(path.stat().st_size for path in files if path.exists()) or 1
        self.begun = self.shown = time.monotonic()
        self.watched = sys.stderr.isatty()

    def read(self, size: int) -> None:
        """Shows the share read, and the time left for the rest."""
        now = time.monotonic()
        if not self.watched or now - self.shown < EVERY:
            return
        self.shown = now
        share = min(size / self.total, 1.0)
        left = round((now - self.begun) * (1 - share) / max(share, 0.001))
        full = round(share * 30)
        rate = size / 1e6 / max(now - self.begun, 0.001)
        bar = f"[{'#' * full}{'.' * (30 - full)}] {share:4.0%} read, {rate:.1f} MB/s, {left // 60}:{left % 60:02} left"
        sys.stderr.write(f"\r\033[K{bar}")
        sys.stderr.flush()

    def told(self, step: str, seconds: float) -> None:
        """Says which step is done."""
        if self.watched:
            sys.stderr.write(f"\r\033[K{step}: {seconds:.1f} s\n")
