"""With whom somebody had to go along, and whose a place is: "moesten mee met rebellen", "berust bij de MNLA"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase

_WITH = frozenset({"met", "door", "van", "bij", "aan", "onder"})


def taker(clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the people in arms of a Dutch clause, among the phrases of its sentence, who stand behind a preposition."""
    members = set(clause.members)
    armed = (phrase for phrase in phrases if phrase.first in members and phrase.is_a("armed") and not phrase.inside)
    return next((phrase for phrase in armed if phrase.preposition in _WITH), None)
