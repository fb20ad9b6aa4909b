"""Who acts and why, told to the triggers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import connection, transaction

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser


@contextmanager
def acting(*, by: "AbstractBaseUser | None", reason: str = "") -> Iterator[None]:
    """Runs one transaction whose changes carry the user's name and the reason in the history.

    `by`: the user, or None where a program acts (the database role and application name stand for it).
    """
    with transaction.atomic():
        before = told()
        tell(str(by.pk) if by is not None else "", reason)
        yield
        tell(*before)  # an outer transaction goes on under its own name


def told() -> tuple[str, str]:
    """Gives user id and reason as the transaction has them now; empty where nobody told."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting('app.user_id', true), ''),"
            " coalesce(current_setting('app.reason', true), '')"
        )
        user, reason = cursor.fetchone()
    return user, reason


def tell(user_id: str, reason: str) -> None:
    """Sets user id and reason until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.user_id', %s, true), set_config('app.reason', %s, true)", [user_id, reason]
        )
