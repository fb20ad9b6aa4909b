"""Violence that a crowd speaks of and does not use: "marched against violence", "een mars zonder geweld"."""

from collections.abc import Sequence

from coder.wordlists import word_list
from coder.words import Token

_VIOLENCE = frozenset({"violence", "geweld"})
_REACH = 5  # tokens before the word in which what is held against it stands
_AGAINST = word_list("deeds.toml", "averse")
_TURNING = word_list("deeds.toml", "outbursts")
_FREE = frozenset({"free", "vrij"})


def is_spoken_of(tokens: Sequence[Token], at: int) -> bool:
    """Says whether "violence" at a token is what people turn against, or what stayed away."""
    if tokens[at].lemma not in _VIOLENCE:
        return False
    after = [token.lemma for token in tokens[at + 1 : at + 3]]
    if after[:1] and (after[0] in _FREE or (after[0] == "-" and after[-1] in _FREE)):
        return True
    for k in range(at - 1, max(-1, at - _REACH), -1):
        if not tokens[k].is_word and tokens[k].text != "-" or tokens[k].lemma in _TURNING():
            return False
        if tokens[k].lemma in _AGAINST():
            return True
    return False
