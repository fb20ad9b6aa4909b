"""The views stand after a migration, with every column commented from one source."""

import pytest
from django.db import connection

from analytics.definitions import SQL, VIEWS, read_views

pytestmark = pytest.mark.django_db


def ask(sql: str, *params: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def test_views_work():
    for name in VIEWS:
        ask(f"SELECT * FROM analytics.{name}")
