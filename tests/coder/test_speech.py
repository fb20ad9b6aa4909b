"""The lexicons of speech and support: what an editor may write, and how a fault is told."""

from pathlib import Path

import pytest

from coder import lexicon
from coder.alliances.vocabulary import check_support, support_lexicon
from coder.lexicon import LexiconError
from coder.speech import check_speech, speech_lexicon


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lexicon folder of an editor's own, laid over the shipped one."""
    for language in ("nl", "en"):
        (tmp_path / language).mkdir()
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    lexicon.clear()
    return tmp_path


@pytest.fixture(autouse=True)
def forget() -> None:
    """Each test reads its lexicons anew."""
    yield
    lexicon.clear()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shipped_lexicons_have_no_fault(language: str) -> None:
    assert check_speech(language) == []
    assert check_support(language) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_dozens_of_synonyms_are_listed(language: str) -> None:
    assert len({verb.lemma for verbs in speech_lexicon(language).verbs.values() for verb in verbs}) >= 80
    assert len({verb.lemma for verbs in support_lexicon(language).verbs.values() for verb in verbs}) >= 60


FAULTS = [
    ("speech.toml", '[[verb]]\nlemma = "kwelen"\nkind = "sing"\nforms = "kweelt"\n', "unknown kind 'sing'"),
    ("speech.toml", '[[verb]]\nlemma = "kwelen"\nkind = "say"\n', "a verb needs forms"),
    ("speech.toml", '[[verb]]\nlemma = "x"\nkind = "say"\nforms = "zei"\n', "'zei' stands already at nl/speech.toml:"),
    ("speech.toml", '[[verb]]\nlemma = "x"\nkind = "say"\nforms = "y"\ncolour = "red"\n', "unknown key 'colour'"),
    ("support.toml", '[[support]]\nlemma = "x"\nframe = "ditransitive"\nkind = "military"\nforms = "y"\n', "frame"),
    (
        "support.toml",
        '[[support]]\nlemma = "x"\nframe = "beside"\nkind = "military"\nforms = "y"\n',
        "needs prepositions",
    ),
    ("support.toml", '[[support]]\nlemma = "x"\nframe = "transitive"\nkind = "cultural"\nforms = "y"\n', "kind"),
    ("support.toml", '[[support]]\nframe = "transitive"\nkind = "military"\n', "needs lemma"),
    ("support.toml", '[[ally]]\nkind = "military"\n', "needs forms"),
]


@pytest.mark.parametrize(("file", "text", "message"), FAULTS)
def test_a_fault_is_told_with_file_and_line(own_folder: Path, file: str, text: str, message: str) -> None:
    (own_folder / "nl" / file).write_text(text, encoding="utf-8")
    faults = check_speech("nl") if file == "speech.toml" else check_support("nl")
    assert [fault for fault in faults if message in fault and f"{file}:1" in fault]


def test_a_faulty_lexicon_is_not_used(own_folder: Path) -> None:
    (own_folder / "nl" / "support.toml").write_text('[[ally]]\nkind = "military"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="support.toml:1"):
        support_lexicon("nl")


def test_an_editors_own_verb_is_understood(own_folder: Path) -> None:
    (own_folder / "nl" / "speech.toml").write_text(
        '[[verb]]\nlemma = "kwelen"\nkind = "say"\nforms = "kweelt kweelde"\n', encoding="utf-8"
    )
    assert "kweelde" in speech_lexicon("nl").verbs
    assert "zei" in speech_lexicon("nl").verbs
