"""One of the dead told by his place in their row: "bezweek en is de 27ste dode", "a sixth victim has died"."""

from collections.abc import Iterator, Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords
from coder.mentions import DeathCount
from coder.records import Span
from coder.wordlists import word_list
from coder.words import Token

_DEAD = frozenset({"dode", "dodelijk", "fatality", "death"})
_VICTIM = frozenset({"slachtoffer", "victim", "leven", "mensenleven", "life"})
_DIED = word_list("fate.toml", "died_or_took_lives")
_SECOND = 2  # "a second man" may be one of two told apart
_MANY = 3  # "a second victim died" may have lost the first alive
_OVER_TIME = word_list("fate.toml", "spans_of_dying")
ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "tweede second",
            "derde third",
            "vierde fourth",
            "vijfde fifth",
            "zesde sixth",
            "zevende seventh",
            "achtste eighth",
            "negende ninth",
            "tiende tenth",
            "elfde eleventh",
            "twaalfde twelfth",
            "dertiende thirteenth",
            "veertiende fourteenth",
            "vijftiende fifteenth",
            "zestiende sixteenth",
            "zeventiende seventeenth",
            "achttiende eighteenth",
            "negentiende nineteenth",
            "twintigste twentieth",
        ),
        start=2,
    )
    for word in words.split()
}
"""The number of each ordinal from second to twentieth, in Dutch and English."""

_ENDINGS = ("ste", "de", "e", "th", "st", "nd", "rd")


def nth_dead(tokens: Sequence[Token]) -> Iterator[DeathCount]:
    """Gives the number that the dead have reached with one more, not where it counts those of a week or a year."""
    for at in range(2, len(tokens)):
        lower = tokens[at].lower
        if lower not in _DEAD and lower not in _VICTIM:
            continue
        first, number = _ordinal(tokens, at)
        around = {token.lower for token in tokens}
        if (
            number < (_MANY if lower in _VICTIM else 2)
            or (lower in _VICTIM and around.isdisjoint(_DIED()))
            or not around.isdisjoint(_OVER_TIME())
        ):
            continue
        span = Span(tokens[first].start, tokens[at].end)
        yield DeathCount(
            span, span, number, number, number, vague=False, claimed=False, other=False, rule="nth", revised=True
        )


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Gives the token at which an ordinal before `at` begins, and its number; 0 for none."""
    before = tokens[at - 1].lower
    if before in ORDINALS:
        return at - 1, ORDINALS[before]
    for ending in _ENDINGS:
        digits = before.removesuffix(ending)
        if digits != before and digits.isdecimal():
            return at - 1, int(digits)
    glued = before in _ENDINGS and tokens[at - 2].end == tokens[at - 1].start and tokens[at - 2].text.isdecimal()
    return (at - 2, int(tokens[at - 2].text)) if glued else (at - 1, 0)


def nth_person(tokens: Sequence[Token], counted: Counted, words: DeathWords) -> int:
    """Gives the number that the dead have reached with one more of them: "een achtste agent"; 0 for none."""
    if tokens[counted.first].lower not in words.numbers.articles or counted.first + 1 >= len(tokens):
        return 0
    number = ORDINALS.get(tokens[counted.first + 1].lower, 0)
    return number if number > _SECOND and counted.quantity.best == 1 else 0
