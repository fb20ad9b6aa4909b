"""What keeps the house in order: linter, types, who may import whom, migrations in step with the models."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

PROJECT = Path(__file__).resolve().parent.parent


def said_by(*arguments: str) -> str:
    """Run a tool of the environment on the project; return what it found wrong, nothing if all is well."""
    done = subprocess.run([sys.executable, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr or "failed without a word"


def test_ruff_finds_nothing() -> None:
    assert said_by("-m", "ruff", "check", ".") == ""


def test_mypy_finds_nothing() -> None:
    assert said_by("-m", "mypy", ".") == ""


def test_import_contracts_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    assert said_by("-c", command) == ""


@pytest.mark.django_db
def test_migrations_are_in_step_with_the_models() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True)
