"""Code articles and store what they tell."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from coder.progress import follow
from events.services.importing import Options, count_inputs, import_files


class Command(BaseCommand):
    help = "Code articles, write their fixtures, store and update their rows. What an editor changed is kept."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="file, folder, pattern, .jsonl; - reads stdin")
        parser.add_argument("--publish", action="store_true", help="publish the facts that no editor has touched")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
        parser.add_argument("--fixture-only", action="store_true", help="write fixtures, leave the database alone")
        parser.add_argument("--output", metavar="PATH", help="file or folder that fixtures are written to")
        parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes that code; default: 1")
        parser.add_argument("--json", action="store_true", help="print one JSON object an article")

    def handle(self, *, files: list[str], json: bool, **flags: Any) -> None:
        refused = 0
        for done in follow(import_files(arguments=files, options=Options.chosen(flags)), total=count_inputs(files)):
            refused += bool(done.error)
            (self.stderr if done.error else self.stdout).write(done.as_json() if json else str(done))
        if refused:
            raise CommandError(f"{refused} of the articles were not imported")
