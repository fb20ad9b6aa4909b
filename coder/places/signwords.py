"""The words by which a language shows that a name no list has is a place's, or another's: placesigns.toml."""

from collections.abc import Mapping, Sequence
from functools import cache

from coder.lexicon import read_table
from coder.words import Token, fold


class SignWords:
    """The classes of placesigns.toml, folded; a word with a star may end a longer one (the classes `_ENDED` only)."""

    def __init__(self, language: str) -> None:
        """Reads the lexicon of `language`. Raises KeyError for a class that is missing."""
        table = read_table(f"{language}/placesigns.toml")
        self._table: Mapping[str, list[str]] = table
        self.takes = self._words("takes")
        self.suffers = self._words("suffers")
        self.taken = self._words("taken")
        self.suffered = self._words("suffered")
        self.parting = self._words("parting")
        self.parted = self._words("parted")
        self.particles = self._words("particles")
        self.joins = self._words("joins")
        self.free = self._words("free")
        self.goes = self._words("goes")
        self.goings = self._words("goings")
        self.must = self._words("must")
        self.comes = self._words("comes")
        self.mastered = self._words("mastered")
        self.called = self._words("called")
        self.targets = self._words("targets")
        self.when = self._words("when")
        self.falls = self._words("falls")
        self.skies = self._words("skies")
        self.hits = self._words("hits")
        self.fired = self._words("fired")
        self.lies = self._words("lies")
        self.there = self._words("there")
        self.presents = self._words("presents")
        self.towns = self._words("towns")
        self.shown = self._words("shown")
        self.spoke = self._words("spoke")
        self.leads = self._words("leads")
        self.particled = self._words("particled")
        self.grounds = self._words("grounds")
        self.lying = self._words("lying")
        self.among = self._words("among")
        self.kinds = self._words("kinds")
        self.spots = self._words("spots")
        self.crossing = self._words("crossing")
        self.people = self._words("people")
        self.roads = self._words("roads")
        self._whole = {name: self._words(name) for name in _ENDED}
        self._ends = {name: tuple(fold(word[1:]) for word in table[name] if word.startswith("*")) for name in _ENDED}

    def _words(self, name: str) -> frozenset[str]:
        return frozenset(fold(word.removeprefix("*")) for word in self._table[name])

    def has(self, words: frozenset[str], tokens: Sequence[Token]) -> bool:
        """Says whether one of the tokens is one of the words."""
        return any(token.lemma in words for token in tokens)

    def ends(self, name: str, token: Token) -> bool:
        """Says whether a token is a word of the class `name`, or a compound that ends in one."""
        return token.lemma in self._whole[name] or (not token.is_capital and token.lemma.endswith(self._ends[name]))


_ENDED = ("fates", "missiles", "fought", "others", "bands", "arms")


@cache
def sign_words(language: str) -> SignWords:
    """Gives the sign words of a language, read once."""
    return SignWords(language)
