"""What stands between a number and its noun, or behind it: an adjective, a thing, a higher number that may be."""

from collections.abc import Sequence

from coder.deaths.words import DeathWords
from coder.numbers import Quantity
from coder.words import Token

_POSSIBLY = frozenset("mogelijk misschien wellicht perhaps possibly maybe".split())
_AS_MANY = frozenset({"as", "many", "even", "zelfs"})
_NEAR = 3  # tokens from a number to "perhaps"


def at_most(tokens: Sequence[Token], last: int, quantity: Quantity, words: DeathWords) -> tuple[int, Quantity]:
    """Reads on where a higher number is only possible: "zeker twaalf, mogelijk twintig mensen" are twelve."""
    for at in range(last, min(last + _NEAR, len(tokens))):
        if tokens[at].lower in _POSSIBLY:
            more = words.numbers.quantity(tokens, at + 1)
            while more is None and at + 2 < len(tokens) and tokens[at + 1].lower in _AS_MANY:
                at += 1
                more = words.numbers.quantity(tokens, at + 1)
            higher = more is not None and more[1].best > quantity.best
            return (more[0], quantity) if more is not None and higher else (last, quantity)
        if tokens[at].is_word and tokens[at].lower not in words.joiners | {"of", "or"}:
            break
    return last, quantity


def is_of_a_thing(tokens: Sequence[Token], index: int, last: int, words: DeathWords) -> bool:
    """Says whether "one" behind a preposition has a noun that no list of people has: "omgebracht in één etmaal"."""
    if not index or last >= len(tokens) or tokens[index - 1].lower not in words.prepositions:
        return False
    noun = tokens[last]
    return not noun.is_capital and noun.lower.isalpha() and noun.lower not in words.aux | words.prepositions


def describes(token: Token, words: DeathWords, telling: frozenset[int], at: int) -> bool:
    """Says whether a word may be an adjective before a noun."""
    if at in telling or token.is_capital or not token.lower.isalpha() or words.has("others", [token]):
        return False
    return token.lower not in words.aux | words.joiners | words.prepositions | words.wounded
