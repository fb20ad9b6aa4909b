"""Which Postgres is used: the address in DATABASE_URL, else the embedded server."""

import pytest

from conflict import database
from conflict.failure import SetupFailure


def test_an_address_is_taken_apart() -> None:
    assert database.parse("postgresql://ann:s%40f%3Ae@db.example:6543/conflict?sslmode=require") == {
        "ENGINE": "conflict.backend",
        "NAME": "conflict",
        "USER": "ann",
        "PASSWORD": "s@f:e",
        "HOST": "db.example",
        "PORT": "6543",
        "OPTIONS": {"sslmode": "require"},
    }


def test_what_an_address_leaves_out_stays_empty() -> None:
    entry = database.parse("postgres:///conflict")
    assert (entry["USER"], entry["PASSWORD"], entry["HOST"], entry["PORT"]) == ("", "", "", "")


@pytest.mark.parametrize(
    "url", ["mysql://root@localhost/conflict", "conflict", "postgresql://ann@db:port/conflict?x=1"]
)
def test_another_address_is_refused(url: str) -> None:
    with pytest.raises(SetupFailure, match="DATABASE_URL is no Postgres address"):
        database.parse(url)


def test_an_own_postgres_goes_before_the_embedded_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ann@db.example/conflict")
    assert database.configuration()["HOST"] == "db.example"
    with database.serving():
        pass


def test_the_embedded_server_listens_on_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert database.configuration()["HOST"] == "127.0.0.1"
