"""Who sends troops at somebody's request: "at the request of Bamako Niger sent two fighters"."""

from collections.abc import Iterator

from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import AllianceKind, AllianceStatus

_NEAR = 4  # tokens between "at the request of" and who asked


def sent_on_request(scene: Scene) -> Iterator[Backing]:
    """Reads troops, aircraft or instructors that somebody sends because the other side asked for them."""
    lowers = [token.lower for token in scene.tokens]
    for index in range(len(lowers)):
        for phrase in scene.support.phrases["request"].get(lowers[index], ()):
            asker = _asker(scene, phrase, index, lowers)
            if asker is None:
                continue
            first, last = scene.clause(index)
            sender = next(
                (p for p in scene.bare(first, last, scene.relative(index)) if p.actor != asker.actor and p != asker),
                None,
            )
            clause = scene.tokens[first:last]
            moved = any(scene.support.goods.get(t.lower) is AllianceKind.MILITARY for t in clause) or (
                sender is not None and scene.tokens[sender.last - 1].lower in scene.support.words["personnel"]
            )
            if sender is None or not moved or not scene.support.has("deploying", clause):
                continue
            why = f"at the request of the other side: {' '.join(phrase)}"
            sides = (all_of(sender, scene), all_of(asker, scene))
            yield Backing(*sides, index, first, last, AllianceKind.MILITARY, AllianceStatus.ACTIVE, why)


def _asker(scene: Scene, phrase: tuple[str, ...], index: int, lowers: list[str]) -> Party | None:
    """Gives who asked: behind "at the request of", or the owner in "at X's request"."""
    if "x" in phrase:
        return scene.owner_in(phrase, index)
    if tuple(lowers[index : index + len(phrase)]) != phrase:
        return None
    behind = index + len(phrase)
    return next((p for p in scene.parties if behind <= p.first <= behind + _NEAR), None)
