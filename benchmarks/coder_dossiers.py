"""The weights by which the coder weighs what an article as a whole tells of support, fitted to annotated articles.

usage: python -m benchmarks.coder_dossiers FOLDER... > new.tsv; mv new.tsv coder/lexicon/dossiers.tsv
A folder holds one JSON file per annotated article (id, language, published, text, actors, alliances, ...), best of
articles that no rule was made by and backing.tsv was not fitted to: elsewhere the rules and shares that are weighed
are righter than they will be. What the weights are worth on articles they were not fitted to (ten folds) goes to
standard error. Needs scikit-learn (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.dossier_rows import Row, Told, told_in
from coder.alliances.overall import BORNE_OUT, PLAIN
from coder.weighing.likelihood import BASE

FOLDS = 10
RESTRAINT = 0.1  # how freely the weights may grow (C of scikit-learn)
SEEN = 5  # pairs that a sign must stand in
LEAST = 0.01  # weights nearer to nothing are left out
KEPT = (0.2, BORNE_OUT, 0.4)
ADDED = (0.4, PLAIN, 0.6)


class Fitted:
    """Weights of the signs of pairs."""

    def __init__(self, told: Sequence[Told]) -> None:
        """Fits the weights to the pairs of articles."""
        rows = [row for article in told for row in article.rows]
        self._signs: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._signs.fit_transform([row.signs for row in rows])
        model = LogisticRegression(C=RESTRAINT, max_iter=1000)
        self._model: Any = model.fit(table, np.array([bool(row.holds) for row in rows]))

    def of(self, rows: Sequence[Row]) -> list[float]:
        """Gives the probability of support for each pair."""
        if not rows:
            return []
        return [float(one) for one in self._model.predict_proba(self._signs.transform([r.signs for r in rows]))[:, 1]]

    def lines(self) -> Iterator[str]:
        """Gives the rows of dossiers.tsv, the base first."""
        yield f"{BASE}\t{self._model.intercept_[0]:.3f}"
        for sign, at in sorted(self._signs.vocabulary_.items()):
            weight = float(self._model.coef_[0][at])
            if abs(weight) >= LEAST:
                yield f"{sign}\t{weight:.2f}"


def f1(told: Sequence[Told], held: Callable[[Row], bool]) -> float:
    """Gives F1 of the pairs that are held for support; which of two tellings of one alliance was found is the same."""
    right = wrong = alliances = 0
    for article in told:
        alliances += article.alliances
        found = [row.holds for row in article.rows if held(row)]
        right += len({at for holds in found for at in holds[:1]})
        wrong += sum(not holds for holds in found)
    return 2 * right / (alliances + right + wrong)


def worth(told: dict[str, list[Told]]) -> Iterator[str]:
    """Says for each language what sentences by themselves are worth, and weights fitted to the other articles."""
    share: dict[int, float] = {}
    every = [article for articles in told.values() for article in articles]
    for fold in range(FOLDS):
        fitted = Fitted([article for at, article in enumerate(every) if at % FOLDS != fold])
        for article in every[fold::FOLDS]:
            share.update(zip(map(id, article.rows), fitted.of(article.rows), strict=True))
    for language, articles in told.items():
        alone = f1(articles, lambda row: row.read)
        yield f"{language}: {len(articles)} articles, F1 of the pairs that sentences tell by themselves {alone:.3f}"
        for kept, added in product(KEPT, ADDED):
            whole = f1(articles, lambda row, limits=(kept, added): share[id(row)] >= limits[not row.read])
            yield f"  read ones kept from {kept}, others added from {added}: {whole:.3f}"


def main() -> None:
    """Prints the weights fitted to all articles; what they are worth goes to standard error."""
    told = {one: [row for folder in sys.argv[1:] for row in told_in(Path(folder), one)] for one in ("nl", "en")}
    for line in worth(told):
        print(line, file=sys.stderr)
    every = [article for articles in told.values() for article in articles]
    print(
        "# What the signs of two sides say of support by the first for the second that an article tells: sign, weight."
    )
    print("# Signs of coder/alliances/dossiersigns.py, the same for both languages.")
    print(f"# Fitted to {sum(len(article.rows) for article in every)} pairs of {len(every)} articles.")
    for line in Fitted(every).lines():
        print(line)


if __name__ == "__main__":
    main()
