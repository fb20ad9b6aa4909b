"""A stretch of a sentence that names a country, or may name a place."""

from collections.abc import Sequence

from coder.passages import Document, Sentence
from coder.places.known import Candidate
from coder.places.reading import Around
from coder.values import dataclass
from coder.words import Token


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
