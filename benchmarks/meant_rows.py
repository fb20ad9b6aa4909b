"""The pointing receivers that the weights of whom one stands for are fitted to: of articles and tests/coder."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.backing_rows import KEYS, names_of, plain, side_of, span_of, tables
from benchmarks.coder_parts import replaced
from benchmarks.telling_rows import PUBLISHED
from coder import code_article
from coder.alliances.meant import Meant
from coder.alliances.scene import Backing, Scene
from coder.records import Article, Span

READ = "read"
"""The sign of the actor that the rules read."""


@dataclass(frozen=True)
class Choice:
    """One receiver that a sentence points at: of each that it may stand for the signs, and whether it is meant.

    `specified`: of tests/coder, by which the rules were made.
    """

    text: str
    signs: tuple[frozenset[str], ...]
    meant: tuple[bool, ...]
    specified: bool = False

    @property
    def ruled(self) -> bool:
        """Says whether the rules read who is meant."""
        return any(meant and READ in signs for signs, meant in zip(self.signs, self.meant, strict=True))


@dataclass(frozen=True)
class Seen:
    """One receiver as it is weighed: its giver's names, its sentence, and of each candidate the name and the signs."""

    giver: frozenset[str]
    sentence: Span
    candidates: tuple[tuple[str, frozenset[str]], ...]


def choices(folder: Path) -> Iterator[Choice]:
    """Gives the receivers of the annotated articles of a folder (one JSON file each) of whose giver support is told."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        names = names_of(gold)
        told = [
            (names(one["supporter"]), names(one["supported"]), span_of(gold["text"], one["evidence"]))
            for one in gold["alliances"]
        ]
        for seen in receivers(Article(**{key: gold[key] for key in KEYS})) if told else ():
            here = [(giver, taker) for giver, taker, span in told if span.overlaps(seen.sentence)]
            yield from _chosen(gold["id"], seen, here)


def specified(language: str) -> Iterator[Choice]:
    """Gives the receivers of the specification's tables of support."""
    for text, wanted in tables(language):
        told = [side_of(one) for one in wanted.split("; ") if wanted != "none"]
        for seen in receivers(Article(id=text, text=text, published=PUBLISHED, language=language)) if told else ():
            yield from _chosen(text, seen, told, specified=True)


def _chosen(
    text: str, seen: Seen, told: Sequence[tuple[frozenset[str], frozenset[str]]], specified: bool = False
) -> Iterator[Choice]:
    takers = frozenset[str]().union(*(taker for giver, taker in told if giver & seen.giver))
    meant = tuple(name in takers for name, _ in seen.candidates)
    if any(meant) and not all(meant):
        yield Choice(text, tuple(signs for _, signs in seen.candidates), meant, specified)


def receivers(article: Article) -> list[Seen]:
    """Gives the receivers of an article at which its sentences only point."""
    found: list[Seen] = []
    of = Meant.of

    def watched(meant: Meant, backing: Backing, scene: Scene) -> Backing:
        signs = meant.signs(backing, scene)
        if signs is not None:
            group, giver = scene.actors.group_of, backing.supporters[0]
            names = frozenset(plain(name) for name in (giver.actor.name, group(giver.actor).name))
            whole = Span(scene.tokens[0].start, scene.tokens[-1].end)
            found.append(Seen(names, whole, tuple((plain(one.name), signs.of(one)) for one in signs.candidates())))
        return of(meant, backing, scene)

    with replaced(Meant, "of", watched):
        code_article(article)
    return found
