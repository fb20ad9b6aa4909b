"""Whose the dead are: who came to attack, fighters, forces of a state, civilians; and who died with those he killed."""

from collections.abc import Sequence

from coder.deaths.boasting import GROUPS, STATE
from coder.deaths.counted import ONE, Counted
from coder.deaths.words import ATTACKERS, DeathWords, TriggerHit
from coder.functionwords import DEFINITE, OF
from coder.numbers import Quantity
from coder.words import Token

_BEHIND = 5  # tokens of "of the security forces" behind "members"
_BY = 6  # tokens from "he was shot dead" to "by the police"
_MANY_DOERS = 20
_AMONG_REACH = 10  # tokens from "among the rebels" to the number
_AMONG = frozenset({"onder", "among", "amongst", "bij"})
_SIDE = frozenset({"kant", "zijde", "side"})
_LOST = frozenset("verloor verloren verliest lost loses losing".split())
_LOSER = 4  # tokens of "the army reportedly" before "lost"
_OF_THEM = frozenset({"them", "hen"})
_PASSIVE = frozenset(
    "was were been werd werden zijn is are by door died stierf stierven kwam kwamen sneuvelden verloor verloren"
    " lost".split()
)
_NOBODY = frozenset({"niemand", "nobody", "geen", "no"})


def sides_of(hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords) -> frozenset[str]:
    """Gives the sides of the people whom a trigger says to have died; empty where it is not told of each."""
    found: set[str] = set()
    for counted in group:
        side = _side_of(hit, counted, tokens, words)
        if side is None:
            return frozenset()
        found.add(side)
    return frozenset(found)


def _side_of(hit: TriggerHit, counted: Counted, tokens: Sequence[Token], words: DeathWords) -> str | None:
    last = counted.last
    if last < len(tokens) and tokens[last].lower in words.linkers:
        last += _BEHIND
    elif tokens[last - 1].is_capital:
        last += 1  # "one Turkish soldier"
    for token in (*tokens[counted.first : counted.last], *tokens[counted.last : last]):
        if not token.is_word:
            break
        side = words.side(token)
        if side is not None:
            return side
    among = _among(counted, tokens, words) or _loser(hit, counted, tokens, words) or _enemy(hit, counted, tokens)
    if among is not None:
        return among
    alone = counted.last - counted.first == 1 and tokens[counted.first].lower in words.pronouns
    around = tokens[max(hit.first - _BY, 0) : hit.last + _BY]
    return ATTACKERS if alone and words.has("by_forces", around) else None


def _among(counted: Counted, tokens: Sequence[Token], words: DeathWords) -> str | None:
    """Gives among whom the dead are counted: "onder de rebellen gaat het om twintig doden", by a people's own name."""
    for at in range(max(counted.first - _AMONG_REACH, 0), counted.first - 1):
        if tokens[at].lower in _SIDE and tokens[at + 1].lower in OF:
            who = at + 2 + (tokens[at + 2].lower in DEFINITE)
            return (
                None if who >= counted.first else words.side(tokens[who]) or _of_party(tokens[who]) or tokens[who].lower
            )
        if tokens[at].lower not in _AMONG:
            continue
        who = at + 1 + (tokens[at + 1].lower in DEFINITE)
        if who >= counted.first:
            return None
        side = words.side(tokens[who])
        people = tokens[who].is_capital and words.is_people(tokens[who])
        return side or (tokens[who].lower if people else None)
    return None


def _loser(hit: TriggerHit, counted: Counted, tokens: Sequence[Token], words: DeathWords) -> str | None:
    """Gives the side of who lost people: "het leger verloor acht man", "verloor het leger vier man"."""
    if tokens[hit.first].lower not in _LOST:
        return None
    for token in (*reversed(tokens[max(hit.first - _LOSER, 0) : hit.first]), *tokens[hit.last : counted.first]):
        side = _of_party(token) or words.side(token)
        if side is not None:
            return side
        if not token.is_word:
            break
    return next((side for token in tokens[: hit.first] if (side := _of_party(token)) is not None), None)


def _enemy(hit: TriggerHit, counted: Counted, tokens: Sequence[Token]) -> str | None:
    """Gives the side of a bare number that an army or a group of fighters killed: "en schoot er twaalf dood"."""
    bare = not counted.people or tokens[counted.last - 1].lower in _OF_THEM
    around = tokens[max(counted.first - _BY, 0) : hit.last + 2]
    if not bare or not {token.lower for token in around}.isdisjoint(_PASSIVE) or counted.first == 0:
        return None
    killer = next((side for token in reversed(tokens[: counted.first]) if (side := _of_party(token)) is not None), None)
    return None if killer is None else ("fighters" if killer == "forces" else "forces")


def _of_party(token: Token) -> str | None:
    if token.lower in STATE():
        return "forces"
    return "fighters" if token.lower in GROUPS() else None


def with_themselves(
    group: list[Counted], hit: TriggerHit, people: Sequence[Counted], tokens: Sequence[Token], words: DeathWords
) -> list[Counted]:
    """Adds those who died by their own deed to the dead: "killed eleven people and himself", "de dader niet meegeteld".

    Of several who died so the number is taken that the sentence tells before: "two bombers killed nine people as well
    as themselves".
    """
    if words.begins("selves", tokens, group[-1].last) or words.has("besides", tokens):
        return [*group, Counted(hit.last - 1, hit.last, ONE, True, False)]
    if words.begins("selves_many", tokens, group[-1].last) or words.has("besides_many", tokens):
        doers = [c for c in people if c.people and c.last <= hit.first and c not in group]
        number = doers[0].quantity.best if doers else 0
        if 1 < number <= _MANY_DOERS:
            return [*group, Counted(hit.last - 1, hit.last, Quantity(number, number, number, exact=True), True, False)]
    return group


def only_themselves(tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether nobody died but who killed: "behalve de dader stierf niemand"."""
    return words.has("besides", tokens) and any(token.lower in _NOBODY for token in tokens)
