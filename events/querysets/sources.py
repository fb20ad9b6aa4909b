"""Questions asked of sources."""

from __future__ import annotations

from typing import Any

from django.db import models

from events.querysets.articles import READ_FROM
from events.querysets.folding import is_named
from events.querysets.reviewed import used_by_published


class SourceQuerySet(models.QuerySet[Any]):
    """Sources."""

    def get_by_natural_key(self, name: str) -> Any:
        """Gives the source called `name`; raises Source.DoesNotExist."""
        return self.get(name=name)

    def published(self) -> SourceQuerySet:
        """Keeps sources of what is published."""
        by_article = [path.replace(".article.", ".article__source.") for path in READ_FROM]
        return self.filter(used_by_published("EventSource.source.event", "Quote.reported_by", *by_article))

    def called(self, name: str) -> SourceQuerySet:
        """Keeps sources of that name; case and accents do not count."""
        return self.filter(is_named("name", name))
