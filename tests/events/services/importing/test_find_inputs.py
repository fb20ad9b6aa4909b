"""Articles come in files, folders, patterns, JSON lines and on standard input; bad ones say where and how to mend."""

import io
import json
import sys

import pytest

from coder.reading import ReadingError
from events.services.importing.find_inputs import count_inputs, find_inputs

SEED = "date 2020-05-28\nsource The Courier\n\nThe army took the town of Dalen on Monday."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text(SEED)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "c.txt").write_text(SEED)
    (tmp_path / "notes.md").write_text("not an article")
    line = json.dumps({"id": "w1", "published": "2020-05", "text": "The army took Dalen."})
    (tmp_path / "wire.jsonl").write_text(f"{line}\n\n{line.replace('w1', 'w2')}\n")
    return tmp_path


def names(*arguments):
    return [one.name.rpartition("/")[2] for one in find_inputs(arguments)]


def error(argument):
    (one,) = find_inputs([str(argument)])
    with pytest.raises(ReadingError) as caught:
        one.read()
    return str(caught.value)


def test_a_folder_gives_its_seed_files_and_json_lines_of_all_levels_in_order(folder):
    assert names(str(folder)) == ["c.txt", "b.txt", "wire.jsonl, line 1", "wire.jsonl, line 3"]
    assert count_inputs([str(folder)]) == 4


def test_a_pattern_gives_what_matches(folder):
    assert names(f"{folder}/*.txt") == ["b.txt"]
    assert names(f"{folder}/**/*.txt") == ["c.txt", "b.txt"]


def test_a_seed_file_is_read_with_its_header(folder):
    (one,) = find_inputs([str(folder / "b.txt")])
    article = one.read()
    assert (article.id, article.published, article.source) == ("b", "2020-05-28", "The Courier")
    assert article.text == "The army took the town of Dalen on Monday."


def test_a_json_line_is_normalised_so_that_its_hash_is_that_of_the_seed_file(tmp_path):
    path = tmp_path / "w.jsonl"
    path.write_text(json.dumps({"id": "w", "published": "2020-05", "text": " Cafe\u0301\r\nnext\n"}))
    (one,) = find_inputs([str(path)])
    assert one.read().text == "Caf\u00e9\nnext"


def test_standard_input_is_a_seed_file(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SEED.encode())))
    (one,) = find_inputs(["-"])
    assert one.read().published == "2020-05-28"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "empty; write a line: date YYYY-MM-DD"),
        (b" \n \n", "empty; write a line: date YYYY-MM-DD"),
        (b"date 2020-05-28\nCaf\xe9 bombed.", "byte 19, line 2: not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0", "byte 0, line 1: not UTF-8"),
        (b"date 2020-05-28\nA\0B", "line 2: a zero byte"),
        (b"date 2020-02-30\nThe army took Dalen.", "line 1: the date 2020-02-30 does not exist"),
        (b"The army took Dalen.", "line 1: no date"),
        (b"date 2020-05-28\n\n", "no text"),
        (b"date 2020-05-28\nlanguage fr\n\nThe army took Dalen.", "language 'fr' is not known"),
    ],
)
def test_a_bad_file_says_where_and_why(tmp_path, raw, message):
    path = tmp_path / "bad.txt"
    path.write_bytes(raw)
    told = error(path)
    assert told.startswith(str(path))
    assert message in told


def test_a_bad_json_line_is_named_by_its_number(tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b'{"id": "w", "published": "2020-05", "text": "Dalen."}\n{"id": 7}\n{"id": "\xe9"}\n[]\n')
    good, *bad = find_inputs([str(path)])
    assert good.read().id == "w"
    messages = []
    for one in bad:
        with pytest.raises(ReadingError) as caught:
            one.read()
        messages.append(str(caught.value).removeprefix(str(path)))
    assert [message.partition(":")[0] for message in messages] == [
        ", line 2",
        ", line 3, byte 8 of the line",
        ", line 4",
    ]


def test_what_is_not_there_or_holds_nothing_is_an_error_and_not_nothing(tmp_path):
    assert "no such file" in error(tmp_path / "missing.txt")
    assert "no such file" in error(tmp_path / "*.txt")
    assert "a folder without articles" in error(tmp_path)
