"""The commands that load bulk files: what they print, what they refuse, and what a kill leaves."""

import io
import signal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from events.models import Event
from tests.processes import run

FILE = Path(__file__).parents[2] / "data" / "ucdp_ged231.csv"
LOADING = "events.services.loading"
DRIVER = """
import os, signal, sys
from importlib import import_module
import django
django.setup()
from django.core.management import call_command
from events.services.loading import blocks, stage_files
stage_files.FIRST = 10
blocks.BLOCK = 1
module, place = sys.argv[1].split(":")
*path, name = place.split(".")
found = import_module(module)
for step in path:
    found = getattr(found, step)
how = getattr(signal, sys.argv[3])
setattr(found, name, lambda *arguments, **options: os.kill(os.getpid(), how))
call_command("load_ucdp", sys.argv[2], alone=True, refused=__import__("pathlib").Path(sys.argv[2] + ".refused"))
"""


def load(*arguments, **options):
    out, err = io.StringIO(), io.StringIO()
    call_command("load_ucdp", *arguments, stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


@pytest.mark.django_db
def test_it_prints_what_was_done_and_shows_refused_lines(tmp_path):
    broken = tmp_path / "broken.csv"
    broken.write_text(FILE.read_text().replace(",Libya,620,", ",Atlantis,9999,", 1))
    out, err = load(broken, release="23.1", refused=tmp_path / "refused.csv")
    assert out.startswith("34 rows read: 34 new")
    assert "1 lines refused" in out
    assert "country_id '9999': no country that we know: Atlantis" in err


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"complete": True}, "needs its scope"),
        (
            {"complete": True, "country": ["Atlantis"], "first": "2020-01-01", "last": "2020-12-31"},
            "no country Atlantis",
        ),
    ],
)
def test_a_scope_must_be_stated_in_full(options, told):
    with pytest.raises(CommandError, match=told):
        load(FILE, **options)


@pytest.mark.django_db
def test_a_missing_file_is_told():
    with pytest.raises(CommandError, match="No such file"):
        load("nowhere.csv")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "moment",
    [
        "blocks:Blocks.block",  # in the thread that reads
        "store_staged:Storing.store_chunk",
        "store_staged:Storing.analyse",
        "store_staged:Storing.finish",  # after chunks were stored
        "load_files:write_refusals_of",
    ],
)
@pytest.mark.parametrize("how", ["SIGKILL", "SIGINT"])
def test_a_run_that_is_killed_or_interrupted_leaves_nothing(moment, how):
    ended = run(DRIVER, f"{LOADING}.{moment}", FILE, how)
    assert ended.returncode == -getattr(signal, how)
    assert not Event.objects.exists()
