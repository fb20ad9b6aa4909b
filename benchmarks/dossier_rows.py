"""The pairs of annotated articles that the weights of what an article as a whole tells are fitted to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.backing_rows import KEYS, names_of, plain
from benchmarks.coder_parts import replaced
from coder import code_article
from coder.alliances.dossiers import Dossiers
from coder.alliances.dossiersigns import signs_of
from coder.alliances.overall import WHOLE, Overall
from coder.records import Article


@dataclass(frozen=True)
class Row:
    """One pair of an article: its signs, whether a sentence by itself was read so, which annotated alliances it is."""

    article: str
    signs: frozenset[str]
    read: bool
    holds: tuple[int, ...]


@dataclass(frozen=True)
class Told:
    """The pairs of one annotated article, and how many alliances it has."""

    article: str
    rows: tuple[Row, ...]
    alliances: int


def told_in(folder: Path, language: str) -> Iterator[Told]:
    """Gives the pairs of each annotated article of a folder in a language (one JSON file per article).

    An article too short to be weighed as a whole has none.
    """
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["language"] == language:
            yield Told(gold["id"], tuple(_rows(gold)), len(gold["alliances"]))


def _rows(gold: dict[str, Any]) -> Iterator[Row]:
    names = names_of(gold)
    told = [(names(one["supporter"]), names(one["supported"])) for one in gold["alliances"]]
    dossiers = dossiers_of(Article(**{key: gold[key] for key in KEYS}))
    if dossiers.sentences < WHOLE:
        return
    for sides, dossier in list(dossiers.of.items()):
        if dossier.read or dossier.tellings:
            giver, taker = (plain(side.name) for side in sides)
            holds = tuple(at for at, (givers, takers) in enumerate(told) if giver in givers and taker in takers)
            yield Row(gold["id"], signs_of(sides, dossiers), bool(dossier.read), holds)


def dossiers_of(article: Article) -> Dossiers:
    """Gives what an article tells of each two, as it is weighed."""
    found: list[Dossiers] = []
    init = Overall.__init__

    def watched(overall: Overall, dossiers: Dossiers) -> None:
        found.append(dossiers)
        init(overall, dossiers)

    with replaced(Overall, "__init__", watched):
        code_article(article)
    return found[0]
