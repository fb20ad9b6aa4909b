"""How a support stands by the words around it, beside what rules read: told in the sentence, or in the one behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder import code_article
from coder.alliances.wavering import SURE
from coder.lexicon import clear
from coder.records import Alliance, Article

TOLD = "Turkije levert sinds vorig jaar drones aan de regering in Tripoli{behind}"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An editor's own standing.tsv, laid over the shipped one."""
    (tmp_path / "nl").mkdir()
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    clear()
    yield tmp_path / "nl" / "standing.tsv"
    monkeypatch.delenv("CODER_LEXICON")
    clear()


def the_alliance(behind: str) -> Alliance:
    article = Article(id="x", text=TOLD.format(behind=behind), published="2024-03-15", language="nl")
    (alliance,) = code_article(article).alliances
    return alliance


def test_a_word_that_no_rule_knows_tells_that_a_support_wanes(own: Path) -> None:
    assert the_alliance(", maar frobbelt de laatste tijd.").status == "active"
    own.write_text("tail frobbelt\t-9\t9\t-9\n", encoding="utf-8")
    clear()
    alliance = the_alliance(", maar frobbelt de laatste tijd.")
    assert alliance.status == "weakening"
    assert f"weighed: weakening, by tail frobbelt ({own}:1)" in ", ".join(alliance.rationale)


def test_so_does_a_word_of_the_sentence_behind(own: Path) -> None:
    own.write_text("next frobbelt\t-9\t-9\t9\n", encoding="utf-8")
    clear()
    assert the_alliance(". Daar frobbelt het nu.").status == "ended"
    assert the_alliance(". Daar wacht men nu.").status == "active"


def test_what_the_words_tell_unsurely_leaves_the_rules_reading(own: Path) -> None:
    assert SURE > 1 / 2
    own.write_text("tail frobbelt\t0.2\t0\t0\n", encoding="utf-8")
    clear()
    assert the_alliance(", maar frobbelt de laatste tijd.").status == "active"
