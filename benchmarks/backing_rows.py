"""The pairs of parties that the weights of support are fitted to: of passages, articles and tests/coder."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.coder_parts import replaced
from benchmarks.telling_rows import PUBLISHED, sentences
from coder import code_article
from coder.alliances.pairing import pairs_of
from coder.alliances.scene import Backing
from coder.alliances.weighed import PairWeighing, Told
from coder.records import Article, Span
from tests.coder.alliances.test_alliances import NONE, TOLD
from tests.coder.alliances.test_bystanders import ROWS as BYSTANDERS
from tests.coder.alliances.test_bystanders import whole
from tests.coder.alliances.test_combined import traps as dutch_traps
from tests.coder.alliances.test_constructions import rows as constructions
from tests.coder.alliances.test_english_combinations import courses as english_courses
from tests.coder.alliances.test_english_combinations import traps as english_traps
from tests.coder.alliances.test_othermen import JOINED
from tests.coder.alliances.test_outsiders import NO_SUPPORT, OURS, WAR
from tests.coder.alliances.test_short_passages import ROWS as PASSAGES
from tests.coder.alliances.test_short_texts import HELP
from tests.coder.alliances.test_told import lines

_ARTICLES = frozenset({"the", "de", "het"})
KEYS = ("id", "language", "published", "text", "title")
Sides = tuple[frozenset[str], frozenset[str]]
"""The names that a supporter and a supported party go by."""


@dataclass(frozen=True)
class Row:
    """One pair of a sentence: its text, its signs, whether one supports the other.

    `ruled` says whether a rule reads so and that holds (True), or does not (False); None where none does. `specified`:
    of tests/coder, by which the rules were made. `of_article`: of an annotated article.
    """

    text: str
    signs: frozenset[str]
    holds: bool
    ruled: bool | None
    specified: bool = False
    of_article: bool = False


def rows(folder: Path, language: str) -> Iterator[Row]:
    """Gives the pairs of the passages (*.LANGUAGE.jsonl) and articles (*.json) of a folder.

    A passage is a line {"id", "text", "pairs": [[supporter, supported, status]]}, each side as the text names it; an
    article holds `alliances` with evidence and `actors` with their aliases. Raises SystemExit with file and line for a
    passage whose side does not stand in its text.
    """
    for file in sorted(folder.glob(f"*.{language}.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            told = json.loads(line)
            for name in (name for pair in told["pairs"] for name in pair[:2] if name not in told["text"]):
                raise SystemExit(f"{file}:{number}: {name!r} does not stand in the text")
            yield from _of_passage(told, language)
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["language"] == language:
            yield from _of_article(gold)


def specified(language: str) -> Iterator[Row]:
    """Gives the pairs of the specification: of its tables of support, and of its tables of events, which tell none."""
    traps = dutch_traps() if language == "nl" else []
    for text, wanted in (*tables(language), *((text, "none") for text in traps)):
        yield from _judged(text, language, [side_of(one) for one in wanted.split("; ") if wanted != "none"])
    for text in sentences(language):
        yield from (row for row in _judged(text, language, []) if not row.ruled)


def tables(language: str) -> list[tuple[str, str]]:
    """Gives the texts of the specification's tables of support, each with what it tells ("X > Y (status); ...")."""
    told = [(text.replace(" // ", "\n\n"), wanted) for of, text, wanted in PASSAGES if of == language]
    told += [(text, wanted) for _, text, wanted in (*lines(language), *constructions(language))]
    told += [(text, _written(wanted)) for of, text, wanted in TOLD if of == language]
    told += [(text, "none") for of, text in NONE if of == language]
    if language == "nl":
        return told + [(whole(text), wanted) for text, wanted in BYSTANDERS]
    courses = [(text, f"{giver} > {taker} ({status})") for text, (giver, taker, status) in english_courses()]
    told += [*courses, *JOINED, *HELP, *((WAR + OURS + text, "none") for text in NO_SUPPORT)]
    return told + [(text, "none") for text in english_traps()]


def _written(pairs: Iterable[Sequence[str]]) -> str:
    """Writes pairs as the tables do."""
    return "; ".join(f"{giver} > {taker}" for giver, taker in sorted(pairs))


def side_of(told: str) -> Sides:
    """Reads "X > Y (status)", as the tables write it; how the support stands makes no difference."""
    giver, _, taker = told.split(" (")[0].partition(" > ")
    return frozenset({plain(giver)}), frozenset({plain(taker)})


def _of_passage(told: dict[str, Any], language: str) -> Iterator[Row]:
    """Gives the pairs of a passage: those are told whose sides are the actors that its surfaces name."""
    read = weighed(Article(id=told["id"], text=told["text"], published=PUBLISHED, language=language))
    sides = [sides_of(told["text"], pair, read.named) for pair in told["pairs"]]
    for seen in read.pairs:
        yield Row(told["id"], seen.signs, _is_told(seen, sides), seen.ruled)


def named_in(article: Article) -> list[tuple[Span, str]]:
    """Gives the groups that the parties of an article belong to, by where these stand."""
    return weighed(article).named


def sides_of(text: str, pair: Sequence[str], named: Sequence[tuple[Span, str]]) -> Sides:
    """Gives the names of both sides of a pair, which says as what the text names them."""
    giver, taker = (
        frozenset(name for at, name in named if at.start < start + len(surface) and start < at.end)
        for surface in pair[:2]
        for start in [text.find(surface)]
    )
    return giver, taker


def names_of(gold: dict[str, Any]) -> Callable[[str], frozenset[str]]:
    """Gives what finds all names of an actor of an article, and of its members."""
    members = {actor["name"]: {actor["name"]} for actor in gold["actors"]}
    for actor in gold["actors"]:
        members.setdefault(actor.get("of") or actor["name"], set()).add(actor["name"])
    named = {
        actor["name"]: [actor["name"], *actor.get("aliases", ()), *actor.get("accept", ())] for actor in gold["actors"]
    }

    def names(name: str) -> frozenset[str]:
        return frozenset(plain(one) for member in members.get(name, {name}) for one in named.get(member, [member]))

    return names


def _of_article(gold: dict[str, Any]) -> Iterator[Row]:
    """Gives the pairs of an article, but for those whose support is told in another sentence."""
    names = names_of(gold)
    told = [
        ((names(one["supporter"]), names(one["supported"])), span_of(gold["text"], one["evidence"]))
        for one in gold["alliances"]
    ]
    for seen in weighed(Article(**{key: gold[key] for key in KEYS})).pairs:
        spans = [span for side, span in told if _is_told(seen, [side])]
        here = any(span.overlaps(seen.sentence) for span in spans)
        if here or not spans:
            yield Row(gold["id"], seen.signs, here, seen.ruled, of_article=True)


def _judged(text: str, language: str, sides: list[Sides]) -> Iterator[Row]:
    for seen in weighed(Article(id=text, text=text, published=PUBLISHED, language=language)).pairs:
        yield Row(text, seen.signs, _is_told(seen, sides), seen.ruled, specified=True)


@dataclass(frozen=True)
class Seen:
    """One pair as it is weighed: its signs, the names and words of both, its sentence, whether a rule read it."""

    signs: frozenset[str]
    giver: frozenset[str]
    taker: frozenset[str]
    sentence: Span
    ruled: bool | None


@dataclass
class Weighed:
    """The pairs of an article as they are weighed, and the groups that its parties belong to, by where these stand."""

    pairs: list[Seen]
    named: list[tuple[Span, str]]


def weighed(article: Article) -> Weighed:
    """Gives the pairs of an article as they are weighed."""
    read = Weighed([], [])

    def watched(weighing: PairWeighing, told: Told) -> Iterator[Backing]:
        scene, group = weighing.scene, weighing.scene.actors.group_of
        whole = Span(scene.tokens[0].start, scene.tokens[-1].end)
        pairs = [*pairs_of(scene)]
        parties = {id(party): party for party in (*scene.parties, *(party for pair in pairs for party in pair))}
        read.named.extend((party.span, plain(group(party.actor).name)) for party in parties.values())
        for giver, taker in pairs:
            names = [
                frozenset(map(plain, (party.actor.name, group(party.actor).name, party.span.of(article.text))))
                for party in (giver, taker)
            ]
            ruled = told.get((group(giver.actor), group(taker.actor)))
            read.pairs.append(Seen(weighing.signs(giver, taker), *names, whole, ruled))
        return iter(())

    with replaced(PairWeighing, "untold", watched):
        code_article(article)
    return read


def _is_told(seen: Seen, sides: list[Sides]) -> bool:
    """Says whether one of a pair is told to support the other."""
    return any(seen.giver & giver and seen.taker & taker for giver, taker in sides)


def plain(name: str) -> str:
    """Gives a name without its article, in lower case."""
    words = name.lower().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def span_of(text: str, words: str) -> Span:
    """Gives where words of a text stand in it."""
    start = text.find(words)
    return Span(start, start + len(words))
