"""The place that a clause with "where" describes: "drove them out of X, where ...", "X, een dorp, waar ..."."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.localities import vagueness
from coder.events.lying import lying_around
from coder.events.phrase import Phrase
from coder.words import Token

_WHERE = frozenset({"waar", "where", "alwaar"})
_APPOSED = 12  # tokens of what stands between a place and the clause that describes it
_DAYS = 3  # tokens of "on Monday" between them


def place_of_where(clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the place right before a clause that "where" opens, whatever preposition leads to it, or None."""
    first, tokens = clause.members[0], clause.sentence.tokens
    if first == 0 or tokens[first].lemma not in _WHERE:
        return None
    named = [p for p in phrases if p.last < first and p.place is not None and not p.place.country_only]
    outer = lying_around(named, tokens)
    chain = [p for p in named if p.first not in outer]
    if not chain:
        return None
    found = chain[-1]
    if vagueness(found) and len(chain) > 1 and _is_beside(chain[-2].last + 1, found.first, tokens):
        found = chain[-2]  # "in X in the province of Y, where"
    last = max((p.last for p in named if p.first >= found.first), default=found.last)
    return found if _is_beside(last + 1, first, tokens) else None


def _is_beside(start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Says whether nothing but a mark, a short adverbial or an apposition stands between two tokens."""
    between = tokens[start:end]
    if len(between) <= _DAYS:
        return True
    return between[0].text in {",", "("} and len(between) <= _APPOSED
