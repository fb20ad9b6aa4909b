"""A stretch of a sentence that names a country, or may name a place."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.numbers import is_make
from coder.passages import Document, Sentence
from coder.places.known import Candidate
from coder.places.reading import Around
from coder.places.spelling import sound
from coder.values import dataclass
from coder.words import Token

_CITY = 100_000  # inhabitants from which on a square with a city's name may be meant as the city's


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a sentence that names a country, or may name one of several places (none: one that no list has)."""

    sentence: Sentence
    around: Around
    candidates: tuple[Candidate, ...]
    country: str | None = None
    site: bool = False  # "de Antonivkabrug": a bridge or prison with its town's name
    capital: bool = False  # "the capital", of the country that the article is about

    @property
    def tokens(self) -> Sequence[Token]:
        """The words of the name."""
        return self.sentence.tokens[self.around.first : self.around.last]

    def text(self, document: Document) -> str:
        """Gives the name as it is written."""
        return document.text[self.tokens[0].start : self.tokens[-1].end]


def is_called_after(name: Named, candidate: Candidate, document: Document, streets: frozenset[str]) -> bool:
    """Says whether a street, site or make ("a P-3 Orion") only bears a name that other places bear, or an old one.

    `streets` are nouns of streets and squares.
    """
    around = name.around
    if is_make(name.sentence.tokens, around.first - 1):
        return True
    if around.end == around.last:
        return False
    if name.sentence.tokens[around.end - 1].lower in streets:
        return not candidate.own or (candidate.place.parent is None and candidate.population < _CITY)
    return (
        not candidate.own
        and around.after is PlaceKind.SITE
        and sound(name.text(document)) != sound(candidate.place.name)
    )
