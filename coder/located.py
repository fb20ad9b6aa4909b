"""Nouns that carry a day and a place of their own, and so tell an event wherever they stand."""

from coder.clause import Clause
from coder.triggers import Hit

_LOCATED_REACH = 14


class Located:
    """Reads what stands behind nouns in one document."""

    def __init__(self, time: frozenset[str], places: frozenset[int]) -> None:
        """Keeps the words of time, and where the places of the document begin (code points)."""
        self._time, self._places = time, places

    def is_dated(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun has a day and an agent or place behind it, and so tells an event of its own."""
        tokens = clause.sentence.tokens
        stop = min(len(tokens), hit.last + 9)
        words = [tokens[at].lemma for at in range(hit.first, stop)]
        has_place = any(token.is_capital for token in tokens[hit.last + 1 : stop] if token.lemma not in self._time)
        return any(word in self._time for word in words) and has_place

    def is_located(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun has a day and a known place behind it."""
        tokens = clause.sentence.tokens
        behind = tokens[hit.last + 1 : hit.last + _LOCATED_REACH]
        return self.is_dated(clause, hit) and any(token.start in self._places for token in behind)
