"""People who are some of others told before: "29 people, including 11 children", "five of whom later died"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords
from coder.wordlists import word_list
from coder.words import Token

_THE = frozenset({"the", "its", "de", "het"})
_OF = frozenset({"of", "van"})
_PART_REACH = 3
_WHO = frozenset({"die", "van", "onder", "who", "of"})
HURTING = word_list("fate.toml", "hurting")
"""Verbs by which people are only hurt."""

_MORE = frozenset({"er", "nog", "ook", "another", "also", "minstens", "zeker", "daarbij"})
_BEFORE = 2  # tokens from "wounded" to a number: "verwondde er nog vier"


def whole_of(tokens: Sequence[Token], at: int, words: DeathWords) -> int | None:
    """Gives where a number ends that one before is a part of: "vijf van de acht soldaten", "two of its ten men"."""
    if at + 2 >= len(tokens) or tokens[at].lower not in _OF:
        return None
    if tokens[at + 1].lower not in words.determiners | words.possessives | _THE:
        return None
    number = words.numbers.number(tokens, at + 2)
    if number is None:
        return None
    end = next(
        (last for last in range(number[0], min(number[0] + _PART_REACH, len(tokens))) if words.is_people(tokens[last])),
        None,
    )
    return number[0] if end is None else end + 1


def dies_apart(tokens: Sequence[Token], counted: Counted, words: DeathWords, telling: frozenset[int]) -> bool:
    """Says whether some of people told before are told to have died: "five of whom later died"."""
    first = counted.first
    before = any(words.begins("relatives", tokens, at) == first - at for at in range(max(first - 3, 0), first))
    within = range(first, min(counted.last + 1, len(tokens)))
    if not before and not any(words.begins("relatives", tokens, at) for at in within):
        return False
    for at in range(first, len(tokens)):
        if at in telling:
            return True
        if not tokens[at].is_word:
            return False
    return False


def is_part(tokens: Sequence[Token], counted: Counted, words: DeathWords) -> bool:
    """Says whether the people belong to a number told before: "29 people, including 11 children"."""
    apart = counted.first > 0 and tokens[counted.first - 1].text in ",("
    if apart and words.has("parts", tokens[counted.first : counted.last]):
        return True  # "seven civilians, two of them children"
    if apart and words.begins("among", tokens, counted.last):
        return True  # "twelve people, four policemen among them"
    if words.begins("of_the_dead", tokens, counted.last) or words.has(
        "of_the_dead", tokens[counted.first : counted.last]
    ):
        return True  # "seven of those killed were children"
    before: list[Token] = []
    for token in reversed(tokens[max(counted.first - 4, 0) : counted.first]):
        if token.text in ",;(":
            break
        before.insert(0, token)
    return words.has("parts", before)


def goes_on(tokens: Sequence[Token], part_end: int, counted: Counted, words: DeathWords) -> bool:
    """Says whether people are joined to a part before them: "negen toeristen, onder wie een vrouw en een peuter"."""
    between = tokens[part_end : counted.first] if part_end >= 0 else ()
    return len(between) == 1 and between[0].lower in words.joiners and not counted.name


def is_wounded(tokens: Sequence[Token], counted: Counted) -> bool:
    """Says whether a verb right before people tells that they were only hurt: "doodde er één en verwondde er vier"."""
    behind = [token.lower for token in tokens[counted.last : counted.last + _BEFORE]]
    if len(behind) == _BEFORE and behind[0] == "," and behind[1] in _WHO:
        return False  # "verwondde drie mannen, die later stierven"
    before = [token.lower for token in tokens[max(counted.first - _BEFORE, 0) : counted.first]]
    return before[-1:] != [] and (before[-1] in HURTING() or (before[0] in HURTING() and before[-1] in _MORE))
