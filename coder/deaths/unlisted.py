"""Reads one of the dead whom no list has: "a conscript was killed", "een apothekeres en haar dochter stierven"."""

from collections.abc import Sequence

from coder.deaths.counted import ONE, Counted
from coder.deaths.words import DeathWords
from coder.functionwords import AND, DEFINITE
from coder.places.countries import country_words
from coder.words import Token

INDEFINITE = frozenset({"a", "an", "one", "another", "een", "één", "eén"})
"""What stands before one of whom nothing was told."""

_THEN = frozenset({"before", "when", "until", "while", "who", "that", "voordat", "toen", "die", "totdat"})
_UNKNOWN_REACH = 3
_PASSIVE_REACH = 10  # tokens from "werd" to "doodgeschoten"
_ENDS = frozenset(".;")


def unlisted(tokens: Sequence[Token], index: int, words: DeathWords, telling: frozenset[int]) -> Counted | None:
    """Reads one whom no list has, right before the words that tell of death: "a smith was killed", "the smith"."""
    definite = tokens[index].lower in DEFINITE
    if tokens[index].lower not in INDEFINITE and not definite:
        return None
    if index and tokens[index - 1].lower in words.prepositions:
        return None  # "the nine officers at the post were killed", "twaalf burgers in een kelder werden gedood"
    for last in range(index + 2, min(index + 2 + _UNKNOWN_REACH, len(tokens))):
        token = tokens[last - 1]
        if not token.lower.isalpha() or token.is_capital or token.lower in words.things or words.is_many(token):
            return None
        if token.lower in words.prepositions | words.joiners | words.aux | words.pronouns | _THEN:
            return None
        if words.is_people(token):
            return None
        if is_count(tokens, last, words):
            return None
        if _and_one_more(tokens, index, last, words):
            return Counted(index, last, ONE, False, words.has("others", tokens[index:last]))
        if definite and (token.lower.endswith(words.plural_endings) or token.lower in words.wounded):
            return None
        passive = tokens[last].lower in words.aux and not telling.isdisjoint((last + 1, last + 2))
        subject = not definite and _is_subject(tokens, last, words, telling)
        if passive or subject or (last in telling and not definite):
            return Counted(index, last, ONE, subject, words.has("others", tokens[index:last]))
    return None


def national(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    """Reads one who is told by where he is from alone: "lynched a Sri Lankan", "een Syriër werd gedood"."""
    if tokens[index].lower not in INDEFINITE or index + 1 >= len(tokens):
        return None
    last = _end_of_national(tokens, index, words)
    if last is None or (last < len(tokens) and tokens[last].lower in AND and not _ends_alike(tokens, last + 1, words)):
        return None
    return Counted(index, last, ONE, True, words.has("others", tokens[index:last]))


def _end_of_national(tokens: Sequence[Token], index: int, words: DeathWords) -> int | None:
    """Gives the token behind "a Sri Lankan" that begins at a token; None where a noun follows: "a Malian soldier"."""
    if country_words(words.language).hint_at(tokens, index + 1) is None:
        return None
    last = index + 2
    while last < len(tokens) and tokens[last].is_capital and last < index + _UNKNOWN_REACH:
        last += 1
    after = tokens[last] if last < len(tokens) else None
    ends = after is None or not after.is_word or after.lower in words.prepositions | words.joiners | words.aux | _THEN
    return last if ends else None


def _ends_alike(tokens: Sequence[Token], index: int, words: DeathWords) -> bool:
    """Says whether no second adjective with the noun of both begins at a token: "an Armenian and an Azeri soldier"."""
    if index + 1 >= len(tokens) or tokens[index].lower not in INDEFINITE:
        return True
    second = country_words(words.language).hint_at(tokens, index + 1) is not None
    return not second or _end_of_national(tokens, index, words) is not None


def theirs(tokens: Sequence[Token], index: int, found: Sequence[Counted], words: DeathWords) -> Counted | None:
    """Reads somebody's own whom no list has, joined to him: "een vrouw en haar achterneef verbrandden"."""
    if tokens[index].lower not in words.possessives or index + 2 >= len(tokens) or not found:
        return None
    joined = found[-1].last == index - 1 and tokens[index - 1].lower in AND  # no "a pensioner with her shopping"
    noun, after = tokens[index + 1], tokens[index + 2]
    if (
        not joined
        or not found[-1].people
        or found[-1].quantity.best != 1
        or not noun.lower.isalpha()
        or noun.is_capital
    ):
        return None
    if words.numbers.quantity(tokens, index + 1) is not None or noun.lower.endswith(("e", "ste")):
        return None  # "haar drie dochters", "haar oudste zoon"
    if noun.lower in words.things or noun.lower.endswith(words.plural_endings) or words.is_many(noun):
        return None
    closed = after.is_word or after.text in _ENDS
    return Counted(index, index + 2, ONE, True, False, possessive=True) if closed else None


def _and_one_more(tokens: Sequence[Token], index: int, last: int, words: DeathWords) -> bool:
    """Says whether one more is joined to somebody whom no list has: "een apothekeres en haar dochter stierven"."""
    if last + 2 >= len(tokens) or tokens[last].lower not in words.joiners:
        return False
    more = words.numbers.quantity(tokens, last + 1) if tokens[last].lower in AND else None
    if more is not None and words.has("others", tokens[more[0] : more[0] + 1]):
        return True  # "een planner en zeker elf anderen"
    if not words.is_person(tokens[last + 2]):
        return False
    alike = tokens[last + 1].lower in INDEFINITE and last == index + 2 and tokens[last].text != ","
    return tokens[last + 1].lower in words.possessives or alike


def is_count(tokens: Sequence[Token], index: int, words: DeathWords) -> bool:
    """Says whether a number begins here that is no part of "a 34-year-old man"."""
    number = words.numbers.number(tokens, index)
    return number is not None and (number[0] == len(tokens) or tokens[number[0]].text != "-")


def _is_subject(tokens: Sequence[Token], at: int, words: DeathWords, telling: frozenset[int]) -> bool:
    """Says whether one whom no list has is who a passive at `at` is said of: "een kapster werd thuis doodgeschoten".

    Words of death stand further on in the same clause, and nobody else is counted between.
    """
    if tokens[at].lower not in words.aux:
        return False
    for later in range(at + 1, min(at + 1 + _PASSIVE_REACH, len(tokens))):
        if later in telling:
            return True
        token = tokens[later]
        if not token.is_word or token.lower in words.joiners or words.numbers.quantity(tokens, later) is not None:
            return False
    return False
