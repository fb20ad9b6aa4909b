"""Whether armed people that a sentence names are one side or two."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.words import Token


def are_rivals(phrases: Sequence[Phrase]) -> bool:
    """Says whether a sentence names two armed sides: two by name, or a state's and one that is no state's."""
    armed = [p for p in phrases if p.is_a("armed") and (not p.inside or p.preposition == "van")]
    for at, first in enumerate(armed):
        for second in armed[at + 1 :]:
            if overlap(first, second):
                continue
            named = first.actor is not None and second.actor is not None
            if named and not are_one_side(first, second):
                return True
            if not named and first.is_a("state") != second.is_a("state"):
                return True
    return False


def names_rival_people(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    """Says whether a Dutch sentence names people in arms and another people: "de Russen hadden zich gered"."""
    armed = {p.actor.actor.name for p in phrases if p.is_a("armed") and p.actor is not None}
    others = (p.owner for p in phrases if p.is_a("adjective") and tokens[p.last].lemma.endswith("en"))
    return any(bool(armed - {owner.actor.name}) for owner in others if owner is not None)


def are_one_side(first: Phrase, second: Phrase) -> bool:
    """Says whether two armed phrases may be one side: by name, or both of the state where one has no name."""
    if first.actor is not None and second.actor is not None:
        return first.actor.actor == second.actor.actor
    return first.is_a("state") and second.is_a("state")


def overlap(first: Phrase, second: Phrase) -> bool:
    """Says whether two phrases share words."""
    return first.begin <= second.last and second.begin <= first.last
