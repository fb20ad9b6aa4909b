"""Where English support that only describes somebody ends: "the troops shoring up Z | are not here to fight"."""

from coder.alliances.field import field_of
from coder.alliances.scene import Scene

_WHO = frozenset({"who", "that", "which", "whom"})
_FINITE = frozenset(
    """is are was were has have had does do did will would can could may might must should shall
    isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't""".split()
)
"""Verbs by which the clause around goes on: what they say or deny is nothing of the description."""


def description_end(scene: Scene, trigger: int) -> int | None:
    """Gives the token at which the clause around a description goes on; None where the verb describes nobody.

    Rule of the language: a relative clause without commas, or a participle right behind its noun ("rebels backed by
    X", "the troops training Y"), is told by the way, so that a negation of the verb behind it does not touch it.
    """
    if scene.support.language != "en" or not _describes(scene, trigger):
        return None
    return next((k for k in range(trigger + 2, len(scene.tokens)) if scene.lowers[k] in _FINITE), None)


def _describes(scene: Scene, trigger: int) -> bool:
    """Says whether a verb is that of a relative clause without a comma, or a participle right behind its noun."""
    word = scene.lowers[trigger]
    if word.endswith("ing") or (trigger + 1 < len(scene.tokens) and scene.lowers[trigger + 1] == "by"):
        return trigger > 0 and _is_noun(scene, trigger - 1)
    relative = scene.relative(trigger)
    if relative is None or not relative.pronoun or relative.preposition is not None:
        return False
    return scene.lowers[relative.pronoun] in _WHO and scene.tokens[relative.pronoun - 1].is_word


def _is_noun(scene: Scene, at: int) -> bool:
    """Says whether a party ends with a token, or people or arms are named by it."""
    named = any(party.last == at + 1 for party in scene.parties)
    return named or field_of("en").noun(scene.tokens[at], ("people", "arms")) is not None
