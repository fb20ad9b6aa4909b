"""Weights moved from those there are as far as rows at hand ask for: logistic regressions with a Gaussian prior."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction.text import CountVectorizer

from coder.weighing.likelihood import BASE

_TINY = 1e-12
_STEPS = 150
Signs = Sequence[Sequence[str]]


class Movable:
    """The signs whose weights may move: the base, which nothing ties, and those that stand in enough rows."""

    def __init__(self, signs: Signs, seen: int) -> None:
        """Takes the signs of each row, and in how many rows one must stand to be moved."""
        self._words: Any = CountVectorizer(analyzer=lambda one: [BASE, *one], min_df=seen, binary=True)
        table = self._words.fit_transform(signs).astype(float)
        order = sorted(self._words.vocabulary_, key=lambda sign: (sign != BASE, sign))
        self.table = table[:, [self._words.vocabulary_[sign] for sign in order]].tocsr()
        self._words.vocabulary_ = {sign: at for at, sign in enumerate(order)}

    def sums(self, weights: Any, signs: Signs) -> Any:
        """Gives what weights of these signs add up to in each row of `signs`."""
        return self._words.transform(signs) @ weights

    def by_sign(self, weights: Any) -> dict[str, Any]:
        """Gives the weights by their signs."""
        return {sign: weights[at] for sign, at in self._words.vocabulary_.items()}

    def two(self, known: Any, holds: Any, counted: Any, ties: float, start: Any) -> Any:
        """Gives how far the weights move for something that holds (1) or not (0) in each row.

        `known`: what the weights there are add up to in each row. `counted`: how much a row counts. `ties`: how
        strongly a weight is tied to where it was. `start`: where to begin.
        """
        table, tied = self.table, _tied(self.table.shape[1])

        def loss(weights: Any) -> tuple[float, Any]:
            sums = share(known + table @ weights)
            off = np.log(np.where(holds > 0, sums, 1 - sums) + _TINY)
            free = weights * tied
            slope = table.T @ (counted * (sums - holds)) + ties * free
            return -(counted * off).sum() + ties / 2 * (free @ free), slope

        return _least(loss, start)

    def several(self, known: Any, meant: Any, counted: Any, ties: float, start: Any) -> Any:
        """Gives the same where one of several holds in each row: `known`, `meant`, the weights have a column each."""
        table, turned, tied = self.table, self.table.T.tocsr(), _tied(self.table.shape[1])[:, None]

        def loss(flat: Any) -> tuple[float, Any]:
            weights = flat.reshape(start.shape)
            sums = shares(known + table @ weights)
            free = weights * tied
            value = -(counted * np.log((sums * meant).sum(1) + _TINY)).sum() + ties / 2 * (free**2).sum()
            return value, (turned @ ((sums - meant) * counted[:, None]) + ties * free).ravel()

        return _least(loss, start.ravel()).reshape(start.shape)


def known_sums(before: Mapping[str, float], signs: Signs) -> Any:
    """Gives what the weights there are add up to in each row, the base with them; a sign without one counts nothing."""
    return np.array([before[BASE] + sum(before.get(sign, 0.0) for sign in one) for one in signs])


def moved_rows(before: Mapping[str, float], moved: Mapping[str, float], least: float) -> Iterator[str]:
    """Gives the rows of a file of signs and weights, the base first, but for those nearer to nothing than `least`."""
    yield f"{BASE}\t{before[BASE] + float(moved[BASE]):.3f}"
    for sign in sorted({*before, *moved} - {BASE}):
        weight = before.get(sign, 0.0) + float(moved.get(sign, 0.0))
        if abs(weight) >= least:
            yield f"{sign}\t{weight:.2f}"


def share(sums: Any) -> Any:
    """Gives the probabilities (0 to 1) that sums of weights come to."""
    return 1 / (1 + np.exp(-sums))


def shares(sums: Any) -> Any:
    """Gives the probabilities of several in each row, adding up to 1."""
    raised = np.exp(sums - sums.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def _tied(size: int) -> Any:
    return np.r_[0.0, np.ones(size - 1)]


def _least(loss: Any, start: Any) -> Any:
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
