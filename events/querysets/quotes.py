"""Questions asked of quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from events.querysets.folding import has_words
from events.querysets.reviewed import KeyedReviewedQuerySet
from events.querysets.stand_ins import StandIn, one_of


class QuoteQuerySet(KeyedReviewedQuerySet[Any]):
    """Quotes."""

    def with_actor(self, role: str, stand_ins: Iterable[StandIn]) -> QuoteQuerySet:
        """Keeps quotes in which a stand-in has the role: speaker, about or addressee.

        Where nobody knows on which day the words were said, a stand-in of any day will do.
        """
        meant = one_of(stand_ins, actor="actor", day="quote__said_on")
        undated = Q(quote__said_on=None, actor__in={one.actor_id for one in stand_ins})
        parts = apps.get_model("events", "QuoteActor")._default_manager.filter(meant | undated, role=role)
        return self.filter(Exists(parts.filter(quote=OuterRef("pk"))))

    def mentioning(self, words: str) -> QuoteQuerySet:
        """Keeps quotes that hold all the words; case and accents do not count."""
        return self.filter(has_words("text", words))
