"""The place of an event as it is found, and the rule that found it."""

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

    @property
    def name(self) -> str | None:
        """The name to code: the town of a base or quarter, else the place itself."""
        if self.mention is None:
            return None
        place = self.mention.place
        return place.parent.name if place.parent is not None else place.name


def precision_of(place: Place) -> GeoPrecision | None:
    """Gives the geo precision of a place; None where only a country is known."""
    return place.mention.precision if place.mention is not None else None


def span_of(place: Place) -> Span | None:
    """Gives the words that name a place."""
    return place.mention.span if place.mention is not None else None
