"""The network of alliances, drawn by the server: actors on a circle, lines from supporter to supported."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from events.models import Actor
from events.pages.shown import actor_name

RADIUS = 150
MOST_ACTORS = 40


@dataclass(frozen=True, slots=True)
class Node:
    """An actor at its place on the circle; `anchor`: on which side its name stands."""

    actor: Actor
    name: str
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Line:
    """Support of one for another, with how it stands."""

    start: Node
    end: Node
    status: str
    kind: str
    public_id: str


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and lines."""

    nodes: list[Node]
    lines: list[Line]


def draw(alliances: Iterable[Any]) -> Network | None:
    """Draws alliances (actors fetched along, `status` annotated); None where there are none.

    Those who are backed by most come first, so that a block stands together; forty actors at the most.
    """
    alliances = list(alliances)
    actors = {actor.pk: actor for alliance in alliances for actor in (alliance.supporter, alliance.supported)}
    backers: dict[int, list[int]] = {}
    for alliance in alliances:
        backers.setdefault(alliance.supported_id, []).append(alliance.supporter_id)
    order: list[int] = []
    for supported in sorted(backers, key=lambda key: (-len(backers[key]), actors[key].name)):
        order += [key for key in (supported, *sorted(backers[supported])) if key not in order]
    order = order[:MOST_ACTORS]
    if not order:
        return None
    nodes = {}
    for place, key in enumerate(order):
        angle = 2 * math.pi * place / len(order) - math.pi / 2
        x, y = RADIUS * math.cos(angle), RADIUS * math.sin(angle)
        anchor = "middle" if abs(x) < 20 else ("start" if x > 0 else "end")
        nodes[key] = Node(
            actors[key], actor_name(actors[key]), round(x, 1), round(y, 1),
            round(x * 1.08, 1), round(y * 1.12 + 4, 1), anchor,
        )  # fmt: skip
    lines = [
        Line(nodes[one.supporter_id], nodes[one.supported_id], one.status or "active", one.kind, one.public_id)
        for one in alliances
        if one.supporter_id in nodes and one.supported_id in nodes
    ]
    return Network(list(nodes.values()), lines)
