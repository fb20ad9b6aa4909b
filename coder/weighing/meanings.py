"""The fitted weights of the signs of whom a receiver of support stands for, read from meant.tsv."""

import math
from collections.abc import Set

from coder.lexicon import derived
from coder.values import dataclass
from coder.weighing.rows import as_number, weight_rows

_FILE = "meant.tsv"
_CELLS = 2


@dataclass(frozen=True, slots=True)
class MeantWeights:
    """The weights of the signs, the same for both languages: they tell of order and of roles, not of words."""

    of_sign: dict[str, float]

    def of(self, signs: Set[str]) -> float:
        """Gives what signs add up to; of several actors the one with most is meant."""
        return math.fsum(self.of_sign[sign] for sign in signs & self.of_sign.keys())


@derived
def meant_weights() -> MeantWeights:
    """Gives the weights from meant.tsv; a laid-over file's rows take the shipped ones' place.

    Raises LexiconError with file and line for a row of other than two cells, or whose weight is no number.
    """
    wanted = "two cells are wanted, parted by a tab: sign, weight"
    return MeantWeights({row[0]: as_number(row[1], where) for row, where in weight_rows(_FILE, _CELLS, wanted)})
