"""Denials of support that those who know refute: "denies arming Y, but UN experts say it sent drones"."""

from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list

_AGAINST_WHICH = frozenset({"although", "though", "despite", "hoewel", "ondanks", "terwijl"})
_TELLING = word_list("en/ties.toml", "refuting_denials")
_GIVES_LIE = word_list("en/ties.toml", "gives_lie")
_DOUBT = word_list("en/ties.toml", "leaves_doubt")


def is_belied(backing: Backing, scene: Scene) -> bool:
    """Says whether an authority tells behind "but" of what gives the lie to a denial, and leaves no doubt of it."""
    rest, support = scene.tokens[backing.trigger + 1 :], scene.support
    turning = support.words["contrast"] | _AGAINST_WHICH
    at = next((k for k, token in enumerate(rest) if token.lower in turning), None)
    if at is None or support.has("negation", rest[at:]) or not support.has("authority", rest[at:]):
        return False
    if support.language == "nl":
        return True
    words = {token.lower for token in rest[at:]}
    return not _TELLING().isdisjoint(words) and not _GIVES_LIE().isdisjoint(words) and _DOUBT().isdisjoint(words)
