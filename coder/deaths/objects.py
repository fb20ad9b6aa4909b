"""Whom a verb of killing has for its object: between the verb and its particle, behind it, or by a pronoun."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from coder.deaths.counted import ONE, Counted
from coder.deaths.joining import accompanies, goes_on_list, is_apposition, is_joined, joined_before
from coder.deaths.single import stranger
from coder.deaths.words import DeathWords, Side, TriggerHit
from coder.values import replace
from coder.words import Token

_REACH = 22  # tokens between the dead and the words that tell of death
_CLOSE = 3  # tokens within which a number without a noun for people counts
_MOST_GROUPS = 12  # stretches of people looked at on either side of a trigger
_FIRST = attrgetter("first")
_PASSED = frozenset({"lost"})
_OLDEST = 110  # years of an age
_PAIR = 2  # commas around an aside
_FROM = frozenset({"from", "van"})
_NOBODY = frozenset({"niemand", "nobody"})
_SO = frozenset("zo aldus volgens naar as according".split())
ALONG = frozenset({"met", "with", "samen", "along"})
"""Behind them stand those who died with others."""


def object_of(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives those between a verb and the words that belong to it: "shot two men dead", "stoned them to death"."""
    verb = next((at for at in range(hit.first - 1, -1, -1) if tokens[at].lower in hit.trigger.after), None)
    if verb is None:
        return None
    inside = [counted for counted in people if counted.first > verb and counted.last <= hit.first]
    if inside:
        return joined_before(inside, len(inside) - 1, tokens, words)
    return pronoun_at(verb + 1, hit.first, tokens, people, words) or stranger(verb + 1, hit.first, tokens, words)


def pronoun_at(
    begin: int, end: int, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives the people whom "him" or "them" stands for: one, or those counted last before it."""
    for at in range(begin, min(end, begin + _CLOSE)):
        number = words.objects.get(tokens[at].lower)
        read = words.numbers.number(tokens, at + 1) if at + 1 < len(tokens) else None
        counted = read is not None and read[0] < len(tokens) and words.is_people(tokens[read[0]])
        if number == 1 and (counted or (at + 1 < len(tokens) and words.is_somebody(tokens[at + 1]))):
            return None  # "verloor haar man", "killed her four sons"
        if number == 1:
            return [Counted(at, at + 1, ONE, True, False)]
        if number is not None:
            before = [c for c in people if c.last < begin and (c.people or c.last - c.first > 1)]
            several = [c for c in before if c.quantity.best > 1]
            if several:
                return [replace(several[-1], people=True)]
    return None


def right_of(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives those behind a verb of killing, and who is joined to them: "killed the king, with six of his elders"."""
    if hit.first and tokens[hit.first].lower in _PASSED and tokens[hit.first - 1].lower in words.aux:
        return None  # "the town was lost to the rebels"
    pronoun = pronoun_at(hit.last, min(hit.last + 1, len(tokens)), tokens, people, words)
    if pronoun is not None and not any(token.lower in words.joiners for token in tokens[hit.last + 1 : hit.last + 2]):
        return pronoun
    group: list[Counted] = list(pronoun or ())  # "killed himself and six worshippers"
    begin = bisect_left(people, hit.last, key=_FIRST)
    for at, counted in enumerate(people[begin : begin + _MOST_GROUPS], begin):
        between = tokens[group[-1].last if group else hit.last : counted.first]
        if counted.last < len(tokens) and tokens[counted.last].lower in words.wounded:
            break  # "with eleven killed and 26 hurt"
        if group and (len(group) == 1 or not between) and is_apposition(between, group[-1], counted):
            group[-1] = replace(group[-1], last=counted.last)  # "the movement's emir, Ali Warsame, and five others"
            continue
        if group and not counted.people and counted.quantity.best == 1 and group[-1].people:
            break  # "a bombing that killed nine people and another one in X"
        if not group:
            if any(token.lower in _NOBODY for token in between):
                return None  # "behalve de dader stierf niemand, al moesten tien mensen"
            if any(not token.is_word and token.text not in ",-" for token in between) or len(between) > _REACH:
                return None
            if len(between) > _CLOSE + 1 and not _is_far_object(counted, between, tokens, words):
                continue
            group.append(counted)
        elif (
            is_joined(between, group[-1], counted, words)
            or goes_on_list(group, people, at, tokens, words)
            or _goes_along(between, counted, words)
        ):
            group.append(counted)
        elif hit.trigger.side is Side.RIGHT and counted.possessive and len(group) == 1 and _is_plain(between, words):
            group = [counted]  # "verloor een vader zijn vrouw en drie kinderen"
        else:
            break
    return group or _stranger(hit, tokens)


def _stranger(hit: TriggerHit, tokens: Sequence[Token]) -> list[Counted] | None:
    """Gives somebody whom no list has by name and age right behind a verb: "killed Gruven Calder, 32"."""
    last = hit.last
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    named = last - hit.last > 1 and last + 1 < len(tokens) and tokens[last].text == ","
    if not named or not tokens[last + 1].text.isdecimal() or int(tokens[last + 1].text) > _OLDEST:
        return None
    return [Counted(hit.last, last, ONE, True, False, name=True)]


def _goes_along(between: Sequence[Token], counted: Counted, words: DeathWords) -> bool:
    """Says whether people died with the ones before: "killed the king, with some thirty of his elders"."""
    between = between[1:] if between and between[0].text == "," else between
    return bool(between) and between[0].lower in ALONG and accompanies(between, counted, words)


def _is_plain(between: Sequence[Token], words: DeathWords) -> bool:
    return all(token.is_word and token.lower not in words.wounded for token in between)


def _is_far_object(counted: Counted, between: Sequence[Token], tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether people at some distance are the dead: "doodden militairen in de nacht dertien mensen"."""
    several = counted.quantity.best > 1 or counted.quantity.vague
    one_of = counted.last - counted.first > _CLOSE and tokens[counted.first + 1].lower in _FROM  # "een van de leiders"
    behind_subject = words.language == "nl" and _is_object(counted, between, tokens, words)
    numbered = counted.people and not counted.name and (several or one_of)
    return (numbered or behind_subject) and not any(
        t.text == "," or t.lower in words.wounded for t in _without_aside(between, words)
    )


def _is_object(counted: Counted, between: Sequence[Token], tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether one person is the object behind a subject: "doodde een drone bij X de generaal", no "bij de man"."""
    opened = tokens[counted.first].lower in words.determiners or counted.name
    governed = tokens[counted.first - 1].lower in words.prepositions | words.joiners
    plain = all(
        (token.is_word or token.text == "-") and token.lower not in words.aux | words.joiners for token in between
    )
    return counted.people and opened and plain and not governed


def _without_aside(between: Sequence[Token], words: DeathWords) -> Sequence[Token]:
    """Leaves out what explains a name between two commas: "doodden mannen in X, een dorp in Y, dertien boeren"."""
    commas = [at for at, token in enumerate(between) if token.text == ","]
    aside = len(commas) == _PAIR and between[commas[0] + 1].lower in words.determiners | words.prepositions | _SO
    return [*between[: commas[0]], *between[commas[1] + 1 :]] if aside else between
