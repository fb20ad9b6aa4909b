"""Factories of stored records, with sensible defaults and invented content."""

import datetime
import hashlib
import uuid

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from factory.django import DjangoModelFactory

from coder.codebook import EVENT_TYPE_OF, SubEventType
from events import models


class CountryFactory(DjangoModelFactory):
    """A country; Libya unless told otherwise."""

    class Meta:
        model = models.Country
        django_get_or_create = ("name",)

    name = "Libya"


class SourceFactory(DjangoModelFactory):
    """A newspaper."""

    class Meta:
        model = models.Source

    name = factory.Sequence(lambda n: f"The {n}. Courier")
    kind = "newspaper"
    language = "en"


class ArticleFactory(DjangoModelFactory):
    """A text with its hash."""

    class Meta:
        model = models.Article

    source = factory.SubFactory(SourceFactory)
    title = factory.Sequence(lambda n: f"Report {n}")
    language = "en"
    published = datetime.date(2024, 3, 20)
    text = factory.Sequence(lambda n: f"Report {n}. On Monday soldiers and rebels fought near the river crossing.")
    text_hash = factory.LazyAttribute(lambda article: hashlib.sha256(article.text.encode()).hexdigest())
    licence = "CC BY 4.0"


class PlaceFactory(DjangoModelFactory):
    """A town with coordinates."""

    class Meta:
        model = models.Place

    name = factory.Sequence(lambda n: f"Rivertown {n}")
    country = factory.SubFactory(CountryFactory)
    admin1 = "North"
    latitude = "32.8000"
    longitude = "13.1000"
    kind = "settlement"


class ActorFactory(DjangoModelFactory):
    """A rebel group."""

    class Meta:
        model = models.Actor

    name = factory.Sequence(lambda n: f"River Front {n}")
    kind = "rebel_group"


class ActorNameFactory(DjangoModelFactory):
    """A Dutch name of an actor."""

    class Meta:
        model = models.ActorName

    actor = factory.SubFactory(ActorFactory)
    name = factory.Sequence(lambda n: f"Rivierfront {n}")
    language = "nl"


class MembershipFactory(DjangoModelFactory):
    """A person who leads a group."""

    class Meta:
        model = models.Membership

    member = factory.SubFactory(ActorFactory, kind="person", name=factory.Sequence(lambda n: f"Commander {n}"))
    group = factory.SubFactory(ActorFactory)
    role = "commander"
    leads = True
    review_status = "published"


class EventFactory(DjangoModelFactory):
    """A published armed clash; `place=None` for an event of which only the country is known."""

    class Meta:
        model = models.Event

    key = factory.LazyFunction(lambda: f"hand:{uuid.uuid4()}")
    dataset_id = "own"
    event_date = datetime.date(2024, 3, 18)
    time_precision = 1
    date_start = factory.SelfAttribute("event_date")
    date_end = factory.SelfAttribute("event_date")
    sub_event_type = "Armed clash"
    event_type = factory.LazyAttribute(lambda event: EVENT_TYPE_OF[SubEventType(event.sub_event_type)].value)
    country = factory.SubFactory(CountryFactory)
    place = factory.SubFactory(PlaceFactory, country=factory.SelfAttribute("..country"))
    geo_precision = factory.LazyAttribute(lambda event: 1 if event.place else None)
    review_status = "published"


class EventActorFactory(DjangoModelFactory):
    """A main actor of side 1."""

    class Meta:
        model = models.EventActor

    event = factory.SubFactory(EventFactory)
    actor = factory.SubFactory(ActorFactory)
    side = 1
    role = "main"
    order = 0
    inter = 2


class EventSourceFactory(DjangoModelFactory):
    """The article that an event was read from."""

    class Meta:
        model = models.EventSource

    event = factory.SubFactory(EventFactory)
    article = factory.SubFactory(ArticleFactory)
    source = factory.SelfAttribute("article.source")
    order = 0


class AllianceFactory(DjangoModelFactory):
    """A published military alliance."""

    class Meta:
        model = models.Alliance

    supporter = factory.SubFactory(ActorFactory, kind="state", name=factory.Sequence(lambda n: f"State {n}"))
    supported = factory.SubFactory(ActorFactory)
    kind = "military"
    review_status = "published"


class AllianceReportFactory(DjangoModelFactory):
    """A published report that an alliance is active."""

    class Meta:
        model = models.AllianceReport

    key = factory.LazyFunction(lambda: f"hand:{uuid.uuid4()}")
    alliance = factory.SubFactory(AllianceFactory)
    as_of = datetime.date(2024, 3, 20)
    as_of_precision = 1
    status = "active"
    review_status = "published"


class QuoteFactory(DjangoModelFactory):
    """A published quote; its speakers are QuoteActors."""

    class Meta:
        model = models.Quote

    key = factory.LazyFunction(lambda: f"hand:{uuid.uuid4()}")
    text = factory.Sequence(lambda n: f"We shall hold the bridge, whatever comes ({n})")
    language = "en"
    said_on = datetime.date(2024, 3, 19)
    said_precision = 1
    review_status = "published"


class QuoteActorFactory(DjangoModelFactory):
    """The speaker of a quote."""

    class Meta:
        model = models.QuoteActor

    quote = factory.SubFactory(QuoteFactory)
    actor = factory.SubFactory(ActorFactory, kind="person", name=factory.Sequence(lambda n: f"Speaker {n}"))
    role = "speaker"
    order = 0


class EvidenceFactory(DjangoModelFactory):
    """A passage that an event was read from; pass `event=None, quote=...` for another target."""

    class Meta:
        model = models.Evidence

    article = factory.SubFactory(ArticleFactory)
    event = factory.SubFactory(EventFactory)
    start = 0
    end = factory.LazyAttribute(lambda evidence: min(40, len(evidence.article.text)))
    passage = factory.LazyAttribute(lambda evidence: evidence.article.text[evidence.start : evidence.end])


class ProposalFactory(DjangoModelFactory):
    """An open proposal about an event."""

    class Meta:
        model = models.Proposal

    event = factory.SubFactory(EventFactory)
    field = "fatalities"
    present = 3
    proposed = 5


class UserFactory(DjangoModelFactory):
    """An editor; `group="Publisher"` puts them into a group."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"editor{n}")

    @factory.post_generation
    def group(self, create, extracted, **kwargs):
        """Adds the editor to the group of that name."""
        if extracted:
            self.groups.add(Group.objects.get(name=extracted))
