"""Readings whose receiver only the text before tells, beside one of the same giver that names its receiver."""

from collections.abc import Iterable

from coder.alliances.scene import Backing, Scene


def without_guesses(told: Iterable[Backing], scene: Scene) -> list[Backing]:
    """Gives Dutch readings but for those that look elsewhere for the receiver that another one found in the sentence.

    "The rebels get their missiles from X": for the rebels, not also for whom the sentence before was about.
    """
    readings = list(told)
    if scene.support.language != "nl":
        return readings
    sure = {p.actor for r in readings if _is_named(r, scene) for p in r.supporters}
    return [r for r in readings if _is_named(r, scene) or not all(p.actor in sure for p in r.supporters)]


def _is_named(reading: Backing, scene: Scene) -> bool:
    return any(p in scene.parties or p.first >= 0 for p in reading.supported)
