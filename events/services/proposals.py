"""Deciding what the coder proposes to an edited record."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import ForeignKey, Model
from django.utils import timezone

from events.choices import Decision
from events.history.attribution import acting
from events.models import EventActor, Proposal, QuoteActor
from events.permissions import DECIDE, require
from events.services.correcting import check_published, correct
from events.services.errors import Refused
from events.services.importing.propose import ACTORS, WITHDRAW
from events.services.review import withdraw

PARTS: dict[str, type[EventActor] | type[QuoteActor]] = {"event": EventActor, "quote": QuoteActor}


def accept_proposals(proposals: Iterable[Proposal], *, by: AbstractBaseUser, reason: str) -> None:
    """Writes the proposed values, in the editor's name; those of one record together, since some only fit together.

    Raises PermissionDenied; Refused where one is decided already, or a published record is changed without a reason;
    ValidationError where the values do not fit the model; nothing is written then.
    """
    with acting(by=by, reason=reason):
        by_record: dict[tuple[str, int], list[Proposal]] = {}
        for proposal in proposals:
            decide(proposal, Decision.ACCEPTED, by=by)
            by_record.setdefault((type(proposal.target).__name__, proposal.target.pk), []).append(proposal)
        for together in by_record.values():
            apply(together, by=by, reason=reason)


def reject_proposals(proposals: Iterable[Proposal], *, by: AbstractBaseUser, reason: str = "") -> None:
    """Notes that the present values stay. Raises PermissionDenied, and Refused where one is decided already."""
    with acting(by=by, reason=reason):
        for proposal in proposals:
            decide(proposal, Decision.REJECTED, by=by)


def decide(proposal: Proposal, decision: Decision, *, by: AbstractBaseUser) -> None:
    """Writes the decision. Raises PermissionDenied, and Refused where the proposal is decided already."""
    require(by, DECIDE)
    locked = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if locked.decision != Decision.OPEN:
        raise Refused(f"this proposal was decided already: {locked.decision}")
    proposal.decision, proposal.decided_by_id, proposal.decided_at = decision, by.pk, timezone.now()
    proposal.save(update_fields=["decision", "decided_by", "decided_at"])


def apply(proposals: list[Proposal], *, by: AbstractBaseUser, reason: str) -> None:
    """Writes the proposed values of one record."""
    target = proposals[0].target
    values = {one.field: decoded(type(target), one.field, one.proposed) for one in proposals if is_value(one)}
    if values:
        correct(target, values, by=by, reason=reason)
    for one in proposals:
        if one.field == ACTORS:
            check_published(target, by=by, reason=reason)
            replace_actors(one)
        elif one.field == WITHDRAW:
            withdraw(target, by=by, reason=reason)


def is_value(proposal: Proposal) -> bool:
    """Says whether the proposal is about one field of the record itself."""
    return proposal.field not in (ACTORS, WITHDRAW)


def decoded(model: type[Model], name: str, value: Any) -> Any:
    """Gives a value as the model holds it; a foreign key is written by its natural key, as in a fixture."""
    field = model._meta.get_field(name)
    if value is None or not isinstance(field, ForeignKey):
        return value
    rows: Any = field.related_model._default_manager
    return rows.get_by_natural_key(*value) if isinstance(value, list) else rows.get(pk=value)


def replace_actors(proposal: Proposal) -> None:
    """Puts the proposed actors in the place of those of the event or quote."""
    kind = "event" if proposal.event_id is not None else "quote"
    part = PARTS[kind]
    part._default_manager.filter(**{kind: proposal.target}).delete()
    for row in proposal.proposed or []:
        values = {name: decoded(part, name, value) for name, value in row.items()}
        part._default_manager.create(**{kind: proposal.target}, **values)
