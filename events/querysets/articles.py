"""Questions asked of articles."""

from __future__ import annotations

from typing import Any

from django.db import models

from events.querysets.reviewed import used_by_published

READ_FROM = (
    "Evidence.article.event",
    "Evidence.article.alliance_report.alliance",
    "Evidence.article.quote",
    "Evidence.article.membership",
    "EventSource.article.event",
)


class ArticleQuerySet(models.QuerySet[Any]):
    """Articles."""

    def get_by_natural_key(self, source: str, text_hash: str) -> Any:
        """Gives the article of that source with that hash of its normalised text; raises Article.DoesNotExist."""
        return self.get(source__name=source, text_hash=text_hash)

    def published(self) -> ArticleQuerySet:
        """Keeps articles that something published was read from."""
        return self.filter(used_by_published(*READ_FROM))
