"""The weights by which the coder weighs the words of a sentence, fitted to annotated articles.

usage: python -m benchmarks.coder_telling LANGUAGE GOLD_FOLDER... > coder/lexicon/LANGUAGE/telling.tsv
A folder holds one JSON file per annotated article (id, language, published, text, events with evidence). What the
weights are worth on articles they were not fitted to (five folds) goes to standard error. Needs scikit-learn
(requirements-fit.txt); the coder itself only adds up the weights.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.coder_parts import replaced
from coder import code_article
from coder.codebook import SubEventType
from coder.events.weighed import LIKELY, SURER, Weighing, may_be_weighed
from coder.records import Article
from coder.weighing.likelihood import BASE
from tests.coder.test_event_sentences import rows as specification
from tests.coder.test_event_stories import stories
from tests.coder.test_event_tellings import tellings
from tests.coder.test_event_vocabulary import rows as vocabulary

FOLDS = 5
RESTRAINT = 0.3  # how freely the weights of an event may grow (C of scikit-learn)
TYPE_RESTRAINT = 0.9
SEEN = 3  # sentences that a sign must stand in
TRAP = 3  # how much more than another sentence one counts that the specification has as a trap
LEAST = 0.05  # weights nearer to nothing are left out
NONE = "none"
PUBLISHED = "2024-03-15"
_KEYS = ("id", "language", "published", "text", "title")


@dataclass(frozen=True)
class Row:
    """One sentence: its article, its signs, the types of its candidates, and the type that the annotation has."""

    article: str
    signs: tuple[str, ...]
    coded: tuple[str, ...]
    meant: str
    specified: bool = False


def rows(folder: Path, language: str) -> Iterator[Row]:
    """Gives the sentences of the articles of a folder in one language."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["language"] != language:
            continue
        for sentence, signs, coded in weighed(Article(**{key: gold[key] for key in _KEYS})):
            yield Row(gold["id"], signs, coded, _meant(gold, sentence.span))


def specified(language: str) -> Iterator[Row]:
    """Gives the sentences of the specification (tests/coder/sentences): one event each, or none.

    Their candidates are left out: the rules were made by them, and are right there more often than elsewhere.
    """
    told = [(text, [cells[0] for cells in wanted]) for of, text, wanted in stories() if of == language]
    for lines in (specification(language, "+"), [row for row in vocabulary("+") if row[0] == language]):
        told += [(cells[0], [sub]) for _, sub, cells in lines]
    for lines in (specification(language, "-"), [row for row in vocabulary("-") if row[0] == language]):
        told += [(cells[0], []) for _, _, cells in lines]
    told += [(text, [sub]) for of, sub, text in tellings("+") if of == language]
    told += [(text, []) for of, _, text in tellings("-") if of == language]
    for text, wanted in told:
        article = Article(id=text, text=text, published=PUBLISHED, language=language)
        read = weighed(article)
        if len(wanted) <= 1 and (not wanted or len(read) == 1):
            for _, signs, _ in read:
                yield Row(text, signs, (), wanted[0] if wanted else NONE, specified=True)


def weighed(article: Article) -> list[tuple[Any, tuple[str, ...], tuple[str, ...]]]:
    """Gives the sentences of an article as they are weighed: each with its signs and the types of its candidates."""
    seen: list[tuple[Any, tuple[str, ...], tuple[str, ...]]] = []

    def watched(weighing: Any, candidates: Any, refusals: Any) -> Any:
        for sentence, here, against in weighing.by_sentence(candidates, refusals):
            if may_be_weighed(sentence):
                types = tuple(candidate.sub_event_type.value for candidate in here)
                seen.append((sentence, weighing.signs(sentence, against), types))
        return list(candidates)

    with replaced(Weighing, "weigh", watched):
        code_article(article)
    return seen


def _meant(gold: dict[str, Any], span: Any) -> str:
    """Gives the type of the event of which the sentence holds the most words, or none."""
    best, most = NONE, 0
    for event in gold["events"]:
        start = gold["text"].find(event["evidence"])
        shared = min(start + len(event["evidence"]), span.end) - max(start, span.start)
        if start >= 0 and shared > most:
            best, most = event["sub_event_type"], shared
    return best


class Fitted:
    """Weights of the signs for an event at all, and for each type."""

    def __init__(self, told: Sequence[Row]) -> None:
        """Fits the weights to sentences."""
        self._words: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._words.fit_transform([row.signs for row in told])
        events = np.array([row.meant != NONE for row in told])
        weights = np.array([TRAP if row.specified and row.meant == NONE else 1 for row in told])
        self.event = LogisticRegression(C=RESTRAINT, solver="liblinear").fit(table, events, weights)
        kept = [row for row in told if row.meant != NONE]
        self._typed: Any = CountVectorizer(analyzer=lambda signs: signs, min_df=SEEN, binary=True)
        table = self._typed.fit_transform([_with_types(row) for row in kept])
        self.types = {
            sub.value: LogisticRegression(C=TYPE_RESTRAINT, solver="liblinear").fit(table, meant)
            for sub in SubEventType
            if any(meant := np.array([row.meant == sub.value for row in kept]))
        }

    def of_event(self, told: Sequence[Row]) -> Any:
        """Gives the probability of an event for each sentence."""
        return self.event.predict_proba(self._words.transform([row.signs for row in told]))[:, 1]

    def of_types(self, told: Sequence[Row]) -> list[tuple[str, float]]:
        """Gives the likeliest type of each sentence, and its share."""
        table = self._typed.transform([_with_types(row) for row in told])
        shares = np.array([model.predict_proba(table)[:, 1] for model in self.types.values()])
        shares /= shares.sum(axis=0)
        names = list(self.types)
        return [(names[at], float(shares[at, row])) for row, at in enumerate(shares.argmax(axis=0))]

    def lines(self) -> Iterator[str]:
        """Gives the rows of telling.tsv, the base first."""
        event = {sign: self.event.coef_[0][at] for sign, at in self._words.vocabulary_.items()}
        event[BASE] = self.event.intercept_[0]
        types: dict[str, list[tuple[str, float]]] = {}
        for name, model in self.types.items():
            types.setdefault(BASE, []).append((name, float(model.intercept_[0])))
            for sign, at in self._typed.vocabulary_.items():
                types.setdefault(sign, []).append((name, float(model.coef_[0][at])))
        for sign in sorted({*event, *types}, key=lambda one: (one != BASE, one)):
            told = [(name, w) for name, w in types.get(sign, ()) if abs(w) >= LEAST or sign == BASE]
            weight = event.get(sign, 0.0)
            if told or abs(weight) >= LEAST:
                yield f"{sign}\t{weight:.2f}\t{'|'.join(f'{name}={w:.2f}' for name, w in told)}"


def _with_types(row: Row) -> tuple[str, ...]:
    return (*row.signs, *(f"type:{name}" for name in row.coded))


def worth(told: Sequence[Row], limit: float) -> str:
    """Says what weights fitted to the other articles decide rightly and wrongly (five folds)."""
    right = dict.fromkeys(("untold", "retyped"), 0)
    wrong = dict.fromkeys(right, 0)
    groups = [row.article for row in told]
    for learnt, tested in GroupKFold(FOLDS).split(told, groups=groups):
        fitted, rest = Fitted([told[at] for at in learnt]), [told[at] for at in tested if not told[at].specified]
        for row, likely, (sub, share) in zip(rest, fitted.of_event(rest), fitted.of_types(rest), strict=True):
            if len(row.coded) == 1 and sub != row.coded[0] and share >= SURER:
                if sub == row.meant or row.coded[0] == row.meant:
                    _count(right, wrong, "retyped", sub == row.meant)
            elif not row.coded and likely >= limit:
                _count(right, wrong, "untold", row.meant != NONE)
    return "; ".join(f"{name}: {right[name]} right, {wrong[name]} wrong" for name in right)


def _count(right: dict[str, int], wrong: dict[str, int], name: str, holds: bool) -> None:
    (right if holds else wrong)[name] += 1


def main() -> None:
    """Prints the weights fitted to all articles; what they are worth goes to standard error."""
    language, *folders = sys.argv[1:]
    told = list({(row.article, row.signs): row for folder in folders for row in rows(Path(folder), language)}.values())
    articles, sentences = len({row.article for row in told}), len(told)
    told += specified(language)
    print(
        f"{sentences} sentences of {articles} articles, {len(told)} in all; {worth(told, LIKELY[language])}",
        file=sys.stderr,
    )
    print(
        "# What the signs of a sentence say of an event in it and of its type: sign, weight, type=weight, parted by |"
    )
    print(
        "# Signs: a word, the beginning (abcde-) or ending (-bcdefg) of one, place, day, both, in: (where it stands),"
    )
    print("# kind:, frame:, verb:, noun:, thing:, not:, type: (what was read in it; docs/coder.md).")
    print(f"# Fitted to {sentences} sentences of {articles} articles and {len(told) - sentences} of tests/coder.")
    for line in Fitted(told).lines():
        print(line)


if __name__ == "__main__":
    main()
