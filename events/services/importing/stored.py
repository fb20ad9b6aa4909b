"""What the database holds of an article: its facts with their parts, evidence and sources."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from coder.records import Span
from events.models import Article, EventSource, Evidence, Membership
from events.services.importing.kinds import KINDS, Kind
from events.services.importing.know_again import Trace

Stretch = tuple[int, int, str]  # start, end and field of a piece of evidence


@dataclass(slots=True)
class StoredFact:
    """A fact as stored; `evidence` is what it has in the article at hand, by stretch."""

    kind: Kind
    record: Any
    evidence: dict[Stretch, int] = field(default_factory=dict)  # primary keys
    parts: list[Any] = field(default_factory=list)
    sources: list[EventSource] = field(default_factory=list)
    elsewhere: bool = False  # whether another article tells it too, or the lexicon
    ours: bool = True  # whether its values are those that this article tells

    def trace(self) -> Trace:
        """Gives what the fact is known again by."""
        values = {name: getattr(self.record, name) for name in self.kind.telling}
        spans = {f"{name} read at": (start, end) for start, end, name in self.evidence if name}
        actors = {"_".join(map(str, self.order(part))): part.actor_id for part in self.parts}
        whole = [Span(start, end) for start, end, name in self.evidence if not name]
        return Trace(tuple(whole or (Span(start, end) for start, end, _ in self.evidence)), values | spans | actors)

    def order(self, part: Any) -> tuple[Any, ...]:
        """Gives the place of one of the fact's actors: side or role, and number."""
        return tuple(getattr(part, name) for name in self.kind.part_identity)


def stored_facts(article: Article) -> list[StoredFact]:
    """Gives the facts that have evidence in `article`, in the order in which they were stored."""
    found: dict[tuple[str, int], dict[Stretch, int]] = defaultdict(dict)
    columns = [kind.column for kind in KINDS.values()]
    for pk, start, end, name, *targets in Evidence.objects.filter(article=article).values_list(
        "pk", "start", "end", "field", *columns
    ):
        kind_name, target = next((one, to) for one, to in zip(KINDS, targets, strict=True) if to is not None)
        found[kind_name, target][start, end, name] = pk
    facts = []
    for kind in KINDS.values():
        records = kind.model.objects.in_bulk([target for name, target in found if name == kind.name])
        facts += [StoredFact(kind, records[pk], found[kind.name, pk]) for pk in sorted(records)]
    add_parts(facts)
    events = [fact for fact in facts if fact.kind.name == "event"]
    add_sources(events)
    for fact in events:
        fact.elsewhere = any(source.article_id != article.pk for source in fact.sources)
        fact.ours = not fact.sources or fact.sources[0].article_id == article.pk
    _note_other_articles([fact for fact in facts if fact.kind.name == "membership"], article)
    return facts


def memberships_by_key(keys: Iterable[tuple[Any, ...]]) -> dict[tuple[Any, ...], Membership]:
    """Gives the stored memberships by member, group, role and first day, among those asked for."""
    wanted = set(keys)
    if not wanted:
        return {}
    stored = Membership.objects.filter(member_id__in={key[0] for key in wanted})
    found = {(one.member_id, one.group_id, one.role, one.start): one for one in stored}
    return {key: one for key, one in found.items() if key in wanted}


def add_parts(facts: list[StoredFact]) -> None:
    """Reads the actors of events and quotes into the facts."""
    for kind in KINDS.values():
        by_record = {fact.record.pk: fact for fact in facts if fact.kind is kind}
        if kind.part is not None and by_record:
            chosen = kind.part.objects.filter(**{f"{kind.column}__in": by_record})
            for part in chosen.order_by(kind.column, *kind.part_identity):
                by_record[getattr(part, kind.column)].parts.append(part)


def add_sources(events: list[StoredFact]) -> None:
    """Reads who reported the events into them."""
    by_record = {fact.record.pk: fact for fact in events}
    if by_record:
        for source in EventSource.objects.filter(event_id__in=by_record).order_by("event_id", "order"):
            by_record[source.event_id].sources.append(source)


def _note_other_articles(memberships: list[StoredFact], article: Article) -> None:
    by_record = {fact.record.pk: fact for fact in memberships}
    if not memberships:
        return
    others = Evidence.objects.filter(membership_id__in=by_record).exclude(article=article)
    for pk in others.values_list("membership_id", flat=True).distinct():
        by_record[pk].elsewhere, by_record[pk].ours = True, False
