"""Whether the dead of a count come on top of others told before: "a driver was also killed", "two of the wounded"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.deaths.counted import Counted
from coder.deaths.nth import ORDINALS
from coder.deaths.words import DeathWords, TriggerHit
from coder.functionwords import OF
from coder.words import Token

_TOO = frozenset({"ook", "eveneens", "tevens", "also", "too", "likewise"})
_WITH_HIM = frozenset(
    (preposition, them)
    for preposition in ("met", "naast", "with", "beside", "alongside")
    for them in ("hem", "haar", "hen", "him", "her", "them")
)
_AS_WELL = frozenset({("as", "well")})
_WOUNDED = frozenset("gewonden zwaargewonden wounded injured".split())
_DURING = frozenset({"in", "during", "at", "bij", "tijdens"})
_SAME = "same"
_THEM = frozenset("them whom hen wie".split())
_SLOWLY = frozenset(
    "succumbed hospital clinic later wounds injuries bezweek bezweken ziekenhuis verwondingen later wonden".split()
)
_OF_THE = 2  # tokens of "of the"
_BEFORE = 4  # tokens between "also" and the words for death


def dies_too(tokens: Sequence[Token], group: Sequence[Counted], hit: TriggerHit) -> bool:
    """Says whether the dead died besides others: "ook kwam een agent om", "a driver was also killed", "died too"."""
    if group[0].first >= hit.last:
        ahead = [token.lower for token in tokens[max(hit.first - _BEFORE, 0) : hit.last]]
        return not _TOO.isdisjoint(ahead) or any(pair in _WITH_HIM for pair in pairwise(ahead))
    between = [token.lower for token in tokens[group[-1].last : hit.first]]
    after = [token.lower for token in tokens[hit.last : hit.last + _BEFORE]]
    if any(word in _DURING and next_word == _SAME for word, next_word in zip(after[:-1], after[2:], strict=False)):
        return True  # "a second man was shot dead during the same protest"
    after = after[:2]
    if len(between) <= _BEFORE and not _TOO.isdisjoint(between):
        return True
    return bool(after) and (after[0] in _TOO or tuple(after) in _WITH_HIM or tuple(after) in _AS_WELL)


def comes_on_top(tokens: Sequence[Token], counted: Counted, words: DeathWords) -> bool:
    """Says whether people are the next of those told before, or of the wounded: "a fifth", "two of the wounded"."""
    words_of = [token.lower for token in tokens[counted.first : counted.last + _OF_THE + 1]]
    second = len(words_of) > 1 and words_of[0] in words.numbers.articles and words_of[1] in ORDINALS
    hurt = next((at for at, word in enumerate(words_of) if word in _WOUNDED), None)
    of_them = len(words_of) > _OF_THE and words_of[1] in OF and words_of[_OF_THE] in _THEM
    if of_them and not _SLOWLY.isdisjoint(token.lower for token in tokens[counted.last :]):
        return True  # "three were hurt; one of them succumbed to his wounds"
    return second or (hurt is not None and words.joiners.isdisjoint(words_of[:hurt]))
