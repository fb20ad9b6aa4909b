"""The weights of a pair's signs: how they are read, what they add up to, and what is refused."""

from pathlib import Path

import pytest

from coder.checking import check_lexicons
from coder.weighing import pair_weights

NONE: frozenset[str] = frozenset()


@pytest.fixture
def own(laid_over: Path) -> Path:
    """An editor's own backing.tsv, laid over the shipped one."""
    return laid_over / "backing.tsv"


def test_words_of_the_sentence_the_two_sides_and_the_stretches_around_them_add_up(own: Path) -> None:
    own.write_text("(base)\t-2\nfrobbelen\t1\nforth between frobbelen\t2\nfoes\t-4\n", encoding="utf-8")
    weights = pair_weights("nl")
    whole = weights.whole(frozenset({"frobbelen"}))
    assert whole == pytest.approx(-1)
    between = [("forth between", frozenset({"frobbelen"}), NONE)]
    assert weights.of(whole, between) > 0.7 > 0.3 > weights.of(whole, [])
    assert weights.of(whole + weights.sides(frozenset({"foes"})), between) < 0.1
    assert weights.of(whole, [("back between", frozenset({"frobbelen"}), NONE)]) == weights.of(whole, [])


def test_an_editor_is_told_which_words_speak_for_support(own: Path) -> None:
    own.write_text("(base)\t-2\nfrobbelen\t1\nfoes\t-4\n", encoding="utf-8")
    assert pair_weights("nl").reasons(["foes", "frobbelen", "order:forth"]) == f"frobbelen ({own}:2)"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("frobbelen", "backing.tsv:2: two cells are wanted, parted by a tab: sign, weight"),
        ("frobbelen\tmuch", "backing.tsv:2: 'much' is no number"),
        ("frobbelen\tnan", "backing.tsv:2: 'nan' is no number to add up"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_with_file_and_line(own: Path, row: str, fault: str) -> None:
    own.write_text(f"(base)\t-2\n{row}\n", encoding="utf-8")
    assert any(told.endswith(fault) for told in check_lexicons())
