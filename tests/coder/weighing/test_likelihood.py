"""The weights of a sentence's signs: how they are read, what they add up to, and what is refused."""

from pathlib import Path

import pytest

from coder.checking import check_lexicons
from coder.codebook import SubEventType
from coder.weighing import check_weights, likelihood

BASE = "(base)\t-1\tAttack=0|Looting/property destruction=0\n"


@pytest.fixture
def own(laid_over: Path) -> Path:
    """An editor's own telling.tsv, laid over the shipped one."""
    return laid_over / "telling.tsv"


def test_the_weights_of_the_signs_add_up(own: Path) -> None:
    own.write_text(BASE + "kapmessen\t3\tAttack=5\nboerde\t-4\t\n", encoding="utf-8")
    weights = likelihood("nl")
    assert weights.of_event(["kapmessen"]) > 0.8 > 0.3 > weights.of_event([]) > weights.of_event(["boerde"])
    shares = weights.of_types(["kapmessen"])
    assert max(shares, key=shares.__getitem__) is SubEventType.ATTACK
    assert sum(shares.values()) == pytest.approx(1)


def test_an_editor_is_told_which_signs_speak_for_a_type(own: Path) -> None:
    own.write_text(BASE + "kapmessen\t3\tAttack=2\n", encoding="utf-8")
    assert likelihood("nl").reasons(["kapmessen", "dorp"], SubEventType.ATTACK).startswith(f"kapmessen ({own}:2)")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("kapmessen\t3\n", "three cells are wanted"),
        ("kapmessen\tveel\tAttack=2\n", "'veel' is no number"),
        ("kapmessen\tnan\tAttack=2\n", "'nan' is no number to add up"),
        ("kapmessen\t3\tAanval=2\n", "unknown sub-event type 'Aanval'"),
        ("kapmessen\t3\tAttack=\n", "'' is no number"),
    ],
)
def test_a_faulty_row_is_refused_with_file_and_line(own: Path, row: str, fault: str) -> None:
    own.write_text(BASE + row, encoding="utf-8")
    assert any(f"telling.tsv:2: {fault}" in one for one in check_lexicons())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shipped_weights_are_in_order_and_no_sum_of_them_overflows(language: str) -> None:
    weights = likelihood(language)
    assert check_weights(language) == []
    assert 0 <= weights.of_event(weights.event) <= 1
    assert sum(weights.of_types(weights.cells).values()) == pytest.approx(1)
