"""Where a report was filed: a capital that only the dateline names is no scene, "JAKARTA (Reuters) - ..."."""

from coder.datelines import dateline_of
from coder.events.localities import vagueness
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.passages import Document, Sentence
from coder.places.countries import country_words
from coder.places.spelling import key

_REGION = 2


def without_bureaus(document: Document, phrases: dict[int, tuple[Phrase, ...]]) -> dict[int, tuple[Phrase, ...]]:
    """Gives the phrases of each sentence without the capital of a dateline, where the text names another place.

    Agencies date a report from their bureau in the capital. A town that is none is where the reporter went, and a text
    that names no other place leaves only the dateline's.
    """
    filed = [sentence for sentence in document.sentences if is_dateline(sentence, document)]
    if not filed:
        return phrases
    capitals = country_words(document.language).capitals
    datelines = {sentence.index for sentence in filed}
    elsewhere = any(_names_place(phrase) for index, row in phrases.items() if index not in datelines for phrase in row)
    if not elsewhere:
        return phrases
    return phrases | {
        index: tuple(p for p in phrases[index] if p.place is None or key(p.place.place.name) not in capitals)
        for index in datelines
    }


def is_capital(place: Place, language: str) -> bool:
    """Says whether the town of a place is the capital of a country."""
    mention = place.mention
    return mention is not None and key(mention.place.name) in country_words(language).capitals


def is_dateline(sentence: Sentence, document: Document) -> bool:
    """Says whether a sentence is what stands before the first one of a paragraph."""
    paragraph = document.paragraphs[sentence.paragraph].span
    if not sentence.heading or sentence.span.start != paragraph.start:
        return False
    dateline = dateline_of(document.text, paragraph)
    return dateline is not None and sentence.span.end <= dateline.end


def _names_place(phrase: Phrase) -> bool:
    """Says whether a phrase names a town, a site or a region, not a country."""
    if phrase.place is None or phrase.place.country_only or not phrase.is_a("place", "base"):
        return False
    return vagueness(phrase) <= _REGION
