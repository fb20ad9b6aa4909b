"""Ends analysts' statements that run for too long, where the site's own server does not do it."""

import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from analytics.logins import STATEMENT_SECONDS
from analytics.watchdog import EVERY_SECONDS, watch


class Command(BaseCommand):
    """Parses the arguments of `watch_analysts`."""

    help = "Ends analysts' statements that run for too long, until it is stopped. The site's web workers do so too."

    def add_arguments(self, parser: CommandParser) -> None:
        """Names what may be chosen."""
        parser.add_argument("--seconds", type=float, default=STATEMENT_SECONDS, help="default: %(default)s")
        parser.add_argument("--every", type=float, default=EVERY_SECONDS, help="seconds between looks (%(default)s)")

    def handle(self, *, seconds: float, every: float, **options: Any) -> None:
        """Watches, and tells what it ended."""
        for login, process in watch(threading.Event(), seconds=seconds, every=every):
            self.stdout.write(f"ended {login}, process {process}")
