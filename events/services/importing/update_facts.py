"""Brings facts that are known again in step with what is read of them."""

from collections import defaultdict
from typing import Any

from events.choices import ReviewStatus
from events.models import Article, Evidence
from events.services.importing.add_facts import add_evidence, add_sources
from events.services.importing.compare import Difference, ReadFact, compare
from events.services.importing.edited import edited
from events.services.importing.outcome import Outcome, Report
from events.services.importing.propose import Suggestion, propose, suggestions, take_back
from events.services.importing.stored import StoredFact

Known = tuple[StoredFact, ReadFact]
ADDING = ("fatalities", "fatalities_low", "fatalities_high", "end")  # values that a second article can add
DATING = ("event_date", "time_precision", "date_start", "date_end")


def update_facts(*, article: Article, known: list[Known], report: Report) -> None:
    """Updates the facts that nobody has edited, and proposes where somebody has, or where another article told first.

    Counts in `report` what became of each. What an editor has withdrawn stays as it is.
    """
    compared = [(fact, read, compare(fact, read, article)) for fact, read in known]
    changed = [(fact, read, difference) for fact, read, difference in compared if difference]
    protected = edited_facts([fact for fact, _, _ in changed])
    outcomes = {id(fact): Outcome.UNCHANGED for fact, _ in known}
    suggested: list[Suggestion] = []
    for fact, read, difference in changed:
        editors = id(fact) in protected
        if editors and difference.withdrawn:
            continue
        if not fact.ours:
            if _add_report(article, fact, read, difference):
                outcomes[id(fact)] = Outcome.UPDATED
            suggested += suggestions(fact, read.fact, _says_more(fact, difference), actors=False)
        elif editors:
            fields = [_field(fact, column) for column in difference.columns]
            suggested += suggestions(fact, read.fact, fields, actors=difference.actors)
        else:
            _update(article, fact, read, difference)
            outcomes[id(fact)] = Outcome.UPDATED
    take_back(article=article, facts=[fact for fact, _ in known], suggested=suggested)
    proposed = propose(article=article, suggested=suggested)
    for fact, _ in known:
        got = (fact.kind.name, fact.record.pk) in proposed
        report.add(fact.kind.name, Outcome.PROPOSED if got else outcomes[id(fact)])


def edited_facts(facts: list[StoredFact]) -> set[int]:
    """Gives the ids of those of the objects whose rows somebody has edited: one question to the history a kind."""
    by_table: defaultdict[str, list[StoredFact]] = defaultdict(list)
    for fact in facts:
        by_table[fact.record._meta.db_table].append(fact)
    found: set[int] = set()
    for table, members in by_table.items():
        touched = edited(table=table, ids=[fact.record.pk for fact in members])
        found |= {id(fact) for fact in members if fact.record.pk in touched}
    return found


def _update(article: Article, fact: StoredFact, read: ReadFact, difference: Difference) -> None:
    columns: dict[str, Any] = dict(difference.columns)
    if difference.withdrawn:
        columns["review_status"] = ReviewStatus.MACHINE.value
    if columns:
        for name, value in columns.items():
            setattr(fact.record, name, value)
        fact.kind.model.objects.filter(pk=fact.record.pk).update(**columns)
    if difference.actors:
        _replace_actors(fact, read)
    if difference.source:
        add_sources(article, [fact])
    if difference.evidence:
        gone = [pk for stretch, pk in fact.evidence.items() if stretch not in read.evidence]
        Evidence.objects.filter(pk__in=gone).delete()
        add_evidence(article, [(fact, read)])


def _replace_actors(fact: StoredFact, read: ReadFact) -> None:
    """Deletes the actors that differ before it inserts the new ones, so that no order is taken twice."""
    stored = {fact.order(part): part for part in fact.parts}
    wanted = {tuple(part[name] for name in fact.kind.part_identity): part for part in read.parts}
    kept = {
        order
        for order, part in stored.items()
        if order in wanted and all(getattr(part, name) == value for name, value in wanted[order].items())
    }
    fact.kind.part.objects.filter(pk__in=[part.pk for order, part in stored.items() if order not in kept]).delete()
    fact.kind.part.objects.bulk_create(
        fact.kind.part(**{fact.kind.column: fact.record.pk}, **part)
        for order, part in wanted.items()
        if order not in kept
    )


def _add_report(article: Article, fact: StoredFact, read: ReadFact, difference: Difference) -> bool:
    """Adds this article's evidence to a fact whose values another article gave; says whether anything was added."""
    if difference.source:
        add_sources(article, [fact])
    missing = read.evidence.keys() - fact.evidence.keys()
    if missing:
        add_evidence(article, [(fact, read)])
    return difference.source or bool(missing)


def _says_more(fact: StoredFact, difference: Difference) -> list[str]:
    """Gives the fields of which this article says more than the first one: deaths, a closer date, an end."""
    more = [name for name in ADDING if difference.columns.get(name) is not None]
    if "time_precision" in difference.columns and difference.columns["time_precision"] < fact.record.time_precision:
        more += [name for name in DATING if name in difference.columns]
    return more


def _field(fact: StoredFact, column: str) -> str:
    """Gives the name of the field that a column belongs to: `place` of `place_id`."""
    return str(next(field.name for field in fact.record._meta.concrete_fields if field.attname == column))
