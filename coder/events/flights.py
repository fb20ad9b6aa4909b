"""Flights that a text tells without their goal: "fled the town", "4,000 people have left their homes"."""

from coder.events.candidate import Candidate

_TWO = 2
_LEFT_HOMES = ("leave|their_homes", "abandon|their_homes", "flee|their_homes")
_TO = frozenset({"to", "into", "towards", "toward", "across", "for"})


def only_leaves(candidate: Candidate) -> bool:
    """Says whether people only flee from a place: "fled the town", without a word of where to.

    GUIDE.md rule 3: a flight counts where many flee to a place that is named.
    """
    left, members = candidate.roles.patient, set(candidate.clause.members)
    named = [p for p in candidate.phrases if p.place is not None and p.first in members and not p.is_a("country")]
    if candidate.hit.trigger.word.startswith(_LEFT_HOMES):
        reached = [p for p in candidate.phrases if p.place is not None and p.preposition in _TO]
        return not reached  # "4,000 people have left their homes in and around the capital"
    plain = candidate.hit.trigger.word.startswith("flee fled")
    return plain and left is not None and left.is_a("place") and not left.preposition and len(named) < _TWO
