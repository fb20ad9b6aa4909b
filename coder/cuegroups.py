"""What each group of cues makes of a trigger, and the words of a cue."""

from coder.clause import Clause
from coder.codebook import NotCodedReason
from coder.passages import Document
from coder.vocabulary import Found

REASONS = {
    "negation": NotCodedReason.NEGATED,
    "denial": NotCodedReason.NEGATED,
    "threat": NotCodedReason.THREAT,
    "call": NotCodedReason.CALL,
    "planned": NotCodedReason.PLANNED,
    "prediction": NotCodedReason.PREDICTION,
    "hypothetical": NotCodedReason.HYPOTHETICAL,
    "attempt": NotCodedReason.PLANNED,
    "verbal": NotCodedReason.UNCLEAR,
    "general": NotCodedReason.GENERAL,
    "background": NotCodedReason.BACKGROUND,
    "accused": NotCodedReason.UNCLEAR,
}
GOVERNING = ("denial", "negation", "threat", "call", "planned", "prediction", "hypothetical", "accused")


def words_of(document: Document, clause: Clause, found: Found) -> str:
    """Gives the words of a cue `found` in a `clause` of the `document`, as they stand there."""
    tokens = clause.sentence.tokens
    return document.text[tokens[found.first].start : tokens[found.last].end]
