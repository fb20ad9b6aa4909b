"""The stretches of a sentence between its hard marks that no rule has read."""

from collections.abc import Iterable, Iterator

from coder.alliances.party import HARD
from coder.alliances.scene import Backing, Scene


def unread_stretches(scene: Scene, told: Iterable[Backing]) -> Iterator[tuple[int, int]]:
    """Gives the first token of each stretch in which nothing is `told`, and the one after its last."""
    read = [backing.trigger for backing in told]
    first = 0
    for index in range(len(scene.tokens) + 1):
        if index == len(scene.tokens) or scene.tokens[index].text in HARD:
            if index > first and not any(first <= trigger < index for trigger in read):
                yield first, index
            first = index + 1
