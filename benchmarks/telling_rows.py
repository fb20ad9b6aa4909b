"""The sentences that the weights of words are fitted to: of articles, of files of sentences, of tests/coder."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from benchmarks.coder_parts import replaced
from coder import code_article
from coder.codebook import SubEventType
from coder.events.weighed import Weighing, may_be_weighed
from coder.records import Article, Span
from tests.coder.events.test_fields import fields
from tests.coder.reports.test_reports import reports
from tests.coder.test_event_sentences import rows as specification
from tests.coder.test_event_stories import stories
from tests.coder.test_event_tellings import tellings
from tests.coder.test_event_vocabulary import rows as vocabulary
from tests.coder.test_sides_crossed import rows as crossed
from tests.coder.test_sides_crossed import table, told
from tests.coder.whereabouts.test_whereabouts import articles as placed

NONE = "none"
PUBLISHED = "2024-03-15"
_KEYS = ("id", "language", "published", "text", "title")
_TYPES = frozenset(sub.value for sub in SubEventType)


@dataclass(frozen=True)
class Row:
    """One sentence: its article, its signs, what the annotation has in it; `candidates` the signs and type of each."""

    article: str
    signs: tuple[str, ...]
    meant: str
    candidates: tuple[tuple[tuple[str, ...], str, str], ...] = ()  # its signs, the type coded, the type meant
    specified: bool = False
    of_article: bool = False


def rows(folder: Path, language: str) -> Iterator[Row]:
    """Gives the sentences of the articles (*.json) and of the files of sentences (*.tsv) of a folder.

    A row of a file of sentences holds a sub-event type or `none`, a tab, and a sentence of the language. Raises
    SystemExit with file and line for any other row.
    """
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["language"] == language:
            yield from _of_article(gold)
    for file in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            meant, _, text = line.partition("\t")
            if not text or "\t" in text or meant not in {*_TYPES, NONE}:
                raise SystemExit(f"{file}:{number}: a sub-event type or {NONE}, a tab and a sentence are wanted")
            yield from _of_sentence(text, language, meant, specified=False)


def specified(language: str) -> Iterator[Row]:
    """Gives the sentences of the specification (tests/coder/sentences): one event each, or none.

    Their candidates are left out: the rules were made by them, and are right there more often than elsewhere.
    """
    for text, wanted in _table(language):
        if len(wanted) <= 1:
            yield from _of_sentence(text, language, wanted[0] if wanted else NONE, specified=True)


def sentences(language: str) -> list[str]:
    """Gives the texts of the specification of events, of one event, of several and of none."""
    return [text for text, _ in _table(language)]


def _table(language: str) -> list[tuple[str, list[str]]]:
    """Gives each text of the specification with the types of its events."""
    told = [(text, [cells[0] for cells in wanted]) for of, text, wanted in stories() if of == language]
    for lines in (specification(language, "+"), [row for row in vocabulary("+") if row[0] == language]):
        told += [(cells[0], [sub]) for _, sub, cells in lines]
    for lines in (specification(language, "-"), [row for row in vocabulary("-") if row[0] == language]):
        told += [(cells[0], []) for _, _, cells in lines]
    told += [(text, [] if kind == "-" else [kind]) for of, kind, text in fields() if of == language]
    told += [(text, [sub]) for of, sub, text in tellings("+") if of == language]
    told += [(text, []) for of, _, text in tellings("-") if of == language]
    return told


def confirmed(language: str) -> Iterator[Row]:
    """Gives the sentences of the stories and reports of the specification with the candidates that have a type wanted.

    Where a text is coded as wanted throughout, a sentence of it without a candidate tells no event: what it says goes
    on with another one.
    """
    told = [(text, [cells[0] for cells in wanted]) for of, text, wanted in stories() if of == language]
    for of, text, events in reports():
        if of == language:
            told.append((text, [] if events == "-" else [one.split("@")[0] for one in events.split("; ")]))
    for text, wanted in told:
        read = weighed(Article(id=text, text=text, published=PUBLISHED, language=language))
        types = sorted(sub for _, _, coded in read for _, _, sub in coded)
        right = len(types) == len(wanted) and all(map(str.startswith, types, sorted(wanted)))
        for _, signs, coded in read:
            candidates = tuple((more, sub, sub) for _, more, sub in coded if sub.startswith(tuple(wanted)))
            if right or candidates:
                yield Row(text, signs, coded[0][2] if coded else NONE, candidates, specified=True)


def kept(language: str) -> Iterator[Row]:
    """Gives the sentences of texts of which the specification has only sides or places, with the candidates of today.

    Of each telling that is crossed there, every doer with one victim: what is read rightly is to stay so.
    """
    words = table(language)
    pairs = [*zip(words["doers"], cycle(words["struck"]))]
    texts = [told(row, *pair) for of, row in crossed("deeds") if of == language for pair in pairs]
    texts += [text for of, _, text, _ in placed() if of == language]
    for text in texts:
        for _, signs, coded in weighed(Article(id=text, text=text, published=PUBLISHED, language=language)):
            candidates = tuple((more, sub, sub) for _, more, sub in coded)
            yield Row(text, signs, coded[0][2] if coded else NONE, candidates, specified=True)


def _of_article(gold: dict[str, Any]) -> Iterator[Row]:
    for span, signs, coded in weighed(Article(**{key: gold[key] for key in _KEYS})):
        told = tuple((more, sub, _meant_at(gold, at)) for at, more, sub in coded)
        yield Row(gold["id"], signs, _meant(gold, span), told, of_article=True)


def _of_sentence(text: str, language: str, meant: str, *, specified: bool) -> Iterator[Row]:
    """Gives the rows of a text that tells one event or none: the text of one event has to be one sentence."""
    read = weighed(Article(id=text, text=text, published=PUBLISHED, language=language))
    if meant != NONE and len(read) != 1:
        return
    for _, signs, coded in read:
        sole = coded if not specified and (len(coded) == 1 or meant == NONE) else ()
        yield Row(text, signs, meant, tuple((more, sub, meant) for _, more, sub in sole), specified)


Coded = tuple[Span, tuple[str, ...], str]


def weighed(article: Article) -> list[tuple[Span, tuple[str, ...], list[Coded]]]:
    """Gives the sentences of an article as they are weighed: each with its signs and its candidates.

    Of a candidate: the words of its trigger, the signs of the sentence with its own, and the type that it has.
    """
    seen: list[tuple[Span, tuple[str, ...], list[Coded]]] = []

    def watched(weighing: Any, candidates: Any, refusals: Any) -> Any:
        for sentence, here, against in weighing.by_sentence(candidates, refusals):
            if may_be_weighed(sentence):
                signs = weighing.signs(sentence, against)
                coded = [
                    (one.trigger_span, weighing.with_candidate(signs, one), one.sub_event_type.value) for one in here
                ]
                seen.append((sentence.span, signs, coded))
        return list(candidates)

    with replaced(Weighing, "weigh", watched):
        code_article(article)
    return seen


def _meant(gold: dict[str, Any], span: Span) -> str:
    """Gives the type of the event of which a sentence holds the most words, or none."""
    best, most = NONE, 0
    for event in gold["events"]:
        start = gold["text"].find(event["evidence"])
        shared = min(start + len(event["evidence"]), span.end) - max(start, span.start)
        if start >= 0 and shared > most:
            best, most = event["sub_event_type"], shared
    return best


def _meant_at(gold: dict[str, Any], trigger: Span) -> str:
    """Gives the type of the event with the shortest evidence that holds a trigger, or none."""
    held = [
        (len(event["evidence"]), event["sub_event_type"])
        for event in gold["events"]
        if (start := gold["text"].find(event["evidence"])) <= trigger.start < start + len(event["evidence"])
        and start >= 0
    ]
    return min(held)[1] if held else NONE
