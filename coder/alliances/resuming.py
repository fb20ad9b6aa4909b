"""Where an English sentence takes up the support told before it: "But that help", "Lately, the deliveries"."""

from collections.abc import Sequence

from coder.alliances.field import field_of
from coder.alliances.scene import Scene
from coder.wordlists import word_list
from coder.words import Token

_FILLING = word_list("en/ties.toml", "before_subject")
_ARTICLES = frozenset({"the", "all", "both", "such"})
_NOUN = 3  # tokens behind "the" in which the noun stands that is taken up


def after_opening(tokens: Sequence[Token], scene: Scene) -> Sequence[Token]:
    """Gives a sentence without what stands before its subject: "But", "Lately, however,", "In 2021"."""
    if scene.support.language != "en":
        return tokens
    at = 0
    while at < len(tokens) and (tokens[at].text == "," or tokens[at].lower in _FILLING() or tokens[at].lower.isdigit()):
        if tokens[at].lower == "this" and at + 1 < len(tokens) and _is_taken_up(tokens[at + 1], scene):
            break
        at += 1
    return tokens[at:]


def points_at(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether a sentence opens with what was told before it: "that", "its", in English also "the deliveries"."""
    if tokens[0].lower in scene.support.words["pointing"]:
        return True
    if scene.support.language != "en" or tokens[0].lower not in _ARTICLES:
        return False
    near = tokens[1 : 1 + _NOUN]
    at = next((token for token in near if _is_taken_up(token, scene)), None)
    return at is not None and not any(p.span.start <= at.start < p.span.end for p in scene.parties)


def _is_taken_up(token: Token, scene: Scene) -> bool:
    noun = scene.support.nouns.get(token.lower)
    given = field_of("en").noun(token, ("arms", "money", "backing")) is not None
    return given or (noun is not None and not noun.ally)
