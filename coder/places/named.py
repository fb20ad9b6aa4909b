"""A stretch of a sentence that names a country, or may name a place."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.numbers import is_make
from coder.passages import Document, Sentence
from coder.places.known import Candidate, actor_names
from coder.places.reading import Around
from coder.places.spelling import key, sound
from coder.places.words import PlaceWords
from coder.values import dataclass
from coder.words import Token

_BEHIND = 4  # words of an actor's name behind one that is also a place's
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
    if is_make(name.sentence.tokens, around.first - 1) or (not candidate.own and _begins_actor(name)):
        return True
    behind = name.sentence.tokens[around.last : around.last + 1]
    street = any(token.is_capital and token.lower in streets for token in behind)  # "Market Street"
    if around.end == around.last and not street:
        return False
    if street or name.sentence.tokens[around.end - 1].lower in streets:
        return not candidate.own or (candidate.place.parent is None and candidate.population < _CITY)
    return (
        not candidate.own
        and around.after is PlaceKind.SITE
        and sound(name.text(document)) != sound(candidate.place.name)
    )


def _begins_actor(name: Named) -> bool:
    """Says whether a name is only the first part of a longer one that an actor bears: "Human Rights Watch"."""
    tokens, first = name.sentence.tokens, name.around.first
    for last in range(name.around.last, min(name.around.last + _BEHIND, len(tokens))):
        if not tokens[last].is_capital:
            return False
        if key(" ".join(token.text for token in tokens[first : last + 1])) in actor_names():
            return True
    return False


def is_sites(name: Named, words: PlaceWords) -> bool:
    """Says whether a name is a hotel's or university's: "hotel X", "X, the oldest university of".

    Not behind a site that is called after its village: "de kerncentrale X".
    """
    around = name.around
    if around.before is PlaceKind.SITE and name.sentence.tokens[around.first - 1].lower in words.own_sites:
        return False
    return PlaceKind.SITE in (around.before, around.apposition)


def is_ordinary(name: Named, words: PlaceWords) -> bool:
    """Says whether a common word only begins the name of what the noun behind it tells: "X Town Police Station"."""
    around = name.around
    common = len(name.tokens) == 1 and name.tokens[0].lower in words.common
    return common and around.kind is around.after and around.role is None and around.country is None
