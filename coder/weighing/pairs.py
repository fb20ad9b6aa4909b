"""The fitted weights of the signs of a pair of parties, read from backing.tsv, and what they add up to."""

import math
from collections.abc import Iterable, Set

from coder.lexicon import LexiconError, derived
from coder.values import dataclass
from coder.weighing.likelihood import BASE, odds_share
from coder.weighing.rows import as_number, weight_rows

_CELLS = 2


ZONES = tuple(f"{order} {part}" for order in ("forth", "back") for part in ("before", "between", "behind"))
ZONES += ("alone before", "alone behind")
"""The stretches of a sentence around the two of a pair, by the order in which these stand."""


@dataclass(frozen=True, slots=True)
class PairWeights:
    """The weights of one language, of signs by themselves and by the zone in which they stand; `lines` of the file."""

    of_sign: dict[str, float]
    of_zone: dict[str, dict[str, float]]
    lines: dict[str, str]

    def whole(self, signs: Set[str]) -> float:
        """Gives what signs that every pair of a sentence has add up to, the base with them."""
        return self.of_sign[BASE] + _added(self.of_sign, signs)

    def sides(self, signs: Set[str]) -> float:
        """Gives what the signs of who the two are add up to."""
        return _added(self.of_sign, signs)

    def of(self, known: float, zones: Iterable[tuple[str, Set[str], Set[str]]]) -> float:
        """Gives the probability (0 to 1) that a pair is one of support; `known` is what its other signs add up to."""
        return odds_share(
            known + math.fsum(_added(self.of_zone[name], signs) for name, *both in zones for signs in both)
        )

    def reasons(self, signs: Iterable[str], most: int = 3) -> str:
        """Gives the words that speak most for support, with the lexicon line of each, for an editor."""
        speaking = [(self.of_sign[sign], sign) for sign in signs if self.of_sign.get(sign, 0) > 0 and sign.isalpha()]
        best = sorted(speaking, key=lambda pair: (-pair[0], pair[1]))[:most]
        return ", ".join(f"{sign} ({self.lines[sign]})" for _, sign in best)


def _added(weights: dict[str, float], signs: Set[str]) -> float:
    weight_of = weights.get
    return math.fsum([weight for sign in signs if (weight := weight_of(sign)) is not None])


@derived
def pair_weights(language: str) -> PairWeights:
    """Gives the weights of a language from LANGUAGE/backing.tsv; a laid-over file's rows take the shipped ones' place.

    Raises LexiconError with file and line for a row of other than two cells, or whose weight is no number.
    """
    weights: dict[str, float] = {}
    zones: dict[str, dict[str, float]] = {name: {} for name in ZONES}
    lines: dict[str, str] = {}
    wanted = "two cells are wanted, parted by a tab: sign, weight"
    for row, where in weight_rows(f"{language}/backing.tsv", _CELLS, wanted):
        sign, weight = row[0], as_number(row[1], where)
        *stretch, rest = sign.split(" ", 2)
        zone = " ".join(stretch)
        if zone in zones:
            zones[zone][rest] = weight
        else:
            weights[sign], lines[sign] = weight, where
    if BASE not in weights:
        raise LexiconError(f"{language}/backing.tsv: the row {BASE} is missing")
    return PairWeights(weights, zones, lines)
