"""What `bin/demo` prints: what is where, and how much was coded."""

import io
import shlex
import shutil

from django.core.management import call_command

from conflict.database import find_binaries
from events.models import Actor, Alliance, Article, Event, Evidence, Quote

QUERY = "select event_date, sub_event_type, actor1, location from analytics.events"


def summary(port: int, password: str | None) -> str:
    """Return the lines that tell where the doors are.

    port: where the site is served.
    password: the admin account's; None when somebody has changed it.
    """
    site = f"http://localhost:{port}"
    address = analyst_address()
    login = f"admin / {password}" if password else "admin, with the password that was set for it"
    return f"""
Pages    {site}/
Admin    {site}/admin/    {login}
API      {site}/api/v1/events/
Swagger  {site}/api/v1/docs/
SQL      {address}
         {psql()} "{address}" -c '{QUERY}'

Records  {counts()}
"""


def analyst_address() -> str:
    """Return the address of the read-only login."""
    out = io.StringIO()
    call_command("analyst_dsn", plain=True, stdout=out)
    return out.getvalue().strip()


def psql() -> str:
    """Return the machine's psql, or the path of the embedded one."""
    return "psql" if shutil.which("psql") else shlex.quote(str(find_binaries() / "psql"))


def counts() -> str:
    """Return how many published records of our own there are."""
    numbers = {
        "articles": Article.objects.count(),
        "events": Event.objects.own().published().count(),
        "actors": Actor.objects.count(),
        "alliances": Alliance.objects.published().count(),
        "quotes": Quote.objects.published().count(),
        "passages": Evidence.objects.count(),
    }
    return ", ".join(f"{noun} {number:,}" for noun, number in numbers.items())
