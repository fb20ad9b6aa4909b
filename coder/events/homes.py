"""Where somebody struck belongs ("the mayor of X", "a teacher from X"), and what is only the wider place of another."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.events.phrase import Phrase
from coder.words import Token

_OF = frozenset({"of", "from", "in", "van", "uit"})
_REACH = 8  # tokens between somebody and the name of the town
_WITHIN = frozenset({"in", "near", "outside", "bij", "nabij", "within"})
_TOWNS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.CAMP, PlaceKind.QUARTER})
_DESCRIBES = frozenset({"civilians", "prominent", "person", "group", "unknown", "armed"})


def home_of(patient: Phrase | None, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Gives the town that a person who is acted on holds office in or comes from, or None.

    It is where the deed took place unless the sentence names another place (GUIDE.md rule 7: the most specific named).
    """
    if patient is None or not patient.is_a(*_DESCRIBES):
        return None
    for phrase in phrases:
        if not 0 < phrase.first - patient.last <= _REACH or phrase.place is None or phrase.preposition not in _OF:
            continue
        between = tokens[patient.last + 1 : phrase.first]
        commas = sum(not token.is_word and token.text != "-" for token in between)
        if phrase.place.place.kind in _TOWNS and not phrase.place.country_only and commas <= 1:
            return phrase
    return None


def wider(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> frozenset[int]:
    """Gives the first tokens of the places that only say where the place right before them lies: "X, in Y"."""
    places = [phrase for phrase in phrases if phrase.place is not None and not phrase.place.country_only]
    found: set[int] = set()
    for first, second in zip(places, places[1:], strict=False):
        between = [token.lemma for token in tokens[first.last + 1 : second.first]]
        if between and between[0] == "," and 1 < len(between) <= _REACH and _is_led(between[1:]):
            found.add(second.first)
    return frozenset(found)


def _is_led(words: Sequence[str]) -> bool:
    """Says whether the words between two places only lead from the one to the other: "in", "a village in"."""
    return words[-1] in _WITHIN and "and" not in words and "," not in words and "en" not in words
