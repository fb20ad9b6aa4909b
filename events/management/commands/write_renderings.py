"""Lists of events quick again after many of them changed."""

from typing import Any

from django.core.management.base import BaseCommand

from events.records.rendering import write_renderings


class Command(BaseCommand):
    """Write what is lacking, and say how much it was."""

    help = "Writes down what published events look like in the API, where a change took it away; run it after a load."

    def handle(self, **options: Any) -> None:
        """Write the renderings."""
        self.stdout.write(f"{sum(write_renderings()):,} renderings written")
