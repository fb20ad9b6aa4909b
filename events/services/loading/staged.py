"""A bulk row as it is staged: its values in our columns, and the numbers of places, actors and sources it names."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple


class Participant(NamedTuple):
    """One actor's part: the number of the actor, and how the file names it."""

    side: int
    role: str
    order: int
    actor: int
    inter: int | None
    reported_name: str


class Staged(NamedTuple):
    """The values of one event, as Postgres' COPY takes them: those that are read together stand together in a text."""

    external_id: str
    when: str  # date, first and last possible day
    what: str  # event type, sub-event type, whether civilians were targeted
    where: str  # country, number of the place
    measures: str  # precision of time and place, deaths, lowest and highest number of deaths, scale of the sources
    cast_1: str  # numbers of who takes part on each side
    cast_2: str
    sources: str  # number of the byline, tags
    notes: str
    raw: str  # JSON


class StagedPlace(NamedTuple):
    """A place as the file gives it: one place for each way of writing it, so that all can be given back."""

    name: str
    country: str  # our name of it; "" where it lies in none
    admin1: str
    admin2: str
    admin3: str
    latitude: str
    longitude: str
    kind: str

    def gazetteer_id(self, dataset: str) -> str:
        """Makes the id by which the place is known again on every machine."""
        digest = hashlib.md5("\x1f".join(self).encode(), usedforsecurity=False)
        return f"{dataset}:{digest.hexdigest()}"


@dataclass(slots=True)
class Numbers:
    """What a run has met, numbered from 0 in the order of meeting.

    There are far fewer places, actors and sources than events: they are what a run holds in memory. Casts (who takes
    part on one side of an event) and bylines (who reports one) are held until they are staged.
    """

    places: dict[StagedPlace, int] = field(default_factory=dict)
    actors: dict[str, int] = field(default_factory=dict)
    actor_kinds: list[str] = field(default_factory=list)
    sources: dict[str, int] = field(default_factory=dict)
    casts: list[tuple[int, Participant]] = field(default_factory=list)
    bylines: list[tuple[int, int, int]] = field(default_factory=list)
    given: Iterator[int] = field(default_factory=count)

    def place(self, place: StagedPlace) -> int:
        """Gives the number of a place."""
        return self.places.setdefault(place, len(self.places))

    def actor(self, name: str, kind: str) -> int:
        """Gives the number of an actor; the kind that it is met with first is kept for an actor not stored yet."""
        number = self.actors.setdefault(name, len(self.actors))
        if number == len(self.actor_kinds):
            self.actor_kinds.append(kind)
        return number

    def source(self, name: str) -> int:
        """Gives the number of a source."""
        return self.sources.setdefault(name, len(self.sources))

    def cast(self, participants: list[Participant]) -> int | None:
        """Gives a number to those who take part on one side of an event, the same ones or not; None for nobody."""
        if not participants:
            return None
        number = next(self.given)
        self.casts += [(number, participant) for participant in participants]
        return number

    def byline(self, sources: list[int]) -> int | None:
        """Gives a number to those who report an event, the same ones or not; None for nobody."""
        if not sources:
            return None
        number = next(self.given)
        self.bylines += [(number, order, source) for order, source in enumerate(sources)]
        return number
