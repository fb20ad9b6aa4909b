"""How a text names its places: each naming with its role, and what country the text is mostly about."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from coder.clause import Clause
from coder.comparing import is_comparison
from coder.events.bureaus import is_dateline, without_bureaus
from coder.events.inscene import InScene, as_scenes
from coder.events.localities import country_of, town_of
from coder.events.phrase import Phrase
from coder.mentions import MentionForm
from coder.passages import Document, Sentence
from coder.places.countries import country_words
from coder.places.spelling import key
from coder.values import dataclass
from coder.words import fold

_ROLES = {
    "in": "in at bij te inside binnen",
    "near": "near nabij outside buiten around rond on op",
    "from": "from uit vanuit",
    "to": "to into towards naar richting tot",
    "of": "of van",
    "by": "by door",
}
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words.split()}
_FAR_BACK = 60  # sentences before a clause in which a place may stand that it means
_AHEAD = 8  # sentences behind it, no further than the next paragraph
_OPENING = 6  # sentences of an article in which it says where it plays


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a town, site or region: its phrase and sentence, and as what it stands there.

    `role` is what the preposition before it says, `scene` whether something is told to be there.
    """

    town: str
    phrase: Phrase
    sentence: Sentence
    role: str
    scene: bool
    relative: bool
    metonym: bool
    quoted: bool
    dateline: bool


class PlaceNamings:
    """The places that one document names, by sentence."""

    def __init__(
        self, document: Document, phrases: Mapping[int, tuple[Phrase, ...]], clauses: Sequence[Clause]
    ) -> None:
        """Reads what each sentence names; `phrases` by the number of their sentence."""
        self.sentences, self.language = document.sentences, document.language
        self._scenes, self._document = InScene(document, clauses), document
        self._title = fold(document.article.title or "")
        self._capitals = country_words(document.language).capitals
        self.phrases = _without_comparisons(without_bureaus(document, dict(phrases)), document, clauses)
        self._openings: dict[int, int] = {}
        for sentence in document.sentences:
            self._openings.setdefault(sentence.paragraph, sentence.index)
        self.rows = tuple(tuple(self._named(sentence)) for sentence in document.sentences)
        self.counts = Counter(naming.town for naming in chain.from_iterable(self.rows))
        self.most = max(self.counts.values(), default=1)
        self.first = next((naming.town for naming in chain.from_iterable(self.rows)), None)
        self.home = _home(self.phrases)

    def around(self, sentence: Sentence) -> Iterator[Naming]:
        """Gives the namings that a clause of a sentence may mean, in reading order.

        Those of the text before and of the sentence itself, and of what follows as far as the next paragraph goes; of a
        long text its opening and what stands near, so that no clause asks for the whole of it.
        """
        near = max(sentence.index - _FAR_BACK, 0)
        yield from chain.from_iterable(self.rows[: min(_OPENING, near)])
        yield from chain.from_iterable(self.rows[near : sentence.index + 1])
        for later in self.sentences[sentence.index + 1 : sentence.index + 1 + _AHEAD]:
            if later.paragraph > sentence.paragraph + 1:
                break
            yield from self.rows[later.index]

    def opens(self, sentence: Sentence) -> bool:
        """Says whether a sentence is the first of its paragraph."""
        return self._openings[sentence.paragraph] == sentence.index

    def is_capital(self, town: str) -> bool:
        """Says whether a town is the capital of a country."""
        return key(town) in self._capitals

    def is_in_title(self, town: str) -> bool:
        """Says whether the title of the article names a town."""
        return fold(town) in self._title

    def _named(self, sentence: Sentence) -> Iterator[Naming]:
        dateline = is_dateline(sentence, self._document)
        for phrase in self.phrases[sentence.index]:
            if phrase.place is None or phrase.place.country_only:
                continue
            if not phrase.is_a("place", "base") and not phrase.place.around:
                continue
            role = _ROLE_OF.get(phrase.preposition, "other" if phrase.preposition else "bare")
            yield Naming(
                town_of(phrase),
                phrase,
                sentence,
                role="from" if phrase.place.origin else role,
                scene=self._scenes.is_scene(phrase, sentence),
                relative=self._scenes.is_in_relative(phrase, sentence),
                metonym=phrase.mention is not None and phrase.mention.form is MentionForm.METONYM,
                quoted=sentence.quoted or self._document.quotation_at(phrase.place.span) is not None,
                dateline=dateline,
            )


def _without_comparisons(
    phrases: dict[int, tuple[Phrase, ...]], document: Document, clauses: Sequence[Clause]
) -> dict[int, tuple[Phrase, ...]]:
    """Gives the phrases of each sentence as scenes, without those of clauses that only compare."""
    found = {index: as_scenes(row, document.sentences[index]) for index, row in phrases.items()}
    for clause in clauses:
        if is_comparison(clause):
            index, apart = clause.sentence.index, set(clause.members)
            found[index] = tuple(phrase for phrase in found[index] if phrase.first not in apart)
    return found


def _home(phrases: Mapping[int, tuple[Phrase, ...]]) -> str | None:
    """Gives the country that most places of a text lie in; a country's own name and its people count too."""
    counts = Counter[str]()
    for phrase in chain.from_iterable(phrases.values()):
        actor = phrase.actor.actor.country if phrase.actor is not None else None
        country = country_of(phrase) if phrase.place is not None else None
        if country is not None:
            counts[country] += 2
        elif actor is not None:
            counts[actor] += 1
    return max(counts, key=lambda country: counts[country], default=None)
