"""What a supporter says of himself: "zegt X te blijven steunen" is a promise, where "zegt dat Y X steunt" accuses."""

from collections.abc import Sequence

from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_SAYING = {language: word_list(f"{language}/ties.toml", "own_word") for language in ("nl", "en")}
_VERB = 3  # tokens before the verb of support in which its "te" or "to" stands: "te blijven steunen"


def is_own_word(claims: Sequence[Token], backing: Backing, scene: Scene) -> bool:
    """Says whether the first word of accusing among `claims` is what the supporter says of himself.

    Rule of the language: a verb of saying with an infinitive has its own subject do what is told, and nobody else
    stands between the two.
    """
    at = scene.support.find("accusing", claims)
    if at is None or claims[at].lower not in _SAYING[scene.support.language]():
        return False
    near = scene.tokens[max(0, backing.trigger - _VERB) : backing.trigger]
    if not any(token.lower in scene.support.words["infinitive"] for token in near):
        return False
    left = [p for p in scene.parties if p.span.end <= claims[at].start and p.preposition is None and not p.owner]
    return bool(left) and left[-1] in backing.supporters
