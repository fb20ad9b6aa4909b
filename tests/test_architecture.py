"""What keeps the house in order: linter, types, who may import whom, migrations in step with the models."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

PROJECT = Path(__file__).resolve().parent.parent


def run(*arguments: str) -> None:
    """Run a tool of the environment on the project, and fail with all it printed when it finds something wrong."""
    done = subprocess.run([sys.executable, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def modules() -> list[Path]:
    """Return the project's own modules; migrations are Django's."""
    places = ("conflict", "coder", "events", "analytics", "benchmarks", "tests")
    files = [file for place in places for file in sorted((PROJECT / place).rglob("*.py"))]
    return [file for file in files if file.parent.name != "migrations"]


def test_ruff_finds_nothing() -> None:
    run("-m", "ruff", "check", ".")


def test_mypy_finds_nothing() -> None:
    run("-m", "mypy", ".")


def test_import_contracts_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    run("-c", command)


def test_every_module_says_what_it_is() -> None:
    silent = [
        file
        for file in modules()
        if (text := file.read_text(encoding="utf-8")).strip() and ast.get_docstring(ast.parse(text)) is None
    ]
    assert silent == []


def test_no_module_of_the_coder_is_long() -> None:
    """One noun or one verb a file; what takes more than 250 lines is more than one."""
    long = {
        str(path): count
        for path in (PROJECT / "coder").rglob("*.py")
        if (count := len(path.read_text().splitlines())) > 250
    }
    assert not long


def test_no_module_is_named_after_nothing_in_particular() -> None:
    vague = {file for file in modules() if file.stem in {"utils", "helpers", "common", "base", "misc"}}
    # Django looks for the engine of a database in a module of that name.
    assert [file for file in vague if file.parts[-3:] != ("conflict", "backend", "base.py")] == []


@pytest.mark.django_db
def test_migrations_are_in_step_with_the_models() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True)
