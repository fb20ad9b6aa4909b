"""The fitted weights of signs that tell of order and of roles, not of words, so the same for both languages."""

import math
from collections.abc import Set

from coder.lexicon import derived
from coder.values import dataclass
from coder.weighing.rows import as_number, weight_rows

_CELLS = 2
_WANTED = "two cells are wanted, parted by a tab: sign, weight"


@dataclass(frozen=True, slots=True)
class SignWeights:
    """What each sign of one file counts."""

    of_sign: dict[str, float]

    def of(self, signs: Set[str]) -> float:
        """Gives what signs add up to; a sign without a weight counts nothing."""
        weight_of = self.of_sign.get
        return math.fsum([weight for sign in signs if (weight := weight_of(sign)) is not None])


@derived
def meant_weights() -> SignWeights:
    """Gives from meant.tsv what speaks for it that a receiver of support stands for somebody; most is meant."""
    return _read("meant.tsv")


@derived
def place_weights() -> SignWeights:
    """Gives from where.tsv what speaks for it that a sentence without a place means one told elsewhere."""
    return _read("where.tsv")


@derived
def speaker_weights() -> SignWeights:
    """Gives from speakers.tsv what speaks for it that a quotation is somebody's; who has most speaks."""
    return _read("speakers.tsv")


@derived
def dossier_weights() -> SignWeights:
    """Gives from dossiers.tsv what speaks for it that an article as a whole tells of support by one for another."""
    return _read("dossiers.tsv")


ROLE_WEIGHTS = (meant_weights, place_weights, speaker_weights, dossier_weights)
"""What reads each of these files."""


def _read(file: str) -> SignWeights:
    """Reads a file of weights; a laid-over file's rows take the shipped ones' place.

    Raises LexiconError with file and line for a row of other than two cells, or whose weight is no number.
    """
    return SignWeights({row[0]: as_number(row[1], where) for row, where in weight_rows(file, _CELLS, _WANTED)})
