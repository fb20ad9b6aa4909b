"""Gives an analyst a read-only login."""

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from analytics.logins import LoginRefused, end_login, give_login
from conflict.summary import psql


class Command(BaseCommand):
    """Parses the arguments of `analyst_dsn`."""

    help = "Prints the address of a read-only login on the analysts' views, making the login where it is missing."

    def add_arguments(self, parser: CommandParser) -> None:
        """Names what may be chosen."""
        parser.add_argument(
            "--name", help="a login for one analyst: small letters, digits, _ (default: the common one)"
        )
        parser.add_argument("--plain", action="store_true", help="the address alone")
        parser.add_argument("--until", type=datetime.date.fromisoformat, help="last day it works: YYYY-MM-DD")
        change = parser.add_mutually_exclusive_group()
        change.add_argument("--rotate", action="store_true", help="give a new password; the old one stops working")
        change.add_argument("--expire", action="store_true", help="end the login and its connections")

    def handle(self, *, name: str | None, plain: bool, rotate: bool, expire: bool, until: Any, **options: Any) -> None:
        """Prints the address, or ends the login."""
        try:
            if expire:
                return end_login(name)
            line = give_login(name, rotate=rotate, until=until)
        except LoginRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(line if plain else f"{line}\n{psql()} '{line}'")
