"""The fitted weights of the signs of how a support stands, read from standing.tsv, and what they add up to."""

import math
from collections.abc import Set

from coder.codebook import AllianceStatus
from coder.lexicon import LexiconError, derived
from coder.values import dataclass
from coder.weighing.likelihood import BASE
from coder.weighing.rows import as_number, weight_rows

STATUSES = tuple(AllianceStatus)
"""The order in which a row of standing.tsv gives its weights."""


@dataclass(frozen=True, slots=True)
class StandingWeights:
    """The weights of one language: of each sign for each status; `lines` of the file."""

    of_sign: dict[str, tuple[float, ...]]
    lines: dict[str, str]

    def shares(self, signs: Set[str]) -> dict[AllianceStatus, float]:
        """Gives how likely each status is, adding up to 1, of a support with these signs."""
        rows = [self.of_sign[BASE], *(self.of_sign[sign] for sign in signs & self.of_sign.keys())]
        sums = [math.fsum(column) for column in zip(*rows, strict=True)]
        raised = [math.exp(value - max(sums)) for value in sums]
        return {status: one / sum(raised) for status, one in zip(STATUSES, raised, strict=True)}

    def reasons(self, signs: Set[str], status: AllianceStatus, most: int = 3) -> str:
        """Gives the signs that speak most for a status, with the lexicon line of each, for an editor."""
        at = STATUSES.index(status)
        speaking = [(self.of_sign[sign][at], sign) for sign in signs & self.of_sign.keys()]
        best = sorted((pair for pair in speaking if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))[:most]
        return ", ".join(f"{sign} ({self.lines[sign]})" for _, sign in best)


@derived
def standing_weights(language: str) -> StandingWeights:
    """Gives the weights of a language from LANGUAGE/standing.tsv; a laid-over file's rows take the shipped ones' place.

    Raises LexiconError with file and line for a row of other than four cells, or whose weight is no number.
    """
    weights: dict[str, tuple[float, ...]] = {}
    lines: dict[str, str] = {}
    wanted = f"{len(STATUSES) + 1} cells are wanted, parted by tabs: sign, {', '.join(STATUSES)}"
    for (sign, *cells), where in weight_rows(f"{language}/standing.tsv", len(STATUSES) + 1, wanted):
        weights[sign], lines[sign] = tuple(as_number(cell, where) for cell in cells), where
    if BASE not in weights:
        raise LexiconError(f"{language}/standing.tsv: the row {BASE} is missing")
    return StandingWeights(weights, lines)
