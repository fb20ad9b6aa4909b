"""The place of an event as it is found, and the rule that found it."""

from dataclasses import field

from coder.codebook import GeoPrecision
from coder.mentions import PlaceMention
from coder.records import Span
from coder.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the mention, or only a country; `near`: named there, or pointed at, not supplied by the text before."""

    mention: PlaceMention | None
    country: str | None
    rule: str
    near: bool
    name: str | None = field(init=False, repr=False, compare=False)
    """The name to code: the town of a base or quarter, else the place itself."""

    def __post_init__(self) -> None:
        """Notes the name, by which events are compared with each other."""
        place = self.mention.place if self.mention is not None else None
        named = place.parent if place is not None and place.parent is not None else place
        object.__setattr__(self, "name", named.name if named is not None else None)


def precision_of(place: Place) -> GeoPrecision | None:
    """Gives the geo precision of a place; None where only a country is known."""
    return place.mention.precision if place.mention is not None else None


def span_of(place: Place) -> Span | None:
    """Gives the words that name a place."""
    return place.mention.span if place.mention is not None else None
