"""Weapons that only stand inside the name of another: "petrol bombs" are no bombs, "suicide drones" no suicide."""

from collections.abc import Sequence

from coder.vocabulary import Found

_THROWN = "firebomb"  # bottles of petrol are no explosive that somebody planted


def outermost(found: Sequence[Found]) -> list[Found]:
    """Gives the weapons `found` in a sentence without those inside the name of another."""
    return [
        one
        for one in found
        if not any(
            other.first <= one.first
            and one.last <= other.last
            and (other.last - other.first > one.last - one.first or other.group == _THROWN != one.group)
            for other in found
        )
    ]
