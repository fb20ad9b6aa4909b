"""The steps of coding an article, in order."""

from collections.abc import Mapping

from coder.actors import ActorReading, find_actors
from coder.actors.crowds import UNIDENTIFIED
from coder.alliances import find_alliances
from coder.codebook import ActorKind
from coder.dates import find_dates
from coder.events import find_events
from coder.passages import Document, read_passages
from coder.places import find_places
from coder.quotes import find_quotes
from coder.reading import checked
from coder.records import Actor, Alliance, Article, Coding, Event, Membership, Quote, Span


def code_article(article: Article) -> Coding:
    """Codes one article: passages, places, actors, dates, quotes, events, alliances, identity.

    Returns the records with the spans they were read from. The same article gives the same records on every run.
    Raises coder.reading.ReadingError for an article that cannot be read (no text, an impossible date).
    """
    document = read_passages(checked(article, f"article {article.id}"))
    places = find_places(document)
    actors = find_actors(document, places)
    dates = find_dates(document)
    quotes = find_quotes(document, actors, dates, places)
    events, not_coded = find_events(document, actors, places, dates)
    alliances = find_alliances(document, actors, dates, quotes, events, places)
    memberships = _memberships(document, actors)
    used = _used(events, alliances, quotes, memberships)
    return Coding(
        id=article.id,
        language=document.language,
        published=article.published,
        actors=_with_speakers(
            _without_unseen(_without_cited(actors.records(document.text, used), used), events), quotes
        ),
        memberships=memberships,
        events=events,
        alliances=alliances,
        quotes=quotes,
        not_coded=not_coded,
    )


def _without_cited(listed: tuple[Actor, ...], used: Mapping[str, tuple[Span, ...]]) -> tuple[Actor, ...]:
    """Leaves out media that only report: the agency of a dateline, the newspaper that something was told to."""
    return tuple(actor for actor in listed if actor.kind is not ActorKind.MEDIA or actor.name in used)


def _without_unseen(listed: tuple[Actor, ...], events: tuple[Event, ...]) -> tuple[Actor, ...]:
    """Leaves out the unidentified attackers of whom no word tells but the deed itself: "Two men were killed"."""
    deeds = {event.fields["sub_event_type"] for event in events}
    return tuple(actor for actor in listed if actor.name != UNIDENTIFIED.name or not deeds.issuperset(actor.spans))


def _with_speakers(listed: tuple[Actor, ...], quotes: tuple[Quote, ...]) -> tuple[Actor, ...]:
    """Lists also those who are named by nothing but what they say."""
    names = {actor.name for actor in listed}
    added = {
        quote.speaker: Actor(
            name=quote.speaker,
            kind=ActorKind.PERSON,
            aliases=(quote.speaker_text or quote.speaker,),
            spans=(quote.fields["speaker"],),
            known=False,
        )
        for quote in quotes
        if not quote.anonymous and quote.speaker not in names
    }
    return tuple(sorted((*listed, *added.values()), key=lambda actor: actor.spans[0]))


def _used(
    events: tuple[Event, ...],
    alliances: tuple[Alliance, ...],
    quotes: tuple[Quote, ...],
    memberships: tuple[Membership, ...],
) -> dict[str, tuple[Span, ...]]:
    """Gives the names that the records refer to, with the words that stand for them, else the trigger's."""
    spans: dict[str, list[Span]] = {}
    for event in events:
        for side in ("actor1", "actor2"):
            name = getattr(event, side)
            if name is not None:
                spans.setdefault(name, []).append(event.fields.get(side, event.fields["sub_event_type"]))
    for alliance in alliances:
        spans.setdefault(alliance.supporter, []).append(alliance.fields["supporter"])
        spans.setdefault(alliance.supported, []).append(alliance.fields["supported"])
    named = [name for membership in memberships for name in (membership.member, membership.group)]
    named += [name for quote in quotes for name in (quote.speaker, *quote.speakers, *quote.about)]
    for name in named:
        spans.setdefault(name, [])
    return {name: tuple(sorted(set(found))) for name, found in spans.items()}


def _memberships(document: Document, reading: ActorReading) -> tuple[Membership, ...]:
    return tuple(
        Membership(
            member=mention.member.name,
            group=mention.group.name,
            role=mention.role,
            leads=mention.leads,
            ended=mention.ended,
            evidence=mention.span.of(document.text),
            spans=(mention.span,),
            fields={"role": mention.role_span} if mention.role_span is not None else {},
            rationale=(mention.why,),
        )
        for mention in reading.memberships
    )
