"""Gives the events in the making their dead: how many, and who they were."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.codebook import EVENT_TYPE_OF, ActorKind, EventType, SubEventType
from coder.comparing import is_comparison
from coder.deaths import EventWords, find_counts, give_deaths
from coder.events.draft import Draft
from coder.mentions import DateMention, MentionForm, PlaceMention
from coder.passages import Document

_WAR = 5_000  # dead that no one event made
_CROWDS = frozenset(
    {SubEventType.PEACEFUL_PROTEST, SubEventType.VIOLENT_DEMONSTRATION, SubEventType.PROTEST_WITH_INTERVENTION}
)
_HARMFUL = frozenset({SubEventType.DISRUPTED_WEAPONS_USE, SubEventType.LOOTING_PROPERTY_DESTRUCTION})


def give_dead(
    drafts: Sequence[Draft],
    document: Document,
    actors: ActorReading,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> None:
    """Gives the drafts the numbers of dead that the text tells of them."""
    persons = [
        mention.head
        for mention in actors.mentions
        if mention.actor.kind is ActorKind.PERSON and mention.form is MentionForm.NAME
    ]
    told = [
        EventWords(
            spans=(draft.span, *draft.more_spans),
            kills=EVENT_TYPE_OF[draft.sub_event_type] is not EventType.STRATEGIC_DEVELOPMENTS,
            places=_place_names(draft),
            may_harm=draft.sub_event_type in _HARMFUL,
            began=draft.date.date_start,
            crowd=draft.sub_event_type in _CROWDS,
            recalled=is_comparison(draft.candidate.clause),
        )
        for draft in drafts
    ]
    for index, count in give_deaths(told, find_counts(document, persons), document, places, dates).items():
        draft = drafts[index]
        if count.best >= _WAR:
            continue  # the sum of a war, told beside an event of it
        draft.fatalities, draft.fatalities_low, draft.fatalities_high = count.best, count.low, count.high
        draft.deaths_rule = count.rule
        draft.dead = count.span if count.best > 0 else None


def _place_names(draft: Draft) -> frozenset[str]:
    """Gives the names of a draft's place and of the town that it belongs to."""
    mention = draft.place.mention if draft.place is not None else None
    if mention is None:
        return frozenset()
    parent = mention.place.parent
    return frozenset({mention.place.name} | ({parent.name} if parent is not None else set()))
