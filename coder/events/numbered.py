"""Dead who are no more than a number: "police fired on the march and 17 were killed"."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.events.phrase import Phrase
from coder.numbers import number_words
from coder.triggers import Hit

_UNKNOWN = frozenset({"civilians", "group", "unknown"})
_BEFORE = frozenset({"and", "but", "with", "at", "least", "about", "some", "another", "nearly", "around", "then", ","})


def numbered_subject(hit: Hit, clause: Clause, phrases: Sequence[Phrase], language: str) -> Phrase | None:
    """Gives a bare number that is the subject of an English passive joined by "and", or None.

    Whoever acted in the clause before is not who was killed in this one.
    """
    if language != "en" or clause.kind is not ClauseKind.COORDINATE:
        return None
    tokens, numbers = clause.sentence.tokens, number_words(language)
    at = next((k for k in clause.members if tokens[k].lemma not in _BEFORE), None)
    if at is None or at >= hit.first or any(phrase.first <= at <= phrase.last for phrase in phrases):
        return None
    counted = numbers.quantity(tokens, at)
    return Phrase(at, at, _UNKNOWN, "", begin=at) if counted is not None and counted[0] <= hit.first else None
