"""The command: fixture and rows in step, one line for each article, bad ones do not stop the others."""

import io
import json
from importlib import import_module

import pytest
from django.core.management import CommandError, call_command

from coder import lexicon
from events.models import Article, Event
from events.services.importing import find_inputs, journal

module = import_module("events.services.importing.import_files")

pytestmark = pytest.mark.django_db

SEED = "date 2024-03-20\nsource The Courier\n\nThe army of Mali arrested twelve generals in Bamako on Monday.\n"


@pytest.fixture(autouse=True)
def folders(tmp_path, monkeypatch):
    """Journals in a folder of the test's own."""
    monkeypatch.setattr(journal, "FOLDER", tmp_path / "journals")


@pytest.fixture
def seed(tmp_path):
    path = tmp_path / "seed.txt"
    path.write_text(SEED)
    return path


def run(*files, **flags):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("import_article", *map(str, files), stdout=out, stderr=err, **flags)
        status = 0
    except CommandError:
        status = 1
    return status, out.getvalue(), err.getvalue()


def test_it_writes_the_fixture_and_stores_the_article(seed, tmp_path):
    status, out, _ = run(seed, output=tmp_path / "seed.json")
    assert status == 0
    assert f"fixture {tmp_path}/seed.json" in out
    fixture = json.loads((tmp_path / "seed.json").read_text())
    (row,) = [row["fields"] for row in fixture if row["model"] == "events.article"]
    assert row["text_hash"] == Article.objects.get().text_hash


def test_again_gives_the_same_bytes_and_no_change(seed, tmp_path):
    run(seed, output=tmp_path / "one.json")
    _, out, _ = run(seed, output=tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert "0 new, 0 updated, 0 proposed, 0 withdrawn" in out


def test_publish(seed, tmp_path):
    run(seed, publish=True, output=tmp_path / "seed.json")
    assert set(Event.objects.values_list("review_status", flat=True)) <= {"published"}


def test_a_dry_run_changes_neither_file_nor_database(seed, tmp_path):
    status, out, _ = run(seed, dry_run=True, output=tmp_path / "seed.json")
    assert status == 0
    assert "fixture" not in out
    assert not (tmp_path / "seed.json").exists()
    assert not Article.objects.exists()


def test_fixture_only_leaves_the_database_alone(seed, tmp_path):
    run(seed, fixture_only=True, output=tmp_path / "seed.json")
    assert (tmp_path / "seed.json").exists()
    assert not Article.objects.exists()


def test_json_gives_one_object_a_line(seed, tmp_path):
    _, out, _ = run(seed, tmp_path / "missing.txt", json=True, output=tmp_path / "seed.json")
    done = json.loads(out)
    assert (done["article"], done["error"], done["skipped"]) == (str(seed), None, False)
    assert set(done["facts"]) >= {"duplicate_candidates"}


def test_a_bad_article_does_not_stop_the_others(seed, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_text("no date here")
    status, out, err = run(bad, seed, output=tmp_path / "seed.json")
    assert status == 1
    assert str(seed) in out
    assert err.startswith(f"{bad}, line 1: no date")
    assert Article.objects.count() == 1


def test_a_fixture_that_cannot_be_written_leaves_the_database_as_it_was(seed, tmp_path):
    (tmp_path / "file").write_text("in the way")
    status, _, err = run(seed, output=tmp_path / "file" / "seed.json")
    assert status == 1
    assert str(tmp_path / "file") in err
    assert not Article.objects.exists()


def test_a_long_text_without_events_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("date 2024-03-20\n\n" + "It was a quiet day, and nothing at all happened. " * 1_500)
    status, out, _ = run(path, output=tmp_path / "long.json")
    assert status == 0
    assert "nothing was read" in out


def test_two_processes_store_and_write_what_one_does(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(SEED.replace("twelve", str(number + 2)))
    (tmp_path / "3.txt").write_text("no date")
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, jobs in ((one, 1), (two, 2)):
        folder.mkdir()
        status, out, err = run(tmp_path, output=folder, jobs=jobs)
        assert (status, len(out.splitlines())) == (1, 4)
        assert "3.txt, line 1: no date" in err
    fixtures = {path.name: path.read_bytes() for path in one.iterdir()}
    assert sorted(fixtures) == ["0.json", "1.json", "2.json", "4.json"]
    assert fixtures == {path.name: path.read_bytes() for path in two.iterdir()}


def test_a_lexicon_that_cannot_be_read_is_an_error_of_one_line(seed, tmp_path, monkeypatch):
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path / "nowhere"))
    lexicon.clear()
    status, _, err = run(seed, output=tmp_path / "seed.json")
    lexicon.clear()
    assert status == 1
    assert "nowhere is no folder" in err
    assert not Article.objects.exists()


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path, monkeypatch):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(SEED.replace("twelve", str(number + 2)))
    out = tmp_path / "fixtures"
    out.mkdir()
    work = module.import_one

    def interrupted(*, one, **rest):
        if one.name.endswith("1.txt"):
            raise KeyboardInterrupt
        return work(one=one, **rest)

    monkeypatch.setattr(module, "import_one", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, output=out)
    monkeypatch.setattr(module, "import_one", work)
    lines = run(tmp_path, output=out)[1].splitlines()
    assert [line.endswith("done before the interruption") for line in lines] == [True, False, False]
    assert not any("interruption" in line for line in run(tmp_path, output=out)[1].splitlines())


def test_an_interrupted_run_reads_again_what_has_changed_since(tmp_path):
    path = tmp_path / "0.txt"
    path.write_text(SEED)
    run(path, output=tmp_path / "0.json")
    record = journal.Journal([str(path), "False"])
    record.add(next(find_inputs.find_inputs([str(path)])).read())
    path.write_text(SEED.replace("twelve", "nine"))
    assert "interruption" not in run(path, output=tmp_path / "0.json")[1]
