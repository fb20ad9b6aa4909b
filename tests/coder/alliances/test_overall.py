"""What an article as a whole says of support: readings that it does not bear out, support that no rule read."""

from pathlib import Path

import pytest

from coder import code_article
from coder.alliances.dossiers import Dossiers
from coder.alliances.dossiersigns import signs_of
from coder.alliances.overall import WHOLE, Overall
from coder.lexicon import clear
from coder.records import Alliance, Article

REST = ["Het regende zondag in Goma."] * (WHOLE - 1)
"""Sentences that tell nothing of anybody's support, as many as make an article with one more."""


@pytest.fixture
def own(own_lexicon: Path) -> Path:
    """An editor's own folder of weights, laid over the shipped ones."""
    (own_lexicon / "nl").mkdir()
    return own_lexicon


def coded(*sentences: str) -> tuple[Alliance, ...]:
    text = " ".join(sentences)
    return code_article(Article(id="x", text=text, published="2024-05-17", language="nl")).alliances


def pairs(*sentences: str) -> list[str]:
    return [f"{one.supporter} > {one.supported}" for one in coded(*sentences)]


def dossiers(monkeypatch: pytest.MonkeyPatch, *sentences: str) -> dict[str, frozenset[str]]:
    """Gives the signs of the pairs of an article."""
    found: list[Dossiers] = []
    made = Overall.__init__

    def watched(overall: Overall, of: Dossiers) -> None:
        made(overall, of)
        found.append(of)

    monkeypatch.setattr(Overall, "__init__", watched)
    coded(*sentences)
    return {" > ".join(one.name for one in sides): signs_of(sides, found[0]) for sides in list(found[0].of)}


def test_a_reading_that_the_article_does_not_bear_out_is_dropped(own: Path) -> None:
    (own / "dossiers.tsv").write_text("read\t-90\n", encoding="utf-8")
    assert pairs("Rwanda bewapent M23.", *REST) == []


def test_a_few_sentences_are_no_article_and_stand_as_they_are_read(own: Path) -> None:
    (own / "dossiers.tsv").write_text("read\t-90\n", encoding="utf-8")
    assert pairs("Rwanda bewapent M23.", *REST[1:]) == ["Rwanda > M23"]


def test_support_that_no_sentence_tells_surely_is_read_where_the_article_bears_it_out(own: Path) -> None:
    told = "Rwanda frobbelt M23."
    (own / "nl" / "backing.tsv").write_text("(base)\t-1\nforth between frobbelt\t0\n", encoding="utf-8")
    (own / "dossiers.tsv").write_text("share 0.02\t-90\n", encoding="utf-8")
    clear()
    assert pairs(told, *REST) == []
    (own / "dossiers.tsv").write_text("share 0.02\t90\nforth\t90\nturned more\t-900\n", encoding="utf-8")
    clear()
    (alliance,) = coded(told, *REST)
    assert (alliance.supporter, alliance.supported) == ("Rwanda", "M23")
    assert alliance.rationale[0].startswith("weighed: ")
    assert alliance.rationale[0].endswith("; the whole article bears it out")


def test_support_that_a_rule_read_as_denied_is_not_added(own: Path) -> None:
    (own / "dossiers.tsv").write_text("(base)\t90\n", encoding="utf-8")
    assert "Rwanda > M23" not in pairs("Rwanda bewapent M23 niet.", *REST)


def test_the_signs_tell_what_was_read_and_how_often_both_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = dossiers(monkeypatch, "Rwanda bewapent M23.", "Rwanda is een buurland.", *REST)["Rwanda > M23"]
    assert {"read", "giver named 2", "kinds state rebel_group", "share 0.5", "taker here", "forth"} <= signs
    assert not {"read joint", "taker named 2", "refused"} & signs


def test_the_signs_tell_who_else_is_backed_and_who_backs_whom_in_return(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = dossiers(monkeypatch, "Rwanda bewapent M23.", "Rwanda bewapent ook Oeganda.", *REST)
    assert "giver backs others 1" in signs["Rwanda > M23"]
    assert {"read turned", "giver is backed 1"} <= signs["Uganda > Rwanda"]


def test_a_denied_reading_is_told_by_a_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = dossiers(monkeypatch, "Rwanda bewapent M23 niet.", *REST)["Rwanda > M23"]
    assert "refused" in signs
    assert "read" not in signs
