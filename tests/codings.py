"""Records as the coder yields them, for tests of what is stored: an invented war, spans found by their words."""

from coder.codebook import ActorKind, AllianceKind, AllianceStatus, EventType, SubEventType
from coder.records import Actor, Alliance, Article, Coding, Event, Membership, Quote, Span

TEXT = (
    "The River Army took Dalen on Monday, killing three soldiers of Norland.\n\n"
    "Colonel Ada Verbeek, commander of the River Army, praised the capture of Dalen. "
    "“We shall hold the bridge, whatever comes,” she said. "
    "Westland arms the River Army, a diplomat said."
)


def article(text=TEXT, **values):
    """An English article of 20 March 2024 in the Courier."""
    defaults = {"id": "report", "published": "2024-03-20", "language": "en", "source": "The Courier"}
    return Article(text=text, **(defaults | values))


def span(words, text=TEXT):
    """The span of words that occur once in the text."""
    assert text.count(words) == 1, words
    return Span(text.index(words), text.index(words) + len(words))


def actor(name, kind, words, text=TEXT, country=None, known=False):
    """An actor that the lexicon does not know, if not told otherwise; named once."""
    return Actor(name=name, kind=kind, country=country, aliases=(words,), spans=(span(words, text),), known=known)


def event(words="The River Army took Dalen on Monday", text=TEXT, **values):
    """The taking of Dalen."""
    spans = values.pop("spans", None) or (span(words, text),)
    defaults = {
        "event_date": "2024-03-18",
        "time_precision": 1,
        "event_type": EventType.BATTLES,
        "sub_event_type": SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
        "actor1": "River Army",
        "actor1_text": "The River Army",
        "actor2": "Norland Guard",
        "location": "Dalen",
        "country": "Libya",
        "latitude": 32.1,
        "longitude": 13.25,
        "geo_precision": 1,
        "fatalities": 3,
        "notes": "The River Army took Dalen.",
        "rationale": ("took: triggers.toml",),
        "fields": {"sub_event_type": Span(spans[0].start, spans[0].start + 3)},
    }
    return Event(evidence=spans[0].of(text), spans=spans, **(defaults | values))


def alliance(words="Westland arms the River Army", text=TEXT, **values):
    """Westland arms the River Army."""
    defaults = {
        "supporter": "Westland",
        "supported": "River Army",
        "kind": AllianceKind.MILITARY,
        "status": AllianceStatus.ACTIVE,
        "as_of": "2024-03-20",
        "as_of_precision": 1,
        "rationale": ("arms: support.toml",),
    }
    return Alliance(evidence=words, spans=(span(words, text),), **(defaults | values))


def quote(words="We shall hold the bridge, whatever comes,", text=TEXT, **values):
    """Verbeek on the bridge."""
    defaults = {
        "speaker": "Ada Verbeek",
        "anonymous": False,
        "text": words,
        "parts": (words,),
        "partial": False,
        "language": "en",
        "said_on": "2024-03-19",
        "said_precision": 1,
        "about": ("River Army",),
    }
    return Quote(evidence=words, spans=(span(words, text),), **(defaults | values))


def membership(words="Colonel Ada Verbeek, commander of the River Army", text=TEXT, **values):
    """Verbeek commands the River Army."""
    defaults = {"member": "Ada Verbeek", "group": "River Army", "role": "commander", "leads": True}
    return Membership(evidence=words, spans=(span(words, text),), **(defaults | values))


ACTORS = (
    actor("River Army", ActorKind.REBEL_GROUP, "The River Army", country="Libya"),
    actor("Norland Guard", ActorKind.STATE_FORCES, "soldiers of Norland", country="Libya"),
    actor("Ada Verbeek", ActorKind.PERSON, "Colonel Ada Verbeek"),
    actor("Westland", ActorKind.ORGANISATION, "Westland"),
)


def coding(**values):
    """All that the text tells: one event, one alliance, one quote, one membership."""
    defaults = {
        "actors": ACTORS,
        "events": (event(),),
        "alliances": (alliance(),),
        "quotes": (quote(),),
        "memberships": (membership(),),
    }
    return Coding(id="report", language="en", published="2024-03-20", **(defaults | values))
