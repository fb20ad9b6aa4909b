"""Of which people before it a verb of dying is said, past an aside on them and past those they only belong to."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, TriggerHit
from coder.functionwords import OF
from coder.words import Token

_HELPER = 3  # tokens from "were" to "shot dead"
_CLAUSE = 26  # tokens back to "werden"
_OF_WHOM = 5  # tokens of "of the security forces" between people and a comma
_BREAKS = frozenset(";:")
_MANY = frozenset({"were", "werden", "worden", "have", "waren"})
_ONE = frozenset({"was", "werd", "wordt", "has"})
_JOINS = frozenset({",", "and", "but", "en", "maar"})
_IS = frozenset({"is", "zijn"})
_OPENS = frozenset("die dat who which that waar waarbij where toen when nadat after voordat before".split())


def past_aside(hit: TriggerHit, before: Sequence[Counted], tokens: Sequence[Token], words: DeathWords) -> int | None:
    """Gives the place of the people whom an aside between commas parts from their verb.

    "Ten people, seven of them guards and one a nurse, were shot dead" are ten; "a guard, father of three children, was
    killed" is one. `before` are the people before the verb in reading order. None where no comma stands right before
    the verb, or nobody of its number before a comma.
    """
    verb = next((at for at in range(hit.first - 1, hit.first - 1 - _HELPER, -1) if _is_helper(tokens, at, words)), None)
    verb = hit.first if verb is None else verb
    if verb < 2 or tokens[verb - 1].text != ",":
        return None
    for at in range(len(before) - 1, -1, -1):
        counted = before[at]
        comma = _comma_behind(counted, tokens)
        if any(token.text in _BREAKS for token in tokens[counted.last : verb]):
            return None
        if (
            comma is None
            or comma >= verb - 1
            or counted.part
            or not counted.people
            or _disagrees(tokens[verb], counted)
        ):
            continue
        return at if _is_aside(tokens[comma + 1 : verb - 1], words) else None
    return None


def at_helper(hit: TriggerHit, before: Sequence[Counted], tokens: Sequence[Token], words: DeathWords) -> int | None:
    """Gives the place of the people right before the helper of a far passive, or before an aside that ends there.

    "The governor, a banker, was on Friday taken from his house in X by men in masks and shot dead": however far.
    """
    verb = next((at for at in range(hit.first - 1, 0, -1) if _ends_search(tokens, at, words)), None)
    if verb is None or tokens[verb].lower not in _MANY | _ONE | _IS:
        return None
    for at in range(len(before) - 1, -1, -1):
        counted = before[at]
        comma = _comma_behind(counted, tokens)
        aside = comma is not None and tokens[verb - 1].text == "," and comma < verb - 1
        if counted.last == verb or (aside and comma is not None and _is_aside(tokens[comma + 1 : verb - 1], words)):
            return None if _disagrees(tokens[verb], counted) or counted.part else at
    return None


def _ends_search(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    if tokens[at].lower in words.possessives and tokens[at - 1].lower in words.prepositions:
        return False  # "van zijn erf"
    return tokens[at].lower in _MANY | _ONE | _IS or tokens[at].text in _BREAKS or tokens[at].lower in _OPENS


def agreeing(
    hit: TriggerHit, nearest: Sequence[Counted], before: Sequence[Counted], tokens: Sequence[Token]
) -> int | None:
    """Gives the place of the several people whom a passive in the plural is said of, not the one nearest to it.

    "Three supporters of President X were shot", "seventeen people accused of hiding a minister's nephew were killed".
    None where the nearest may be the subject, or nobody before is counted in the plural.
    """
    if len(nearest) != 1 or not nearest[0].is_one:
        return None
    verb = _passive(hit, tokens)
    if verb is None or tokens[verb].lower not in _MANY:
        return None
    for at in range(len(before) - 1, -1, -1):
        counted = before[at]
        between = tokens[counted.last : nearest[0].first]
        if any(token.text in _BREAKS or token.lower in _JOINS for token in between):
            return None  # "two women were beaten to death and a man stoned"
        noun = counted.people or counted.last - counted.first > 1
        if noun and counted.quantity.best > 1 and not counted.part:
            return at
    return None


def _passive(hit: TriggerHit, tokens: Sequence[Token]) -> int | None:
    """Gives the verb of the passive that words of death belong to, in their own clause."""
    for at in range(hit.first - 1, max(hit.first - _CLAUSE, -1), -1):
        if tokens[at].lower in _MANY | _ONE:
            return at
        if tokens[at].text in _BREAKS or tokens[at].lower in _OPENS:
            return None
    return None


def _comma_behind(counted: Counted, tokens: Sequence[Token]) -> int | None:
    """Gives the comma right behind people, or behind what "of" says of them: "ten people of the village, "."""
    for at in range(counted.last, min(counted.last + _OF_WHOM, len(tokens))):
        if tokens[at].text == ",":
            return at
        if not tokens[at].is_word or tokens[counted.last].lower not in OF:
            return None
    return None


def _is_helper(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    return at > 0 and tokens[at].lower in words.aux | _MANY | _ONE


def _disagrees(verb: Token, counted: Counted) -> bool:
    return verb.lower in _MANY and counted.is_one or verb.lower in _ONE and not counted.is_one


def _is_aside(inside: Sequence[Token], words: DeathWords) -> bool:
    """Says whether words between two commas only tell of people: a relative clause, some of them, who they are."""
    if not inside or inside[0].lower in words.joiners:
        return False  # "killed two guards, and three men, said the army, were shot"
    clause = inside[0].lower in _OPENS or words.has("parts", inside)
    return clause or not any(token.lower in words.aux | _MANY | _ONE for token in inside)
