"""Who sends troops at somebody's request: "at the request of Bamako Niger sent two fighters"."""

from collections.abc import Iterator, Sequence

from coder.alliances.behind import named_in
from coder.alliances.constructions import stands
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import AllianceKind, AllianceStatus
from coder.words import Token

_NEAR = 4  # tokens between "at the request of" and who asked


def sent_on_request(scene: Scene) -> Iterator[Backing]:
    """Reads troops, aircraft or instructors that somebody sends because the other side asked for them."""
    for index, phrases in scene.openings(scene.support.phrases["request"]):
        for phrase in phrases:
            asker = _asker(scene, phrase, index)
            if asker is None:
                continue
            first, last = scene.clause(index)
            sender = next(
                (p for p in scene.bare(first, last, scene.relative(index)) if p.actor != asker.actor and p != asker),
                None,
            )
            sender = _agent(scene, index, asker) or sender
            clause = scene.tokens[first:last]
            moved = any(scene.support.goods.get(t.lower) is AllianceKind.MILITARY for t in clause) or (
                sender is not None and scene.tokens[sender.last - 1].lower in scene.support.words["personnel"]
            )
            deploys = moved and scene.support.has("deploying", clause)
            if sender is None or not (deploys or _struck(scene, clause)):
                continue
            why = f"at the request of the other side: {' '.join(phrase)}"
            sides = (all_of(sender, scene), all_of(asker, scene))
            yield Backing(*sides, index, first, last, AllianceKind.MILITARY, AllianceStatus.ACTIVE, why)


def _agent(scene: Scene, index: int, asker: Party) -> Party | None:
    """Gives who does an English passive right before "at X's request": "carried out by Z at X's request"."""
    if scene.support.language != "en":
        return None
    near = [p for p in scene.parties if p.preposition in scene.support.words["by"] and 0 <= index - p.last <= _NEAR]
    return near[-1] if near and near[-1].actor != asker.actor else None


def _struck(scene: Scene, clause: Sequence[Token]) -> bool:
    """Says whether English tells of a deed of war: "raided", "carried out"."""
    return scene.support.language == "en" and stands("warlike", clause, "en") is not None


def _asker(scene: Scene, phrase: tuple[str, ...], index: int) -> Party | None:
    """Gives who asked: behind "at the request of", or the owner in "at X's request"."""
    return named_in(scene, phrase, index, _NEAR)
