"""The weights by which the coder weighs who supports whom, fitted to passages, articles and tests/coder.

usage: python -m benchmarks.coder_backing LANGUAGE FOLDER... > coder/lexicon/LANGUAGE/backing.tsv
A folder holds passages (*.LANGUAGE.jsonl: id, text, pairs of supporter, supported and status) or one JSON file per
annotated article (backing_rows.py). What the weights are worth on texts they were not fitted to (eight folds) goes to
standard error. Needs scikit-learn (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.backing_rows import Row, rows, specified
from coder.alliances.weighed import DOUBTFUL, LIKELY
from coder.weighing.likelihood import BASE

FOLDS = 8
RESTRAINT = 0.05  # how freely the weights may grow (C of scikit-learn)
SEEN = 3  # pairs that a sign must stand in
SURE = 3  # how much more than another a pair of the specification counts, and again where it is decided wrongly
ARTICLE = 4  # how much more than one of a passage a pair of an article counts
ROUNDS = 7
MARGIN = 0.05  # by which a pair of the specification is decided rightly at least
LEAST = 0.04  # weights nearer to nothing are left out
ADDED = (0.5, 0.6, 0.7, 0.8, 0.9)
DROPPED = (0.02, 0.05, 0.1, 0.2)


class Fitted:
    """Weights of the signs of pairs."""

    def __init__(self, told: Sequence[Row]) -> None:
        """Fits the weights to pairs."""
        self._signs: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._signs.fit_transform([row.signs for row in told])
        holds = np.array([row.holds for row in told])
        counted = np.array([float(SURE if row.specified else ARTICLE if row.of_article else 1) for row in told])
        for _ in range(ROUNDS):
            self.model = LogisticRegression(C=RESTRAINT, solver="liblinear").fit(table, holds, counted)
            shares = self.model.predict_proba(table)[:, 1]
            wrong = np.array([_is_missed(row, share) for row, share in zip(told, shares, strict=True)])
            counted = np.where(wrong, counted * SURE, counted)

    def of(self, told: Sequence[Row]) -> Any:
        """Gives the probability of support for each pair."""
        return self.model.predict_proba(self._signs.transform([row.signs for row in told]))[:, 1]

    def lines(self) -> Iterator[str]:
        """Gives the rows of backing.tsv, the base first."""
        yield f"{BASE}\t{self.model.intercept_[0]:.3f}"
        for sign, at in sorted(self._signs.vocabulary_.items()):
            weight = float(self.model.coef_[0][at])
            if abs(weight) >= LEAST:
                yield f"{sign}\t{weight:.2f}"


def _is_missed(row: Row, share: float) -> bool:
    """Says whether a pair of the specification is added though it tells none, or dropped though it does."""
    if not row.specified:
        return False
    return share < DOUBTFUL + MARGIN if row.holds else row.ruled is None and share >= LIKELY - MARGIN


def worth(told: Sequence[Row]) -> Iterator[str]:
    """Says what weights fitted to the other texts add and drop rightly and wrongly, on texts of no specification."""
    tested: list[tuple[Row, float]] = []
    groups = [row.text for row in told]
    for learnt, held in GroupKFold(FOLDS).split(told, groups=groups):
        rest = [told[at] for at in held if not told[at].specified]
        tested += zip(rest, Fitted([told[at] for at in learnt]).of(rest), strict=True)
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
    """Prints the weights fitted to all texts; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = [row for folder in folders for row in rows(Path(folder), language)]
    texts, pairs = len({row.text for row in told}), len(told)
    told += specified(language)
    for line in worth(told):
        print(line, file=sys.stderr)
    print("# What the signs of two parties of a sentence say of support by one for the other: sign, weight.")
    print("# Signs (coder/alliances/pairsigns.py): words and classes of words of the sentence and, by the order of the")
    print("# two (forth, back, alone), before, between and behind them; prepositions; who the two are.")
    print(f"# Fitted to {pairs} pairs of {texts} texts and {len(told) - pairs} of tests/coder.")
    for line in Fitted(told).lines():
        print(line)


if __name__ == "__main__":
    main()
