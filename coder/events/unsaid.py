"""The phrases of a sentence that can stand beside a trigger outside its quotations: not those that somebody says."""

from coder.events.phrase import Phrase
from coder.passages import Document, Sentence
from coder.records import Span
from coder.triggers import Hit

_QUOTED_WORDS = 3  # shorter ones only set words apart


def unsaid(document: Document, sentence: Sentence, phrases: tuple[Phrase, ...], hit: Hit) -> tuple[Phrase, ...]:
    """Gives the phrases of a sentence without those inside a quotation in which the trigger does not stand.

    "Scandeerden jongeren: 'Geen school meer'": no school acts there.
    """
    if not document.quotations or not phrases:
        return phrases
    tokens = sentence.tokens
    if not any(q.outer.overlaps(sentence.span) for q in document.quotations):
        return phrases
    own = document.quotation_at(Span(tokens[hit.first].start, tokens[hit.last].end))
    return tuple(
        phrase
        for phrase in phrases
        if (said := document.quotation_at(Span(tokens[phrase.first].start, tokens[phrase.last].end))) is None
        or said is own
        or len(said.inner.of(document.text).split()) < _QUOTED_WORDS
    )
