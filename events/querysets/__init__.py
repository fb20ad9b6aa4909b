"""The questions asked of the stored facts, each named once."""

from events.querysets.actors import ActorQuerySet
from events.querysets.alliances import AllianceQuerySet, AllianceReportQuerySet
from events.querysets.articles import ArticleQuerySet
from events.querysets.events import EventQuerySet
from events.querysets.places import PlaceQuerySet
from events.querysets.quotes import QuoteQuerySet
from events.querysets.reviewed import KeyedReviewedQuerySet, ReviewedQuerySet
from events.querysets.sources import SourceQuerySet

__all__ = [
    "ActorQuerySet",
    "AllianceQuerySet",
    "AllianceReportQuerySet",
    "ArticleQuerySet",
    "EventQuerySet",
    "KeyedReviewedQuerySet",
    "PlaceQuerySet",
    "QuoteQuerySet",
    "ReviewedQuerySet",
    "SourceQuerySet",
]
