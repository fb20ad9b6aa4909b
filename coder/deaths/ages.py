"""Numbers that tell how old somebody is: "a man of 22", "Ali Gibril, 45, ", "15 en 17 jaar oud"."""

from collections.abc import Sequence

from coder.deaths.sizes import has_people
from coder.deaths.words import DeathWords
from coder.functionwords import OF
from coder.numbers import Quantity
from coder.words import Token

_OLDEST = 110
_AGED = frozenset({"aged", "age", "ages", "leeftijd"})
_UP_TO = frozenset({"to", "tot"})
_YEARS_OLD = ("jarige", "-year-old")
_YEARS = frozenset({"jaar", "maanden", "years", "months", "jarige", "year"})
_AND = frozenset({",", "en", "of", "and", "or", "tot", "to"})


def is_age(tokens: Sequence[Token], index: int, last: int, quantity: Quantity, words: DeathWords) -> bool:
    """Says whether a number tells how old somebody is: "a man of 22", "Ali Gibril, 45, ", "aged 9 and 12"."""
    if quantity.best > _OLDEST or index == 0:
        return False
    if not quantity.exact:
        return tokens[index - 1].lower in _AGED  # "pupils aged 9 to 14"
    if last + 2 < len(tokens) and tokens[last].lower in _AND and tokens[last + 2].lower in _YEARS:
        return tokens[last + 1].text.isdigit() or tokens[last + 1].lower.isalpha()  # "15 en 17 jaar oud"
    before = tokens[index - 1]
    if before.lower in _AGED:
        return True
    if before.lower in _UP_TO and tokens[max(index - 3, 0)].lower in _AGED:
        return True
    if index > 2 and before.lower in words.joiners and tokens[index - 3].lower in _AGED | OF:
        return words.numbers.number(tokens, index - 2) is not None and not has_people(tokens, last, words)
    if index > 1 and before.lower in OF:
        who = tokens[index - 2]
        many = words.is_people(who) and not has_people(tokens, last, words)
        return who.lower in words.singles or who.lower.endswith(_YEARS_OLD) or many
    closed = last == len(tokens) or tokens[last].text in ",).;"
    return index > 1 and before.text in ",(" and closed and tokens[index].text.isdigit()
