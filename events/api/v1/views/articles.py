"""/articles/"""

from django.db.models import QuerySet

from events.api.pagination import by_date
from events.api.permissions import EverybodyReads
from events.api.resource import RecordViewSet
from events.api.v1.serializers.article import ArticleSerializer
from events.filtersets import ArticleFilters
from events.models import Article
from events.records.article import ARTICLE


class ArticleViewSet(RecordViewSet):
    """Texts that something published was read from; never their words."""

    record, filters, orders = ARTICLE, ArticleFilters, by_date("published")
    serializer_class = ArticleSerializer
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Article]:
        """Gives the published articles."""
        return Article.objects.published()
