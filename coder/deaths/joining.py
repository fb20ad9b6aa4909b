"""Whether two stretches of people are one person told twice, or are added up."""

from collections.abc import Sequence
from dataclasses import replace

from coder.deaths.counted import Counted
from coder.deaths.unlisted import INDEFINITE
from coder.deaths.words import DeathWords
from coder.functionwords import AND, OF
from coder.words import Token

_LINKED = 4  # words of "of the security forces" between a number's noun and the comma
_WHO = frozenset("die dat wie wiens wier who whose which whom".split())
_THEN = frozenset("then later subsequently finally afterwards daarna vervolgens later toen tot".split())
_OF_WHOM = 5  # tokens of "of the northern clans,"
_PAIRED = 2  # words of "and policemen"
_LISTED = 6  # members of a list


def is_apposition(between: Sequence[Token], first: Counted, second: Counted) -> bool:
    """Says whether two stretches tell of one person: "his deputy, Assef Shawkat"."""
    one = first.quantity.best == second.quantity.best == 1
    if not one or first.name == second.name:
        return False
    if not between:
        return second.name and not first.possessive  # "the Libyan colonel Omar Trabelsi"
    of_whom = between[0].lower in OF and len(between) <= _OF_WHOM and all(token.is_word for token in between[:-1])
    return between[-1].text == "," and (len(between) == 1 or (of_whom and second.name))  # "the king of the X, Y"


def is_joined(between: Sequence[Token], first: Counted, second: Counted, words: DeathWords) -> bool:
    """Says whether two stretches of people are added: "a, b and c"; a name after a comma tells who somebody is.

    "A mayor, his wife": what belongs to the one before is another. An age may stand between: "Ali Gibril, 45, and".
    """
    if second.part:
        return False
    if _is_relative(between, words):
        between = between[-1:]  # "de leider, die jaren ondergedoken zat, en een generaal"
    if len(between) > 2 and between[0].text in ",(" and between[1].text.isdigit() and between[2].text in ",)":
        between = between[3:]
    if between and between[0].lower in words.linkers:
        rest = [at for at, token in enumerate(between[: _LINKED + 1]) if token.lower in words.joiners]
        between = between[rest[0] :] if rest else ()
    if len(between) > 1 and between[0].lower in words.joiners and between[-1].lower in words.linkers:
        between = between[:-1]  # "the lives of four soldiers and of three rebels"
    if len(between) > _PAIRED and between[0].lower in words.joiners and words.is_people(between[1]):
        between = between[2:]  # "five soldiers and policemen and two rebels"
    if len(between) > 1 and between[-2].lower in AND and between[-1].lower in _THEN:
        between = between[:-1]  # "killed two brothers and then seven who came to help"
    if not between or any(token.lower not in words.joiners | words.determiners for token in between):
        return False
    if between[0].lower not in words.joiners:
        return False
    if any(token.lower in words.wounded for token in between):
        return False
    only_comma = all(token.text == "," for token in between)
    one = first.quantity.best == 1 or second.quantity.best == 1
    return not (only_comma and one) or second.possessive


def _is_relative(between: Sequence[Token], words: DeathWords) -> bool:
    """Says whether all that stands between two people is a relative clause between commas, and then "and"."""
    if len(between) <= _LINKED or between[0].text != "," or between[1].lower not in _WHO:
        return False
    closed = between[-2].text == "," and between[-1].lower in words.joiners and between[-1].text != ","
    return closed and not any(token.lower in words.wounded for token in between)


def makes_a_list(between: Sequence[Token], first: Counted, group: Sequence[Counted], tokens: Sequence[Token]) -> bool:
    """Says whether people open a list that ends with "and": "twee vrouwen, een moeder en haar zoontje".

    Each is told by a number or as one of whom nothing was told; a name is none: who somebody is stands behind a comma.
    """
    if len(between) != 1 or between[0].text != "," or len(group) < 2:
        return False
    if first.name and all(counted.name for counted in group):
        return True  # "Amina Bello, Zainab Musa and Fatima Garba"
    if group[0].name:
        return False
    last = tokens[group[-2].last : group[-1].first]
    joined = 0 < len(last) <= _PAIRED and last[0].lower in AND
    return joined and _is_new(first, tokens) and _is_new(group[0], tokens)


def goes_on_list(
    group: Sequence[Counted], people: Sequence[Counted], at: int, tokens: Sequence[Token], words: DeathWords
) -> bool:
    """Says whether the people at `at` go on a list that ends with "and" behind them: "vier tieners, een juf en een"."""
    last = group[-1]
    for counted in people[at : at + _LISTED]:
        between = tokens[last.last : counted.first]
        if not (_is_new(last, tokens) and not counted.name and not counted.part):
            return False
        if len(between) != 1 or between[0].text != ",":
            joined = 0 < len(between) <= _PAIRED and between[0].lower in AND
            return joined and last is not group[-1] and is_joined(between, last, counted, words)
        last = counted
    return False


def _is_new(counted: Counted, tokens: Sequence[Token]) -> bool:
    """Says whether people are told by a number, or one by "a": of whom nothing was told before."""
    if counted.name or counted.part or counted.possessive:
        return False
    return counted.quantity.best > 1 or tokens[counted.first].lower in INDEFINITE


def accompanies(between: Sequence[Token], second: Counted, words: DeathWords) -> bool:
    """Says whether somebody's own died with them: "werd met zijn vrouw gedood", "together with his two sons"."""
    owned = bool(between) and between[-1].lower in words.possessives  # "met haar twee kinderen"
    between = between[:-1] if owned else between
    starts = (at for at in range(len(between)) if words.begins("with", between, at) == len(between) - at)
    theirs = owned or second.possessive or second.other  # "kwam met drie van zijn lijfwachten om"
    at = next(starts, None) if theirs else None
    return at is not None and sum(token.lower not in words.aux and token.text != "," for token in between[:at]) <= 1


def joined_before(before: Sequence[Counted], at: int, tokens: Sequence[Token], words: DeathWords) -> list[Counted]:
    """Gives the people at `at` with those before whom "and" joins to them."""
    group = [before[at]]
    if group[0].part:
        return group
    for other in reversed(before[:at]):
        apart = tokens[other.last : group[0].first]
        own = tokens[group[0].first].lower in words.possessives
        listed = len(group) > 1 and own  # "Issa Sawadogo, diens broer en een nachtwaker"
        if not listed and is_apposition(apart, other, group[0]):
            group[0] = replace(other, last=group[0].last)
        elif (
            is_joined(apart, other, group[0], words)
            or accompanies(apart, group[0], words)
            or makes_a_list(apart, other, group, tokens)
        ):
            group.insert(0, other)
        else:
            break
    return group
