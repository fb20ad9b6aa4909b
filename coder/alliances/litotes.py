"""What is said by denying that it is hidden: "makes no secret of arming Y", "ontkent niet dat het Y steunt"."""

from collections.abc import Sequence

from coder.alliances.support import SupportLexicon
from coder.wordlists import word_list
from coder.words import Token

_HIDING = {"en": word_list("en/ties.toml", "hiding"), "nl": word_list("nl/ties.toml", "hiding")}
_NEAR = 4  # tokens between a negation and the word for hiding behind it
_BEHIND = 2  # tokens between a Dutch verb of hiding and its negation


def without_litotes(tokens: Sequence[Token], support: SupportLexicon) -> Sequence[Token]:
    """Gives words without a negation of hiding and what it negates, which together deny nothing.

    Rule of the language: two negations are none; who does not hide or deny a thing, or leaves no doubt of it, owns it.
    In Dutch the negation may stand behind the verb: "ontkent niet".
    """
    hiding = _HIDING[support.language]()
    found = [k for k, token in enumerate(tokens) if token.lower in hiding]
    if not found:
        return tokens
    left: set[int] = set()
    for at in found:
        near = list(range(at - 1, max(-1, at - 1 - _NEAR), -1))
        if support.language == "nl":
            near += range(at + 1, min(len(tokens), at + 1 + _BEHIND))
        negation = next((k for k in near if tokens[k].lower in support.words["negation"]), None)
        if negation is not None:
            left |= {at, negation}
    return [token for k, token in enumerate(tokens) if k not in left] if left else tokens
