"""Adds facts, and evidence of facts, to the database."""

from collections.abc import Iterable
from typing import Any

from events.models import Article, EventSource, Evidence
from events.services.importing.compare import ReadFact
from events.services.importing.kinds import KINDS, Kind
from events.services.importing.outcome import Outcome, Report
from events.services.importing.stored import StoredFact


def add_facts(*, article: Article, read: list[ReadFact], report: Report) -> list[StoredFact]:
    """Stores new facts with their actors, sources and evidence; gives them in the order of `read`."""
    made: dict[int, StoredFact] = {}
    for kind in KINDS.values():
        ours = [one for one in read if one.fact.kind == kind.name]
        _give_free_keys(kind, ours)
        records = kind.model.objects.bulk_create([kind.model(**one.columns) for one in ours])
        for one, record in zip(ours, records, strict=True):
            made[id(one)] = StoredFact(kind, record)
            report.add(kind.name, Outcome.NEW)
        if kind.part is not None:
            kind.part.objects.bulk_create(
                kind.part(**{kind.column: record.pk}, **part)
                for one, record in zip(ours, records, strict=True)
                for part in one.parts
            )
    added = [made[id(one)] for one in read]
    add_sources(article, [fact for fact in added if fact.kind.name == "event"])
    add_evidence(article, zip(added, read, strict=True))
    return added


def add_sources(article: Article, events: Iterable[StoredFact]) -> None:
    """Notes that the article reported the events, after those that did before."""
    EventSource.objects.bulk_create(
        EventSource(
            event_id=fact.record.pk,
            source_id=article.source_id,
            article=article,
            order=max((source.order + 1 for source in fact.sources), default=0),
        )
        for fact in events
    )


def add_evidence(article: Article, facts: Iterable[tuple[StoredFact, ReadFact]]) -> None:
    """Stores the evidence that a reading gives and a fact lacks."""
    Evidence.objects.bulk_create(
        Evidence(article=article, start=stretch[0], end=stretch[1], field=stretch[2], passage=passage, **_target(fact))
        for fact, read in facts
        for stretch, passage in read.evidence.items()
        if stretch not in fact.evidence
    )


def _target(fact: StoredFact) -> dict[str, Any]:
    return {fact.kind.column: fact.record.pk}


def _give_free_keys(kind: Kind, read: list[ReadFact]) -> None:
    """Raises the running number of keys that facts known by other spans, or merged ones, bear already."""
    keys = [one.columns["key"] for one in read if "key" in one.columns]
    if not keys or not kind.model.objects.filter(key__in=keys).exists():
        return
    article = keys[0].rpartition(":")[0].rpartition(":")[0]
    used = set(kind.model.objects.filter(key__startswith=f"{article}:").values_list("key", flat=True))
    for one in read:
        stem, _, number = one.columns["key"].rpartition(":")
        while f"{stem}:{number}" in used:
            number = str(int(number) + 1)
        one.columns["key"] = f"{stem}:{number}"
        used.add(one.columns["key"])
