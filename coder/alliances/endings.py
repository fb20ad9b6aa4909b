"""What Dutch tells of a support right before its noun, or of its goods: that it ends, that it wanes."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_SEEMING = word_list("nl/ties.toml", "seems_or_begins")
_END = word_list("nl/ties.toml", "ends")
_COME = word_list("nl/ties.toml", "comes_to_its_end")
_FRONTED = 3  # tokens between "aan" and the noun that an end comes to
_NEAR = 7  # tokens before the noun


def is_ending(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch noun of support is told to end: "daarmee eindigt de steun", "aan de steun kwam een eind"."""
    if scene.support.language != "nl":
        return False
    before = scene.tokens[max(0, backing.trigger - _NEAR) : backing.trigger]
    if scene.tokens[backing.first].lower == "aan" and backing.trigger - backing.first <= _FRONTED:
        end = next((k for k in range(backing.trigger, backing.last) if scene.tokens[k].text == ","), backing.last)
        words = {token.lower for token in scene.tokens[backing.trigger : end]}
        if words & _END() and words & _COME():
            return True
    return stands("ending", before) is not None


def seems_ending(backing: Backing, scene: Scene) -> bool:
    """Says whether it only seems to end or begins to: "waarmee een eind lijkt te komen aan de hulp aan X"."""
    before = scene.tokens[max(0, backing.trigger - _NEAR) : backing.trigger]
    return any(token.lower in _SEEMING() for token in before)


def is_dwindling(backing: Backing, scene: Scene) -> bool:
    """Says whether Dutch tells right before a noun of support that it wanes: "halveerde de hulp", "twijfelt aan"."""
    before = scene.tokens[max(backing.first, backing.trigger - _NEAR) : backing.trigger]
    if scene.support.language != "nl" or field_of("nl").verb("dwindle", before) is None:
        return False
    return not scene.support.has("negation", before) and not scene.support.has("hypothetical", before)


def dries_up(backing: Backing, scene: Scene) -> bool:
    """Says whether the verb behind a Dutch noun of support tells that it wanes: "de hulp verflauwt", "droogt op"."""
    field, tokens = field_of("nl"), scene.tokens
    end = next((k for k in range(backing.trigger, backing.last) if tokens[k].text == ","), backing.last)
    behind, own = tokens[backing.trigger + 1 : end], tokens[backing.first : end]
    if scene.support.language != "nl" or scene.support.has("negation", own) or scene.support.has("drying", behind):
        return False
    if field.verb("dwindle", behind) is not None:
        return True
    return field.verb("cease", behind) is not None and any(token.lower in _SEEMING() for token in own)


def no_more(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether Dutch tells that nothing more is given: "stuurt X geen wapens meer"."""
    if scene.support.language != "nl":
        return False
    at = next((k for k, token in enumerate(tokens) if token.lower == "geen"), None)
    return at is not None and any(token.lower == "meer" for token in tokens[at + 2 : at + 6])
