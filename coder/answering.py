"""Deeds that a sentence names only as what another answers or follows: "in response to a raid that killed six"."""

from collections.abc import Sequence

from coder.wordlists import made_of, phrase_list, word_list, word_row
from coder.words import Token

_ANSWERS = phrase_list("deeds.toml", "answers")  # fmt: skip
_AVENGING = word_list("deeds.toml", "avenging")
_FOLLOWS = word_list("deeds.toml", "follows")
_TO = frozenset({"op"})
_ANOTHER = frozenset("a an another one een één".split())
_INSIDE = frozenset("that which who in where when waarbij waarin die dat waar wie killing leaving".split())
_LISTED = frozenset(
    "a an the one two three four five six seven eight nine ten een twee drie vier vijf zes en and".split()
)
_FIGHTS = word_row("deeds.toml", "fights_answered")
_WHILES = frozenset(
    "ochtend nacht dag week uur maand middag avond morning night day week hour month afternoon evening".split()
)
_WHILE = 3  # tokens from "after" to "a long night of"
_NOUN = 12  # tokens of what is answered: "a drone and rocket attack on a border post in the north"
_HEADS = made_of(lambda: frozenset(words[0] for words in _ANSWERS()))


def answered(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Gives where a sentence tells what another deed answers, from the first token to the one after the last."""
    heads, avenging = _HEADS(), _AVENGING()
    for at, token in enumerate(tokens):
        pair = token.lower in heads and at + 1 < len(tokens) and (token.lower, tokens[at + 1].lower) in _ANSWERS()
        if pair or token.lower in avenging:
            return at, _end(tokens, at + 1 + pair)
    return None


def followed(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Gives where a sentence tells of another deed that its own came after: "after an ambush in which nine died"."""
    follows = _FOLLOWS()
    for at in range(1, len(tokens) - 2):
        if tokens[at].lower not in follows:
            continue
        noun = at + 2 if tokens[at + 1].lower in _TO else at + 1
        lasts = any(token.lower in _WHILES for token in tokens[noun + 1 : noun + _WHILE])  # "na een ochtend van vuur"
        if tokens[noun].lower in _ANOTHER and not lasts and _is_described(tokens, noun):
            return at, _end(tokens, noun)
    return None


def _is_described(tokens: Sequence[Token], noun: int) -> bool:
    """Says whether a clause of its own tells of the noun that begins at `noun`."""
    for at in range(noun + 1, min(noun + 1 + _NOUN, len(tokens) - 1)):
        if tokens[at].text == ",":
            return tokens[at + 1].lower in _INSIDE
        if (not tokens[at].is_word and tokens[at].text not in "-'’") or tokens[at].lower.endswith(_FIGHTS()):
            return False
        if tokens[at].lower in _INSIDE - {"in"} or (tokens[at].lower == "in" and tokens[at + 1].lower == "which"):
            return True
    return False


def _end(tokens: Sequence[Token], begin: int) -> int:
    """Gives where the words for a deed end that begin at `begin`: at a mark that no list or relative goes on behind."""
    inside = False
    for at in range(begin, len(tokens)):
        if tokens[at].lower in _INSIDE:
            inside = True
        if tokens[at].text in ";:":
            return at
        if tokens[at].text == "," and at + 1 < len(tokens):
            after = tokens[at + 1]
            if not inside and after.lower in _INSIDE:
                continue
            if not (inside and (after.lower in _LISTED or after.text.isdigit())):
                return at
    return len(tokens)
