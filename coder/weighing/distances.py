"""How far back something stands, in the few steps that weights tell apart."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Named = TypeVar("Named", bound=Hashable)

_NEAR = 3  # sentences that are told apart one by one
_FAR = 6


def distance(sentences: int) -> str:
    """Gives a number of sentences as signs tell it: "0" to "2", "some" up to five, else "far"."""
    return str(sentences) if sentences < _NEAR else "some" if sentences < _FAR else "far"


def ranks(named: Iterable[Named]) -> dict[Named, int]:
    """Gives of each that is `named`, in reading order, how many others were named after it last."""
    latest = dict.fromkeys(reversed(list(named)))
    return {one: rank for rank, one in enumerate(latest)}
