"""A fight that is only named beside those who fell in it, and that nothing before told of."""

from coder.conjugation import FormTag
from coder.events.candidate import Candidate
from coder.numbers import number_words
from coder.wordlists import word_list

_FIGHTS = frozenset({"clash", "shoot"})
_BESIDE = frozenset("bij in tijdens met".split())
_DEADLY = word_list("nl/fate.toml", "fallen")
_PERISHED = frozenset({"om", "leven"})  # "kwamen drie agenten om"
_CAME = frozenset({"kwam", "kwamen"})
_REACH = 3  # tokens from "bij" to the noun of the fight


def tells_fallen(candidate: Candidate) -> bool:
    """Says whether a Dutch clause counts those who fell in one fight: "bij het vuurgevecht kwamen zes strijders om".

    The article has not told of the fight, else this would have been joined with it; its dead tell it then.
    """
    hit, tokens = candidate.hit, candidate.clause.sentence.tokens
    if hit.trigger.frame.name not in _FIGHTS or hit.tag is not FormTag.NOUN:
        return False
    if _BESIDE.isdisjoint(token.lemma for token in tokens[max(hit.first - _REACH, 0) : hit.first]):
        return False
    words = {tokens[at].lemma for at in candidate.clause.members}
    numbers = number_words("nl")
    counted = any(numbers.number(tokens, at) is not None for at in candidate.clause.members)
    return counted and bool(words & _DEADLY() or (words & _CAME and words & _PERISHED))
