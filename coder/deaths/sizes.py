"""Several people told by one word, or by the size of their family: "a couple", "een gezin van vijf"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.unlisted import INDEFINITE
from coder.deaths.words import DeathWords
from coder.functionwords import OF
from coder.numbers import Quantity
from coder.words import Token

_HEADS = ("koppige", "koppig")
_NUMBERS = {
    word: number
    for number, word in enumerate("twee drie vier vijf zes zeven acht negen tien elf twaalf".split(), start=2)
}
_MEMBERS = frozenset({"personen", "mensen", "leden", "people", "persons", "members"})


def sized(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    """Reads "a couple", "two couples", "their family of five"."""
    at = index + 1 if tokens[index].lower in words.determiners or tokens[index].lower in INDEFINITE else index
    reading = words.numbers.number(tokens, index)
    if reading is not None:
        at = reading[0]
    if at < len(tokens) - 1 and _describes(tokens, index, at, words):
        at += 1  # "een pasgetrouwd stel", "a young family of four"
    crew = _headed(tokens, at)
    if crew is not None:
        return Counted(index, at + 2, Quantity(crew, crew, crew, exact=True), True, False)
    for size in (2, 1, 3) if at < len(tokens) and tokens[at].lower in words.size_openers else ():
        phrase = " ".join([token.lower for token in tokens[at : at + size]])
        many = words.sizes.get(phrase)
        last = at + size
        if many is not None and last < len(tokens) and tokens[last].lower not in OF:
            times = reading[1] if reading is not None else 1
            owned = tokens[index].lower in words.possessives
            quantity = Quantity(many * times, many * times, many * times, exact=True)
            return Counted(index, last, quantity, True, False, possessive=owned)
    if at + 2 < len(tokens) and tokens[at].lower in words.families and tokens[at + 1].lower in OF:
        number = words.numbers.number(tokens, at + 2)
        members = number is not None and number[0] < len(tokens) and tokens[number[0]].lower in _MEMBERS
        if number is not None and (members or not has_people(tokens, number[0], words)):
            return Counted(
                index, number[0] + members, Quantity(number[1], number[1], number[1], exact=True), True, False
            )
    return None


def _describes(tokens: Sequence[Token], index: int, at: int, words: DeathWords) -> bool:
    """Says whether a word only describes the family or pair behind it: "een jong gezin", "een bejaard echtpaar"."""
    if at == index or tokens[at].is_capital or words.numbers.number(tokens, at) is not None:
        return False
    return tokens[at + 1].lower in words.families or tokens[at + 1].lower in words.sizes


def has_people(tokens: Sequence[Token], last: int, words: DeathWords) -> bool:
    """Says whether one of the next two words stands for several people."""
    return any(words.is_people(token) for token in tokens[last : last + 2])


def _headed(tokens: Sequence[Token], at: int) -> int | None:
    """Gives how many heads a Dutch crew or family has: "de driekoppige bemanning"."""
    if at + 1 >= len(tokens) or not tokens[at].lower.endswith(_HEADS):
        return None
    many = next(tokens[at].lower.removesuffix(end) for end in _HEADS if tokens[at].lower.endswith(end))
    return _NUMBERS.get(many.removesuffix("-"))
