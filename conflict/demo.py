"""From an empty machine to a served site: migrate, code the seed articles, make an admin account, serve."""

import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection

from coder.reading import ReadingError, read_article
from conflict.database import PROJECT, STATE
from conflict.failure import SetupFailure
from conflict.locking import locked
from conflict.rights import missing_rights
from conflict.secret import kept_secret
from conflict.serving import require_free, serve
from conflict.summary import summary
from events.fixtures.keys import article_key
from events.models import Article


def run(files: Sequence[Path], *, port: int, serving: bool) -> None:
    """Set everything up, tell where it is and serve it; what is there already is taken up as it is.

    files: seed articles to code; none means those in `seeds/`.
    port: TCP port of the site on 127.0.0.1.
    serving: False ends after the summary.
    Raises SetupFailure for what is wrong with the machine, CommandError for a seed file that cannot be read.
    """
    if serving:
        require_free(port)
    with locked(STATE / "demo.lock"):
        set_up(files or sorted((PROJECT / "seeds").glob("*.txt")))
        text = summary(port, admin_password())
    if serving:
        serve(port, when_ready=lambda: print(f"{text}\nCtrl-C stops it.", flush=True))
    else:
        print(text, flush=True)


def set_up(files: Sequence[Path]) -> None:
    """Bring the database up to date, and code and publish the articles that are not in it yet."""
    missing = missing_rights(connection, with_logins=True)
    if missing:
        raise SetupFailure(missing)
    say("Bringing the database up to date ...")
    call_command("migrate", verbosity=0)
    new = [file for file in files if not is_known(file)]
    if new:
        say(f"Coding {', '.join(file.name for file in new)} ...")
        call_command("import_article", *map(str, new), publish=True, stdout=sys.stderr)


def is_known(file: Path) -> bool:
    """Tell whether the text of a seed file is in the database; then it is left alone, with what editors made of it."""
    try:
        article = read_article(file.read_bytes(), file.name)
    except (OSError, ReadingError) as error:
        raise CommandError(str(error)) from error
    source, text_hash = article_key(article)
    return Article.objects.filter(source__name=source, text_hash=text_hash).exists()


def admin_password() -> str | None:
    """Make the admin account when missing and return its password; None when somebody has changed it.

    The password is DEMO_PASSWORD, else a random one that is kept in `.data/`.
    """
    wanted = os.environ.get("DEMO_PASSWORD")
    password = wanted or kept_secret(STATE / "admin-password", secrets.token_urlsafe(12))
    admin, is_new = get_user_model().objects.get_or_create(
        username="admin", defaults={"is_staff": True, "is_superuser": True}
    )
    if not is_new and admin.check_password(password):
        return password
    if not is_new and not wanted:
        return None
    admin.set_password(password)
    admin.save()
    return password


def say(line: str) -> None:
    """Tell what takes a while, on standard error."""
    print(line, file=sys.stderr, flush=True)
