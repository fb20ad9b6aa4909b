"""Lists of words in the lexicon: read from it, added to by an editor's own folder, refused with file and line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder import lexicon
from coder.checking import check_lexicons
from coder.wordlists import check_declared_lists, made_of, phrase_list, word_list, word_row


@pytest.fixture(autouse=True)
def own_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Lays an empty folder over the lexicon, and forgets before and after what was read."""
    for language in ("nl", "en"):
        (tmp_path / language).mkdir()
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    lexicon.clear()
    yield
    lexicon.clear()


def test_a_list_of_all_languages_and_one_of_a_single_language() -> None:
    assert {"herdenking", "anniversary"} <= word_list("unreal.toml", "commemoration")()
    assert "anniversary" not in word_list("nl/unreal.toml", "commemoration")()


def test_a_row_and_expressions() -> None:
    assert "gevechten" in word_row("deeds.toml", "fights_answered")()
    assert ("wraak", "voor") in phrase_list("deeds.toml", "answers")()


def test_a_word_of_an_own_folder_is_added(tmp_path: Path) -> None:
    words = word_list("unreal.toml", "works")
    everything = made_of(lambda: words() | {"else"})
    assert "hoorspel" not in words()
    (tmp_path / "nl" / "unreal.toml").write_text('works = ["hoorspel"]\n', encoding="utf-8")
    lexicon.clear()
    assert {"hoorspel", "toneelstuk", "movie"} <= words()
    assert "hoorspel" in everything()


def test_what_is_no_list_is_refused_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "nl" / "unreal.toml").write_text('works = "hoorspel"\n', encoding="utf-8")
    with pytest.raises(lexicon.LexiconError, match=r"nl/unreal\.toml: no list works"):
        word_list("unreal.toml", "works")()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('works = ["hoorspel"]\ndreams = ["droom"]\n', "unreal.toml:2: unknown class 'dreams'; one of"),
        (
            'works = [\n  "hoorspel", "luisterspel",\n  # more\n  "hoorspel",\n]\n',
            "unreal.toml:4: works names 'hoorspel' twice",
        ),
        ('works = [\n  "hoorspel",\n  "film",\n]\n', "unreal.toml:3: works names 'film' twice"),
        ('works = "hoorspel"\n', "unreal.toml:1: works is no list of words"),
        ('drills = []\n\nworks = ["Hoorspel"]\n', "unreal.toml:3: works: 'Hoorspel' is no word in lower case"),
        ('works = ["hoor|spel"]\n', "unreal.toml:1: works: 'hoor|spel' is no word"),
        ('works = ["hoorspel "]\n', "unreal.toml:1: works: 'hoorspel ' is no word"),
        ("works = [7]\n", "unreal.toml:1: works: 7 is no word"),
        ("works = [\n", "unreal.toml"),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "nl" / "unreal.toml").write_text(text, encoding="utf-8")
    assert [fault for fault in check_lexicons() if told in fault]


def test_the_shipped_lists_have_no_faults() -> None:
    assert check_declared_lists() == []
