"""The weights by which the coder weighs who supports whom, moved by passages, articles and tests/coder.

usage: python -m benchmarks.coder_backing LANGUAGE FOLDER... > new.tsv; mv new.tsv coder/lexicon/LANGUAGE/backing.tsv
The weights that the coder has are the starting point (moving.py): a weight moves as far from there as the texts at
hand ask for, so that what was learnt of others stays; texts given once are not given again. A folder holds passages
(*.LANGUAGE.jsonl: id, text, pairs of supporter, supported and status) or one JSON file per annotated article
(backing_rows.py). What the weights are worth on texts that did not move them (eight folds) goes to standard error.
Needs scikit-learn (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from benchmarks.backing_rows import Row, rows, specified
from benchmarks.moving import Movable, known_sums, moved_rows, share
from coder.alliances.weighed import DOUBTFUL, LIKELY
from coder.weighing import pair_weights

FOLDS = 8
TIES = 20.0  # how strongly a weight is tied to where it was
SEEN = 3  # pairs that a sign must stand in to be moved
SURE = 3  # how much more than another a pair of the specification counts, and again where it is decided wrongly
ARTICLE = 4  # how much more than one of a passage a pair of an article counts
ROUNDS = 7
MARGIN = 0.05  # by which a pair of the specification is decided rightly at least
LEAST = 0.04  # weights nearer to nothing are left out
ADDED = (0.5, 0.6, 0.7, 0.8, 0.9)
DROPPED = (0.02, 0.05, 0.1, 0.2)


class Moved:
    """Weights of the signs of pairs, after pairs were read."""

    def __init__(self, before: Mapping[str, float], told: Sequence[Row]) -> None:
        """Moves the weights `before` by pairs."""
        self._before = before
        signs = [sorted(row.signs) for row in told]
        known, self._words = known_sums(self._before, signs), Movable(signs, SEEN)
        holds = np.array([float(row.holds) for row in told])
        counted = np.array([float(SURE if row.specified else ARTICLE if row.of_article else 1) for row in told])
        self._weights = np.zeros(self._words.table.shape[1])
        for _ in range(ROUNDS):
            self._weights = self._words.two(known, holds, counted, TIES, self._weights)
            told_shares = share(known + self._words.table @ self._weights)
            wrong = np.array([_is_missed(row, one) for row, one in zip(told, told_shares, strict=True)])
            counted = np.where(wrong, counted * SURE, counted)

    def of(self, told: Sequence[Row]) -> Any:
        """Gives the probability of support for each pair."""
        signs = [sorted(row.signs) for row in told]
        return share(known_sums(self._before, signs) + self._words.sums(self._weights, signs))

    def lines(self) -> Iterator[str]:
        """Gives the rows of backing.tsv, the base first."""
        return moved_rows(self._before, self._words.by_sign(self._weights), LEAST)


def weights_of(language: str) -> dict[str, float]:
    """Gives the weights that the coder has, by their signs."""
    shipped = pair_weights(language)
    zones = {f"{zone} {sign}": weight for zone, told in shipped.of_zone.items() for sign, weight in told.items()}
    return {**shipped.of_sign, **zones}


def _is_missed(row: Row, share: float) -> bool:
    """Says whether a pair of the specification is added though it tells none, or dropped though it does."""
    if not row.specified:
        return False
    return share < DOUBTFUL + MARGIN if row.holds else row.ruled is None and share >= LIKELY - MARGIN


def worth(before: Mapping[str, float], told: Sequence[Row]) -> Iterator[str]:
    """Says what weights moved by the other texts add and drop rightly and wrongly, on texts of no specification."""
    tested: list[tuple[Row, float]] = []
    groups = [row.text for row in told]
    for learnt, held in GroupKFold(FOLDS).split(told, groups=groups):
        rest = [told[at] for at in held if not told[at].specified]
        tested += zip(rest, Moved(before, [told[at] for at in learnt]).of(rest), strict=True)
    ruled = [row.holds for row, _ in tested if row.ruled]
    support = sum(row.holds for row, _ in tested)
    yield f"{len(tested)} pairs, {support} of support; by rules {sum(ruled)} of {len(ruled)}"
    for least in ADDED:
        more = [row.holds for row, share in tested if share >= least and row.ruled is None]
        yield f"added from {least}: {sum(more)} right, {len(more) - sum(more)} wrong"
    for most in DROPPED:
        gone = [row.holds for row, share in tested if share < most and row.ruled]
        yield f"dropped below {most}: {len(gone) - sum(gone)} right, {sum(gone)} wrong"


def main() -> None:
    """Prints the weights moved by all texts; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = [row for folder in folders for row in rows(Path(folder), language)]
    texts, pairs = len({row.text for row in told}), len(told)
    told += specified(language)
    before = weights_of(language)
    for line in worth(before, told):
        print(line, file=sys.stderr)
    print("# What the signs of two parties of a sentence say of support by one for the other: sign, weight.")
    print("# Signs (coder/alliances/pairsigns.py): words and classes of words of the sentence and, by the order of the")
    print("# two (forth, back, alone), before, between and behind them; prepositions; who the two are.")
    print(f"# Moved last by {pairs} pairs of {texts} texts and {len(told) - pairs} of tests/coder.")
    for line in Moved(before, told).lines():
        print(line)


if __name__ == "__main__":
    main()
