"""The weights by which the coder weighs the words of a sentence, moved by annotated articles and sentences.

usage: python -m benchmarks.coder_telling LANGUAGE FOLDER... > new.tsv; mv new.tsv coder/lexicon/LANGUAGE/telling.tsv
The weights that the coder has are the starting point (telling_fit.py): a weight moves as far from there as the texts
at hand ask for, so that what was learnt of others stays; texts given once are not given again. A folder holds one
JSON file per annotated article (id, language, published, text, title, events with evidence), or files of sentences
(*.tsv: sub-event type or none, tab, sentence of the language). What the weights are worth on articles that did not
move them (five folds) goes to standard error. Needs scikit-learn (requirements-fit.txt); the coder itself only adds
up the weights.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from sklearn.model_selection import GroupKFold

from benchmarks.telling_fit import Moved
from benchmarks.telling_rows import NONE, Row, confirmed, kept, rows, specified
from coder.events.weighed import LIKELY, SURER
from coder.weighing import Likelihood, likelihood

FOLDS = 5


def worth(before: Likelihood, told: Sequence[Row]) -> str:
    """Says what weights moved by the other articles decide rightly and wrongly (five folds)."""
    right = dict.fromkeys(("untold", "retyped"), 0)
    wrong = dict.fromkeys(right, 0)
    groups = [row.article for row in told]
    for learnt, tested in GroupKFold(FOLDS).split(told, groups=groups):
        moved = Moved(before, [told[at] for at in learnt])
        rest = [told[at] for at in tested if not told[at].specified]
        for row, share in zip(rest, moved.of_event([row.signs for row in rest]), strict=True):
            if not row.candidates and share >= LIKELY:
                _count(right, wrong, "untold", row.meant != NONE)
        coded = [one for row in rest for one in row.candidates if one[2] != NONE]
        for (_, sub, meant), (other, share) in zip(coded, moved.of_types([one[0] for one in coded]), strict=True):
            if other != sub and share >= SURER and meant in {other, sub}:
                _count(right, wrong, "retyped", meant == other)
    return "; ".join(f"{name}: {right[name]} right, {wrong[name]} wrong" for name in right)


def _count(right: dict[str, int], wrong: dict[str, int], name: str, holds: bool) -> None:
    (right if holds else wrong)[name] += 1


def main() -> None:
    """Prints the weights moved by all articles and sentences; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = list({(row.article, row.signs): row for folder in folders for row in rows(Path(folder), language)}.values())
    articles, sentences = len({row.article for row in told}), len(told)
    told += [*specified(language), *confirmed(language), *kept(language)]
    before = likelihood(language)
    held = worth(before, told)
    print(f"{sentences} sentences of {articles} texts, {len(told)} in all; {held}", file=sys.stderr)
    print("# What the signs of a sentence say of an event and of its type: sign, weight, type=weight (parted by |)")
    print("# Signs: a word, the beginning (abcde-) or ending (-bcdefg) of one, a pair of words, place, day, both, in:")
    print("# (where it stands), kind:, frame:, verb:, noun:, thing:, not: (what was read in it); of a candidate type:,")
    print("# clause: (words of its clause), doer:, whom:, told:, by:, cue:, is: (docs/coder.md).")
    print(f"# Moved last by {sentences} sentences of {articles} texts and {len(told) - sentences} of tests/coder.")
    for line in Moved(before, told).lines():
        print(line)


if __name__ == "__main__":
    main()
