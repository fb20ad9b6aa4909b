"""The project's seed articles: the same bytes on every run, and rows that are the same by either way in."""

import io
import os
import subprocess
import sys

import pytest
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.management import call_command
from django.db import transaction

from events.services.importing import journal

SEEDS = sorted((settings.BASE_DIR / "seeds").glob("*.txt"))
GIVEN_BY_THE_DATABASE = {"public_id", "changed_at"}
WITHOUT_NATURAL_KEY = {"change", "release", "redirect", "dataset", "duplicatecandidate", "proposal"}
WRITE = """
import sys
from pathlib import Path
import django
django.setup()
from coder import code_article
from coder.reading import read_article
from events.fixtures import article_rows, fixture_text
path = Path(sys.argv[1])
article = read_article(path.read_bytes(), path.name)
sys.stdout.buffer.write(fixture_text(article_rows(article, code_article(article))).encode())
"""


def fixture(seed, hash_seed):
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "DJANGO_SETTINGS_MODULE": "conflict.settings"}
    done = subprocess.run(
        [sys.executable, "-c", WRITE, seed], cwd=settings.BASE_DIR, env=environment, capture_output=True, check=True
    )
    return done.stdout


def stored():
    """All rows of the app by model, as fixtures write them, in the order of their text."""
    rows = []
    for model in apps.get_app_config("events").get_models():
        if model._meta.model_name not in WITHOUT_NATURAL_KEY:
            written = serializers.serialize(
                "python", model._default_manager.all(), use_natural_foreign_keys=True, use_natural_primary_keys=True
            )
            for row in written:
                rows.append(repr({"model": row["model"]} | without(row["fields"], GIVEN_BY_THE_DATABASE)))
    return sorted(rows)


def without(fields, names):
    return {name: value for name, value in fields.items() if name not in names}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_the_committed_fixture_is_what_importing_writes_whatever_the_order_of_sets(seed):
    committed = (settings.BASE_DIR / "fixtures" / f"{seed.stem}.json").read_bytes()
    assert fixture(seed, "1") == committed, "read the difference, then: manage.py import_article --fixture-only seeds"
    assert fixture(seed, "4242") == committed


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_loaddata_and_import_give_the_same_rows(seed, tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "FOLDER", tmp_path)
    path = tmp_path / "seed.json"
    with transaction.atomic():
        call_command("import_article", seed, output=path, stdout=io.StringIO())
        imported = stored()
        transaction.set_rollback(True)
    call_command("loaddata", path, verbosity=0)
    assert stored() == imported
