"""Freezes the published set under a name: manage.py freeze_release NAME."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError

from events.services.releasing import freeze


class Command(BaseCommand):
    """Names the present state, so that it can be asked for for ever."""

    help = "Freeze the published set under a name, such as 2026-11."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Asks for the name."""
        parser.add_argument("name")

    def handle(self, *, name: str, **_options: object) -> None:
        """Freezes and prints the counts."""
        try:
            release = freeze(name, by=None)
        except IntegrityError as error:
            raise CommandError(f"there is a release {name} already; choose another name") from error
        counts = ", ".join(f"{kind} {count}" for kind, count in release.counts.items())
        self.stdout.write(f"{release.name}: the published set of {release.position:%Y-%m-%d %H:%M:%S} UTC ({counts})")
