"""One question, asked in Postgres and of an export in four engines, has one answer, where values lack too."""

import datetime
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from analytics.logins import give_login
from tests import factories
from tests.analytics.conftest import committed  # noqa: F401
from tests.docs.conftest import engines

FOLDER = Path(__file__).parents[2] / "docs" / "analysis" / "five_ways"
ANSWER = "Libya,2019,1,\nLibya,2020,2,3\nMali,2020,1,0\n,2020,1,7\n"


@pytest.fixture(scope="module")
def export(committed: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: F811
    """Events with and without deaths stated, of two countries and of none."""
    libya, mali = factories.CountryFactory(name="Libya"), factories.CountryFactory(name="Mali")
    for country, year, fatalities in [
        (libya, 2019, None),
        (libya, 2020, 3),
        (libya, 2020, None),
        (mali, 2020, 0),
        (None, 2020, 7),
    ]:
        day = datetime.date(year, 3, 1)
        factories.EventFactory(country=country, place=None, event_date=day, fatalities=fatalities)
    folder = tmp_path_factory.mktemp("export") / "files"
    call_command("export_dataset", folder, stdout=io.StringIO(), stderr=io.StringIO())
    return folder


def asked(engine: str, *arguments: str) -> str:
    """Gives what a script prints."""
    script = [sys.executable, FOLDER / f"in_{engine}.py", *arguments]
    return subprocess.run(script, capture_output=True, text=True, check=True, env=os.environ).stdout


@pytest.mark.parametrize("engine", engines())
def test_the_files_give_that_answer(export: Path, engine: str):
    assert asked(engine, str(export)) == ANSWER


def test_postgres_gives_it_too(export: Path):
    assert asked("postgres", give_login()) == ANSWER


@pytest.mark.parametrize("script", sorted(path.name for path in FOLDER.glob("*.py")))
def test_the_page_shows_what_was_run(script: str):
    page = (FOLDER.parents[1] / "sql.md").read_text(encoding="utf-8")
    assert f"(analysis/five_ways/{script})" in page
