"""Whether two stretches of people are one person told twice, or are added up."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords
from coder.words import Token

_LINKED = 4  # words of "of the security forces" between a number's noun and the comma
_PAIRED = 2  # words of "and policemen"


def is_apposition(between: Sequence[Token], first: Counted, second: Counted) -> bool:
    """Says whether two stretches tell of one person: "his deputy, Assef Shawkat"."""
    one = first.quantity.best == second.quantity.best == 1
    return one and first.name != second.name and len(between) == 1 and between[0].text == ","


def is_joined(between: Sequence[Token], first: Counted, second: Counted, words: DeathWords) -> bool:
    """Says whether two stretches of people are added: "a, b and c"; a name after a comma tells who somebody is.

    "A mayor, his wife": what belongs to the one before is another. An age may stand between: "Ali Gibril, 45, and".
    """
    if second.part:
        return False
    if len(between) > 2 and between[0].text in ",(" and between[1].text.isdigit() and between[2].text in ",)":
        between = between[3:]
    if between and between[0].lower in words.linkers:
        rest = [at for at, token in enumerate(between[: _LINKED + 1]) if token.lower in words.joiners]
        between = between[rest[0] :] if rest else ()
    if len(between) > 1 and between[0].lower in words.joiners and between[-1].lower in words.linkers:
        between = between[:-1]  # "the lives of four soldiers and of three rebels"
    if len(between) > _PAIRED and between[0].lower in words.joiners and words.is_people(between[1]):
        between = between[2:]  # "five soldiers and policemen and two rebels"
    if not between or any(token.lower not in words.joiners | words.determiners for token in between):
        return False
    if between[0].lower not in words.joiners:
        return False
    if any(token.lower in words.wounded for token in between):
        return False
    only_comma = all(token.text == "," for token in between)
    one = first.quantity.best == 1 or second.quantity.best == 1
    return not (only_comma and one) or second.possessive


def accompanies(between: Sequence[Token], second: Counted, words: DeathWords) -> bool:
    """Says whether somebody's own died with them: "werd met zijn vrouw gedood", "together with his two sons"."""
    starts = (at for at in range(len(between)) if words.begins("with", between, at) == len(between) - at)
    at = next(starts, None) if second.possessive else None  # "kwam met drie van zijn lijfwachten om"
    return at is not None and sum(token.lower not in words.aux and token.text != "," for token in between[:at]) <= 1
