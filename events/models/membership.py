"""A person or unit in a group."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from events.choices import PERIOD_PRECISIONS, ReviewStatus, in_choices
from events.models.actor import Actor
from events.models.record import public_id
from events.models.review import Reviewed
from events.querysets import ReviewedQuerySet


class MembershipQuerySet(ReviewedQuerySet["Membership"]):
    """Memberships."""

    def get_by_natural_key(
        self, member: str, member_qualifier: str, group: str, group_qualifier: str, role: str, start: str | None
    ) -> "Membership":
        """Gives the membership of that member in that group with that role and start; raises DoesNotExist."""
        return self.get(
            member__name=member,
            member__qualifier=member_qualifier,
            group__name=group,
            group__qualifier=group_qualifier,
            role=role,
            start=start,
        )


class Membership(Reviewed):
    """A person or unit belongs to a group, in a role, for a time."""

    public_id = public_id("m")
    member = models.ForeignKey(
        Actor, on_delete=models.PROTECT, related_name="memberships", help_text="The person or unit."
    )
    group = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="members", help_text="The group.")
    role = models.CharField(max_length=200, blank=True, help_text='Role in English: "commander of the air force".')
    leads = models.BooleanField(default=False, help_text="Whether the member speaks and acts for the group as a whole.")
    start = models.DateField(null=True, blank=True, help_text="First day; null: unknown.")
    start_precision = models.CharField(
        max_length=8, choices=PERIOD_PRECISIONS, blank=True, help_text="How well the first day is known."
    )
    end = models.DateField(null=True, blank=True, help_text="Last day; null: goes on or unknown.")
    end_precision = models.CharField(
        max_length=8, choices=PERIOD_PRECISIONS, blank=True, help_text="How well the last day is known."
    )
    rationale = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Why it was coded: one line a rule, with its lexicon."
    )

    objects = MembershipQuerySet.as_manager()

    class Meta(Reviewed.Meta):
        ordering = ["member", "group"]
        constraints = [
            in_choices("review_status", ReviewStatus.choices, "membership_review_status"),
            models.UniqueConstraint(
                fields=["member", "group", "role", "start"], nulls_distinct=False, name="membership_once"
            ),
            models.CheckConstraint(condition=~Q(member=F("group")), name="membership_of_two"),
            models.CheckConstraint(
                condition=Q(start=None) | Q(end=None) | Q(end__gte=F("start")), name="membership_period"
            ),
            in_choices("start_precision", PERIOD_PRECISIONS, "membership_start_precision", empty=True),
            in_choices("end_precision", PERIOD_PRECISIONS, "membership_end_precision", empty=True),
        ]

    def __str__(self) -> str:
        return f"{self.member} in {self.group}"

    def natural_key(self) -> tuple[str, str, str, str, str, str | None]:
        """What the membership is known by on every machine."""
        start = self.start.isoformat() if self.start else None
        return (*self.member.natural_key(), *self.group.natural_key(), self.role, start)

    natural_key.dependencies = ["events.actor"]  # type: ignore[attr-defined]
