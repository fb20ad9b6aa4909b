"""The stretch of text that a candidate's clause takes up."""

from coder.events.candidate import Candidate
from coder.records import Span


def clause_span(candidate: Candidate) -> Span:
    """Gives the words of a candidate's clause, without the marks at its end."""
    tokens = [token for token in candidate.clause.tokens if token.is_word]
    return Span(tokens[0].start, tokens[-1].end)
