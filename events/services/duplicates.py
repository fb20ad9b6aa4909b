"""Deciding whether two records are one."""

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from events.choices import Decision
from events.history.attribution import acting
from events.models import DuplicateCandidate
from events.permissions import DECIDE, require
from events.services.errors import Refused
from events.services.merging import merge


def accept_duplicate(pair: DuplicateCandidate, *, by: AbstractBaseUser, reason: str) -> None:
    """Merges the later record of the pair into the earlier one.

    Raises PermissionDenied, and Refused where the pair is decided already or cannot be merged.
    """
    with acting(by=by, reason=reason):
        decide(pair, Decision.ACCEPTED, by=by)
        if pair.first_event is not None and pair.second_event is not None:
            merge(keep=pair.first_event, drop=pair.second_event, by=by, reason=reason)
        elif pair.first_actor is not None and pair.second_actor is not None:
            merge(keep=pair.first_actor, drop=pair.second_actor, by=by, reason=reason)


def reject_duplicate(pair: DuplicateCandidate, *, by: AbstractBaseUser, reason: str = "") -> None:
    """Notes that the two records are two. Raises PermissionDenied, and Refused where the pair is decided already."""
    with acting(by=by, reason=reason):
        decide(pair, Decision.REJECTED, by=by)


def decide(pair: DuplicateCandidate, decision: Decision, *, by: AbstractBaseUser) -> None:
    """Writes the decision. Raises PermissionDenied, and Refused where the pair is decided already."""
    require(by, DECIDE)
    locked = DuplicateCandidate.objects.select_for_update(of=("self",)).get(pk=pair.pk)
    if locked.decision != Decision.OPEN:
        raise Refused(f"this pair was decided already: {locked.decision}")
    pair.decision, pair.decided_by_id, pair.decided_at = decision, by.pk, timezone.now()
    pair.save(update_fields=["decision", "decided_by", "decided_at"])
