"""How one language speaks of places: prepositions and phrases, nouns such as town and base; from its places.toml."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache

from coder.codebook import PlaceKind
from coder.lexicon import LexiconError, read_entries, read_table
from coder.numbers import number_words
from coder.patterns import PatternError, Patterns
from coder.places.spelling import key
from coder.values import dataclass
from coder.words import Token, fold

_SHORTEST_ENDING = 3
_SHORTEST_TITLE = 5  # letters; longer titles end compounds
_LONGEST_NOUN = 3


class Role(StrEnum):
    """What a phrase makes of the place it stands before."""

    IN = "in"
    NEAR = "near"
    FROM = "from"
    TO = "to"
    OF = "of"
    BETWEEN = "between"
    DISTANCE = "distance"


@dataclass(frozen=True, slots=True)
class Lead:
    """A phrase that leads to a place: its tokens `first` to `last` (excluded) and its role."""

    first: int
    last: int
    role: Role


class PlaceWords:
    """Prepositions, nouns and other words about places of one language."""

    def __init__(self, language: str) -> None:
        """Reads the lexicon of `language`. Raises LexiconError for an unknown kind, role or pattern."""
        name = f"{language}/places.toml"
        table = read_table(name)
        self.language = language
        self.determiners, self.adjectives = frozenset(table["determiners"]), frozenset(table["adjectives"])
        self.articles = frozenset(table["articles"])
        self.titles = frozenset(table["titles"])
        self._title_endings = tuple(title for title in self.titles if len(title) > _SHORTEST_TITLE)
        self.relations = self.titles | frozenset(table["relations"])
        times = read_table(f"{language}/dates.toml")
        months = (month for names in times["months"] for month in names)
        self.times = frozenset([*times["weekdays"], *months])
        self.common = self.times | frozenset([*table["common"], *table["wide"]])
        self.peoples = frozenset(table["peoples"])
        self.wide = frozenset(key(name) for name in (*table["wide"], *table["wide_names"]))
        self.unknown_after, self.institutions = frozenset(table["unknown_after"]), frozenset(table["institutions"])
        self.adjective_endings: tuple[str, ...] = tuple(table["adjective_endings"])
        self.capitals = frozenset(table["capitals"])
        self.borders = frozenset(table["borders"])
        self.struck: tuple[str, ...] = tuple(table["struck"])
        self.landmarks = frozenset(table["landmarks"])
        compounds = language == "nl"  # "voetbalstadion", "politieterrein"
        self.sites_of = self.landmarks | frozenset(table["sites_of"])
        self.buildings = tuple(word for word in self.sites_of if len(word) >= _SHORTEST_TITLE) if compounds else ()
        self.directions = frozenset(table["directions"])
        self.units, self.nearby = frozenset(table["units"]), frozenset(table["nearby"])
        self.further, self.streets = frozenset(table["further"]), frozenset(table["streets"])
        self.bodies = frozenset(table["bodies"])
        self.named_sites = frozenset(table["named_sites"])
        self.own_sites = frozenset(table["own_sites"])
        self.goes = frozenset(table["goes"])
        self.befalls, self.passing = frozenset(table["befalls"]), frozenset(table["passing"])
        self.objects, self.day_words = frozenset(table["objects"]), frozenset(table["day_words"])
        self.english: Mapping[str, str] = table["english"]
        self._directions = frozenset(tuple(_split(word)) for word in table["directions"])
        try:
            kinds = {PlaceKind(kind): nouns for kind, nouns in table["nouns"].items()}
        except ValueError as error:
            raise LexiconError(f"{name}: {error}; kinds: {', '.join(PlaceKind)}") from None
        self._nouns = {tuple(_split(noun)): kind for kind, nouns in kinds.items() for noun in nouns}
        self._firsts, self._lasts = {words[0] for words in self._nouns}, {words[-1] for words in self._nouns}
        self._endings = (
            {noun: kind for kind, nouns in kinds.items() for noun in nouns if len(noun) >= _SHORTEST_ENDING}
            if language == "nl"
            else {}
        )
        readers = {
            "direction": self._direction,
            "quantity": number_words(language).quantity,
        }
        directions = {words[0] for words in self._directions}
        self._phrases = Patterns(readers, directions | number_words(language).openers)
        for entry in read_entries(name, "phrase"):
            try:
                role = Role(entry.values["role"])
                for pattern in entry.values["patterns"]:
                    self._phrases.add(pattern, role)
            except (ValueError, PatternError) as error:
                raise LexiconError(f"{entry.where}: {error}") from None

    def leads(self, tokens: Sequence[Token]) -> Iterator[Lead]:
        """Gives the phrases of a sentence that lead to a place, in reading order."""
        for match in self._phrases.find(tokens):
            if isinstance(match.payload, Role):
                yield Lead(match.first, match.last, match.payload)

    def noun_before(self, tokens: Sequence[Token], end: int) -> tuple[int, PlaceKind] | None:
        """Reads a noun for a place ("kuststad", "air base") that ends before token `end`: its first token, its kind."""
        if end > 0 and tokens[end - 1].lower in self._lasts:
            for size in range(min(_LONGEST_NOUN, end), 0, -1):
                kind = self._nouns.get(tuple([token.lower for token in tokens[end - size : end]]))
                if kind is not None:
                    return end - size, kind
        if end > 0 and (ending := self._by_ending(tokens[end - 1])) is not None:
            return end - 1, ending
        return None

    def noun_at(self, tokens: Sequence[Token], start: int) -> tuple[int, PlaceKind] | None:
        """Reads a noun for a place at token `start`: the token after it and its kind."""
        if start < len(tokens) and tokens[start].lower in self._firsts:
            for size in range(min(_LONGEST_NOUN, len(tokens) - start), 0, -1):
                kind = self._nouns.get(tuple([token.lower for token in tokens[start : start + size]]))
                if kind is not None:
                    return start + size, kind
        if start < len(tokens) and (ending := self._by_ending(tokens[start])) is not None:
            return start + 1, ending
        return None

    def is_title(self, token: Token) -> bool:
        """Says whether a word is the title of somebody who governs, or a compound of one."""
        return token.lower in self.titles or token.lower.endswith(self._title_endings)

    def is_site(self, token: Token) -> bool:
        """Says whether a word is a noun for a building or the like."""
        return self._nouns.get((token.lower,)) is PlaceKind.SITE

    def _by_ending(self, token: Token) -> PlaceKind | None:
        """Gives the kind of a compound such as kuststad or luchtmachtbasis, by its longest known ending."""
        word = token.lower
        if token.is_capital and token.text[1:].islower() and (word in self.common or token.start):
            return None  # "Comfort X" is no fort; only what begins a text may be a noun with a capital
        for begin in range(1, len(word) - _SHORTEST_ENDING + 1):
            kind = self._endings.get(word[begin:])
            if kind is not None:
                return kind if begin > 2 else None
        return None

    def _direction(self, tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
        for size in (3, 1):
            words = tuple(token.lower for token in tokens[index : index + size])
            if words in self._directions:
                return index + size, " ".join(words)
        return None


def _split(words: str) -> list[str]:
    return fold(words).replace("-", " - ").split()


@cache
def place_words(language: str) -> PlaceWords:
    """Gives the place words of a language (nl or en)."""
    return PlaceWords(language)
