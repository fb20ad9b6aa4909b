"""Who else does what a Dutch clause before tells: "..., de Britten deden dat in Z", "..., X gaat door met leveren"."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.gapping import FOR
from coder.alliances.party import ELSEWHERE, HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_NEAR = 6  # tokens between a subject and what its verb points back by
_FOLLOWED = word_list("nl/ties.toml", "followed")
_WHEN = word_list("nl/ties.toml", "followed_when")
_ACTIVE = AllianceStatus.ACTIVE
_GIVING = ("give", "move", "sustain")


def with_doers(told: Sequence[Backing], scene: Scene) -> list[Backing]:
    """Gives Dutch readings with who does the same as the giver of a clause before in its sentence, or goes on with it.

    Rule of the language: "dat doen" stands for a deed told before, its receiver included, unless another one is named
    ("de Emiraten doen dat voor de STC"); "door" with a verb of giving and no object tells that it goes on. So such a
    clause names no receiver of its own.
    """
    found = list(told)
    if scene.support.language != "nl" or not told:
        return found
    for party in scene.parties:
        if party.preposition is not None or party.owner or not _may_act(party, scene):
            continue
        end = _clause_end(scene, party)
        before = [b for b in told if b.trigger < party.first and b.supporters[0] != party]
        if not before or not _points_back(scene.tokens[party.last : end], before[-1]):
            continue
        found = [b for b in found if not party.last <= b.trigger < end]
        reading = _like(before[-1], party, end, scene)
        if _follows(scene.tokens[party.last : end]):
            reading = replace(reading, status=before[-1].status)
        if group(reading.supported[0], scene) != group(party, scene):
            found.append(reading)
    return found


def _like(before: Backing, party: Party, end: int, scene: Scene) -> Backing:
    """Gives the reading that a party does what one before does, for whom it names, else for the same."""
    named = (p for p in scene.parties if party.last <= p.first < end and p.preposition in FOR and _may_act(p, scene))
    first = before.supported[0]
    same = Party(-1, -1, first.span, first.actor, first.form, None, False, ELSEWHERE)
    why = "does what the one before does"
    sides = (party,), (next(named, same),)
    return Backing(*sides, party.last, party.first, end, before.kind, _ACTIVE, why, able=True, sure=True)


def _points_back(part: Sequence[Token], before: Backing) -> bool:
    doing = stands("does_that", part[:_NEAR]) is not None and before.status is _ACTIVE
    return doing or _goes_on(part) or _follows(part)


def _follows(part: Sequence[Token]) -> bool:
    """Says whether a clause has no more than a verb of following and when: "en Z volgde", "Q volgde een week later"."""
    words = [token.lower for token in part if token.is_word]
    return bool(words) and words[0] in _FOLLOWED() and all(word in _WHEN() for word in words[1:])


def _may_act(party: Party, scene: Scene) -> bool:
    return party.form is not MentionForm.PRONOUN and group(party, scene).kind in STATES | ARMED_GROUPS


def _clause_end(scene: Scene, party: Party) -> int:
    """Gives where the clause of a subject ends: at the next comma or harder mark."""
    end = party.last
    while end < len(scene.tokens) and scene.tokens[end].text not in HARD | {",", "."}:
        end += 1
    return end


def _goes_on(part: Sequence[Token]) -> bool:
    """Says whether a clause tells that its subject goes on giving: "gaat gewoon door met leveren", "verkoopt door"."""
    if stands("going_on_with", part) is not None:
        return True
    words = [token.lower for token in part]
    if len(words) < 2 or words[-1] != "door" or len(words) > _NEAR:
        return False
    return any(field_of("nl").verb(name, part[:1]) is not None for name in _GIVING)
