"""The whole project on one machine: what `bin/demo` runs once the packages are there."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from conflict import demo


class Command(BaseCommand):
    """Parse the arguments of `bin/demo`."""

    help = "Migrates, codes and publishes the seed articles, makes an admin account, and serves the site."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what may be chosen."""
        parser.add_argument("files", metavar="SEED_FILE", nargs="*", type=Path, help="instead of the files in seeds/")
        parser.add_argument("--port", type=int, default=8000, help="where to serve (default: 8000)")
        parser.add_argument("--no-serve", action="store_true", help="set everything up, print where it is, and end")

    def handle(self, **options: Any) -> None:
        """Run the demo."""
        demo.run(options["files"], port=options["port"], serving=not options["no_serve"])
