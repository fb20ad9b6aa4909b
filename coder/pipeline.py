"""The steps of coding an article, in order."""

from coder.actors import ActorReading, find_actors
from coder.alliances import find_alliances
from coder.dates import find_dates
from coder.events import find_events
from coder.passages import Document, read_passages
from coder.places import find_places
from coder.quotes import find_quotes
from coder.reading import checked
from coder.records import Article, Coding, Membership


def code_article(article: Article) -> Coding:
    """Codes one article: passages, places, actors, dates, quotes, events, alliances, identity.

    Returns the records with the spans they were read from. The same article gives the same records on every run.
    Raises coder.reading.ReadingError for an article that cannot be read (no text, an impossible date).
    """
    document = read_passages(checked(article, f"article {article.id}"))
    places = find_places(document)
    actors = find_actors(document, places)
    dates = find_dates(document)
    quotes = find_quotes(document, actors, dates)
    events, not_coded = find_events(document, actors, places, dates)
    return Coding(
        id=article.id,
        language=document.language,
        published=article.published,
        actors=actors.records(document.text),
        memberships=_memberships(document, actors),
        events=events,
        alliances=find_alliances(document, actors, dates, quotes),
        quotes=quotes,
        not_coded=not_coded,
    )


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
