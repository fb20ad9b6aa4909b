"""Fixtures are written beside and then renamed, and go where they belong."""

from pathlib import Path

import pytest

from events.services.importing.write_fixture import COMMITTED, OWN, SEEDS, fixture_beside, fixture_path


def test_the_projects_seeds_go_to_fixtures_and_all_others_to_the_data_folder(tmp_path):
    seed = SEEDS / "libya.nl.txt"
    assert fixture_path(article_id="libya.nl", source=seed, output=None) == COMMITTED / "libya.nl.json"
    assert fixture_path(article_id="a", source=tmp_path / "a.txt", output=None) == OWN / "a.json"
    assert fixture_path(article_id="a", source=None, output=None) == OWN / "a.json"


def test_an_output_is_a_file_or_a_folder(tmp_path):
    assert fixture_path(article_id="a", source=None, output=tmp_path / "x.json") == tmp_path / "x.json"
    assert fixture_path(article_id="a", source=None, output=tmp_path) == tmp_path / "a.json"


def test_an_id_cannot_leave_the_folder():
    assert fixture_path(article_id="../../etc/passwd", source=None, output=None).parent == OWN


def test_an_error_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old")
    with pytest.raises(RuntimeError), fixture_beside(path=path, text="new"):
        assert path.read_text() == "old"
        raise RuntimeError
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]
    assert path.read_text() == "old"


def test_when_all_went_well_the_new_file_stands(tmp_path):
    path = tmp_path / "deep" / "a.json"
    with fixture_beside(path=path, text="new"):
        assert not path.exists()
    assert path.read_text() == "new"


def test_what_a_killed_import_left_is_swept_and_what_a_living_one_writes_is_not(tmp_path):
    path = tmp_path / "a.json"
    dead = tmp_path / ".a.json.4194399.part"  # above the highest process id
    living = tmp_path / ".a.json.1.part"
    for part in (dead, living):
        part.write_text("half")
    with fixture_beside(path=path, text="new"):
        assert not dead.exists()
    assert living.exists()
    assert Path(path).read_text() == "new"
