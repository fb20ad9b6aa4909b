"""A bulk row as it is staged: its values in our columns, and the numbers of places, actors and sources it names."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from events.services.loading.cells import columns


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

    There are far fewer places, actors and sources than events: they are what a run holds in memory. What has got a
    number since it was last asked for stands in `lines`: for each staging table the lines that COPY takes. Casts say
    who takes part on one side of an event, bylines who reports one.
    """

    dataset: str
    places: dict[StagedPlace, int] = field(default_factory=dict)
    actors: dict[str, int] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    given: Iterator[int] = field(default_factory=count)
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def place(self, place: StagedPlace) -> int:
        """Gives the number of a place."""
        number = self.places.setdefault(place, new := len(self.places))
        if number == new:
            self.lines["staged_places"].append(columns(number, place.gazetteer_id(self.dataset), *place))
        return number

    def actor(self, name: str, kind: str) -> int:
        """Gives the number of an actor; the kind that it is met with first is kept for an actor not stored yet."""
        number = self.actors.setdefault(name, new := len(self.actors))
        if number == new:
            self.lines["staged_actors"].append(columns(number, name, kind))
        return number

    def source(self, name: str) -> int:
        """Gives the number of a source."""
        number = self.sources.setdefault(name, new := len(self.sources))
        if number == new:
            self.lines["staged_sources"].append(columns(number, name))
        return number

    def cast(self, participants: list[Participant]) -> int | None:
        """Gives a number to those who take part on one side of an event, the same ones or not; None for nobody."""
        if not participants:
            return None
        number = next(self.given)
        self.lines["staged_cast"] += [columns(number, *participant) for participant in participants]
        return number

    def byline(self, sources: list[int]) -> int | None:
        """Gives a number to those who report an event, the same ones or not; None for nobody."""
        if not sources:
            return None
        number = next(self.given)
        self.lines["staged_byline"] += [columns(number, order, source) for order, source in enumerate(sources)]
        return number

    def taken(self) -> dict[str, list[str]]:
        """Gives `lines`, and begins them anew."""
        taken, self.lines = self.lines, defaultdict(list)
        return taken
