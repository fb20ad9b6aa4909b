"""Proposes what a reading would change on a record that it must not overwrite."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import ForeignKey

from events.choices import Decision
from events.fixtures.rows import Fact
from events.models import Article, Proposal
from events.services.importing.kinds import KINDS, Kind
from events.services.importing.stored import StoredFact

ACTORS = "actors"  # the field of a proposal that gives all actors of an event or quote
WITHDRAW = "withdraw"
COLUMNS = tuple(kind.column for kind in KINDS.values())
EXPLAINING = frozenset({"key", "rationale"})  # what a reading says of itself: nothing to propose


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One value that differs: as a fixture writes it, with the spans it was read from."""

    fact: StoredFact
    field: str
    present: Any
    proposed: Any
    spans: tuple[tuple[int, int], ...] = ()


def suggestions(fact: StoredFact, read: Fact, fields: Iterable[str], *, actors: bool) -> list[Suggestion]:
    """Gives what `read` would change: the named fields (`place`, not `place_id`), and with `actors` the actors."""
    found = []
    for name in fields:
        if name not in EXPLAINING:
            evidence = [row.fields for row in read.evidence if row.fields["field"] == name]
            spans = tuple((piece["start"], piece["end"]) for piece in evidence)
            found.append(Suggestion(fact, name, as_written(fact.record, name), read.row.fields[name], spans))
    if actors:
        present = [_actor_as_written(fact.kind, part) for part in fact.parts]
        proposed = [{name: row.fields[name] for name in row.fields if name != fact.kind.name} for row in read.parts]
        found.append(Suggestion(fact, ACTORS, present, proposed))
    return found


def withdrawal(fact: StoredFact) -> Suggestion:
    """Gives the suggestion to withdraw a record that its article is no longer read to tell."""
    return Suggestion(fact, WITHDRAW, fact.record.review_status, "withdrawn", tuple(key[:2] for key in fact.evidence))


def propose(*, article: Article, suggested: list[Suggestion]) -> set[tuple[str, int]]:
    """Stores the suggestions that are new, and brings those of this article that are open up to date.

    What an editor has decided is not proposed again. Returns kind and primary key of the records that got a proposal
    or whose proposal changed.
    """
    by_key = {(one.fact.kind.name, one.fact.record.pk, one.field): one for one in suggested}
    touched: set[tuple[str, int]] = set()
    new = []
    for (kind, pk, name), known in _known(by_key).items():
        one = by_key[kind, pk, name]
        if any(other.proposed == one.proposed and other.decision != Decision.OPEN for other in known):
            continue
        values = {"present": one.present, "proposed": one.proposed, "spans": [list(span) for span in one.spans]}
        passages = [article.text[start:end] for start, end in one.spans]
        still_open = next((p for p in known if p.decision == Decision.OPEN and p.article_id == article.pk), None)
        if still_open is None:
            new.append(Proposal(**{one.fact.kind.column: pk}, field=name, article=article, passages=passages, **values))
        elif any(getattr(still_open, column) != value for column, value in values.items()):
            Proposal.objects.filter(pk=still_open.pk).update(passages=passages, **values)
        else:
            continue
        touched.add((kind, pk))
    Proposal.objects.bulk_create(new)
    return touched


def take_back(*, article: Article, facts: list[StoredFact], suggested: list[Suggestion]) -> None:
    """Deletes the open proposals of this article on `facts` that its reading does not suggest any more."""
    if not facts:
        return
    about = {(fact.kind.column, fact.record.pk) for fact in facts}
    still = {(one.fact.kind.column, one.fact.record.pk, one.field) for one in suggested}
    stale = []
    for proposal in Proposal.objects.filter(article=article, decision=Decision.OPEN):
        column, pk = next((c, v) for c in COLUMNS if (v := getattr(proposal, c)) is not None)
        if (column, pk) in about and (column, pk, proposal.field) not in still:
            stale.append(proposal.pk)
    if stale:
        Proposal.objects.filter(pk__in=stale).delete()


def as_written(record: Any, name: str) -> Any:
    """Gives a record's value as a fixture writes it: natural keys, ISO days."""
    field = record._meta.get_field(name)
    value = getattr(record, name)
    if isinstance(field, ForeignKey):
        return None if value is None else list(value.natural_key())
    return value.isoformat() if isinstance(value, datetime.date) else value


def _actor_as_written(kind: Kind, part: Any) -> dict[str, Any]:
    fields = [field.name for field in part._meta.concrete_fields if field.name not in ("id", kind.name)]
    return {name: as_written(part, name) for name in fields}


def _known(suggested: dict[tuple[str, int, str], Suggestion]) -> dict[tuple[str, int, str], list[Proposal]]:
    """Gives the proposals there are for what is suggested, by kind, record and field."""
    found: dict[tuple[str, int, str], list[Proposal]] = {key: [] for key in suggested}
    for kind in {one.fact.kind.name: one.fact.kind for one in suggested.values()}.values():
        records = {pk for name, pk, _ in suggested if name == kind.name}
        for proposal in Proposal.objects.filter(**{f"{kind.column}__in": records}):
            known = found.get((kind.name, getattr(proposal, kind.column), proposal.field))
            if known is not None:
                known.append(proposal)
    return found
