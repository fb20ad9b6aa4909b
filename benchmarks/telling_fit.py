"""Weights of signs moved from those that are there as far as sentences at hand ask for (MAP with a Gaussian prior)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.moving import Movable, Signs, known_sums, share, shares
from benchmarks.telling_rows import NONE, Row
from coder.events.weighed import LIKELY, SURER
from coder.weighing import Likelihood
from coder.weighing.likelihood import BASE

EVENT_TIES = 20.0  # how strongly the weights of an event are tied to those before
TYPE_TIES = 10.0
SEEN = 3  # sentences that a sign must stand in to be moved
TRAP = 3.0  # how much more than another sentence one counts that the specification has as a trap
SURE = 3.0  # how much more a candidate counts that the specification has and the rules get right
ARTICLE = 3.0  # how much more a sentence of an article counts than one written by itself
ROUNDS = 12  # of fitting: what is told otherwise than the specification has it counts FIRM times as much in the next
FIRM = 3.0
MARGIN = 0.05  # by which the specification is told rightly at least
LEAST = 0.05  # weights nearer to nothing are left out


@dataclass(frozen=True)
class Typed:
    """What tells an event: its signs, its type, how much it counts, whether the specification has it as a candidate."""

    signs: tuple[str, ...]
    meant: str
    counted: float
    specified: bool


class Moved:
    """The weights of the signs for an event at all, and for each type, after sentences were read."""

    def __init__(self, before: Likelihood, told: Sequence[Row]) -> None:
        """Moves the weights `before` by the sentences `told`."""
        self._before = before
        self.types = sorted(before.base, key=lambda sub: sub.value)
        self._event_words, self._event = self._fit_event(told)
        self._type_words, self._type = self._fit_types([*_typed(told)])

    def of_event(self, signs: Signs) -> Any:
        """Gives the probability of an event for the signs of each sentence."""
        return share(known_sums(self._before.event, signs) + self._event_words.sums(self._event, signs)[:, 0])

    def of_types(self, signs: Signs) -> list[tuple[str, float]]:
        """Gives the likeliest type for the signs of each sentence or candidate, and its share."""
        told = shares(self._types_before(signs) + self._type_words.sums(self._type, signs))
        return [(self.types[at].value, float(row[at])) for row in told for at in [row.argmax()]]

    def lines(self) -> Iterator[str]:
        """Gives the rows of telling.tsv, the base first."""
        event, types = self._event_words.by_sign(self._event), self._type_words.by_sign(self._type)
        known = {*self._before.event, *event, *types}
        for sign in sorted(known, key=lambda one: (one != BASE, one)):
            weight = self._before.event.get(sign, 0.0) + float(event.get(sign, [0.0])[0])
            moved = dict(zip(self.types, types.get(sign, [0.0] * len(self.types)), strict=True))
            for sub, value in self._before.types(sign):
                moved[sub] += value
            told = [(sub, w) for sub, w in moved.items() if abs(w) >= LEAST or sign == BASE]
            if told or abs(weight) >= LEAST:
                yield f"{sign}\t{weight:.2f}\t{'|'.join(f'{sub.value}={w:.2f}' for sub, w in told)}"

    def _types_before(self, signs: Signs) -> Any:
        at = {sub: number for number, sub in enumerate(self.types)}
        base = [self._before.base[sub] for sub in self.types]
        sums = np.tile(np.array(base), (len(signs), 1))
        for row, one in zip(sums, signs, strict=True):
            for sign in one:
                for sub, weight in self._before.types(sign) if sign != BASE else ():
                    row[at[sub]] += weight
        return sums

    def _fit_event(self, told: Sequence[Row]) -> tuple[Movable, Any]:
        signs, holds = [row.signs for row in told], np.array([float(row.meant != NONE) for row in told])
        counted = np.array([_counted(row, TRAP if row.meant == NONE else 1.0) for row in told])
        words, known = Movable(signs, SEEN), known_sums(self._before.event, signs)
        weights = np.zeros(words.table.shape[1])
        trap = np.array([row.specified and row.meant == NONE and not row.candidates for row in told])
        for _ in range(ROUNDS):
            weights = words.two(known, holds, counted, EVENT_TIES, weights)
            counted = np.where(
                trap & (share(known + words.table @ weights) >= LIKELY - MARGIN), counted * FIRM, counted
            )
        return words, weights.reshape(-1, 1)

    def _fit_types(self, told: Sequence[Typed]) -> tuple[Movable, Any]:
        signs, counted = [one.signs for one in told], np.array([one.counted for one in told])
        at = {sub.value: number for number, sub in enumerate(self.types)}
        meant = np.eye(len(at))[[at[one.meant] for one in told]]
        words, known = Movable(signs, SEEN), self._types_before(signs)
        weights = np.zeros((words.table.shape[1], len(at)))
        firm = np.array([one.specified for one in told])
        for _ in range(ROUNDS):
            weights = words.several(known, meant, counted, TYPE_TIES, weights)
            others = (shares(known + words.table @ weights) * (1 - meant)).max(1)
            counted = np.where(firm & (others >= SURER - MARGIN), counted * FIRM, counted)
        return words, weights


def _counted(row: Row, specified: float) -> float:
    """Gives how much a sentence counts: one of the specification so much, one of an article more than a lone one."""
    return specified if row.specified else ARTICLE if row.of_article else 1.0


def _typed(told: Sequence[Row]) -> Iterator[Typed]:
    """Gives what tells an event: each candidate, else the sentence."""
    for row in told:
        for signs, _, meant in row.candidates:
            if meant != NONE:
                yield Typed(signs, meant, _counted(row, SURE), row.specified)
        if not row.candidates and row.meant != NONE:
            yield Typed(row.signs, row.meant, _counted(row, 1.0), specified=False)
