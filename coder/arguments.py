"""Noun phrases of a sentence that can be arguments: actors, places and things, with the preposition before each."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.actors import ActorReading
from coder.codebook import ActorKind, PlaceKind
from coder.mentions import ActorMention, MentionForm, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Span
from coder.vocabulary import Found, vocabulary, word_set
from coder.words import Token

_KIND_CLASSES = {
    ActorKind.STATE: frozenset({"actor", "armed", "state"}),
    ActorKind.STATE_FORCES: frozenset({"actor", "armed", "state"}),
    ActorKind.REBEL_GROUP: frozenset({"actor", "armed"}),
    ActorKind.POLITICAL_MILITIA: frozenset({"actor", "armed"}),
    ActorKind.IDENTITY_MILITIA: frozenset({"actor", "armed"}),
    ActorKind.RIOTERS: frozenset({"actor", "rioters", "crowd", "group"}),
    ActorKind.PROTESTERS: frozenset({"actor", "protesters", "group"}),
    ActorKind.CIVILIANS: frozenset({"actor", "civilians", "group"}),
    ActorKind.EXTERNAL_FORCES: frozenset({"actor", "armed", "foreign"}),
    ActorKind.PERSON: frozenset({"actor", "person", "prominent"}),
    ActorKind.ORGANISATION: frozenset({"actor", "organisation"}),
    ActorKind.MEDIA: frozenset({"media"}),
}
_BASES = frozenset({PlaceKind.BASE, PlaceKind.AIRPORT, PlaceKind.SITE})
_REACH = 6  # tokens between a preposition and its noun, at most


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: token numbers of its first and last word, what it can stand for, the preposition before it.

    `preposition` is "" for a bare phrase, the candidate for subject and object. `owner` is the actor that an adjective
    or a genitive names before a thing ("Turkse drones").
    """

    first: int
    last: int
    classes: frozenset[str]
    preposition: str
    mention: ActorMention | None = None
    place: PlaceMention | None = None
    owner: ActorMention | None = None
    possessive: bool = False

    @property
    def actor(self) -> ActorMention | None:
        """The actor that the phrase names, or that owns what it names."""
        return self.mention or self.owner

    def is_a(self, *classes: str) -> bool:
        """Says whether the phrase belongs to one of the classes."""
        return not self.classes.isdisjoint(classes)


class PhraseReader:
    """Finds the phrases of the sentences of one document."""

    def __init__(self, document: Document, actors: ActorReading, places: Sequence[PlaceMention]) -> None:
        """Sorts the mentions by sentence; `actors` and `places` are what was found in the document."""
        self._document = document
        self._actors = actors
        self._places: dict[int, list[PlaceMention]] = {}
        for place in places:
            sentence = document.sentence_at(place.span.start)
            if sentence is not None:
                self._places.setdefault(sentence.index, []).append(place)
        grammar = f"{document.language}/grammar.toml"
        self._prepositions = word_set(grammar, "prepositions")
        self._determiners = word_set(grammar, "determiners")
        self._force_nouns = word_set(grammar, "force_nouns")
        self._finite = word_set(grammar, "finite")
        self._possessors = word_set(grammar, "possessors")
        self._objects = vocabulary(f"{document.language}/objects.toml")

    def read(self, sentence: Sentence) -> tuple[Phrase, ...]:
        """Gives the phrases of a sentence in reading order."""
        tokens = sentence.tokens
        starts = {token.start: at for at, token in enumerate(tokens)}
        phrases: list[Phrase] = []
        taken: dict[int, int] = {}
        mentions = [
            mention for mention in self._actors.within(sentence.span) if mention.form is not MentionForm.ADJECTIVE
        ]
        adjectives = {
            _token_range(mention.head, tokens, starts)[1]: mention
            for mention in self._actors.within(sentence.span)
            if mention.form is MentionForm.ADJECTIVE
        }
        for mention in mentions:
            first, last = _token_range(mention.span, tokens, starts)
            head_first, head_last = _token_range(mention.head, tokens, starts)
            if last < first or any(at in taken for at in range(head_first, head_last + 1)):
                continue
            classes = _KIND_CLASSES[mention.actor.kind] | self._group_classes(mention)
            possessive = head_last + 1 < len(tokens) and tokens[head_last + 1].lemma == "'s"
            preposition = self._preposition(tokens, min(first, head_first), taken)
            taken.update(dict.fromkeys(range(min(first, head_first), head_last + 1), len(phrases)))
            phrases.append(Phrase(head_first, head_last, classes, preposition, mention, None, None, possessive))
        for last, adjective in adjectives.items():
            first = _token_range(adjective.head, tokens, starts)[0]
            phrases.append(Phrase(first, last, frozenset({"adjective"}), "adjective", None, None, adjective))
        for place in self._places.get(sentence.index, ()):
            self._add_place(place, tokens, starts, phrases, taken)
        for first, last, classes in _things(self._objects.find(tokens)):
            self._add_thing(first, last, classes, tokens, phrases, taken, adjectives)
        return tuple(sorted(phrases, key=lambda phrase: (phrase.first, phrase.last)))

    def _group_classes(self, mention: ActorMention) -> frozenset[str]:
        group = self._actors.group_of(mention.actor)
        if group == mention.actor or mention.actor.kind is not ActorKind.PERSON:
            return frozenset()
        return _KIND_CLASSES[group.kind] & {"armed", "state"} if mention.actor.leads else frozenset()

    def _add_place(
        self,
        place: PlaceMention,
        tokens: Sequence[Token],
        starts: dict[int, int],
        phrases: list[Phrase],
        taken: dict[int, int],
    ) -> None:
        first, last = _token_range(place.span, tokens, starts)
        if last < first:
            return
        classes = {"country"} if place.country_only else {"place"}
        if place.place.kind in _BASES:
            classes.add("base")
        if place.descriptive:
            classes = {"elsewhere"}
        if first in taken:
            known = phrases[taken[first]]
            if known.first == first:
                phrases[taken[first]] = Phrase(
                    known.first,
                    known.last,
                    known.classes | classes,
                    known.preposition,
                    known.mention,
                    place,
                    None,
                    known.possessive,
                )
            return
        preposition = self._preposition(tokens, first, taken)
        possessive = last + 1 < len(tokens) and tokens[last + 1].lemma == "'s"
        taken.update(dict.fromkeys(range(first, last + 1), len(phrases)))
        phrases.append(Phrase(first, last, frozenset(classes), preposition, None, place, None, possessive))

    def _add_thing(
        self,
        first: int,
        last: int,
        classes: frozenset[str],
        tokens: Sequence[Token],
        phrases: list[Phrase],
        taken: dict[int, int],
        adjectives: dict[int, ActorMention],
    ) -> None:
        if first in taken:
            known = phrases[taken[first]]
            if known.mention is not None and known.mention.form in {
                MentionForm.GENERIC,
                MentionForm.FORCES,
                MentionForm.ROLE,
            }:
                more = classes & {"group", "prominent", "demonstration"}
                phrases[taken[first]] = Phrase(
                    known.first,
                    known.last,
                    known.classes | more,
                    known.preposition,
                    known.mention,
                    known.place,
                    known.owner,
                    known.possessive,
                )
            return
        owner, begin = None, first
        for at in range(first - 1, max(-1, first - 4), -1):
            if at in adjectives:
                owner, begin = adjectives[at], at
                break
            if not tokens[at].is_word or tokens[at].lemma in self._prepositions:
                break
        preposition = self._preposition(tokens, begin, taken)
        taken.update(dict.fromkeys(range(first, last + 1), len(phrases)))
        phrases.append(Phrase(first, last, classes, preposition, None, None, owner))

    def _preposition(self, tokens: Sequence[Token], first: int, taken: dict[int, int]) -> str:
        """Gives the preposition that governs the phrase that begins at `first`, or "" for a bare phrase."""
        at = first - 1
        for _ in range(_REACH):
            if at < 0:
                return ""
            word = tokens[at].lemma
            if word in {"than", "least", "most", "to", "dan", "minste", "over"} and self._is_quantity(tokens, at):
                at -= 2
                continue
            if word in self._prepositions:
                if word in self._possessors and at > 0 and tokens[at - 1].lemma in self._force_nouns:
                    at -= 2
                    continue
                return word
            if not tokens[at].is_word and tokens[at].text not in "-“”‘’\"'":
                return ""
            if (word in self._finite and word not in self._determiners) or at in taken:
                return ""
            at -= 1
        return ""

    def _is_quantity(self, tokens: Sequence[Token], at: int) -> bool:
        before = tokens[at - 1].lemma if at > 0 else ""
        return before in {"more", "less", "at", "up", "fewer", "meer", "minder", "ten"} and tokens[at].lemma != "over"


def _things(found: Sequence[Found]) -> list[tuple[int, int, frozenset[str]]]:
    """Joins the classes of the same words; of overlapping words the longer count."""
    spans: dict[tuple[int, int], set[str]] = {}
    for thing in found:
        spans.setdefault((thing.first, thing.last), set()).add(thing.group)
    kept: list[tuple[int, int, frozenset[str]]] = []
    for (first, last), classes in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if kept and first <= kept[-1][1]:
            continue
        kept.append((first, last, frozenset(classes)))
    return kept


def _token_range(span: Span, tokens: Sequence[Token], starts: dict[int, int]) -> tuple[int, int]:
    """Gives the numbers of the first and last token inside a span; last < first where there is none."""
    first = starts.get(span.start)
    if first is None:
        first = next((at for at, token in enumerate(tokens) if token.end > span.start), len(tokens))
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].start < span.end:
        last += 1
    return (first, last) if first < len(tokens) else (0, -1)
