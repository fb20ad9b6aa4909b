"""The statements of support that the weights of how one stands are fitted to: of passages and articles."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.backing_rows import KEYS, named_in, names_of, plain, side_of, sides_of, span_of, tables
from benchmarks.coder_parts import replaced
from benchmarks.telling_rows import PUBLISHED
from coder import code_article
from coder.alliances import finding
from coder.alliances.pairing import Pair, pairs_of
from coder.alliances.scene import Backing
from coder.alliances.standing import Standing
from coder.alliances.wavering import signs_of_standing
from coder.alliances.weighed import PairWeighing, Told
from coder.codebook import AllianceStatus
from coder.passages import Document, Sentence
from coder.records import Article, Span


@dataclass(frozen=True)
class Row:
    """One statement: its text, its signs, the status that the rules read (None where they read none), the one meant.

    `specified`: of tests/coder, by which the rules were made.
    """

    text: str
    signs: frozenset[str]
    ruled: str | None
    meant: str
    specified: bool = False


@dataclass(frozen=True)
class Seen:
    """One pair of a sentence as how its support stands is weighed."""

    signs: frozenset[str]
    giver: frozenset[str]
    taker: frozenset[str]
    sentence: Span
    ruled: str | None


def rows(folder: Path, language: str) -> Iterator[Row]:
    """Gives the statements of the passages (*.LANGUAGE.jsonl) and articles (*.json) of a folder (backing_rows.py)."""
    for file in sorted(folder.glob(f"*.{language}.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            if told["pairs"]:
                yield from _of_passage(told, language)
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["language"] == language and gold["alliances"]:
            yield from _of_article(gold)


def specified(language: str) -> Iterator[Row]:
    """Gives the statements of the specification's tables of support."""
    for text, wanted in tables(language):
        told = [(*side_of(one), _status(one)) for one in wanted.split("; ") if wanted != "none"]
        for seen in standings(Article(id=text, text=text, published=PUBLISHED, language=language)) if told else ():
            status = next((status for one, other, status in told if seen.giver & one and seen.taker & other), None)
            if status is not None:
                yield Row(text, seen.signs, seen.ruled, status, specified=True)


def _status(told: str) -> str:
    """Reads the status of "X > Y (status)", as the tables write it; one without is active."""
    _, bracket, status = told.partition(" (")
    return status.removesuffix(")") if bracket else AllianceStatus.ACTIVE.value


def _of_passage(told: dict[str, Any], language: str) -> Iterator[Row]:
    article = Article(id=told["id"], text=told["text"], published=PUBLISHED, language=language)
    sides = [(*sides_of(told["text"], pair, named_in(article)), pair[2]) for pair in told["pairs"]]
    for seen in standings(article):
        status = next((status for one, other, status in sides if seen.giver & one and seen.taker & other), None)
        if status is not None:
            yield Row(told["id"], seen.signs, seen.ruled, status)


def _of_article(gold: dict[str, Any]) -> Iterator[Row]:
    names = names_of(gold)
    told = [
        (names(one["supporter"]), names(one["supported"]), span_of(gold["text"], one["evidence"]), one["status"])
        for one in gold["alliances"]
    ]
    for seen in standings(Article(**{key: gold[key] for key in KEYS})):
        for one, other, span, status in told:
            if span.overlaps(seen.sentence) and seen.giver & one and seen.taker & other:
                yield Row(gold["id"], seen.signs, seen.ruled, status)
                break


def standings(article: Article) -> list[Seen]:
    """Gives the pairs of an article that rules read, with how they stand, and those that none reads."""
    found: list[Seen] = []
    behind: list[Sentence | None] = [None]
    next_to = finding.sentence_behind

    def looked(sentence: Sentence, document: Document) -> Sentence | None:
        behind[0] = next_to(sentence, document)
        return behind[0]

    def seen(pair: Pair, trigger: int, weighing: PairWeighing, stands: Standing | None) -> Seen:
        scene = weighing.scene
        group = scene.actors.group_of
        giver, taker = (
            frozenset(map(plain, (one.actor.name, group(one.actor).name, one.span.of(article.text)))) for one in pair
        )
        signs = signs_of_standing(stands, pair, trigger, weighing, behind[0])
        whole = Span(scene.tokens[0].start, scene.tokens[-1].end)
        return Seen(signs, giver, taker, whole, None if stands is None else stands.status.value)

    def ruled(stands: Standing, backing: Backing, pair: Pair, weighing: PairWeighing, _: Any) -> Standing:
        found.append(seen(pair, backing.trigger, weighing, stands))
        return stands

    def unread(weighing: PairWeighing, told: Told) -> Iterator[Backing]:
        group = weighing.scene.actors.group_of
        for pair in pairs_of(weighing.scene):
            if (group(pair[0].actor), group(pair[1].actor)) not in told:
                found.append(seen(pair, weighing.trigger(pair), weighing, None))
        return iter(())

    with (
        replaced(finding, "sentence_behind", looked),
        replaced(finding, "weighed_standing", ruled),
        replaced(PairWeighing, "untold", unread),
    ):
        code_article(article)
    return found
