"""Withdraws what an article is no longer read to tell."""

from collections.abc import Iterable

from events.choices import ReviewStatus
from events.models import Alliance, AllianceReport, Article, EventSource, Evidence
from events.services.importing.edited import edited
from events.services.importing.outcome import Outcome, Report
from events.services.importing.propose import propose, withdrawal
from events.services.importing.stored import StoredFact
from events.services.importing.update_facts import edited_facts


def withdraw_facts(*, article: Article, facts: list[StoredFact], report: Report) -> None:
    """Withdraws machine rows that nobody has edited; for published or edited ones it proposes to withdraw them.

    A fact that another article tells too stays, and loses this article's evidence. Counts what became of each.
    """
    standing = [fact for fact in facts if fact.record.review_status != ReviewStatus.WITHDRAWN]
    protected = edited_facts(standing)
    suggested = []
    for fact in standing:
        editors = id(fact) in protected
        if fact.elsewhere:
            if not editors:
                _forget(article, fact)
            report.add(fact.kind.name, Outcome.UNCHANGED if editors else Outcome.UPDATED)
        elif editors or fact.record.review_status != ReviewStatus.MACHINE:
            suggested.append(withdrawal(fact))
        else:
            fact.kind.model.objects.filter(pk=fact.record.pk).update(review_status=ReviewStatus.WITHDRAWN)
            report.add(fact.kind.name, Outcome.WITHDRAWN)
    proposed = propose(article=article, suggested=suggested)
    for one in suggested:
        key = (one.fact.kind.name, one.fact.record.pk)
        report.add(one.fact.kind.name, Outcome.PROPOSED if key in proposed else Outcome.UNCHANGED)


def settle_alliances(*, alliance_ids: Iterable[int]) -> None:
    """Withdraws alliances that no standing report speaks of any more, and takes back those that one speaks of again.

    What somebody has edited stays as it is.
    """
    alliances = list(Alliance.objects.filter(pk__in=set(alliance_ids)))
    reports = AllianceReport.objects.filter(alliance__in=alliances).exclude(review_status=ReviewStatus.WITHDRAWN)
    told = set(reports.values_list("alliance_id", flat=True))
    withdrawn = {alliance.pk for alliance in alliances if alliance.review_status == ReviewStatus.WITHDRAWN}
    known = {alliance.pk for alliance in alliances}
    for status, wrong in ((ReviewStatus.MACHINE, told & withdrawn), (ReviewStatus.WITHDRAWN, known - told - withdrawn)):
        ids = wrong - edited(table=Alliance._meta.db_table, ids=wrong)
        if ids:
            Alliance.objects.filter(pk__in=ids).update(review_status=status)


def _forget(article: Article, fact: StoredFact) -> None:
    Evidence.objects.filter(pk__in=fact.evidence.values()).delete()
    if fact.kind.name == "event":
        EventSource.objects.filter(event_id=fact.record.pk, article=article).delete()
