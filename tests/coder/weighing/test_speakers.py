"""The weights of whose a quotation is: how they are read, what they add up to, what is refused."""

from pathlib import Path

import pytest

from coder.checking import check_lexicons
from coder.weighing import speaker_weights


@pytest.fixture
def own(laid_over: Path) -> Path:
    """An editor's own speakers.tsv, laid over the shipped one."""
    return laid_over.parent / "speakers.tsv"


def test_the_weights_of_the_signs_of_a_speaker_add_up(own: Path) -> None:
    own.write_text("read\t2\nspoke last\t-3\n", encoding="utf-8")
    assert speaker_weights().of(frozenset({"read", "spoke last", "a sign of no row"})) == pytest.approx(-1)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("read\t1\t2", "speakers.tsv:1: two cells are wanted, parted by a tab: sign, weight"),
        ("read\tveel", "speakers.tsv:1: 'veel' is no number"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_with_file_and_line(own: Path, row: str, fault: str) -> None:
    own.write_text(f"{row}\n", encoding="utf-8")
    assert any(told.endswith(fault) for told in check_lexicons())
