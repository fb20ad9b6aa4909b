"""The weights by which the coder takes an English reading of support for unlikely, fitted to annotated articles.

usage: python -m benchmarks.coder_backers GOLD_FOLDER...
A folder holds one JSON file per annotated article (id, language, published, text, alliances with supporter, supported
and evidence, actors with their other names).
Prints how many right and false readings fall below each of some sums with weights fitted to the other articles (ten
folds), and the weights fitted to all: a logistic regression by plain gradient ascent.
"""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.coder_parts import replaced
from coder import code_article
from coder.alliances import finding
from coder.alliances.likelihood import SIGNALS, signals
from coder.records import Article
from coder.weights import weighed
from coder.words import fold

FOLDS = 10
STEPS = 3000
RATE = 1.0
RESTRAINT = 0.012  # of the squared weights, so that a signal that never fails stays finite
SUMS = (-2.0, -1.5, -1.2, -1.0, -0.8, -0.6)
Signals = dict[str, float]


@dataclass(frozen=True)
class Reading:
    """One reading of support: its signals, and whether the annotation has the pair."""

    article: str
    held: Signals
    right: bool


def readings(folder: Path) -> Iterator[Reading]:
    """Gives the readings of support of the English articles of a folder."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["language"] != "en":
            continue
        seen: dict[tuple[Any, ...], Signals] = {}

        def watched(giver: Any, receiver: Any, backing: Any, scene: Any, seen: Any = seen) -> bool:
            group = scene.actors.group_of
            names = tuple(
                frozenset(fold(n) for n in (p.actor.name, group(p.actor).name, p.actor.country or ""))
                for p in (giver, receiver)
            )
            seen.setdefault((scene.tokens[0].start, *names), signals(giver, receiver, backing, scene))
            return False

        with replaced(finding, "is_unlikely", watched):
            code_article(Article(**{key: gold[key] for key in ("id", "language", "published", "text", "title")}))
        told = [(_names(gold, a["supporter"]), _names(gold, a["supported"])) for a in gold["alliances"]]
        for (_, one, other), held in seen.items():
            yield Reading(gold["id"], held, any(one & giver and other & receiver for giver, receiver in told))


def _names(gold: dict[str, Any], name: str) -> set[str]:
    """Gives all names of an annotated actor, with those of its group and its members."""
    names = {fold(name)}
    for actor in gold.get("actors", ()):
        mine = {actor["name"], *actor.get("accept", ()), *actor.get("aliases", ())}
        if name in mine or actor.get("of") == name:
            names |= {fold(other) for other in (*mine, actor.get("of") or name)}
    return names


def fit(rows: Sequence[Reading]) -> Signals:
    """Gives the weights under which the annotations are likeliest."""
    weights = dict.fromkeys(SIGNALS, 0.0)
    for _ in range(STEPS):
        slope = {name: 0.0 if name == "bias" else -RESTRAINT * weights[name] for name in SIGNALS}
        for row in rows:
            missing = row.right - 1 / (1 + math.exp(-weighed(weights, row.held)))
            for name, strength in row.held.items():
                slope[name] += missing * strength / len(rows)
        weights = {name: weights[name] + RATE * slope[name] for name in SIGNALS}
    return weights


def main() -> None:
    """Prints what falls below each sum, then the fitted weights."""
    rows = [row for folder in sys.argv[1:] for row in readings(Path(folder))]
    articles = sorted({row.article for row in rows})
    sums = []
    for part in range(FOLDS):
        left_out = set(articles[part::FOLDS])
        weights = fit([row for row in rows if row.article not in left_out])
        sums += [(weighed(weights, row.held), row) for row in rows if row.article in left_out]
    print(f"{sum(row.right for row in rows)} right readings, {sum(not row.right for row in rows)} false")
    for least in SUMS:
        below = [row.right for told, row in sums if told < least]
        print(f"fitted to the other articles, below {least}: {sum(below)} right, {len(below) - sum(below)} false")
    for name, weight in fit(rows).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
