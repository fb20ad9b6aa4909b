"""The settings as wired."""

import pytest
from django.db import connection


@pytest.mark.django_db
def test_tests_run_on_postgres() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('TimeZone'), current_setting('server_version_num')::int >= 160000")
        assert cursor.fetchone() == ("UTC", True)
