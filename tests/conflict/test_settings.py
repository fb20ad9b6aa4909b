"""The settings as wired."""

import os
import subprocess
import sys

import pytest
from django.db import connection


@pytest.mark.django_db
def test_tests_run_on_postgres() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('TimeZone'), current_setting('server_version_num')::int >= 160000")
        assert cursor.fetchone() == ("UTC", True)


def with_replica(address: str) -> subprocess.CompletedProcess[str]:
    code = "from conflict import settings as s; print(s.DATABASES['replica']['NAME'], s.DATABASE_ROUTERS)"
    environment = os.environ | {"DATABASE_REPLICA_URL": address}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)


def test_a_replica_is_named_by_its_address() -> None:
    told = with_replica("postgresql://reader:secret@standby.example/facts").stdout
    assert told == "facts ['conflict.replica.ReplicaRouter']\n"


def test_an_address_of_a_replica_that_is_none_is_named() -> None:
    assert "DATABASE_REPLICA_URL is no Postgres address" in with_replica("standby.example").stderr
