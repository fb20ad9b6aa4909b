"""Writes a data set to files."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from analytics.export.dataset import export_dataset
from analytics.export.progress import ExportRefused
from analytics.export.writing import WRITERS


class Command(BaseCommand):
    """Parses the arguments of `export_dataset`."""

    help = "Writes the published events of a data set by country and year; a run that was cut off is taken up again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Names what may be chosen."""
        parser.add_argument("folder", metavar="DIR", type=Path, help="an empty or new folder, or one to go on with")
        parser.add_argument("--format", choices=sorted(WRITERS), default="parquet", help="default: %(default)s")
        parser.add_argument("--dataset", default="own", help="own, acled, ucdp-ged (default: %(default)s)")

    def handle(self, *, folder: Path, format: str, dataset: str, **options: Any) -> None:
        """Exports, and tells how many rows there are."""
        try:
            rows = export_dataset(folder, dataset=dataset, form=format, tell=self.stderr.write)
        except ExportRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{rows:,} rows in {folder}")
