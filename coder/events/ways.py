"""The way out of a house or car, or into a car, that a clause tells: "uit een lijnbus", "het ziekenhuis uit"."""

from collections.abc import Sequence

from coder.vocabulary import Found, word_set
from coder.words import Token

_REACH = 4  # tokens between "out of" and the house or car
_POSTPOSED = {"uit": "out_of", "in": "into_car", "op": "into_car", "binnen": "into_car"}
"""Dutch words behind a house or car that tell the way: "een bus in"."""
_STOPS = frozenset(",.;:")


class Ways:
    """Reads the ways of one language."""

    def __init__(self, language: str) -> None:
        """Reads its prepositions and determiners."""
        grammar = f"{language}/grammar.toml"
        self._out, self._into = word_set(grammar, "out_of"), word_set(grammar, "into")
        self._determiners = word_set(grammar, "determiners")
        self._postposed = _POSTPOSED if language == "nl" else {}

    def told(self, tokens: Sequence[Token], parts: Sequence[Found]) -> set[str]:
        """Says which ways stand around the houses and cars among the `parts` of a clause."""
        found: set[str] = set()
        for part in parts:
            if part.group not in {"car", "home"}:
                continue
            before = {token.lemma for token in tokens[max(part.first - _REACH, 0) : part.first]}
            if before & self._out:
                found.add("out_of")
            elif part.group == "car" and before & self._into:
                found.add("into_car")
            after = part.last + 1
            way = self._postposed.get(tokens[after].lemma) if after < len(tokens) else None
            if way is not None and (way == "out_of" or part.group == "car") and self._ends_phrase(tokens, after + 1):
                found.add(way)
        return found

    def _ends_phrase(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether no noun phrase begins at a token, so that the word before it stands behind its noun."""
        if at >= len(tokens) or not tokens[at].is_word:
            return at >= len(tokens) or tokens[at].text in _STOPS
        return not tokens[at].is_capital and tokens[at].lemma not in self._determiners
