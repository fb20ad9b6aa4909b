"""The sentences without a place that the weights of places are fitted to: of articles and of tests/coder."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.coder_parts import replaced
from benchmarks.meant_rows import Choice
from benchmarks.telling_rows import PUBLISHED
from coder import code_article
from coder.codebook import EVENT_TYPE_OF, SubEventType
from coder.events.candidate import Candidate
from coder.events.candidates import CandidateFinder
from coder.events.clausespan import clause_span
from coder.events.earlier_places import EarlierPlaces
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.placesigns import Asked
from coder.records import Article, Span
from coder.words import fold
from tests.coder.test_event_stories import stories
from tests.coder.whereabouts.test_places_chosen import CHOSEN
from tests.coder.whereabouts.test_whereabouts import articles

_KEYS = ("id", "language", "published", "text", "title")
_DAY = "2024-05-20"


@dataclass(frozen=True)
class Seen:
    """One candidate as its place was asked for: its clause, its trigger, its event type, and the signs of each town."""

    clause: Span
    trigger: Span
    event_type: str
    towns: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True)
class Told:
    """One event as it is annotated: its words, its type where that is told, and the names of its place.

    `whole` where its words are the whole text, so that only its type tells which candidate it is.
    """

    words: Span
    event_type: str | None
    names: frozenset[str]
    whole: bool = False


def choices(folder: Path) -> Iterator[Choice]:
    """Gives the sentences without a place of the annotated articles of a folder (one JSON file each)."""
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        told = [_told(gold["text"], event) for event in gold["events"] if event["evidence"] in gold["text"]]
        yield from _chosen(Article(**{key: gold[key] for key in _KEYS}), told, specified=False)


def specified() -> Iterator[Choice]:
    """Gives those of the specification of where what small articles tell happened."""
    for language, day, text, lines in articles():
        told = [
            Told(Span(text.index(cells[0]), text.index(cells[0]) + len(cells[0])), None, frozenset({fold(cells[1])}))
            for cells in lines
            if len(cells) > 1 and cells[1]
        ]
        yield from _chosen(Article(id=text, text=text, published=day, language=language), told, specified=True)
    for language, text, wanted in stories():
        if len(wanted) == 1 and wanted[0][3:] and wanted[0][3] != "-":
            kind, names = EVENT_TYPE_OF[SubEventType(wanted[0][0])].value, frozenset({fold(wanted[0][3])})
            article = Article(id=text, text=text, published=PUBLISHED, language=language)
            yield from _chosen(article, [Told(Span(0, len(text)), kind, names, whole=True)], specified=True)
    for language, text, place in CHOSEN:
        told = [Told(Span(0, len(text)), None, frozenset({fold(place or "")}))]
        yield from _chosen(Article(id=text, text=text, published=_DAY, language=language), told, specified=True)


def _told(text: str, event: dict[str, Any]) -> Told:
    start = text.index(event["evidence"])
    names = {fold(name) for name in (event["location"] or "", *event.get("location_aliases", ()))}
    return Told(Span(start, start + len(event["evidence"])), event["event_type"], frozenset(names))


def _chosen(article: Article, told: Sequence[Told], *, specified: bool) -> Iterator[Choice]:
    """Gives the choices of an article that one of its places decides, each event of a clause once."""
    done: set[tuple[Span, Span]] = set()
    for seen in asked_in(article) if told else ():
        event = _meant(seen, told)
        if event is None or (seen.clause, event.words) in done:
            continue
        done.add((seen.clause, event.words))
        meant = tuple(fold(town) in event.names for town, _ in seen.towns)
        if any(meant) and not all(meant):
            yield Choice(article.id, tuple(signs for _, signs in seen.towns), meant, specified)


def _meant(seen: Seen, told: Sequence[Told]) -> Told | None:
    """Gives the event that a clause tells: one of its type, one that holds its trigger, one with most words of it."""

    def fits(event: Told) -> tuple[bool, bool, int]:
        shared = min(seen.clause.end, event.words.end) - max(seen.clause.start, event.words.start)
        return event.event_type == seen.event_type, seen.trigger.overlaps(event.words), shared

    best = max((event for event in told if event.words.overlaps(seen.clause)), key=fits, default=None)
    if best is None or best.event_type is None:
        return best
    return best if any(fits(best)[: 1 if best.whole else 2]) else None


def asked_in(article: Article) -> list[Seen]:
    """Gives the candidates of an article whose place is asked of the whole text, in reading order."""
    asked_of: dict[tuple[int, int], tuple[tuple[str, frozenset[str]], ...]] = {}
    found: list[Seen] = []
    meant, find = EarlierPlaces.meant, CandidateFinder.find

    def watched(earlier: EarlierPlaces, asked: Asked, country: Phrase | None) -> Place | None:
        signs = earlier.signs(asked)
        towns = tuple((town, signs.of(town)) for town in signs.candidates())
        asked_of[asked.clause.index, asked.hit.first] = towns
        return meant(earlier, asked, country)

    def finding(finder: CandidateFinder) -> Any:
        candidates, refusals = find(finder)
        found.extend(_seen(candidates, asked_of))
        return candidates, refusals

    with replaced(EarlierPlaces, "meant", watched), replaced(CandidateFinder, "find", finding):
        code_article(article)
    return found


def _seen(
    candidates: Sequence[Candidate], asked_of: dict[tuple[int, int], tuple[tuple[str, frozenset[str]], ...]]
) -> Iterator[Seen]:
    for one in candidates:
        towns = asked_of.get((one.clause.index, one.hit.first))
        if towns is not None:
            kind = EVENT_TYPE_OF[one.sub_event_type].value
            yield Seen(clause_span(one), one.trigger_span, kind, towns)
