"""Deaths that no trigger tells: words that mean a death beside another in their clause, in any order (dying.toml)."""

from collections.abc import Sequence
from functools import cache

from coder.deaths.words import Side, Trigger, TriggerHit
from coder.lexicon import read_entries
from coder.phrasebook import Phrasebook
from coder.words import Token, folded

_FILE = "dying.toml"
_BREAKS = frozenset(";:()")
_OPENING = frozenset("toen terwijl omdat nadat voordat doordat when while because after before".split())
_REACH = 16  # tokens between the two


class _Signs:
    """The signs of the lexicon: which words begin one, and which must stand beside them."""

    def __init__(self, language: str) -> None:
        """Reads the lexicon of `language`."""
        self.words: Phrasebook[int] = Phrasebook()
        self.beside: Phrasebook[int] = Phrasebook()
        self.without: list[frozenset[str]] = []
        self.triggers: list[Trigger] = []
        for number, entry in enumerate(read_entries(f"{language}/{_FILE}", "sign")):
            bodies = bool(entry.values.get("bodies"))
            side = Side(entry.values.get("side", Side.EITHER))
            self.triggers.append(Trigger(side, frozenset(), entry.where, people=side is not Side.NOUN, bodies=bodies))
            self.without.append(frozenset(entry.values.get("without", ())))
            for phrase in entry.values["words"]:
                self.words.add(folded(phrase), number)
            for phrase in entry.values["beside"]:
                self.beside.add(folded(phrase), number)


@cache
def _signs(language: str) -> _Signs:
    return _Signs(language)


def signs_of_death(tokens: Sequence[Token], language: str) -> list[TriggerHit]:
    """Gives the words of a sentence that mean a death beside others in their clause, in reading order."""
    signs = _signs(language)
    lemmas = {token.lemma for token in tokens}
    if signs.words.openers.isdisjoint(lemmas) or signs.beside.openers.isdisjoint(lemmas):
        return []
    beside = [
        (at, number)
        for at in range(len(tokens))
        if signs.beside.may_begin(tokens, at)
        for number, _ in signs.beside.at(tokens, at)
    ]
    found: list[TriggerHit] = []
    for at in range(len(tokens)) if beside else ():
        if not signs.words.may_begin(tokens, at):
            continue
        for number, size in signs.words.at(tokens, at):
            near = any(
                kind == number and not at <= other < at + size and _is_one_clause(tokens, at, other)
                for other, kind in beside
            )
            if near and signs.without[number] and not signs.without[number].isdisjoint(_around(tokens, at, size)):
                continue
            if near and (not found or found[-1].last <= at):
                found.append(TriggerHit(at, at + size, signs.triggers[number]))
    return found


def _is_one_clause(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Says whether no mark parts two tokens that stand near each other, an aside between commas excepted."""
    first, last = min(one, other), max(one, other)
    marks = [token.text for token in tokens[first:last] if not token.is_word]
    return last - first <= _REACH and _BREAKS.isdisjoint(marks) and marks.count(",") in (0, 2)


def _ends_clause(token: Token) -> bool:
    return not token.is_word or token.lower in _OPENING


def _around(tokens: Sequence[Token], at: int, size: int) -> list[str]:
    """Gives the words of the clause in which words stand, up to the next mark or conjunction of time or cause."""
    first = next((k for k in range(at - 1, -1, -1) if _ends_clause(tokens[k])), -1)
    last = next((k for k in range(at + size, len(tokens)) if _ends_clause(tokens[k])), len(tokens))
    return [token.lemma for token in tokens[first + 1 : last]]
