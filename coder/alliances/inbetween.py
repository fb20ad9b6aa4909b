"""Sides that are only named as those talks, a truce or a deal are between: "the talks between X and Y, backed by Z"."""

from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.functionwords import BETWEEN
from coder.wordlists import word_list

_TALKS = {language: word_list(f"{language}/ties.toml", "talks_between") for language in ("nl", "en")}
_FAR = 12  # tokens between "between" and the last of the sides
_NOUN = 4  # tokens before "between" in which the noun stands


def backs_talks(backing: Backing, scene: Scene) -> bool:
    """Says whether what is backed is talks or a deal, of which the sides are only told: it takes nobody's side.

    Rule of the language: a noun with "between" has both sides as its own, not as what the verb is done to.
    """
    return bool(backing.supported) and all(_is_between(party, scene) for party in backing.supported)


def _is_between(party: Party, scene: Scene) -> bool:
    """Says whether a party is one of those between whom talks, a truce or a deal are."""
    tokens = scene.tokens
    if not 0 <= party.first < len(tokens) or tokens[party.first].start != party.span.start:
        return False  # told of in a sentence before
    for at in range(party.first - 1, max(0, party.first - _FAR), -1):
        if tokens[at].text in HARD or tokens[at].text == ",":
            return False
        if tokens[at].lower in BETWEEN:
            nouns = _TALKS[scene.support.language]()
            return any(token.lower in nouns for token in tokens[max(0, at - _NOUN) : at])
    return False
