"""The fitted weights of the signs of a sentence, read from telling.tsv, and what they add up to."""

import math
from collections.abc import Collection, Iterable

from coder.codebook import SubEventType
from coder.lexicon import LexiconError, derived
from coder.values import dataclass
from coder.weighing.rows import as_number, weight_rows

BASE = "(base)"
"""The row of what is added to every sum."""

_CELLS = 3


_MOST = 700  # beyond it e to the power overflows
_TYPES = {sub.value: sub for sub in SubEventType}
Weights = tuple[tuple[SubEventType, float], ...]
Numbered = tuple[tuple[int, float], ...]
"""As weights, each type by its number in the row of the base."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """The weights of one language: of each sign, for an event at all and for each sub-event type.

    `cells` holds the types of a sign as its row writes them: of thousands of rows few are asked for in a run.
    """

    event: dict[str, float]
    base: dict[SubEventType, float]
    cells: dict[str, tuple[str, str]]
    read: dict[str, Numbered]

    def of_event(self, signs: Iterable[str]) -> float:
        """Gives the probability (0 to 1) that a sentence with these signs tells of an event."""
        weights = self.event
        return odds_share(weights[BASE] + sum(weights[sign] for sign in signs if sign in weights))

    def of_types(self, signs: Iterable[str]) -> dict[SubEventType, float]:
        """Gives how likely each sub-event type is, adding up to 1, where a sentence with these signs tells an event.

        Raises LexiconError for a sign whose row cannot be read.
        """
        sums = list(self.base.values())
        cells, weights_of = self.cells, self.read.get
        for sign in signs:
            numbered = weights_of(sign)
            if numbered is None:
                if sign not in cells:
                    continue
                numbered = self._numbered(sign)
            for number, weight in numbered:
                sums[number] += weight
        most = max(sums)
        shares = [math.exp(value - most) for value in sums]
        whole = sum(shares)
        return {sub: share / whole for sub, share in zip(self.base, shares, strict=True)}

    def types(self, sign: str) -> Weights:
        """Gives the weight of a sign for each type that it speaks for or against."""
        return _types(*self.cells.get(sign, ("", "")), self.base)

    def _numbered(self, sign: str) -> Numbered:
        """Gives the weights of a sign that has a row, and keeps them: few of the rows are asked for."""
        numbers = {sub: number for number, sub in enumerate(self.base)}
        known = self.read[sign] = tuple((numbers[sub], weight) for sub, weight in self.types(sign))
        return known

    def reasons(self, signs: Iterable[str], sub: SubEventType, most: int = 3) -> str:
        """Gives the signs that speak most for a type, with the lexicon line of each, for an editor."""
        number = list(self.base).index(sub)
        told = ((sign, self.read.get(sign) or self._numbered(sign)) for sign in signs if sign in self.cells)
        speaking = [(weight, sign) for sign, numbered in told for at, weight in numbered if at == number and weight > 0]
        best = sorted(speaking, key=lambda pair: (-pair[0], pair[1]))[:most]
        return ", ".join(f"{sign} ({self.cells[sign][1]})" for _, sign in best)


@derived
def likelihood(language: str) -> Likelihood:
    """Gives the weights of a language from LANGUAGE/telling.tsv; a laid-over file's rows take the shipped ones' place.

    Raises LexiconError with file and line for a row of other than three cells, or whose weight is no number.
    """
    event: dict[str, float] = {}
    cells: dict[str, tuple[str, str]] = {}
    base: dict[SubEventType, float] = {}
    wanted = "three cells are wanted, parted by tabs: sign, weight of an event, types"
    for row, where in weight_rows(f"{language}/telling.tsv", _CELLS, wanted):
        event[row[0]], cells[row[0]] = as_number(row[1], where), (row[2], where)
        if row[0] == BASE:
            base.update(_types(row[2], where, _TYPES.values()))
    if BASE not in event:
        raise LexiconError(f"{language}/telling.tsv: the row {BASE} is missing")
    return Likelihood(event, base, cells, {})


def check_weights(language: str) -> list[str]:
    """Gives the faults of the types of every row; raises LexiconError where the file cannot be read at all."""
    faults: list[str] = []
    weights = likelihood(language)
    for sign in weights.cells:
        try:
            weights.types(sign)
        except LexiconError as error:
            faults.append(str(error))
    return faults


def _types(cell: str, where: str, known: Collection[SubEventType]) -> Weights:
    found: list[tuple[SubEventType, float]] = []
    for part in cell.split("|") if cell else ():
        name, _, weight = part.rpartition("=")
        sub = _TYPES.get(name)
        if sub is None:
            raise LexiconError(f"{where}: unknown sub-event type {name!r}; write type=weight, parted by |")
        if sub not in known:
            raise LexiconError(f"{where}: {name} has no weight in the row {BASE}")
        found.append((sub, as_number(weight, where)))
    return tuple(found)


def odds_share(value: float) -> float:
    return 1 / (1 + math.exp(-value)) if value > -_MOST else 0.0
