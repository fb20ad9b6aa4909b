"""The time by the database's clock."""

import datetime

from django.db import connection


def now() -> datetime.datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]
