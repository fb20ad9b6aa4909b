"""Where and when a sentence puts the dead that it tells of: elsewhere than an event, or before it."""

from bisect import bisect_left
from collections.abc import Sequence

from coder.functionwords import AND, OF, SINCE
from coder.mentions import DateMention, PlaceMention
from coder.passages import Document
from coder.records import Span
from coder.wordlists import word_list

_SEAT_REACH = 3  # tokens from "the government" to "in X"
_SAYS = frozenset({"volgens", "aldus", "according"})
_ON_THE_WAY = frozenset(
    {"naar", "richting", "to", "towards", "toward", "for", "from", "vanuit", "uit", "along", "langs", "via"}
)
_VAGUE = "vague_past"
_SOURCE_REACH = 6  # tokens from "according to" to "in X"
_SINCE_REACH = 12  # words from "since" over what began to the day: "since the conflict between X and Y flared last May"
_FIRST = 5  # letters of "since"
_SEATED = word_list("telling.toml", "seated_sources")


class Setting:
    """The places and days that one document names."""

    def __init__(self, document: Document, places: Sequence[PlaceMention], dates: Sequence[DateMention]) -> None:
        """Keeps the mentions of a document, each in reading order."""
        self._document = document
        self._places = places
        self._dates = dates

    def is_elsewhere(self, sentence: Span, names: frozenset[str], *, aims: bool = True) -> bool:
        """Says whether a sentence names places, and none of them is called by one of an event's `names`.

        "Ankara confirmed" and "the government in Ankara" tell who speaks, not where. Without `aims` no place counts
        that somebody only is on his way to or from: "farmers who wanted to march to X; nine of them died".
        """
        first = bisect_left(self._places, sentence.start, key=_start)
        last = bisect_left(self._places, sentence.end, key=_start)
        named = [
            mention.place
            for mention in self._places[first:last]
            if not (mention.descriptive or mention.country_only or mention.origin)
            if mention.phrase.start < mention.span.start and not self._is_seat(mention)
            if aims or self._preposition(mention) not in _ON_THE_WAY
        ]
        told = {place.name for place in named} | {place.parent.name for place in named if place.parent is not None}
        return bool(told) and told.isdisjoint(names)

    def _preposition(self, mention: PlaceMention) -> str:
        words = self._document.text[mention.phrase.start : mention.span.start].lower().split()
        return words[0] if words else ""

    def moves_on(self, between: Span, began: str) -> bool:
        """Says whether words behind an event open another day than that on which it `began` (ISO, or empty).

        "On Monday helicopters shot at camps, and a day later a patrol ran into rebels, four dead": the day stands right
        behind a mark or "and". A day within a clause may be that on which one of the wounded died.
        """
        first = bisect_left(self._dates, between.start, key=_start)
        last = bisect_left(self._dates, between.end, key=_start)
        for mention in self._dates[first:last]:
            ahead = self._document.text[between.start : mention.span.start].split()
            opens = bool(ahead) and (ahead[-1].lower() in AND or ahead[-1][-1] in ",;:")
            if opens and mention.anchored and not mention.reporting and began and mention.date_start != began:
                return True
        return False

    def _is_seat(self, mention: PlaceMention) -> bool:
        """Says whether a place only tells where a source or a patient is: "de regering in X", "een hospitaal in X"."""
        sentence = self._document.sentence_at(mention.phrase.start)
        if sentence is None:
            return False
        ahead = [token.lower for token in sentence.tokens if token.end <= mention.phrase.start][-_SEAT_REACH:]
        if not _SEATED().isdisjoint(ahead):
            return True
        before = [token.lower for token in sentence.tokens if token.end <= mention.phrase.start][-_SOURCE_REACH:]
        at = max((k for k, word in enumerate(before) if word in _SAYS), default=None)
        return at is not None and all(word.isalpha() for word in before[at:])  # "volgens het leger in X"

    def is_before(self, sentence: Span, began: str) -> bool:
        """Says whether a sentence names days, all of them before the day `began` (ISO, or empty) of an event."""
        first = bisect_left(self._dates, sentence.start, key=_start)
        last = bisect_left(self._dates, sentence.end, key=_start)
        told = [mention for mention in self._dates[first:last] if not mention.reporting]
        ends = [
            mention.date_end
            for mention in told
            if not (self._only_compares(mention) or self._counts_from(mention, sentence))
        ]
        return bool(ends) and bool(began) and max(ends) < began

    def is_of_another_day(self, sentence: Span, began: str) -> bool:
        """Says whether a sentence names days, none of them the one on which an event `began` (ISO, or empty)."""
        first = bisect_left(self._dates, sentence.start, key=_start)
        last = bisect_left(self._dates, sentence.end, key=_start)
        told = [mention for mention in self._dates[first:last] if mention.anchored and not mention.reporting]
        return bool(told) and bool(began) and all(not m.date_start <= began <= m.date_end for m in told)

    def _only_compares(self, mention: DateMention) -> bool:
        """Says whether a year only tells what a deed is measured by: "een van de zwaarste aanvallen van dit jaar"."""
        sentence = self._document.sentence_at(mention.span.start)
        if sentence is None or mention.anchored or not mention.rule.startswith(_VAGUE):
            return False
        before = [token for token in sentence.tokens if token.end <= mention.span.start]
        return bool(before) and before[-1].lower in OF

    def _counts_from(self, mention: DateMention, sentence: Span) -> bool:
        """Says whether a day only tells since when nothing like it was seen: "the deadliest since the war of May"."""
        before = self._document.text[sentence.start : mention.span.start].lower().split()[-_SINCE_REACH:]
        return not SINCE.isdisjoint(before) or self._document.text[mention.span.start :][:_FIRST].lower() in SINCE


def _start(mention: DateMention | PlaceMention) -> int:
    return mention.span.start
