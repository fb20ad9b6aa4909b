"""Sending to review, publishing and withdrawing."""

from django.contrib.auth.models import AbstractBaseUser

from events.choices import ReviewStatus
from events.history.attribution import acting
from events.models import Alliance, AllianceReport, Event, Membership, Quote
from events.permissions import PUBLISH, require
from events.services.errors import Refused

Fact = Event | Alliance | AllianceReport | Quote | Membership


def send_to_review(fact: Fact, *, by: AbstractBaseUser | None) -> None:
    """Marks a fact for review.

    Raises Refused where it is published or withdrawn: that is taken back by `withdraw` and `publish` only.
    """
    with acting(by=by):
        locked = lock(fact)
        if locked.review_status not in (ReviewStatus.MACHINE, ReviewStatus.IN_REVIEW):
            raise Refused(f"{locked} is {locked.review_status}; only a machine's reading is sent to review")
        change_status(fact, locked, ReviewStatus.IN_REVIEW)


def publish(fact: Fact, *, by: AbstractBaseUser | None, reason: str = "") -> None:
    """Publishes a fact; a published report publishes the alliance it is about, without which it says nothing.

    Raises PermissionDenied, and Refused where a withdrawn fact is published again without a reason.
    """
    require(by, PUBLISH)
    with acting(by=by, reason=reason):
        locked = lock(fact)
        if locked.review_status == ReviewStatus.WITHDRAWN and not reason.strip():
            raise Refused(f"{locked} was withdrawn; say why it is published again")
        change_status(fact, locked, ReviewStatus.PUBLISHED)
        if isinstance(locked, AllianceReport):
            alliance = lock(locked.alliance)
            if alliance.review_status != ReviewStatus.WITHDRAWN:
                change_status(alliance, alliance, ReviewStatus.PUBLISHED)


def withdraw(fact: Fact, *, by: AbstractBaseUser | None, reason: str) -> None:
    """Withdraws a fact: it stays, with its history, and is public no more.

    Raises PermissionDenied, and Refused without a reason.
    """
    require(by, PUBLISH)
    if not reason.strip():
        raise Refused("withdrawing needs a reason: it is what readers of the history are told")
    with acting(by=by, reason=reason):
        change_status(fact, lock(fact), ReviewStatus.WITHDRAWN)


def lock(fact: Fact) -> Fact:
    """Gives the fact as it stands in the database, locked until the transaction ends."""
    return type(fact)._default_manager.select_for_update(of=("self",)).get(pk=fact.pk)


def change_status(seen: Fact, locked: Fact, status: ReviewStatus) -> None:
    """Writes the status of the locked row, and into the object that the caller holds."""
    if locked.review_status != status:
        locked.review_status = status
        locked.save(update_fields=["review_status"])
    seen.review_status = status
