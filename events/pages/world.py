"""The map of events, drawn by the server: dots on an outline of the countries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from events.models import Event

LEAST_DEGREES = 24.0  # a map of one town still shows where in the world it is
MARGIN = 1.25


@dataclass(frozen=True, slots=True)
class Dot:
    """Events at one place: `radius` in degrees, `label` for the reader, `url` of the place's events."""

    x: float
    y: float
    radius: float
    label: str
    number: int
    public_id: str


@dataclass(frozen=True, slots=True)
class World:
    """A map: its dots and the box of degrees it shows, as SVG's viewBox, y growing southward."""

    dots: list[Dot]
    view_box: str


def draw(events: Iterable[Event]) -> World | None:
    """Draws the places of events; None where none has coordinates. Fetch `place` along."""
    numbers: Counter[int] = Counter()
    points: dict[int, tuple[float, float]] = {}
    first: dict[int, Event] = {}
    for event in events:
        place = event.place
        if place is None or place.latitude is None or place.longitude is None:
            continue
        numbers[place.pk] += 1
        points[place.pk] = (float(place.longitude), -float(place.latitude))
        first.setdefault(place.pk, event)
    if not points:
        return None
    xs, ys = zip(*points.values(), strict=True)
    width = max((max(xs) - min(xs)) * MARGIN, LEAST_DEGREES, (max(ys) - min(ys)) * MARGIN * 2)
    width = min(width, 360.0)
    height = width / 2
    left = min(max((max(xs) + min(xs)) / 2 - width / 2, -180.0), 180.0 - width)
    top = min(max((max(ys) + min(ys)) / 2 - height / 2, -90.0), 90.0 - height)
    dots = [
        Dot(
            x=x,
            y=y,
            radius=round(width / 110 * (1 + min(numbers[key], 50) ** 0.5 / 2.5), 2),
            label=f"{first[key].place}: {numbers[key]}",
            number=numbers[key],
            public_id=first[key].public_id,
        )
        for key, (x, y) in sorted(points.items())
    ]
    return World(dots, f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}")
