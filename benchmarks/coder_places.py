"""The weights by which the coder chooses the place of a sentence that names none, fitted to annotated articles.

usage: python -m benchmarks.coder_places FOLDER... > new.tsv; mv new.tsv coder/lexicon/where.tsv
A folder holds one JSON file per annotated article (id, language, published, text, events with location and evidence);
the tables of tests/coder/whereabouts are added. What the weights are worth on articles they were not fitted to (eight
folds) goes to standard error. Needs numpy (requirements-fit.txt); the coder itself only adds up the weights.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.coder_meant import FOLDS, Fitted
from benchmarks.meant_rows import Choice
from benchmarks.place_rows import choices, specified
from coder.weighing import place_weights

RESTRAINT = 6.0  # how much large weights cost
ROUNDS = 10  # how often a row of tests/coder that is decided wrongly is counted once more


def fitted(told: Sequence[Choice]) -> Fitted:
    """Gives weights fitted to choices; those of tests/coder count only where they would be decided wrongly."""
    counted = [choice for choice in told if not choice.specified]
    for _ in range(ROUNDS):
        weights = Fitted(counted, RESTRAINT)
        wrong = [choice for choice in told if choice.specified and not weights.is_right(choice)]
        counted += wrong
    return weights


def worth(told: Sequence[Choice]) -> Iterator[str]:
    """Says how many places the weights in use find, and how many weights fitted to other articles do."""
    texts = sorted({choice.text for choice in told})
    tested = [choice for choice in told if not choice.specified]
    right = 0
    used = sum(_is_right(choice) for choice in tested)
    for fold in range(FOLDS):
        held = set(texts[fold::FOLDS])
        weights = fitted([choice for choice in told if choice.text not in held])
        right += sum(weights.is_right(choice) for choice in tested if choice.text in held)
    yield f"{len(tested)} sentences: {used} right by the weights in use, {right} by those fitted to other articles"


def _is_right(choice: Choice) -> bool:
    """Says whether the weights in use choose the place that is meant."""
    weights = place_weights()
    return max(zip(choice.signs, choice.meant, strict=True), key=lambda one: weights.of(one[0]))[1]


def main() -> None:
    """Prints the weights fitted to all articles; what they are worth goes to standard error."""
    told = [choice for folder in sys.argv[1:] for choice in choices(Path(folder))]
    articles, sentences = len({choice.text for choice in told}), len(told)
    told += specified()
    for line in worth(told):
        print(line, file=sys.stderr)
    print(
        "# What the signs of a place say of whether a sentence that names none means it: sign and weight, parted by a"
    )
    print("# tab; signs of coder/events/placesigns.py, the same for both languages; those that begin with `none` speak")
    print(
        f"# for no place. Fitted to {sentences} sentences of {articles} articles and {len(told) - sentences} of tests."
    )
    for line in fitted(told).lines():
        print(line)


if __name__ == "__main__":
    main()
