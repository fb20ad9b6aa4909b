"""The weights by which the coder weighs the words of a sentence, fitted to annotated articles and sentences.

usage: python -m benchmarks.coder_telling LANGUAGE FOLDER... > coder/lexicon/LANGUAGE/telling.tsv
A folder holds one JSON file per annotated article (id, language, published, text, title, events with evidence), or
files of sentences (*.tsv: sub-event type or none, tab, sentence of the language). What the weights are worth on
articles they were not fitted to (five folds) goes to standard error. Needs scikit-learn (requirements-fit.txt); the
coder itself only adds up the weights.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.telling_rows import NONE, Row, confirmed, rows, specified
from coder.events.weighed import LIKELY, SURER
from coder.weighing.likelihood import BASE

FOLDS = 5
RESTRAINT = 0.1  # how freely the weights of an event may grow (C of scikit-learn)
TYPE_RESTRAINT = 0.3
SEEN = 3  # sentences that a sign must stand in
TRAP = 3  # how much more than another sentence one counts that the specification has as a trap
SURE = 3  # how much more a candidate counts that the specification has and the rules get right
LEAST = 0.05  # weights nearer to nothing are left out


class Fitted:
    """Weights of the signs for an event at all, and for each type."""

    def __init__(self, told: Sequence[Row]) -> None:
        """Fits the weights to sentences."""
        self._words: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._words.fit_transform([row.signs for row in told])
        events = np.array([row.meant != NONE for row in told])
        weights = np.array([TRAP if row.specified and row.meant == NONE else 1 for row in told])
        self.event = LogisticRegression(C=RESTRAINT, solver="liblinear").fit(table, events, weights)
        kept = list(_typed(told))
        self._typed: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._typed.fit_transform([signs for signs, _, _ in kept])
        meant, weights = [of for _, of, _ in kept], [weight for *_, weight in kept]
        self.types = LogisticRegression(C=TYPE_RESTRAINT, max_iter=500).fit(table, meant, weights)

    def of_event(self, told: Sequence[Row]) -> Any:
        """Gives the probability of an event for each sentence."""
        return self.event.predict_proba(self._words.transform([row.signs for row in told]))[:, 1]

    def of_types(self, signs: Sequence[tuple[str, ...]]) -> list[tuple[str, float]]:
        """Gives the likeliest type for the signs of each sentence or candidate, and its share."""
        shares = self.types.predict_proba(self._typed.transform(signs))
        return [(str(self.types.classes_[at]), float(row[at])) for row in shares for at in [row.argmax()]]

    def lines(self) -> Iterator[str]:
        """Gives the rows of telling.tsv, the base first."""
        event = {sign: self.event.coef_[0][at] for sign, at in self._words.vocabulary_.items()}
        event[BASE] = self.event.intercept_[0]
        types = {sign: self.types.coef_[:, at] for sign, at in self._typed.vocabulary_.items()}
        types[BASE] = self.types.intercept_
        for sign in sorted({*event, *types}, key=lambda one: (one != BASE, one)):
            of_types = zip(self.types.classes_, types.get(sign, ()), strict=False)
            told = [(name, float(w)) for name, w in of_types if abs(w) >= LEAST or sign == BASE]
            weight = float(event.get(sign, 0.0))
            if told or abs(weight) >= LEAST:
                yield f"{sign}\t{weight:.2f}\t{'|'.join(f'{name}={w:.2f}' for name, w in told)}"


def _typed(told: Sequence[Row]) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Gives the signs of what tells an event, its type and how much it counts: of candidates, else of the sentence."""
    for row in told:
        for signs, _, meant in row.candidates:
            if meant != NONE:
                yield signs, meant, SURE if row.specified else 1
        if not row.candidates and row.meant != NONE:
            yield row.signs, row.meant, 1


def worth(told: Sequence[Row], likely: float, surer: float) -> str:
    """Says what weights fitted to the other articles decide rightly and wrongly (five folds)."""
    right = dict.fromkeys(("untold", "retyped"), 0)
    wrong = dict.fromkeys(right, 0)
    groups = [row.article for row in told]
    for learnt, tested in GroupKFold(FOLDS).split(told, groups=groups):
        fitted, rest = Fitted([told[at] for at in learnt]), [told[at] for at in tested if not told[at].specified]
        for row, share in zip(rest, fitted.of_event(rest), strict=True):
            if not row.candidates and share >= likely:
                _count(right, wrong, "untold", row.meant != NONE)
        coded = [one for row in rest for one in row.candidates if one[2] != NONE]
        for (_, sub, meant), (other, share) in zip(coded, fitted.of_types([one[0] for one in coded]), strict=True):
            if other != sub and share >= surer and meant in {other, sub}:
                _count(right, wrong, "retyped", meant == other)
    return "; ".join(f"{name}: {right[name]} right, {wrong[name]} wrong" for name in right)


def _count(right: dict[str, int], wrong: dict[str, int], name: str, holds: bool) -> None:
    (right if holds else wrong)[name] += 1


def main() -> None:
    """Prints the weights fitted to all articles and sentences; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = list({(row.article, row.signs): row for folder in folders for row in rows(Path(folder), language)}.values())
    articles, sentences = len({row.article for row in told}), len(told)
    told += [*specified(language), *confirmed(language)]
    held = worth(told, LIKELY[language], SURER[language])
    print(f"{sentences} sentences of {articles} texts, {len(told)} in all; {held}", file=sys.stderr)
    print("# What the signs of a sentence say of an event and of its type: sign, weight, type=weight (parted by |)")
    print("# Signs: a word, the beginning (abcde-) or ending (-bcdefg) of one, a pair of words, place, day, both, in:")
    print("# (where it stands), kind:, frame:, verb:, noun:, thing:, not: (what was read in it); of a candidate type:,")
    print("# clause: (words of its clause), doer:, whom:, told:, by:, cue:, is: (docs/coder.md).")
    print(f"# Fitted to {sentences} sentences of {articles} texts and {len(told) - sentences} of tests/coder.")
    for line in Fitted(told).lines():
        print(line)


if __name__ == "__main__":
    main()
