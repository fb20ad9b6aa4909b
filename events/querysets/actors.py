"""Questions asked of actors."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from events.querysets.folding import is_named
from events.querysets.reviewed import used_by_published

NAMED_IN = (
    "EventActor.actor.event",
    "Alliance.supporter",
    "Alliance.supported",
    "QuoteActor.actor.quote",
    "Quote.affiliation",
    "Membership.member",
    "Membership.group",
)
"""Where a published fact names an actor."""


class ActorQuerySet(models.QuerySet[Any]):
    """Actors."""

    def get_by_natural_key(self, name: str, qualifier: str) -> Any:
        """Gives the actor with that English name and qualifier; raises Actor.DoesNotExist."""
        return self.get(name=name, qualifier=qualifier)

    def published(self) -> ActorQuerySet:
        """Keeps actors that something published names, as the ones that they are (not merged away)."""
        return self.filter(used_by_published(*NAMED_IN), merged_into=None)

    def called(self, name: str) -> ActorQuerySet:
        """Keeps actors that bear the name in any language at any time; case and accents do not count."""
        bearers = apps.get_model("events", "ActorName")._default_manager.filter(is_named("name", name))
        return self.filter(is_named("name", name) | Q(pk__in=bearers.values("actor")))
