"""The nouns of the database, one file each."""

from events.models.actor import Actor
from events.models.actor_mention import ActorMention
from events.models.actor_name import ActorName
from events.models.actor_relation import ActorRelation
from events.models.alliance import Alliance
from events.models.alliance_report import AllianceReport
from events.models.article import Article
from events.models.change import Change
from events.models.country import Country
from events.models.dataset import Dataset
from events.models.duplicate_candidate import DuplicateCandidate
from events.models.event import Event
from events.models.event_actor import EventActor
from events.models.event_rendering import EventRendering
from events.models.event_source import EventSource
from events.models.evidence import Evidence
from events.models.membership import Membership
from events.models.month_count import MonthCount
from events.models.place import Place
from events.models.proposal import Proposal
from events.models.quote import Quote
from events.models.quote_actor import QuoteActor
from events.models.redirect import Redirect
from events.models.release import Release
from events.models.source import Source

__all__ = [
    "Actor",
    "ActorMention",
    "ActorName",
    "ActorRelation",
    "Alliance",
    "AllianceReport",
    "Article",
    "Change",
    "Country",
    "Dataset",
    "DuplicateCandidate",
    "Event",
    "EventActor",
    "EventRendering",
    "EventSource",
    "Evidence",
    "Membership",
    "MonthCount",
    "Place",
    "Proposal",
    "Quote",
    "QuoteActor",
    "Redirect",
    "Release",
    "Source",
]
