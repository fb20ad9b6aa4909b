"""Scrubs words from all rows and their history: manage.py redact --by NAME --reason WHY < FILE."""

import sys
from argparse import ArgumentParser

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from events.services.errors import Refused
from events.services.redacting import redact


class Command(BaseCommand):
    """Reads the words from standard input, so that they stay in no shell's history."""

    help = "Replace the words on standard input by [redacted] in all rows and in the history."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Asks who does it and why."""
        parser.add_argument("--by", required=True, help="user name of the publisher who decides it")
        parser.add_argument("--reason", required=True, help="why; without the words")

    def handle(self, *, by: str, reason: str, **_options: object) -> None:
        """Redacts and prints what was changed."""
        user = get_user_model().objects.filter(username=by).first()
        if user is None:
            raise CommandError(f"--by: there is no user {by}")
        try:
            changed = redact(sys.stdin.read().strip(), by=user, reason=reason)
        except (Refused, PermissionDenied) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("\n".join(f"{table}: {count} rows" for table, count in changed.items()) or "found nowhere")
