"""One person told by an article or a pronoun: "a senior commander", "zijn lijfwacht", "the 61-year-old", "he"."""

from collections.abc import Sequence

from coder.deaths.counted import ONE, Counted
from coder.deaths.single import is_she, with_more
from coder.deaths.unlisted import INDEFINITE, is_count
from coder.deaths.words import DeathWords
from coder.functionwords import OF
from coder.numbers import Quantity
from coder.wordlists import word_list
from coder.words import Token

_SINGLE_REACH = 7
_ANOTHER = frozenset({"another"})
_YEARS_OLD = "jarige"
_RANKS = word_list("en/people.toml", "rank_words")
_YOUNG = word_list("en/people.toml", "ages_told")
_AGED = ["-", "year", "-", "old"]


def somebody(
    tokens: Sequence[Token], index: int, words: DeathWords, telling: frozenset[int] = frozenset()
) -> Counted | None:
    """Reads "a senior commander", "zijn lijfwacht", "a 34-year-old man", and "he" right before "was killed", "died"."""
    following = index + 1 < len(tokens) and (
        tokens[index + 1].lower in words.aux or not telling.isdisjoint((index + 1, index + 2))
    )
    if (
        (tokens[index].lower in words.pronouns and following)
        or is_she(tokens, index)
        or with_more(tokens, index, words)
    ):
        return Counted(index, index + 1, ONE, True, False)
    if tokens[index].lower in _ANOTHER and following:
        return Counted(index, index + 1, ONE, True, True)  # "another died in the evening"
    if tokens[index].lower not in words.determiners:
        return None
    if [token.lower for token in tokens[index + 2 : index + 2 + len(_AGED)]] == _AGED:
        last = index + 2 + len(_AGED)  # "shot the 61-year-old dead"
        if last in telling or _ends_phrase(tokens, last, words):
            return Counted(index, last, ONE, True, False)
    for at in range(index + 1, min(index + 1 + _SINGLE_REACH, len(tokens))):
        token = tokens[at]
        if is_count(tokens, at, words):
            return None
        if at in telling:
            return None
        if words.is_person(token) or (token.lower.endswith(_YEARS_OLD) and _ends_phrase(tokens, at + 1, words)):
            last = at + 1
            if last + 1 < len(tokens) and tokens[last].lower == "'s" and last + 1 in telling:
                return Counted(index, last, ONE, True, False)  # "cut the priest's throat"
            if last < len(tokens) and (words.is_person(tokens[last]) or tokens[last].lower == "'s"):
                continue
            while token.lower.endswith(_YEARS_OLD) and last < len(tokens) and tokens[last].is_capital:
                last += 1  # "de 34-jarige Ali Haddad"
            last += token.lower in _RANKS() and _ends_a_rank(tokens, last, words)
            other = words.has("others", tokens[index:last])
            owned = tokens[index].lower in words.possessives or any(t.lower == "'s" for t in tokens[index:at])
            if index > 2 and tokens[index - 1].lower in words.joiners and _is_of_the_same(tokens, index - 3):
                return Counted(index - 3, last, Quantity(2, 2, 2, exact=True), True, other)
            if owned and last + 1 < len(tokens) and tokens[last].lower in words.joiners:
                second = last + 2 if tokens[last + 1].lower in _YOUNG() and last + 2 < len(tokens) else last + 1
                if words.is_person(tokens[second]):  # "his wife and driver", "her father and teenage brother"
                    return Counted(index, second + 1, Quantity(2, 2, 2, exact=True), True, other, possessive=True)
            return Counted(index, last, ONE, True, other, possessive=owned)
        if not (token.is_word or token.text in "-'’") or token.lower in words.aux | words.joiners | words.determiners:
            return None
        if token.lower in words.prepositions and token.lower not in OF:
            return None  # "het bos bij Beni"
    return None


def _ends_a_rank(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    """Says whether the noun at `at` goes with the rank before it: "a deputy warden and"."""
    return at + 1 < len(tokens) and not _ends_phrase(tokens, at, words) and _ends_phrase(tokens, at + 1, words)


def _is_of_the_same(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a noun is still to come at `at`: "an Armenian and an Azerbaijani serviceman" are two."""
    return tokens[at].lower in INDEFINITE and tokens[at + 1].is_capital and tokens[at + 3].lower in INDEFINITE


def _ends_phrase(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    """Says whether no noun can follow: "een vijftienjarige werd doodgeschoten"."""
    if at >= len(tokens) or not tokens[at].is_word or tokens[at].is_capital:
        return True
    return tokens[at].lower in words.aux | words.joiners | words.prepositions
