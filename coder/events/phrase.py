"""Noun phrases as arguments, and the sketch of those of one sentence."""

from collections.abc import Sequence

from coder.events.nounphrases import NounPhrase
from coder.mentions import ActorMention, PlaceMention
from coder.records import Span
from coder.values import dataclass
from coder.words import Token


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
    begin: int = -1  # the first word of the noun phrase as far as lexicons know it
    noun: NounPhrase | None = None  # the whole noun phrase that it stands in
    inside: bool = False  # it only describes another phrase: "supporters of X", "the militia backed by X"

    @property
    def actor(self) -> ActorMention | None:
        """The actor that the phrase names, or that owns what it names."""
        return self.mention or self.owner

    @property
    def is_unarmed(self) -> bool:
        """Whether it stands for people without arms."""
        return "civilians" in self.classes and "armed" not in self.classes

    def is_a(self, *classes: str) -> bool:
        """Says whether the phrase belongs to one of the classes."""
        return not self.classes.isdisjoint(classes)


def names_among(phrases: Sequence[Phrase]) -> dict[int, int]:
    """Gives the last token of each phrase that names an actor or place, by its first."""
    named = (phrase for phrase in phrases if phrase.mention is not None or phrase.place is not None)
    return {phrase.first: phrase.last for phrase in named}


class Sketch:
    """The phrases of one sentence in the making, by token."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.phrases: list[Phrase] = []
        self._starts = {token.start: at for at, token in enumerate(tokens)}
        self._by_token: dict[int, int] = {}

    def add(self, phrase: Phrase) -> None:
        self._by_token.update(dict.fromkeys(range(phrase.first, phrase.last + 1), len(self.phrases)))
        self.phrases.append(phrase)

    def at(self, token: int) -> Phrase | None:
        number = self._by_token.get(token)
        return None if number is None else self.phrases[number]

    def change(self, old: Phrase, new: Phrase) -> None:
        self.phrases[self._by_token[old.first]] = new

    def drop(self, phrase: Phrase) -> None:
        self.phrases.remove(phrase)
        self._by_token = {at: n for n, kept in enumerate(self.phrases) for at in range(kept.first, kept.last + 1)}

    def is_possessive(self, last: int) -> bool:
        return last + 1 < len(self.tokens) and self.tokens[last + 1].lemma == "'s"

    def range_of(self, span: Span) -> tuple[int, int]:
        """Gives the numbers of the first and last token inside a span; last < first where there is none."""
        tokens = self.tokens
        first = self._starts.get(span.start)
        if first is None:
            first = next((at for at, token in enumerate(tokens) if token.end > span.start), len(tokens))
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].start < span.end:
            last += 1
        return (first, last) if first < len(tokens) else (0, -1)
