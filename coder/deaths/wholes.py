"""Numbers of dead of a whole country or course of events, which belong to no single one of the many told."""

from collections.abc import Sequence
from typing import Protocol

from coder.deaths.words import death_words
from coder.mentions import DeathCount
from coder.passages import Document
from coder.records import Span

_EVENTS = 2  # events that kill, of which one alone cannot have all dead of a country
_NEAR = 2  # sentences from an event to its own toll
_OCCASIONS = 3  # days and places of them, of which none alone has the toll of a crowd's unrest


class _Told(Protocol):
    """What of an event tells whether a number may be its own."""

    @property
    def spans(self) -> tuple[Span, ...]: ...
    @property
    def kills(self) -> bool: ...
    @property
    def deathless(self) -> bool: ...
    @property
    def crowd(self) -> bool: ...
    @property
    def began(self) -> str: ...
    @property
    def places(self) -> frozenset[str]: ...


def is_of_all(count: DeathCount, events: Sequence[_Told], document: Document) -> bool:
    """Says whether a number counts the dead of all that an article tells: "35 died across the country"."""
    if count.best == 0:
        return False
    sentence = document.sentence_at(count.trigger.start)
    wide = sentence is not None and death_words(document.language).has("wide", sentence.tokens)
    return wide and len(_killing(events)) >= _EVENTS


def is_of_unrest(count: DeathCount, events: Sequence[_Told], event: _Told, document: Document) -> bool:
    """Says whether a toll ("has risen to 38", "33 in all") is that of all the unrest told, and not of one `event`.

    That is so where the article tells of dead on several days or at several places, and the event is a crowd's, or told
    far before the toll in an article on crowds.
    """
    if not count.revised or len({(one.began, one.places) for one in _killing(events)}) < _OCCASIONS:
        return False
    told = [document.sentence_at(span.start) for span in event.spans]
    sentence = document.sentence_at(count.trigger.start)
    far = [sentence.index - one.index for one in told if sentence is not None and one is not None]
    if event.crowd:
        return 0 not in far
    return not any(0 <= away <= _NEAR for away in far) and any(one.crowd for one in events)


def _killing(events: Sequence[_Told]) -> list[_Told]:
    return [event for event in events if event.kills and not event.deathless]
