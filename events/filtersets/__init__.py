"""The filters of each noun; API, pages and exports ask the same ones."""

from events.filtersets.actors import ActorFilters
from events.filtersets.alliances import AllianceFilters
from events.filtersets.articles import ArticleFilters
from events.filtersets.countries import CountryFilters
from events.filtersets.events import EventFilters
from events.filtersets.places import PlaceFilters
from events.filtersets.quotes import QuoteFilters
from events.filtersets.refusal import Problem, Refusal

__all__ = [
    "ActorFilters",
    "AllianceFilters",
    "ArticleFilters",
    "CountryFilters",
    "EventFilters",
    "PlaceFilters",
    "Problem",
    "QuoteFilters",
    "Refusal",
]
