"""Whom a document names, sentence by sentence: what a word that points at somebody may stand for."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from coder.actors import ActorReading
from coder.codebook import ActorKind
from coder.mentions import KnownActor, MentionForm
from coder.passages import Document, Sentence
from coder.values import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention of an actor, a pronoun excepted: its group, its form, where it begins, in which sentence.

    `person`: it names a person, by whom his group is meant.
    """

    start: int
    actor: KnownActor
    form: MentionForm
    sentence: int
    person: bool


class Namings:
    """The mentions of a document in reading order, and how often each group is named."""

    def __init__(self, document: Document, actors: ActorReading) -> None:
        """Reads the mentions of a document."""
        self._sentences = document.sentences
        starts = [sentence.span.start for sentence in self._sentences]
        group = actors.group_of
        self.counts = Counter(group(mention.actor) for mention in actors.mentions)
        self.most = max(self.counts.values(), default=1)
        self._all = [
            Naming(
                m.span.start,
                group(m.actor),
                m.form,
                bisect_right(starts, m.span.start) - 1,
                m.actor.kind is ActorKind.PERSON,
            )
            for m in actors.mentions
            if m.form is not MentionForm.PRONOUN
        ]
        self._starts = [naming.start for naming in self._all]

    def until(self, position: int) -> list[Naming]:
        """Gives the mentions that begin before a character of the text, in reading order."""
        return self._all[: bisect_left(self._starts, position)]

    def sentence_at(self, position: int) -> Sentence:
        """Gives the sentence in which a character of the text stands."""
        at = bisect_right(self._sentences, position, key=lambda sentence: sentence.span.start) - 1
        return self._sentences[max(0, at)]

    def opening(self, sentence: Sentence) -> Iterator[KnownActor]:
        """Gives whom the first sentence of the paragraph of a sentence names."""
        first = sentence.index
        while first and self._sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        yield from (naming.actor for naming in self._all if naming.sentence == first)

    def paragraph_of(self, naming: Naming) -> int:
        """Gives the paragraph in which a mention stands."""
        return self._sentences[naming.sentence].paragraph
