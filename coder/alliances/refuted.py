"""Dutch support that its own sentence refutes: "Dat X Y bewapent, noemt Z een sprookje"."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_RUMOURS = word_list("nl/telling.toml", "rumours")
_THAT = frozenset({"dat", "of"})
_NOBODY = frozenset({"niemand", "nauwelijks", "amper", "evenmin"})
_HEAD = 4  # tokens at the head of a sentence in which a rumour stands before its "dat"


def is_refuted(backing: Backing, scene: Scene) -> bool:
    """Says whether a support stands in a clause that the main clause behind it denies or calls untrue.

    Rule of the language: "dat" at the head of a sentence, or behind a noun for a rumour there, opens the clause that is
    the subject or object of what follows. Where those who know tell it, a denial by the accused changes nothing.
    """
    tokens = scene.tokens
    if scene.support.language != "nl" or not _is_opened(tokens) or scene.support.has("authority", tokens):
        return False
    comma = next((k for k in range(backing.trigger + 1, len(tokens)) if tokens[k].text == ","), None)
    main = tokens[backing.trigger + 1 if comma is None else comma :]
    return stands("refuting", main) is not None and not any(token.lower in _NOBODY for token in main)


def _is_opened(tokens: Sequence[Token]) -> bool:
    """Says whether "dat" opens a clause at the head of a sentence, alone or behind a noun for a rumour."""
    head = tokens[:_HEAD]
    at = next((k for k, token in enumerate(head) if token.lower in _THAT), None)
    if at is None:
        return False
    before = [token for token in head[:at] if token.is_word]
    return not before or before[-1].lower in _RUMOURS()
