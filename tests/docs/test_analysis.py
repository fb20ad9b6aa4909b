"""The notebook runs from top to bottom, on Postgres and on Parquet; the R script does where R is installed."""

import datetime
import io
import os
import subprocess
from pathlib import Path

import nbformat
import pytest
from django.core.management import call_command
from nbclient import NotebookClient

from analytics.logins import give_login
from tests import factories
from tests.analytics.conftest import committed  # noqa: F401
from tests.docs.conftest import r_has, r_runs

FOLDER = Path(__file__).parents[2] / "docs" / "analysis"


@pytest.fixture(scope="module")
def facts(committed: None) -> None:  # noqa: F811
    """Two events and an alliance."""
    factories.EventActorFactory(event__fatalities=4)
    factories.EventFactory(event_date=datetime.date(2024, 5, 1), sub_event_type="Peaceful protest")
    factories.AllianceReportFactory(as_of=datetime.date(2020, 5, 1))


@pytest.fixture(params=["parquet"])
def surroundings(facts: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """An analyst's address and an export."""
    call_command(
        "export_dataset", tmp_path / "export", format=request.param, stdout=io.StringIO(), stderr=io.StringIO()
    )
    monkeypatch.setenv("ANALYST_ADDRESS", give_login())
    monkeypatch.setenv("EXPORT", str(tmp_path / "export"))
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path))


def test_notebook(surroundings: None):
    notebook = nbformat.read(FOLDER / "analysis.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    figures = [output for output in outputs if "image/png" in output.get("data", {})]
    printed = "".join(output.get("text", "") for output in outputs if output.output_type == "stream")
    assert len(figures) == 3
    assert "Battles & 1 & 4 \\\\\nProtests & 1 & - \\\\\n" in printed


def test_the_notebook_is_kept_as_it_ran():
    notebook = nbformat.read(FOLDER / "analysis.ipynb", as_version=4)
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


if r_runs():  # else the tests' last lines say that it was not

    @pytest.mark.parametrize("surroundings", ["csv", "parquet"] if r_has("arrow") else ["csv"], indirect=True)
    def test_r_script(surroundings: None, tmp_path: Path):
        script = ["Rscript", FOLDER / "analysis.R"]
        told = subprocess.run(script, cwd=tmp_path, env=os.environ, capture_output=True, text=True, check=True).stdout
        assert {file.name for file in tmp_path.glob("*.png")} == {"map.png", "months.png", "alliances.png"}
        assert [line.split() for line in told.splitlines()[-3:]] == [
            ["event_type", "events", "deaths"],
            ["Battles", "1", "4"],
            ["Protests", "1", "-"],
        ]
