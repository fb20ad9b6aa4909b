"""Deciding what the coder proposed where an editor's value stands."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import ForeignKey
from django.utils import timezone

from events.choices import Decision
from events.history.attribution import acting
from events.models import Actor, Evidence, Proposal
from events.permissions import DECIDE, require
from events.services.correcting import check_published, correct
from events.services.errors import Refused
from events.services.importing.kinds import KINDS, Kind
from events.services.importing.propose import ACTORS, WITHDRAW
from events.services.review import withdraw


def accept_proposals(proposals: Iterable[Proposal], *, by: AbstractBaseUser, reason: str) -> None:
    """Writes the proposed values into their records, those of one record at once, with the evidence for them.

    Values that only go together (type and sub-event type, the days of an event) are accepted together. Raises
    PermissionDenied; Refused where one was decided already or a published record is corrected without a reason;
    ValidationError for values that the model does not allow. Nothing is written then.
    """
    with acting(by=by, reason=reason):
        by_record: defaultdict[Any, list[Proposal]] = defaultdict(list)
        for proposal in _decide(proposals, Decision.ACCEPTED, by=by):
            by_record[proposal.target].append(proposal)
        for record, chosen in by_record.items():
            kind = next(kind for kind in KINDS.values() if isinstance(record, kind.model))
            values = {one.field: _value(record, one) for one in chosen if one.field not in (ACTORS, WITHDRAW)}
            if values:
                correct(record, values, by=by, reason=reason)
            for one in chosen:
                _accept(one, record, kind, by=by, reason=reason)


def reject_proposals(proposals: Iterable[Proposal], *, by: AbstractBaseUser, reason: str = "") -> None:
    """Leaves the records as they are; the same is not proposed again.

    Raises PermissionDenied, and Refused where one was decided already.
    """
    with acting(by=by, reason=reason):
        _decide(proposals, Decision.REJECTED, by=by)


def _decide(proposals: Iterable[Proposal], decision: Decision, *, by: AbstractBaseUser) -> list[Proposal]:
    require(by, DECIDE)
    ids = [proposal.pk for proposal in proposals]
    locked = list(Proposal.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
    for proposal in locked:
        if proposal.decision != Decision.OPEN:
            raise Refused(f"{proposal} was decided already: {proposal.decision}")
    Proposal.objects.filter(pk__in=ids).update(decision=decision, decided_by=by.pk, decided_at=timezone.now())
    return locked


def _value(record: Any, proposal: Proposal) -> Any:
    """Gives the proposed value as the model has it: natural keys as rows, ISO days as days."""
    field = record._meta.get_field(proposal.field)
    if not isinstance(field, ForeignKey) or proposal.proposed is None:
        return field.to_python(proposal.proposed)
    manager: Any = field.related_model._default_manager
    return manager.get_by_natural_key(*proposal.proposed)


def _accept(proposal: Proposal, record: Any, kind: Kind, *, by: AbstractBaseUser, reason: str) -> None:
    if proposal.field == WITHDRAW:
        withdraw(record, by=by, reason=reason)
        return
    if proposal.field == ACTORS:
        check_published(record, by=by, reason=reason)
        _replace_actors(record, kind, proposal.proposed)
    for (start, end), passage in zip(proposal.spans, proposal.passages, strict=True):
        Evidence.objects.get_or_create(
            **{kind.name: record},
            article=proposal.article,
            start=start,
            end=end,
            field=proposal.field,
            defaults={"passage": passage},
        )


def _replace_actors(record: Any, kind: Kind, proposed: Any) -> None:
    kind.part.objects.filter(**{kind.name: record}).delete()
    for values in proposed:
        actor = Actor.objects.get_by_natural_key(*values["actor"])
        kind.part.objects.create(**{kind.name: record}, **(values | {"actor": actor.merged_into or actor}))
