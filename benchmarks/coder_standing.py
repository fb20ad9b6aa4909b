"""The weights by which the coder weighs how a support stands, moved by passages, articles and tests/coder.

usage: python -m benchmarks.coder_standing LANGUAGE FOLDER... > new.tsv; mv new.tsv coder/lexicon/LANGUAGE/standing.tsv
The weights that the coder has are the starting point (moving.py), so texts given once are not given again. A folder
holds passages (*.LANGUAGE.jsonl: id, text, pairs of supporter, supported and status) or one JSON file per annotated
article (standing_rows.py). What the weights are worth on texts that did not move them (ten folds) goes to standard
error. Needs scikit-learn (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from benchmarks.moving import Movable, shares
from benchmarks.standing_rows import Row, rows, specified
from coder.alliances.wavering import SURE
from coder.codebook import AllianceStatus
from coder.weighing import standing_weights
from coder.weighing.likelihood import BASE
from coder.weighing.standings import STATUSES

FOLDS = 10
TIES = 5.0  # how strongly a weight is tied to where it was
SEEN = 2  # statements that a sign must stand in to be moved
UNREAD = 0.7  # how much a statement counts that no rule reads
FIRM = 3  # how much more a statement of the specification counts where another status is near
ROUNDS = 5
MARGIN = 0.05  # by which another status is not near
LEAST = 0.03  # weights nearer to nothing are left out
FROM = (0.5, 0.6, 0.7, 0.8)
_NONE = (0.0,) * len(STATUSES)


class Moved:
    """Weights of the signs of statements for each status, after statements were read."""

    def __init__(self, before: Mapping[str, tuple[float, ...]], told: Sequence[Row]) -> None:
        """Moves the weights `before` by statements."""
        self._before = before
        signs = [sorted(row.signs) for row in told]
        known, self._words = self._known(signs), Movable(signs, SEEN)
        meant = np.eye(len(STATUSES))[[STATUSES.index(AllianceStatus(row.meant)) for row in told]]
        counted = np.array([UNREAD if row.ruled is None else 1.0 for row in told])
        self._weights = np.zeros((self._words.table.shape[1], len(STATUSES)))
        for _ in range(ROUNDS):
            self._weights = self._words.several(known, meant, counted, TIES, self._weights)
            read = _likeliest(known + self._words.table @ self._weights)
            wrong = [_is_missed(row, *one) for row, one in zip(told, read, strict=True)]
            counted = np.where(wrong, counted * FIRM, counted)

    def of(self, told: Sequence[Row]) -> list[tuple[str, float]]:
        """Gives the likeliest status of each statement, and its share."""
        signs = [sorted(row.signs) for row in told]
        return _likeliest(self._known(signs) + self._words.sums(self._weights, signs))

    def lines(self) -> Iterator[str]:
        """Gives the rows of standing.tsv, the base first."""
        moved = self._words.by_sign(self._weights)
        for sign in sorted({*self._before, *moved}, key=lambda one: (one != BASE, one)):
            weights = np.array(self._before.get(sign, _NONE)) + moved.get(sign, 0.0)
            if sign == BASE or np.abs(weights).max() >= LEAST:
                yield _line(sign, weights)

    def _known(self, signs: Sequence[Sequence[str]]) -> Any:
        base = np.array(self._before[BASE])
        return np.array(
            [base + sum((np.array(self._before[s]) for s in one if s in self._before), base * 0) for one in signs]
        )


def _likeliest(sums: Any) -> list[tuple[str, float]]:
    return [(STATUSES[row.argmax()].value, float(row.max())) for row in shares(sums)]


def _is_missed(row: Row, status: str, share: float) -> bool:
    """Says whether a statement of the specification is nearly told to stand otherwise than it does."""
    return row.specified and status != row.meant and share >= SURE - MARGIN


def _line(sign: str, weights: Any) -> str:
    return "\t".join((sign, *(f"{float(weight):.2f}" for weight in weights)))


def worth(before: Mapping[str, tuple[float, ...]], told: Sequence[Row]) -> Iterator[str]:
    """Says what weights moved by the other texts make of the statuses that rules read, rightly and wrongly."""
    tested: list[tuple[Row, tuple[str, float]]] = []
    for learnt, held in GroupKFold(FOLDS).split(told, groups=[row.text for row in told]):
        rest = [told[at] for at in held if told[at].ruled is not None and not told[at].specified]
        tested += zip(rest, Moved(before, [told[at] for at in learnt]).of(rest), strict=True)
    yield f"{len(told)} statements, {len(tested)} read by rules, {sum(r.ruled == r.meant for r, _ in tested)} rightly"
    for sure in FROM:
        changed = [(row, status) for row, (status, share) in tested if share >= sure and status != row.ruled]
        mended, spoilt = sum(s == r.meant for r, s in changed), sum(r.ruled == r.meant for r, _ in changed)
        yield f"another from {sure}: {mended} mended, {spoilt} spoilt"


def main() -> None:
    """Prints the weights moved by all texts; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = [row for folder in folders for row in rows(Path(folder), language)]
    texts, statements = len({row.text for row in told}), len(told)
    told += specified(language)
    before = standing_weights(language).of_sign
    for line in worth(before, told):
        print(line, file=sys.stderr)
    print("# What the signs of a statement of support say of how it stands: sign, and a weight for each status, parted")
    print(f"# by tabs: {', '.join(STATUSES)}. Signs (coder/alliances/wavering.py): those of its pair (backing.tsv),")
    print("# rule: and how: (what the rules read), head and tail (words before and behind what tells it), next (words")
    print("# of the sentence behind).")
    print(f"# Moved last by {statements} statements of {texts} texts and {len(told) - statements} of tests/coder.")
    for line in Moved(before, told).lines():
        print(line)


if __name__ == "__main__":
    main()
