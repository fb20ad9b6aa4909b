"""The fitted weights of the signs of a pair of parties, read from backing.tsv, and what they add up to."""

import math
from collections.abc import Iterable

from coder.lexicon import LexiconError, derived, read_texts
from coder.values import dataclass
from coder.weighing.likelihood import BASE, as_number, odds_share

_CELLS = 2


@dataclass(frozen=True, slots=True)
class PairWeights:
    """The weights of one language; `lines` has the lexicon line of each sign."""

    of_sign: dict[str, float]
    lines: dict[str, str]

    def of(self, signs: Iterable[str]) -> float:
        """Gives the probability (0 to 1) that a pair with these signs is one of support."""
        weights = self.of_sign
        return odds_share(weights[BASE] + math.fsum(weights[sign] for sign in signs if sign in weights))

    def reasons(self, signs: Iterable[str], most: int = 3) -> str:
        """Gives the signs that speak most for support, with the lexicon line of each, for an editor."""
        speaking = [(self.of_sign[sign], sign) for sign in signs if self.of_sign.get(sign, 0) > 0]
        best = sorted(speaking, key=lambda pair: (-pair[0], pair[1]))[:most]
        return ", ".join(f"{sign} ({self.lines[sign]})" for _, sign in best)


@derived
def pair_weights(language: str) -> PairWeights:
    """Gives the weights of a language from LANGUAGE/backing.tsv; a laid-over file's rows take the shipped ones' place.

    Raises LexiconError with file and line for a row of other than two cells, or whose weight is no number.
    """
    weights: dict[str, float] = {}
    lines: dict[str, str] = {}
    for name, text in read_texts(f"{language}/backing.tsv"):
        for at, line in enumerate(text.splitlines(), start=1):
            if not line or line.startswith("#"):
                continue
            where = f"{name}:{at}"
            row = line.split("\t")
            if len(row) != _CELLS:
                raise LexiconError(f"{where}: two cells are wanted, parted by a tab: sign, weight")
            weights[row[0]], lines[row[0]] = as_number(row[1], where), where
    if BASE not in weights:
        raise LexiconError(f"{language}/backing.tsv: the row {BASE} is missing")
    return PairWeights(weights, lines)
