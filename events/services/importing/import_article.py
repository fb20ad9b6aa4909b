"""Stores one coded article: all of it or nothing."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import DatabaseError, OperationalError, connection, transaction

from events.choices import ReviewStatus
from events.fixtures import ArticleRows
from events.history.attribution import acting
from events.models import Alliance, AllianceReport, Membership
from events.services.errors import Refused
from events.services.importing.edited import READING, edited
from events.services.importing.outcome import Report
from events.services.importing.resolve import References, UnknownReference
from events.services.importing.store_article import store_article, store_mentions
from events.services.importing.store_facts import store_facts
from events.services.importing.store_references import store_references
from events.services.importing.stored import StoredFact
from events.services.importing.withdraw_facts import settle_alliances

LOCK = 7_274_101  # one import stores at a time, so that none misses an event that another is about to store


def import_article(
    *, name: str, rows: ArticleRows, by: AbstractBaseUser | None = None, publish: bool = False, dry_run: bool = False
) -> Report:
    """Stores an article's rows in one transaction and reports what became of its facts.

    `name`: what messages call the article; `by`: who had it coded, None for a program; `publish`: publish the facts
    that no editor has touched; `dry_run`: report only. Raises Refused where the rows break a rule of the database or
    an editor removed the text, OperationalError where the server is gone; nothing is stored then.
    """
    report = Report()
    try:
        with transaction.atomic():
            with acting(by=by, reason=READING):
                _store(rows, report, publish=publish)
            transaction.set_rollback(dry_run)
    except UnknownReference as error:
        raise Refused(f"{name}: {error}; nothing is stored") from error
    except OperationalError:
        raise  # the server is gone, or full: no other article will fare better
    except DatabaseError as error:
        raise Refused(f"{name}: {' '.join(str(error).split())}; nothing is stored") from error
    return report


def _store(rows: ArticleRows, report: Report, *, publish: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    references = References()
    memberships = store_references(rows=rows, references=references)
    article = store_article(row=rows.article, references=references)
    before = set(AllianceReport.objects.filter(evidences__article=article).values_list("alliance_id", flat=True))
    known = {membership.pk for membership in memberships}
    facts = store_facts(article=article, rows=rows, references=references, known_memberships=known, report=report)
    store_mentions(article=article, rows=rows.mentions, references=references)
    alliances = {fact.record.alliance_id for fact in facts if fact.kind.name == "alliance_report"}
    settle_alliances(alliance_ids=before | alliances)
    if publish:
        _publish(facts, {Alliance: alliances, Membership: known})


def _publish(facts: list[StoredFact], chosen: dict[Any, set[int]]) -> None:
    """Publishes the machine's rows that nobody has edited: the facts, and rows `chosen` by model and primary key."""
    for fact in facts:
        chosen.setdefault(fact.kind.model, set()).add(fact.record.pk)
    for model, ids in chosen.items():
        machine = set(model.objects.filter(pk__in=ids, review_status=ReviewStatus.MACHINE).values_list("pk", flat=True))
        machine -= edited(table=model._meta.db_table, ids=machine)
        if machine:
            model.objects.filter(pk__in=machine).update(review_status=ReviewStatus.PUBLISHED)
