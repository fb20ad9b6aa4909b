"""What the steps of reading one article's actors share: its chunks, places, names introduced, and what was told."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import field

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.discourse import Discourse
from coder.actors.known import ActorWord, KnownMembership, Period, memberships_of, roles_of, rows_by_name
from coder.actors.nouns import read_cues, read_fields
from coder.actors.scanning import scan
from coder.actors.states import states_by_name
from coder.actors.trie import Word, read_words
from coder.actors.vocabulary import Vocabulary, read_vocabulary
from coder.codebook import ActorKind
from coder.mentions import ActorMention, KnownActor, MembershipMention, MentionForm, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Span
from coder.values import dataclass, replace

_AROUND = 6  # places on either side of a word that may tell its country


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words and chunks."""

    sentence: Sentence
    words: tuple[Word, ...]
    chunks: tuple[Chunk, ...]

    def key(self, position: int) -> str:
        """Gives the folded word at `position`, or nothing outside the sentence."""
        return self.words[position].key if 0 <= position < len(self.words) else ""

    def chunk_at(self, position: int) -> Chunk | None:
        """Gives the chunk that begins at word `position`, if any."""
        index = bisect_left(self.chunks, position, key=lambda chunk: chunk.start)
        return self.chunks[index] if index < len(self.chunks) and self.chunks[index].start == position else None

    def chunk_before(self, position: int) -> Chunk | None:
        """Gives the chunk that ends right before word `position`, if any."""
        index = bisect_left(self.chunks, position, key=lambda chunk: chunk.end)
        return self.chunks[index] if index < len(self.chunks) and self.chunks[index].end == position else None


@dataclass(slots=True)
class Context:
    """The state of reading one article; `mentions` and `memberships` grow in reading order."""

    document: Document
    places: tuple[PlaceMention, ...]
    vocabulary: Vocabulary
    cues: dict[str, frozenset[str]]
    fields: dict[str, str]
    day: str
    lines: tuple[Line, ...] = ()
    scenes: tuple[PlaceMention, ...] = ()  # the places where something may happen: no governments, no mere countries
    countries: Counter[str] = field(default_factory=Counter)
    names: dict[str, KnownActor | None] = field(default_factory=dict)
    introduced: set[KnownActor] = field(default_factory=set)
    discourse: Discourse = field(default_factory=Discourse)
    mentions: list[ActorMention] = field(default_factory=list)
    memberships: list[MembershipMention] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)
    long_names: dict[tuple[int, int], tuple[int, KnownActor]] = field(default_factory=dict)  # by sentence and word
    owned: set[int] = field(default_factory=set)  # where the adjectives of armed men and crowds begin
    called: dict[str, KnownActor] = field(default_factory=dict)  # whom a noun was said of with its owner or name
    last_role: str = ""  # the office read last, which "counterpart" takes up
    bands: dict[str, KnownActor] = field(default_factory=dict)  # groups among the unknown names, by their folded words
    rebels: Counter[KnownActor] = field(default_factory=Counter)  # how often the article names each rebel group

    def place_at(self, span: Span) -> PlaceMention | None:
        """Gives the place that the article names at `span`, if any."""
        first = bisect_left(self.places, span.start, key=lambda place: place.span.end - 1)
        if first < len(self.places) and self.places[first].span.overlaps(span):
            return self.places[first]
        return None

    def country_near(self, span: Span, offset: int) -> str | None:
        """Gives the country of the place in `span` that is nearest to `offset`; of the next few on either side."""
        middle = bisect_left(self.scenes, offset, key=lambda place: place.span.start)
        near = [
            place
            for place in self.scenes[max(0, middle - _AROUND) : middle + _AROUND]
            if place.place.country and place.span.within(span)
        ]
        return min(near, key=lambda place: abs(place.span.start - offset)).place.country if near else None

    def resolved(self, actor: KnownActor) -> KnownActor:
        """Gives the actor as it stands on the article's date: with the group that it leads then."""
        if actor.kind is not ActorKind.PERSON:
            return actor
        led = [membership.group for membership in memberships_of(actor, self.day) if membership.leads]
        return replace(actor, leads=led[0] if led else None)

    def actor_named(self, name: str) -> KnownActor | None:
        """Gives the lexicon's actor of that English name, a state among them."""
        if name in states_by_name():
            return states_by_name()[name].actor
        rows = rows_by_name().get(name, ())
        best = max(rows, key=lambda row: self.countries[row.actor.country or ""], default=None)
        return self.resolved(best.actor) if best is not None else None

    def memberships_of(self, actor: KnownActor) -> tuple[KnownMembership, ...]:
        """Gives the groups that a person of the lexicon leads or belongs to on the article's date."""
        return memberships_of(actor, self.day)

    def choose(self, words: tuple[ActorWord, ...]) -> KnownActor | None:
        """Chooses among the actors that bear one name: the one whose country the article is about.

        An acronym of two letters, or of three that several bear, counts only in an article that names the country.
        """
        several = len({word.actor.name for word in words}) > 1
        possible = [
            word
            for word in words
            if not (_is_short(word) and word.actor.country and (several or len(word.written) == 2))
            or self.countries[word.actor.country or ""]
        ]
        if not possible:
            return None
        best = max(possible, key=lambda word: (self.countries[word.actor.country or ""], word.actor.country is None))
        return self.resolved(best.actor)

    def mention(self, span: Span, head: Span, actor: KnownActor, form: MentionForm) -> None:
        """Takes down a mention; `span` is the noun phrase, `head` the naming words."""
        self.mentions.append(ActorMention(span, head, actor, form))

    def tell(self, actor: KnownActor, line: Line, roles: Iterable[str] = ()) -> None:
        """Takes down that `actor` was named in the sentence, with roles of the text; the lexicon's are added."""
        known = (role for membership in self.memberships_of(actor) for role in roles_of(membership.role))
        self.discourse.tell(actor, line.sentence.index, (*roles, *known))

    def span(self, line: Line, start: int, end: int) -> Span:
        """Gives the stretch of text of words `start` to `end` (excluded)."""
        return Span(line.words[start].start, line.words[end - 1].end)


def read_context(document: Document, places: tuple[PlaceMention, ...]) -> Context:
    """Scans an article: its chunks, and how often it names each country."""
    language = document.language
    context = Context(
        document,
        places,
        read_vocabulary(language),
        read_cues(language),
        read_fields(language),
        document.article.published,
    )
    named = frozenset(place.span.start for place in places)
    lines = []
    for sentence in document.sentences:
        words = read_words(sentence.tokens)
        chunks = scan(
            document.text,
            words,
            context.vocabulary,
            lambda word: _holds(word, context.day),
            sentence.heading,
            named,
        )
        lines.append(Line(sentence, words, tuple(chunks)))
    context.lines = tuple(lines)
    for line in lines:
        for chunk in line.chunks:
            if chunk.type is ChunkType.STATE and chunk.state is not None:
                context.countries[chunk.state.state.actor.name] += 1
            countries = {word.actor.country for word in chunk.words if not _is_short(word)}
            if len(countries) == 1:
                context.countries.update(country for country in countries if country)
    for place in places:
        if place.place.country:
            context.countries[place.place.country] += 1
    return context


def _is_short(word: ActorWord) -> bool:
    return word.acronym and len(word.written) <= 3


def _holds(word: ActorWord, day: str) -> bool:
    return word.period == Period() or word.period.holds(day)
