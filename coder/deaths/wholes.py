"""Numbers of dead of a whole country or course of events, which belong to no single one of the many told."""

from collections.abc import Sequence
from typing import Protocol

from coder.deaths.words import death_words
from coder.mentions import DeathCount
from coder.passages import Document

_EVENTS = 2  # events that kill, of which one alone cannot have all dead of a country
_OCCASIONS = 3  # days and places of them, of which none alone has the toll of a crowd's unrest


class _Told(Protocol):
    """What of an event tells whether a number may be its own."""

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
    """Says whether a number counts the dead of all that an article tells: "35 died across the country", a last toll.

    A toll ("the death toll has risen to 38", "33 in all") is that of one event where the article tells of one; where
    crowds and others kill on several days or at several places it is the sum.
    """
    if count.best == 0:
        return False
    killing = [event for event in events if event.kills and not event.deathless]
    sentence = document.sentence_at(count.trigger.start)
    wide = sentence is not None and death_words(document.language).has("wide", sentence.tokens)
    if wide:
        return len(killing) >= _EVENTS
    if not (count.revised and any(event.crowd for event in killing)):
        return False
    return len({(event.began, event.places) for event in killing}) >= _OCCASIONS
