"""Dead that a sentence without an event only adds up over months: "since March 140 have died"."""

from collections.abc import Container

from coder.mentions import DeathCount
from coder.numbers import number_words
from coder.overtime import sums_up
from coder.passages import Document


def counts_over_time(count: DeathCount, document: Document, telling: Container[int]) -> bool:
    """Says whether a count stands in a sentence that only sums up; `telling` are the sentences that tell events."""
    sentence = document.sentence_at(count.trigger.start)
    if sentence is None or sentence.index in telling or count.best == 0:
        return False
    return sums_up(sentence.tokens, number_words(document.language))
