"""A kept connection is looked at before each request, without a question to the server."""

import psycopg
import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_connection_that_stands_is_kept():
    connection.ensure_connection()
    assert connection.is_usable()


def test_one_that_the_server_ended_is_made_anew(throwaway_postgres):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (first,) = cursor.fetchone()
    with psycopg.connect(throwaway_postgres.superuser_address("postgres"), autocommit=True) as superuser:
        superuser.execute("SELECT pg_terminate_backend(%s, 5000)", [first])
    assert not connection.is_usable()
    connection.health_check_enabled, connection.health_check_done = True, False
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone() != (first,)
