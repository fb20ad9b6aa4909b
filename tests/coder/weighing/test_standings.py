"""The weights of how a support stands: how they are read, what they add up to, and what is refused."""

from pathlib import Path

import pytest

from coder.checking import check_lexicons
from coder.codebook import AllianceStatus
from coder.weighing import standing_weights

BASE = "(base)\t1\t0\t0\n"


@pytest.fixture
def own(laid_over: Path) -> Path:
    """An editor's own standing.tsv, laid over the shipped one."""
    return laid_over / "standing.tsv"


def test_the_weights_of_each_status_add_up_to_shares(own: Path) -> None:
    own.write_text(BASE + "tail frobbelen\t0\t3\t0\nhead ooit\t-1\t0\t4\n", encoding="utf-8")
    weights = standing_weights("nl")
    plain = weights.shares(frozenset({"tail frobbelde"}))
    assert max(plain, key=plain.__getitem__) is AllianceStatus.ACTIVE
    assert sum(plain.values()) == pytest.approx(1)
    waning = weights.shares(frozenset({"tail frobbelen"}))
    assert waning[AllianceStatus.WEAKENING] > 0.7
    ended = weights.shares(frozenset({"tail frobbelen", "head ooit"}))
    assert max(ended, key=ended.__getitem__) is AllianceStatus.ENDED


def test_an_editor_is_told_which_signs_speak_for_a_status(own: Path) -> None:
    own.write_text(BASE + "tail frobbelen\t0\t3\t0\nhead ooit\t-1\t0\t4\n", encoding="utf-8")
    signs = frozenset({"tail frobbelen", "head ooit", "tail frobbelde"})
    assert standing_weights("nl").reasons(signs, AllianceStatus.ENDED) == f"head ooit ({own}:3)"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("ooit\t1\t2", "standing.tsv:2: 4 cells are wanted, parted by tabs: sign, active, weakening, ended"),
        ("ooit\t1\tveel\t2", "standing.tsv:2: 'veel' is no number"),
        ("ooit\t1\tinf\t2", "standing.tsv:2: 'inf' is no number to add up"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_with_file_and_line(own: Path, row: str, fault: str) -> None:
    own.write_text(f"{BASE}{row}\n", encoding="utf-8")
    assert any(told.endswith(fault) for told in check_lexicons())
