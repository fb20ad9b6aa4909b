"""The weights by which the coder chooses the place of a sentence that names none, fitted to annotated articles.

usage: python -m benchmarks.coder_places GOLD_FOLDER...
A folder holds one JSON file per annotated article (id, language, published, text, events with location and evidence).
Prints how often the weights in use are right, how often weights fitted to the other articles are (five folds), and the
weights fitted to all of them: a conditional logit over the places told before each sentence, by plain gradient ascent.
"""

import json
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.coder_parts import replaced
from coder import code_article
from coder.events.earlier_places import EarlierPlaces
from coder.events.toldplaces import SIGNALS, weigh
from coder.records import Article
from coder.weights import weighed
from coder.words import fold

FOLDS = 5
STEPS = 400
RATE = 0.3
RESTRAINT = 0.003  # of the squared weights, so that a signal that never fails stays finite
Signals = dict[str, float]


@dataclass(frozen=True)
class Choice:
    """One sentence without a place: the signals of the place it means, and those of all that were told before."""

    article: str
    meant: Signals
    told: tuple[Signals, ...]


def choices(folder: Path) -> Iterator[Choice]:
    """Gives the choices of the articles of a folder whose right place is among those told before."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        asked: dict[int, tuple[Any, list[tuple[Any, Signals]]]] = {}
        choose = EarlierPlaces.candidates

        def watched(finder: Any, clause: Any, *rest: Any, choose: Any = choose, asked: Any = asked) -> Any:
            told = choose(finder, clause, *rest)
            asked.setdefault(clause.sentence.index, (clause.sentence, told))
            return told

        with replaced(EarlierPlaces, "candidates", watched):
            code_article(Article(**{key: gold[key] for key in ("id", "language", "published", "text", "title")}))
        for sentence, told in asked.values():
            for event in gold["events"]:
                at = gold["text"].find(event["evidence"])
                names = {fold(name) for name in (event["location"], *event.get("location_aliases", ())) if name}
                right = next((held for place, held in told if fold(place.town) in names), None)
                if right is not None and sentence.span.start <= at < sentence.span.end:
                    yield Choice(gold["id"], right, tuple(held for _, held in told))
                    break


def fit(rows: Sequence[Choice]) -> Signals:
    """Gives the weights under which the right places are likeliest."""
    weights = dict.fromkeys(SIGNALS, 0.0)
    for _ in range(STEPS):
        slope = {name: -RESTRAINT * len(rows) * weights[name] for name in SIGNALS}
        for row in rows:
            sums = [weighed(weights, held) for held in row.told]
            shares = [math.exp(value - max(sums)) for value in sums]
            for name in SIGNALS:
                mean = sum(share * held[name] for share, held in zip(shares, row.told, strict=True)) / sum(shares)
                slope[name] += row.meant[name] - mean
        weights = {name: weights[name] + RATE * slope[name] / len(rows) for name in SIGNALS}
    return weights


def right(rows: Sequence[Choice], score: Callable[[Signals], float]) -> int:
    """Counts the choices that a score decides rightly; of equals the place told last is taken, as by the coder."""
    return sum(max(row.told, key=score) is row.meant for row in rows)


def main() -> None:
    """Prints what the weights in use and fitted ones choose, then the fitted weights."""
    rows = [row for folder in sys.argv[1:] for row in choices(Path(folder))]
    print(f"{len(rows)} sentences without a place; weights in use right in {right(rows, weigh)}")
    articles = sorted({row.article for row in rows})
    unseen = 0
    for part in range(FOLDS):
        left_out = set(articles[part::FOLDS])
        weights = fit([row for row in rows if row.article not in left_out])
        tested = [row for row in rows if row.article in left_out]
        unseen += right(tested, partial(weighed, weights))
    print(f"fitted to the other articles: right in {unseen}")
    for name, weight in fit(rows).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
