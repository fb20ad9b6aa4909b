"""Readings of support as a document means them: who asks others backs, and a quotation is its speaker's word."""

from bisect import bisect_left, bisect_right

from coder.actors import ActorReading
from coder.alliances.agreeing import agreeing
from coder.alliances.alike import alike
from coder.alliances.armedby import armed_by
from coder.alliances.asking import called_for
from coder.alliances.homeward import homeward
from coder.alliances.lapsing import stopping
from coder.alliances.party import Party
from coder.alliances.receivers import settled
from coder.alliances.scene import Backing, Scene
from coder.alliances.standing import Standing, standing, start_of
from coder.codebook import AllianceKind
from coder.passages import Document, Sentence
from coder.records import Quote, Span


class Sayings:
    """The quotations of one document, by which a reading is somebody's word or the article's own."""

    def __init__(self, document: Document, actors: ActorReading, quotes: tuple[Quote, ...]) -> None:
        """Takes what was read of the document."""
        self._actors = actors
        self._speakers = {mention.actor.name: mention.actor for mention in actors.mentions}
        self._quoted = _quotes_by_sentence(document, quotes)

    def standing(self, backing: Backing, sentence: Sentence, scene: Scene) -> tuple[Backing, Standing] | None:
        """Gives a reading as it is meant, with how far it holds; None where it does not."""
        said = self._quoted.get(sentence.index, []) if scene.parties else []
        quote = next((q for q in said if any(_covers(span, backing, scene) for span in q.spans)), None)
        asker = called_for(backing, scene, start_of(backing, scene))
        if asker is not None:
            backing = _asked(backing, asker)
        helped = alike(settled(armed_by(backing, scene), scene), scene)
        meant = stopping(agreeing(homeward(helped, scene), scene), scene)
        stands = standing(meant, scene, self._actors, quote, self._speakers.get(quote.speaker) if quote else None)
        return None if stands is None else (meant, stands)


def _quotes_by_sentence(document: Document, quotes: tuple[Quote, ...]) -> dict[int, list[Quote]]:
    """Gives, by the index of each sentence, the quotes that share words with it, in the order of `quotes`."""
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        for span in quote.spans:
            first = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.end)
            last = bisect_left(document.sentences, span.end, key=lambda sentence: sentence.span.start)
            for sentence in document.sentences[first:last]:
                if quote not in found.setdefault(sentence.index, []):
                    found[sentence.index].append(quote)
    return found


def _covers(span: Span, backing: Backing, scene: Scene) -> bool:
    return scene.tokens[backing.trigger].span.within(span)


def _asked(backing: Backing, asker: Party) -> Backing:
    why = f"{backing.why}; called for: the one who asks backs"
    return Backing(
        (asker,),
        backing.supported,
        backing.trigger,
        backing.first,
        backing.last,
        AllianceKind.POLITICAL,
        backing.status,
        why,
        backing.object,
        sure=True,
    )
