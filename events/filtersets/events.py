"""The filters of events."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from coder.codebook import DISORDER_TYPE_OF, ActorKind, Certainty, DisorderType, EventType, SubEventType
from events.filtersets import keeping, reading
from events.filtersets.filterset import Alike, Filter, FilterSet
from events.filtersets.names import named, read_admin1, read_country, read_dataset, read_place, read_source, read_tag
from events.filtersets.who import only, read_actor, read_exact_actor
from events.querysets.prepared import ANOTHER_DAY, ANOTHER_TEXT, DAY, KEY, TEXT
from events.querysets.stand_ins import StandIn

OWN = "own"


class EventFilters(FilterSet):
    """What may be asked of events; without `dataset` only our own coding answers."""

    filters = {
        **keeping.days("event_date", what="Event date"),
        "overlaps": Filter(
            "Events that may have happened between two days FIRST,LAST, by their start and end.",
            reading.read_span,
            lambda events, spans: events.overlapping(*spans[0]),
            repeated=False,
        ),
        "actor": Filter(
            "Who took part, on either side, main or associated: public id, name in any language that was valid on the "
            "date, or a leader for the group led and a group for its leaders.",
            read_actor,
            lambda events, meant: events.involving(keeping.chained(meant)),
        ),
        "actor_exact": Filter(
            "The same, without leaders for groups and groups for leaders.",
            read_exact_actor,
            lambda events, meant: events.involving(keeping.chained(meant)),
        ),
        "actor_kind": Filter(
            "Kind of somebody who took part.",
            reading.read_term(ActorKind),
            lambda events, kinds: events.with_actor_kind(kinds),
            schema=reading.enumeration(ActorKind),
        ),
        "event_type": Filter(
            "Event type.",
            reading.read_term(EventType),
            keeping.equal("event_type"),
            schema=reading.enumeration(EventType),
        ),
        "sub_event_type": Filter(
            "Sub-event type.",
            reading.read_term(SubEventType),
            keeping.equal("sub_event_type"),
            schema=reading.enumeration(SubEventType),
        ),
        "disorder_type": Filter(
            "Disorder type, which follows from the sub-event type.",
            reading.read_term(DisorderType),
            lambda events, types: events.filter(
                sub_event_type__in=[sub for sub, disorder in DISORDER_TYPE_OF.items() if disorder in types]
            ),
            schema=reading.enumeration(DisorderType),
        ),
        "country": Filter("Name in English or Dutch, or ISO code.", read_country, keeping.equal("country")),
        "admin1": Filter(
            "First-level region.",
            read_admin1,
            lambda events, names: events.in_admin1(names),
        ),
        "place": Filter(
            "Public id or name in any language; a town with its bases, airports and quarters.",
            read_place,
            lambda events, ids: events.at(keeping.chained(ids)),
        ),
        "bbox": Filter(
            "WEST,SOUTH,EAST,NORTH in degrees; west greater than east crosses the 180th meridian.",
            reading.read_box,
            lambda events, boxes: events.within(*boxes[0]),
            repeated=False,
        ),
        "fatalities_min": Filter(
            "At least so many deaths.", reading.read_integer, keeping.lookup("fatalities__gte"), False, reading.INTEGER
        ),
        "fatalities_max": Filter(
            "At most so many deaths; events without a stated number are left out.",
            reading.read_integer,
            keeping.lookup("fatalities__lte"),
            False,
            reading.INTEGER,
        ),
        "time_precision": Filter(
            "1: day known; 2: about a week; 3: month.",
            reading.read_term("123"),
            keeping.equal("time_precision"),
            schema=reading.enumeration("123"),
        ),
        "geo_precision": Filter(
            "1: town or named site; 2: near it; 3: region.",
            reading.read_term("123"),
            keeping.equal("geo_precision"),
            schema=reading.enumeration("123"),
        ),
        "certainty": Filter(
            "On whose word the event rests.",
            reading.read_term(Certainty),
            keeping.equal("certainty"),
            schema=reading.enumeration(Certainty),
        ),
        "civilian_targeting": Filter(
            "Whether civilians were the main or only target.",
            reading.read_flag,
            keeping.lookup("civilian_targeting"),
            False,
            reading.BOOLEAN,
        ),
        "source": Filter(
            "Public id or name of a source that reported it.",
            read_source,
            lambda events, ids: events.reported_by(keeping.chained(ids)),
        ),
        "tag": Filter(
            "A tag, in full.",
            read_tag,
            lambda events, tags: events.filter(keeping.any_of(Q(tags__contains=[tag]) for tag in tags)),
        ),
        "q": Filter(
            'Words of the notes or the evidence, all of them; "a phrase", or, -not.',
            reading.read_text,
            lambda events, words: events.mentioning(words[0]),
            repeated=False,
        ),
        "dataset": Filter("Data set; own unless said.", read_dataset, keeping.equal("dataset")),
    }

    alike = {
        "dataset": Alike(TEXT, reading.read_text, lambda events, name: events.filter(dataset=name)),
        "country": Alike(ANOTHER_TEXT, reading.read_text, lambda events, name: events.filter(country=named(name))),
        "date_after": Alike(DAY, reading.read_day, lambda events, day: events.between(day, None)),
        "date_before": Alike(ANOTHER_DAY, reading.read_day, lambda events, day: events.between(None, day)),
        "actor": Alike(
            KEY,
            lambda text: only(read_actor(text)),
            lambda events, key: events.involving([StandIn(key)]),
            planned_once=False,
        ),
    }

    def narrow(self, queryset: Any) -> Any:
        """Keeps the rows that match every parameter, of our own data set unless another was asked for."""
        narrowed = super().narrow(queryset)
        return narrowed if "dataset" in self.asked else narrowed.filter(dataset=OWN)

    @classmethod
    def narrow_alike(cls, queryset: Any, names: Collection[str]) -> Any:
        """Does the same with places left open."""
        narrowed = super().narrow_alike(queryset, names)
        return narrowed if "dataset" in names else narrowed.filter(dataset=OWN)
