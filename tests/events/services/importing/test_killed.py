"""kill -9 at any moment leaves the article stored whole or not at all, and no broken fixture."""

import io
import json
import signal

import pytest
from django.core.management import call_command

from events.models import Article, Evidence, Source
from tests.processes import run

SEED = "date 2024-03-20\nsource The Courier\n\nThe army of Mali arrested twelve generals in Bamako on Monday.\n"
DRIVER = """
import os, signal, sys
from importlib import import_module
import django
django.setup()
from django.core.management import call_command
module, name = sys.argv[1].split(":")
owner = import_module(module)
*path, name = name.split(".")
for step in path:
    owner = getattr(owner, step)
setattr(owner, name, lambda *arguments, **options: os.kill(os.getpid(), signal.SIGKILL))
call_command("import_article", sys.argv[2], output=__import__("pathlib").Path(sys.argv[3]), stdout=sys.stderr)
"""
IMPORTING = "events.services.importing"
BEFORE_THE_COMMIT = [
    f"{IMPORTING}.import_files:fixture_text",
    "os:fsync",
    f"{IMPORTING}.import_article:store_references",
    f"{IMPORTING}.import_article:store_facts",
    f"{IMPORTING}.import_article:store_mentions",
    f"{IMPORTING}.import_article:settle_alliances",
    "django.db.transaction:Atomic.__exit__",
]
AFTER_THE_COMMIT = ["pathlib:Path.replace", f"{IMPORTING}.journal:Journal.add", f"{IMPORTING}.journal:Journal.close"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("moment", [*BEFORE_THE_COMMIT, *AFTER_THE_COMMIT])
def test_killed(moment, tmp_path):
    seed, fixture = tmp_path / "seed.txt", tmp_path / "seed.json"
    seed.write_text(SEED)
    fixture.write_text("[]\n")
    assert run(DRIVER, moment, seed, fixture).returncode == -signal.SIGKILL
    stored = Article.objects.exists()
    assert stored == (moment in AFTER_THE_COMMIT)
    assert Source.objects.exists() == stored
    assert Evidence.objects.exists() == stored
    assert isinstance(json.loads(fixture.read_text()), list)
    # The next import puts the two in step, and leaves nothing beside the fixture.
    call_command("import_article", seed, output=fixture, stdout=io.StringIO())
    assert len(json.loads(fixture.read_text())) > 1
    assert Article.objects.count() == 1
    assert not list(tmp_path.glob(".*.part"))
