"""Where somebody struck belongs: "the mayor of X", "a teacher from X"."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.events.phrase import Phrase
from coder.words import Token

_OF = frozenset({"of", "from", "in", "van", "uit"})
_REACH = 8  # tokens between somebody and the name of the town
_TOWNS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.CAMP, PlaceKind.QUARTER})
_DESCRIBES = frozenset({"civilians", "prominent", "person", "group", "unknown", "armed"})


def home_of(patient: Phrase | None, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Gives the town that a person who is acted on holds office in or comes from, or None.

    It is where the deed took place unless the sentence names another place (GUIDE.md rule 7: the most specific named).
    """
    if patient is None or not patient.is_a(*_DESCRIBES):
        return None
    for phrase in phrases:
        if phrase.place is not None and phrase.place.around:
            continue  # "a school in the town, 40 kilometres from X"
        if not 0 < phrase.first - patient.last <= _REACH or phrase.place is None or phrase.preposition not in _OF:
            continue
        between = tokens[patient.last + 1 : phrase.first]
        commas = sum(not token.is_word and token.text != "-" for token in between)
        if phrase.place.place.kind in _TOWNS and not phrase.place.country_only and commas <= 1:
            return phrase
    return None
