"""Where and when a sentence puts the dead that it tells of: elsewhere than an event, or before it."""

from bisect import bisect_left
from collections.abc import Sequence

from coder.mentions import DateMention, PlaceMention
from coder.records import Span


class Setting:
    """The places and days that one document names."""

    def __init__(self, places: Sequence[PlaceMention], dates: Sequence[DateMention]) -> None:
        """Keeps the mentions, each in reading order."""
        self._places = places
        self._dates = dates

    def is_elsewhere(self, sentence: Span, names: frozenset[str]) -> bool:
        """Says whether a sentence names places, and none of them is called by one of an event's `names`."""
        first = bisect_left(self._places, sentence.start, key=_start)
        last = bisect_left(self._places, sentence.end, key=_start)
        named = [
            mention.place
            for mention in self._places[first:last]
            if not mention.descriptive and not mention.country_only
        ]
        told = {place.name for place in named} | {place.parent.name for place in named if place.parent is not None}
        return bool(told) and told.isdisjoint(names)

    def is_before(self, sentence: Span, began: str) -> bool:
        """Says whether a sentence names days, all of them before the day `began` (ISO, or empty) of an event."""
        first = bisect_left(self._dates, sentence.start, key=_start)
        last = bisect_left(self._dates, sentence.end, key=_start)
        ends = [mention.date_end for mention in self._dates[first:last] if not mention.reporting]
        return bool(ends) and bool(began) and max(ends) < began


def _start(mention: DateMention | PlaceMention) -> int:
    return mention.span.start
