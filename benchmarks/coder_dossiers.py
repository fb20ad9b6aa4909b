"""The weights by which the coder weighs what an article as a whole tells of support, moved by annotated articles.

usage: python -m benchmarks.coder_dossiers FOLDER... > new.tsv; mv new.tsv coder/lexicon/dossiers.tsv
The weights that the coder has are the starting point (moving.py), so articles given once are not given again. A folder
holds one JSON file per annotated article (id, language, published, text, actors, alliances, ...), best of articles that
no rule was made by and backing.tsv was not moved by: elsewhere the rules and shares that are weighed are righter than
they will be. What the weights are worth on articles that did not move them (ten folds) goes to standard error. Needs
scikit-learn (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

import numpy as np

from benchmarks.dossier_rows import Row, Told, told_in
from benchmarks.moving import Movable, known_sums, moved_rows, share
from coder.alliances.overall import BORNE_OUT, PLAIN
from coder.weighing import dossier_weights

FOLDS = 10
TIES = 3.0  # how strongly a weight is tied to where it was
SEEN = 5  # pairs that a sign must stand in to be moved
LEAST = 0.01  # weights nearer to nothing are left out
KEPT = (0.2, BORNE_OUT, 0.4)
ADDED = (0.4, PLAIN, 0.6)


class Moved:
    """Weights of the signs of pairs, after the pairs of articles were read."""

    def __init__(self, before: Mapping[str, float], told: Sequence[Told]) -> None:
        """Moves the weights `before` by the pairs of articles."""
        self._before = before
        rows = [row for article in told for row in article.rows]
        signs = [sorted(row.signs) for row in rows]
        holds = np.array([float(bool(row.holds)) for row in rows])
        known, self._words = known_sums(self._before, signs), Movable(signs, SEEN)
        start = np.zeros(self._words.table.shape[1])
        self._weights = self._words.two(known, holds, np.ones(len(rows)), TIES, start)

    def of(self, rows: Sequence[Row]) -> list[float]:
        """Gives the probability of support for each pair."""
        if not rows:
            return []
        signs = [sorted(row.signs) for row in rows]
        return [float(one) for one in share(known_sums(self._before, signs) + self._words.sums(self._weights, signs))]

    def lines(self) -> Iterator[str]:
        """Gives the rows of dossiers.tsv, the base first."""
        return moved_rows(self._before, self._words.by_sign(self._weights), LEAST)


def f1(told: Sequence[Told], held: Callable[[Row], bool]) -> float:
    """Gives F1 of the pairs that are held for support; which of two tellings of one alliance was found is the same."""
    right = wrong = alliances = 0
    for article in told:
        alliances += article.alliances
        found = [row.holds for row in article.rows if held(row)]
        right += len({at for holds in found for at in holds[:1]})
        wrong += sum(not holds for holds in found)
    return 2 * right / (alliances + right + wrong)


def worth(before: Mapping[str, float], told: dict[str, list[Told]]) -> Iterator[str]:
    """Says for each language what sentences by themselves are worth, and weights moved by the other articles."""
    shares: dict[int, float] = {}
    every = [article for articles in told.values() for article in articles]
    for fold in range(FOLDS):
        moved = Moved(before, [article for at, article in enumerate(every) if at % FOLDS != fold])
        for article in every[fold::FOLDS]:
            shares.update(zip(map(id, article.rows), moved.of(article.rows), strict=True))
    for language, articles in told.items():
        alone = f1(articles, lambda row: row.read)
        yield f"{language}: {len(articles)} articles, F1 of the pairs that sentences tell by themselves {alone:.3f}"
        for kept, added in product(KEPT, ADDED):
            whole = f1(articles, lambda row, limits=(kept, added): shares[id(row)] >= limits[not row.read])
            yield f"  read ones kept from {kept}, others added from {added}: {whole:.3f}"


def main() -> None:
    """Prints the weights moved by all articles; what they are worth goes to standard error."""
    told = {one: [row for folder in sys.argv[1:] for row in told_in(Path(folder), one)] for one in ("nl", "en")}
    before = dossier_weights().of_sign
    for line in worth(before, told):
        print(line, file=sys.stderr)
    every = [article for articles in told.values() for article in articles]
    print(
        "# What the signs of two sides say of support by the first for the second that an article tells: sign, weight."
    )
    print("# Signs of coder/alliances/dossiersigns.py, the same for both languages.")
    print(f"# Moved last by {sum(len(article.rows) for article in every)} pairs of {len(every)} articles.")
    for line in Moved(before, every).lines():
        print(line)


if __name__ == "__main__":
    main()
