"""Support told by who comes along or takes the place of a helper that left."""

from coder.alliances.party import Party
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch, is_armed
from coder.codebook import AllianceKind
from coder.values import replace


def joining(stretch: Stretch) -> Gist | None:
    """Reads "Iranian drones flew along", "the Africa Corps took their place": beside whom the text told of."""
    at = stretch.says("replacing")
    if at is not None and stretch.says("gap") is not None and stretch.says("filling") is None:
        return None  # "lay in the gap that they had dug"
    if stretch.hostile or not (at is not None or stretch.has("along")):
        return None
    if at is None and stretch.says("civic") is not None:
        return None  # "took part in the protests"
    for side in stretch.sides:
        helped = _helped(stretch, side, at) if _may_join(side, replacing=at is not None) else None
        if helped is not None and group(helped, stretch.scene) != group(side, stretch.scene):
            trigger = at if at is not None else stretch.at("along")
            return Gist(side.party, helped, trigger, AllianceKind.MILITARY, "joins or takes another's place")
    return None


def _may_join(side: Side, replacing: bool) -> bool:
    """Says whether an actor may come along: with arms of its own; or in another's place whoever acts."""
    if replacing and side.part in {Part.BARE, Part.FROM}:
        return True
    armed = is_armed(side) or side.name in {"arms", "people"}
    return armed and side.part in {Part.SOURCE, Part.BARE, Part.FROM}


def _helped(stretch: Stretch, side: Side, at: int | None) -> Party | None:
    """Gives who is helped: beside or for whom, else who was told to be backed, whom the text is about, its state."""
    scene = stretch.scene
    dressed = _in_uniform(stretch) if at is None else None
    if dressed is not None:
        return dressed
    others = stretch.others(side, Part.BESIDE, Part.TO) if at is None else []
    if others:
        return others[0].party
    if at is not None and scene.backed is not None:
        return scene.backed
    if at is not None and scene.home is not None and scene.topic is not None:
        return replace(scene.topic, actor=scene.home)
    return stretch.told(side)


def _in_uniform(stretch: Stretch) -> Party | None:
    """Gives whose uniform somebody wears who fights along: "in Syrian uniforms"."""
    tokens = stretch.scene.tokens
    for side in stretch.sides:
        near = tokens[side.party.first : side.party.last + 1]
        if any(token.lower in stretch.field.words["uniform"] for token in near):
            return side.party
    return None
