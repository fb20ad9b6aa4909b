"""What burst where a sentence tells of an explosion alone: the bomb or missile that the sentences around it tell of."""

from collections.abc import Callable

from coder.passages import Document, Sentence

_EXPLOSIVE = ("ied", "mine", "air", "drone", "shell", "grenade", "suicide")
_PLANTED = {"suicide": "ied"}
_HARMLESS = frozenset({"mishap", "accident", "crash"})
_NEXT = 2
_BEHIND = 4  # sentences behind one in which its weapon may be told of


def weapon_around(
    document: Document, sentence: Sentence, cues: Callable[[Sentence], list[tuple[str, int]]]
) -> frozenset[str]:
    """Gives the kind of weapon that the nearest sentence before tells of, else one soon after; none of a mishap.

    `cues` gives the groups of the cues of a sentence with the token where each begins. "Eight explosions were heard in
    X" in a report of air strikes tells of one; in a report of a gas leak it tells of none.
    """
    at = sentence.index
    around = document.sentences[max(at - 1, 0) : at + 2]
    if any(group in _HARMLESS for other in around for group, _ in cues(other)):
        return frozenset()
    before = [document.sentences[index] for index in range(at - 1, -1, -1)]
    for other in (*before, *document.sentences[at + 1 : at + 1 + _BEHIND]):
        found = {group for group, _ in cues(other)}
        told = next((group for group in _EXPLOSIVE if group in found), None)
        if told is not None:
            return frozenset({_PLANTED.get(told, told)})
    return frozenset()


def is_mishap(document: Document, sentence: Sentence, cues: Callable[[Sentence], list[tuple[str, int]]]) -> bool:
    """Says whether this sentence, the one before or one of the next two puts a burst down to gas, a fire or a works."""
    around = document.sentences[max(sentence.index - 1, 0) : sentence.index + 1 + _NEXT]
    return any(group in _HARMLESS for other in around for group, _ in cues(other))
