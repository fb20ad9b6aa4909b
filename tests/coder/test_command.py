"""The command line: lines in, lines out, errors that name the line, going on where it stopped, explaining, checking."""

import io
import json
from pathlib import Path

import pytest

from coder import lexicon
from coder.__main__ import main

LINES = [
    {"id": "a", "language": "en", "published": "2024-03-15", "text": "Syrian troops recaptured Palmyra on Tuesday."},
    {"id": "b", "published": "2024-03", "text": "Woensdag sloegen raketten van Hezbollah in Kiryat Shmona in."},
    {"id": "c", "language": "en", "published": "2024-03-15", "text": "The army denied that it had bombed Idlib."},
]
INPUT = "".join(json.dumps(line) + "\n" for line in LINES)


def run(*arguments: str, lines: str = INPUT) -> tuple[int, str, str]:
    output, errors = io.StringIO(), io.StringIO()
    return main(arguments, io.StringIO(lines), output, errors), output.getvalue(), errors.getvalue()


def test_each_line_is_coded_in_its_order() -> None:
    status, output, errors = run()
    assert (status, errors) == (0, "")
    coded = [json.loads(line) for line in output.splitlines()]
    assert [line["id"] for line in coded] == ["a", "b", "c"]
    assert [line["language"] for line in coded] == ["en", "nl", "en"]
    assert [len(line["events"]) for line in coded] == [1, 1, 0]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "line 2: no JSON"),
        ("[]", "line 2: a JSON object is wanted"),
        ('{"id": "x", "text": "t"}', "line 2: published is missing"),
        (
            '{"id": "x", "published": "2024-02-30", "text": "t"}',
            "line 2: article x: the date 2024-02-30",
        ),
        ('{"id": "x", "published": "2024-02", "text": " "}', "line 2: article x: no text"),
        ('{"id": "x", "published": "2024-02", "text": "t", "language": "fr"}', "language 'fr' is not known"),
        ('{"id": "x", "published": "2024-02", "text": 7}', "line 2: text is missing, or no string"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_coded(line: str, told: str) -> None:
    first, *rest = INPUT.splitlines()
    status, output, errors = run(lines="\n".join([first, line, *rest]))
    assert status == 1
    assert told in errors
    assert [json.loads(coded)["id"] for coded in output.splitlines()] == ["a", "b", "c"]


def test_bytes_do_not_depend_on_the_number_of_processes() -> None:
    assert run("--jobs", "2") == run()


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.jsonl", tmp_path / "broken.jsonl"
    assert run("--output", str(whole))[0] == 0
    written = whole.read_bytes()
    for stopped_at in (0, 10, written.index(b"\n") + 1, len(written) - 5, len(written)):
        broken.write_bytes(written[:stopped_at])
        assert run("--output", str(broken))[0] == 0
        assert broken.read_bytes() == written


def test_an_output_of_other_articles_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text('{"id": "z"}\n', encoding="utf-8")
    status, _, errors = run("--output", str(other))
    assert status == 1
    assert "name another output file" in errors


def test_explaining_names_trigger_rule_span_and_why_not() -> None:
    status, output, _ = run("--explain")
    assert status == 0
    assert "en/triggers.toml:" in output
    assert "recapture (frame recapture)" in output
    assert "location [25, 32]: Palmyra" in output
    assert "negated: en/triggers.toml:" in output
    assert "(denied)" in output


def test_the_shipped_lexicons_have_no_faults() -> None:
    status, output, errors = run("--check-lexicon")
    assert (status, errors) == (0, "")
    assert output.endswith("0 faults in the lexicons\n")


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "en/triggers_own.toml",
            '[[trigger]]\nframe = "war"\nverbs = ["smite"]\n',
            "own.toml:1: unknown frame 'war'",
        ),
        ("en/triggers_own.toml", '[[trigger]]\nframe = "kill"\nverb = ["smite"]\n', "unknown key 'verb'"),
        (
            "nl/triggers_own.toml",
            '[[trigger]]\nframe = "kill"\nverbs = ["slaan dood"]\n',
            "not the parts of a verb",
        ),
        ("en/triggers_own.toml", '[[trigger]]\nframe = "kill"\nverbs = ["smite", "smite"]\n', "'smite' stands in"),
        ("frames.toml", '[[frame]]\nname = "x"\nsub_event_type = "War"\n', "unknown sub-event type 'War'"),
        ("frames.toml", '[[frame]]\nname = "x"\nrequires = ["castle"]\n', "unknown class 'castle'"),
        ("en/weapons.toml", 'laser = ["laser"]\n', "unknown class 'laser'"),
        ("en/cues.toml", "threat = [\n", "en/cues.toml"),
    ],
)
def test_a_fault_of_an_own_lexicon_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_lexicon: None, file: str, text: str, told: str
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    status, output, _ = run("--check-lexicon")
    assert status == 1
    assert told in output


def test_an_own_lexicon_is_laid_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_lexicon: None) -> None:
    (tmp_path / "en").mkdir()
    own = '[[trigger]]\nframe = "murder"\nverbs = ["smite smote smitten"]\n'
    (tmp_path / "en" / "triggers_own.toml").write_text(own, encoding="utf-8")
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    line = {**LINES[0], "text": "Rebels smote nine farmers in Aleppo on Tuesday."}
    coded = json.loads(run(lines=json.dumps(line))[1])
    assert [event["sub_event_type"] for event in coded["events"]] == ["Attack"]


@pytest.fixture
def own_lexicon():
    """Makes the readers forget what they read, before and after a test with a lexicon of its own."""
    lexicon.clear()
    yield
    lexicon.clear()
