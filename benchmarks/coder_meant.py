"""The weights by which the coder weighs whom a pointing receiver of support stands for, fitted to articles.

usage: python -m benchmarks.coder_meant FOLDER... > new.tsv; mv new.tsv coder/lexicon/meant.tsv
A folder holds one JSON file per annotated article (id, language, published, text, actors, alliances, ...); the tables
of tests/coder are added. What the weights are worth on texts they were not fitted to (eight folds) goes to standard
error. Needs numpy (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.meant_rows import Choice, choices, specified

FOLDS = 8
RESTRAINT = 3.0  # how much large weights cost
STEPS = 120
PACE = 0.3  # how far a step goes at first
LEAST = 0.01  # weights nearer to nothing are left out


class Fitted:
    """Weights of signs, so that whoever is meant has most: a conditional logit model of the choice among candidates."""

    def __init__(self, told: Sequence[Choice], restraint: float = RESTRAINT) -> None:
        """Fits the weights to choices by gradient steps of falling length (Adam); `restraint` makes large ones cost."""
        signs = sorted(set[str]().union(*(signs for choice in told for signs in choice.signs)))
        self._at = {sign: at for at, sign in enumerate(signs)}
        tables = [(self._table(choice), np.array(choice.meant, float)) for choice in told]
        self._weights: Any = np.zeros(len(signs))
        speed, spread = np.zeros(len(signs)), np.zeros(len(signs))
        for step in range(1, STEPS + 1):
            slope = restraint * self._weights
            for table, meant in tables:
                slope = slope + table.T @ (_shares(table @ self._weights) - _shares(table @ self._weights, meant))
            speed, spread = 0.9 * speed + 0.1 * slope, 0.99 * spread + 0.01 * slope**2
            length = PACE if step < STEPS * 0.7 else PACE / 4
            self._weights -= length * (speed / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)

    def is_right(self, choice: Choice) -> bool:
        """Says whether the likeliest candidate of a choice is meant."""
        return choice.meant[int((self._table(choice) @ self._weights).argmax())]

    def lines(self) -> Iterator[str]:
        """Gives the rows of the file of weights in alphabetical order."""
        for sign, at in self._at.items():
            if abs(self._weights[at]) >= LEAST:
                yield f"{sign}\t{self._weights[at]:.2f}"

    def _table(self, choice: Choice) -> Any:
        table = np.zeros((len(choice.signs), len(self._at)))
        for row, signs in enumerate(choice.signs):
            table[row, [self._at[sign] for sign in signs if sign in self._at]] = 1
        return table


def _shares(values: Any, among: Any = 1.0) -> Any:
    raised = np.exp(values - values.max()) * among
    return raised / raised.sum()


def worth(told: Sequence[Choice], what: str = "receivers", restraint: float = RESTRAINT) -> Iterator[str]:
    """Says how many choices in texts they were not fitted to the weights understand, and how many the rules did."""
    texts = sorted({choice.text for choice in told})
    right = ruled = tested = 0
    for fold in range(FOLDS):
        held = set(texts[fold::FOLDS])
        fitted = Fitted([choice for choice in told if choice.text not in held], restraint)
        for choice in told:
            if choice.text in held and not choice.specified:
                tested, right, ruled = tested + 1, right + fitted.is_right(choice), ruled + choice.ruled
    yield f"{tested} {what} of articles: {ruled} understood by rules, {right} by weights fitted to other texts"


def main() -> None:
    """Prints the weights fitted to all texts; what they are worth goes to standard error."""
    told = [choice for folder in sys.argv[1:] for choice in choices(Path(folder))]
    texts, receivers = len({choice.text for choice in told}), len(told)
    told += [choice for language in ("nl", "en") for choice in specified(language)]
    for line in worth(told):
        print(line, file=sys.stderr)
    print(
        "# What the signs of an actor say of whether a receiver of support that is only pointed at stands for him: sign"
    )
    print("# and weight, parted by a tab; signs of coder/alliances/meantsigns.py, the same for both languages.")
    print(f"# Fitted to {receivers} receivers of {texts} texts and {len(told) - receivers} of tests/coder.")
    for line in Fitted(told).lines():
        print(line)


if __name__ == "__main__":
    main()
