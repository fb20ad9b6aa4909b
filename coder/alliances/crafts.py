"""Makes of arms in English that no list holds: "an F-16", "TB2 drones", "forty Marders", "Super Tucanos"."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.wordlists import word_list
from coder.words import Token

_LETTERS = 4  # letters of a designation before its dash or number, at most
_SHORTEST = 5  # letters of a make in the plural, at least
_COUNTING = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty eighty "
    "hundred thousand fourteen fifteen sixteen eighteen twenty-four more few several last first new old second-hand "
    "surplus ageing aging used refurbished built made his her its their whose".split()
)
_PEOPLES = (
    "ites",
    "ists",
    "ans",
    "is",
    "ders",
    "ats",
    "ers",
    "ines",
    "ese",
    "ics",
    "ais",
    "ians",
    "kurds",
    "arabs",
    "druze",
)
_HALLS = word_list("en/people.toml", "halls")


def is_craft(tokens: Sequence[Token], at: int, actors: ActorReading) -> bool:
    """Says whether a designation or a make of arms begins at a token.

    Rule of the language: arms are called by letters and a number ("MiG-29", "TB2"), or by a name of their own, of which
    there are many ("four Caesars"); people and states named so are known actors.
    """
    token = tokens[at]
    if not token.is_capital or actors.at(token.span) is not None:
        return False
    text = token.text
    if len(text) <= _LETTERS and text.isalpha():
        behind = [t.text for t in tokens[at + 1 : at + 3]]
        return len(behind) == 2 and behind[0] == "-" and behind[1][:1].isdigit()  # noqa: PLR2004 - dash and number
    letters = text.rstrip("0123456789s")
    if letters != text and 0 < len(letters) <= _LETTERS and letters.isupper() and any(c.isdigit() for c in text):
        return True
    if at == 0 or not text.endswith("s") or len(text) < _SHORTEST or token.lower in _HALLS():
        return False
    before = tokens[at - 1]
    if before.is_capital and at > 1 and before.text.isalpha() and actors.at(before.span) is None:
        before = tokens[at - 2]  # "twelve Super Tucanos"
    named = before.lower == "the" and not text.lower().endswith(_PEOPLES)
    return named or before.lower in _COUNTING or before.text.isdigit()
