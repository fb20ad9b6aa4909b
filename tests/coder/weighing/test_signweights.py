"""Weights of signs that tell of order and of roles: how they are read, what they add up to, what is refused."""

from pathlib import Path

import pytest

from coder.checking import check_lexicons
from coder.lexicon import clear
from coder.weighing import meant_weights, place_weights


@pytest.fixture
def own(laid_over: Path) -> Path:
    """An editor's own meant.tsv, laid over the shipped one."""
    return laid_over.parent / "meant.tsv"


def test_the_weights_of_the_signs_of_an_actor_add_up(own: Path) -> None:
    own.write_text("theme\t2\nfoes\t-3\n", encoding="utf-8")
    weights = meant_weights()
    assert weights.of(frozenset({"theme", "foes", "a sign that no row has"})) == pytest.approx(-1)


def test_the_rows_of_an_editor_take_the_place_of_the_shipped_ones(own: Path) -> None:
    shipped = meant_weights().of_sign
    own.write_text("theme\t7\n", encoding="utf-8")
    assert shipped["theme"] != 7
    assert "home" in shipped


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("theme\t1\t2", "meant.tsv:1: two cells are wanted, parted by a tab: sign, weight"),
        ("theme\tveel", "meant.tsv:1: 'veel' is no number"),
        ("theme\tnan", "meant.tsv:1: 'nan' is no number to add up"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_with_file_and_line(own: Path, row: str, fault: str) -> None:
    own.write_text(f"{row}\n", encoding="utf-8")
    assert any(told.endswith(fault) for told in check_lexicons())


def test_a_bad_row_of_what_an_article_as_a_whole_tells_is_named_too(own: Path) -> None:
    (own.parent / "dossiers.tsv").write_text("read\tveel\n", encoding="utf-8")
    assert any(told.endswith("dossiers.tsv:1: 'veel' is no number") for told in check_lexicons())


def test_the_weights_of_places_are_read_and_refused_alike(own: Path) -> None:
    where = own.parent / "where.tsv"
    where.write_text("lead\t7\n", encoding="utf-8")
    assert place_weights().of(frozenset({"lead", "a sign that no row has"})) == pytest.approx(7)
    clear()
    where.write_text("lead\tveel\n", encoding="utf-8")
    assert any(told.endswith("where.tsv:1: 'veel' is no number") for told in check_lexicons())
