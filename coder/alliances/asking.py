"""Who asks others for support: "calls on Y to send shells", "riep Y op X te helpen"."""

from collections.abc import Sequence

from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_CALLING = word_list("nl/ties.toml", "calling")
_BACK = "terug"  # "riep zijn soldaten terug" asks nobody
_NEAR = 8  # tokens behind "riep" in which its particle stands


def asks_at(tokens: Sequence[Token], scene: Scene) -> int | None:
    """Gives where a word of asking stands in `tokens`, which end before what tells a support; None where none does.

    Rule of the language: Dutch "riep" asks with "op", and with "terug" it fetches.
    """
    at = scene.support.find("asking", tokens)
    if at is None or tokens[at].lower not in _CALLING():
        return at
    begin = next(k for k, token in enumerate(scene.tokens) if token.start == tokens[at].start)
    behind = scene.tokens[begin + 1 : begin + 1 + _NEAR]
    return None if any(token.lower == _BACK for token in behind) else at


def called_for(backing: Backing, scene: Scene, start: int) -> Party | None:
    """Gives who asks others to support somebody: the asker backs that actor by its words; None where nobody asks.

    `start` is the token at which the clause of the support begins.
    """
    before = scene.tokens[start : backing.trigger]
    at = asks_at(before, scene)
    if at is None or before[-1].lower not in scene.support.words["infinitive"]:
        return None
    asking = [p for p in scene.parties if p.last <= start + at and p.preposition is None]
    return asking[0] if asking else None


def asks_for_itself(backing: Backing, scene: Scene) -> bool:
    """Says whether the other side is only whom the asker asks: "X called on Y to send shells"."""
    asked = [p for p in backing.supported if backing.supporters[0].last <= p.first < backing.trigger]
    before = [p for p in scene.parties if backing.supporters[0].last <= p.first < backing.trigger]
    return bool(asked) and len(before) == 1
