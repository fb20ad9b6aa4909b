"""What the words of a sentence make of its pairs: support that no rule reads, readings not to believe, names alike."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from coder import code_article
from coder.alliances.weighed import PairWeighing
from coder.lexicon import clear
from coder.records import Article
from coder.weighing import pair_weights
from coder.weighing.likelihood import BASE
from tests.coder.alliances.test_told import pairs


@pytest.fixture(autouse=True)
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A lexicon in which an invented verb tells support by whom it stands behind, and another speaks against any."""
    (tmp_path / "nl").mkdir()
    rows = "forth between frobbelt\t200\nalone behind frobbelt\t200\nforth behind wobbelt\t200\nkrobbelt\t-900\n"
    (tmp_path / "nl" / "backing.tsv").write_text(rows, encoding="utf-8")
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    clear()
    yield
    monkeypatch.delenv("CODER_LEXICON")
    clear()


def test_who_stands_before_a_word_of_support_backs_who_stands_behind_it() -> None:
    assert pairs("Rwanda frobbelt M23.", "nl") == {"Rwanda > M23"}


def test_other_names_are_weighed_alike() -> None:
    assert pairs("Iran frobbelt Hezbollah.", "nl") == {"Iran > Hezbollah"}


def test_whom_the_sentence_before_was_about_is_meant_where_the_sentence_names_nobody_else() -> None:
    assert pairs("M23 nam zondag Goma in. Rwanda frobbelt al jaren.", "nl") == {"Rwanda > M23"}


def test_what_is_denied_or_supposed_is_no_support_whatever_its_words_weigh() -> None:
    assert pairs("Rwanda frobbelt M23 niet.", "nl") == set()


def test_who_is_told_to_be_somebody_of_the_other_does_not_back_him() -> None:
    told = "Haftar viel zondag Tripoli aan.\n\nDe commandant van Haftars luchtmacht, Mazloum Abdi, wobbelt."
    assert pairs(told, "nl") == set()


def test_a_reading_of_a_rule_is_not_believed_where_the_words_speak_against_it() -> None:
    assert pairs("Rwanda bewapent M23.", "nl") == {"Rwanda > M23"}
    assert pairs("Rwanda bewapent M23 en krobbelt.", "nl") == set()


def test_the_rationale_names_the_words_with_their_lines() -> None:
    coded = code_article(Article(id="told", text="Rwanda frobbelt M23.", published="2024-03-11", language="nl"))
    assert [alliance.rationale[0].split(":")[0] for alliance in coded.alliances] == ["weighed"]


def test_the_signs_that_weights_are_fitted_to_add_up_to_what_is_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[PairWeighing] = []
    made = PairWeighing.__init__

    def watched(self: PairWeighing, *given: object) -> None:
        made(self, *given)  # type: ignore[arg-type]
        seen.append(self)

    monkeypatch.setattr(PairWeighing, "__init__", watched)
    pairs("Rwanda frobbelt M23. De rebellen namen zondag Goma in.", "nl")
    one, other = seen[0].scene.parties[:2]
    signs = seen[0].signs(one, other)
    assert {"forth between frobbelt", "forth giver:None", "order:forth"} <= signs
    weights = pair_weights("nl")
    zones = weights.of_zone.items()
    known = weights.of_sign | {f"{zone} {sign}": there[sign] for zone, there in zones for sign in there}
    for giver, taker in ((one, other), (other, one)):
        told = seen[0].signs(giver, taker)
        total = known[BASE] + sum(known[sign] for sign in told if sign in known)
        assert seen[0].share(giver, taker) == pytest.approx(1 / (1 + math.exp(-total)))
    assert seen[0].share(other, one) > 0.0001  # so that a sum that differs would be seen
    assert not any("rwanda" in sign.lower() or "m23" in sign.lower() for sign in signs)
