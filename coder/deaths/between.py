"""What stands between words for an event and a number of dead: semicolons, an earlier deed, "after" a cause."""

from coder.deaths.words import death_words
from coder.mentions import DeathCount
from coder.passages import Document, Sentence
from coder.records import Span
from coder.wordlists import word_list

_CAUSES = frozenset("nadat omdat after because since".split())
_THEIRS = word_list("people.toml", "crowd_members")


def parted(count: DeathCount, event: Span, document: Document) -> int:
    """Gives how many semicolons part a count from words for an event in its sentence."""
    first, last = min(event.end, count.trigger.end), max(event.start, count.trigger.start)
    return document.text[first:last].count(";")


def is_of_before(count: DeathCount, event: Span, sentence: Sentence, language: str) -> bool:
    """Says whether words for an earlier deed stand between an event and its sentence's dead: "..., vorig jaar elf"."""
    begin, end = min(event.end, count.trigger.end), max(event.start, count.trigger.end)
    between = [token for token in sentence.tokens if begin <= token.start < end]
    return death_words(language).has("earlier", between)


def is_cause(count: DeathCount, sentence: Sentence) -> bool:
    """Says whether the dead are why a crowd came together: "rioted after a pupil had drowned", not "two of them"."""
    start = min(count.span.start, count.trigger.start)
    for token in reversed([token for token in sentence.tokens if token.start < start]):
        if not token.is_word:
            return False
        if token.lower in _CAUSES:
            counted = {t.lower for t in sentence.tokens if count.span.start <= t.start < count.span.end}
            return counted.isdisjoint(_THEIRS())
    return False
