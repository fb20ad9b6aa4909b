"""The weights by which the coder weighs how a support stands, fitted to passages, articles and tests/coder.

usage: python -m benchmarks.coder_standing LANGUAGE FOLDER... > new.tsv; mv new.tsv coder/lexicon/LANGUAGE/standing.tsv
A folder holds passages (*.LANGUAGE.jsonl: id, text, pairs of supporter, supported and status) or one JSON file per
annotated article (standing_rows.py). What the weights are worth on texts they were not fitted to (ten folds) goes to
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

from benchmarks.standing_rows import Row, rows, specified
from coder.alliances.wavering import SURE
from coder.weighing.likelihood import BASE
from coder.weighing.standings import STATUSES

FOLDS = 10
RESTRAINT = 0.05  # how freely the weights may grow (C of scikit-learn)
SEEN = 2  # statements that a sign must stand in
UNREAD = 0.7  # how much a statement counts that no rule reads
FIRM = 3  # how much more a statement of the specification counts where another status is near
ROUNDS = 5
MARGIN = 0.05  # by which another status is not near
LEAST = 0.03  # weights nearer to nothing are left out
FROM = (0.5, 0.6, 0.7, 0.8)


class Fitted:
    """Weights of the signs of statements for each status."""

    def __init__(self, told: Sequence[Row]) -> None:
        """Fits the weights to statements."""
        self._signs: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._signs.fit_transform([row.signs for row in told])
        counted = np.array([UNREAD if row.ruled is None else 1.0 for row in told])
        for _ in range(ROUNDS):
            self._model = LogisticRegression(C=RESTRAINT, max_iter=500).fit(table, [r.meant for r in told], counted)
            wrong = [_is_missed(row, *read) for row, read in zip(told, self._likeliest(table), strict=True)]
            counted = np.where(wrong, counted * FIRM, counted)
        order = [list(self._model.classes_).index(status.value) for status in STATUSES]
        self.weights, self.base = self._model.coef_[order], self._model.intercept_[order]

    def of(self, told: Sequence[Row]) -> list[tuple[str, float]]:
        """Gives the likeliest status of each statement, and its share."""
        return self._likeliest(self._signs.transform([row.signs for row in told]))

    def _likeliest(self, table: Any) -> list[tuple[str, float]]:
        shares = self._model.predict_proba(table)
        return [(str(self._model.classes_[row.argmax()]), float(row.max())) for row in shares]

    def lines(self) -> Iterator[str]:
        """Gives the rows of standing.tsv, the base first."""
        yield _line(BASE, self.base)
        for sign, at in sorted(self._signs.vocabulary_.items()):
            if np.abs(self.weights[:, at]).max() >= LEAST:
                yield _line(sign, self.weights[:, at])


def _is_missed(row: Row, status: str, share: float) -> bool:
    """Says whether a statement of the specification is nearly told to stand otherwise than it does."""
    return row.specified and status != row.meant and share >= SURE - MARGIN


def _line(sign: str, weights: Any) -> str:
    return "\t".join((sign, *(f"{float(weight):.2f}" for weight in weights)))


def worth(told: Sequence[Row]) -> Iterator[str]:
    """Says what weights fitted to the other texts make of the statuses that rules read, rightly and wrongly."""
    tested: list[tuple[Row, tuple[str, float]]] = []
    for learnt, held in GroupKFold(FOLDS).split(told, groups=[row.text for row in told]):
        rest = [told[at] for at in held if told[at].ruled is not None and not told[at].specified]
        tested += zip(rest, Fitted([told[at] for at in learnt]).of(rest), strict=True)
    yield f"{len(told)} statements, {len(tested)} read by rules, {sum(r.ruled == r.meant for r, _ in tested)} rightly"
    for sure in FROM:
        changed = [(row, status) for row, (status, share) in tested if share >= sure and status != row.ruled]
        mended, spoilt = sum(s == r.meant for r, s in changed), sum(r.ruled == r.meant for r, _ in changed)
        yield f"another from {sure}: {mended} mended, {spoilt} spoilt"


def main() -> None:
    """Prints the weights fitted to all texts; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = [row for folder in folders for row in rows(Path(folder), language)]
    texts, statements = len({row.text for row in told}), len(told)
    told += specified(language)
    for line in worth(told):
        print(line, file=sys.stderr)
    print("# What the signs of a statement of support say of how it stands: sign, and a weight for each status, parted")
    print(f"# by tabs: {', '.join(STATUSES)}. Signs (coder/alliances/wavering.py): those of its pair (backing.tsv),")
    print("# rule: and how: (what the rules read), head and tail (words before and behind what tells it), next (words")
    print("# of the sentence behind).")
    print(f"# Fitted to {statements} statements of {texts} texts and {len(told) - statements} of tests/coder.")
    for line in Fitted(told).lines():
        print(line)


if __name__ == "__main__":
    main()
