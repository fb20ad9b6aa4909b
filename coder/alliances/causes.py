"""Support told as the cause of a success: "Dat het leger de stad nog houdt, komt door de mannen van Y"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES

_CAUSE = 7  # tokens behind the words for a cause in which it stands


def causes(scene: Scene) -> Iterator[Backing]:
    """Reads a Dutch sentence that opens with "dat" and tells what somebody achieved, then through whom.

    Rule of composition: who is the reason why another holds out, wins or is still there has helped him.
    """
    tokens = scene.tokens
    if scene.support.language != "nl" or tokens[0].lower != "dat":
        return
    comma = next((k for k in range(2, len(tokens)) if tokens[k].text == ","), None)
    if comma is None or stands("achieved", tokens[:comma]) is None:
        return
    at = stands("because", tokens[comma + 1 :])
    helped = [p for p in scene.parties if p.last <= comma and p.preposition is None]
    if at is None or at > _CAUSE or not helped:
        return
    trigger = comma + 1 + at
    group = scene.actors.group_of
    for giver in (p for p in scene.parties if 0 < p.first - trigger <= _CAUSE):
        if group(giver.actor) != group(helped[0].actor) and group(giver.actor).kind in STATES | ARMED_GROUPS:
            kind = scene.support.kind_of(tokens[trigger:])
            why = "cause of a success"
            sides = (all_of(giver, scene), all_of(helped[0], scene))
            unsure = scene.support.has("negation", tokens[comma:trigger])
            if not unsure:
                yield Backing(
                    *sides,
                    trigger,
                    comma + 1,
                    len(tokens),
                    kind or AllianceKind.UNSPECIFIED,
                    AllianceStatus.ACTIVE,
                    why,
                )
            return
