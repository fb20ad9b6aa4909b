"""Two that fight side by side without a "with": "X and Y fought shoulder to shoulder", "the two fought together"."""

from collections.abc import Iterator

from coder.alliances.field import field_of
from coder.alliances.party import Party, together
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import NON_STATES, PARTIES_TO_CONFLICTS

_TWO = 2
_REACH = 14  # tokens between the two and what they do side by side


def pairs(scene: Scene) -> Iterator[Backing]:
    """Reads two actors joined by "and", or "the two" told of before, that fight or share a front side by side.

    Rule of the language: a reciprocal adverb with a plural subject makes the members of the subject each other's
    partners. Who is named first is given as the one who supports.
    """
    field = field_of(scene.support.language)
    for first, last in _parts(scene):
        part = scene.tokens[first:last]
        at = field.find("joint", part)
        if at is None or field.verb("fight", part) is None and field.verb("abide", part) is None:
            continue
        if scene.support.has("against", part) and field.find("reciprocal", part) is not None:
            continue  # "fought against each other"
        if scene.support.has("negation", part) or scene.support.has("hypothetical", part):
            continue
        behind = scene.tokens[first + at[1] : first + at[1] + 1]
        if any(t.lower in scene.support.words["with"] for t in behind):
            continue  # "side by side with Z": another rule
        two = _joined(scene, first, first + at[0])
        if two is None or _are_one(scene, two) or not {two[0].actor.kind, two[1].actor.kind} & NON_STATES:
            continue
        sides = ((two[0],), (two[1],))
        kind, status = AllianceKind.MILITARY, AllianceStatus.ACTIVE
        yield Backing(*sides, first + at[0], first, last, kind, status, "two side by side", joint=True)


def _parts(scene: Scene) -> Iterator[tuple[int, int]]:
    done = 0
    while done < len(scene.tokens):
        first, last = scene.clause(done)
        if first < last:
            yield first, last
        done = max(last, done) + 1


def _joined(scene: Scene, first: int, at: int) -> tuple[Party, Party] | None:
    free = [p for p in scene.bare(max(first, at - _REACH), at, None) if p.actor.kind in PARTIES_TO_CONFLICTS]
    for party in free:
        listed = [p for p in together(party, scene.parties) if p.actor.kind in PARTIES_TO_CONFLICTS]
        if len(listed) == len({p.actor for p in listed}) == _TWO:
            return listed[0], listed[1]
    return None


def _are_one(scene: Scene, two: tuple[Party, Party]) -> bool:
    group = scene.actors.group_of
    return group(two[0].actor) == group(two[1].actor)
