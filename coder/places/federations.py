"""States of a federation that bear another name's letters: "Niger state" is no country, "Plateau state" not Benin's."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.places.known import Candidate, find_named
from coder.words import Token

_FEDERATIONS = frozenset(
    {
        "Australia",
        "Austria",
        "Brazil",
        "Germany",
        "India",
        "Malaysia",
        "Mexico",
        "Myanmar",
        "Nigeria",
        "Somalia",
        "South Sudan",
        "Sudan",
        "United States",
        "Venezuela",
    }
)
"""Countries whose first-level regions are called states."""
_STATE = frozenset({"state"})
_DEELSTAAT = frozenset({"deelstaat", "deelstaten"})
_OWNED = frozenset(
    "television tv media radio news broadcaster newspaper department visit secrets property budget oil funeral"
    " prosecutor prosecutors security intelligence company employees employee".split()
)
"""What a state owns, so that the name before it is a country's: "Niger state television"."""


def states_named(tokens: Sequence[Token], first: int, last: int, name: str) -> tuple[Candidate, ...]:
    """Gives the states of a federation that a name can mean where the text calls it a state.

    `tokens` are those of the sentence, of which `name` covers `first` to `last` (excluded). Empty where nothing calls
    it so, or no state bears the name.
    """
    behind = [token.lower for token in tokens[last : last + 2]]
    called = bool(behind) and behind[0] in _STATE and behind[1:] != ["-"] and _OWNED.isdisjoint(behind[1:])
    if not called and not (first > 0 and tokens[first - 1].lower in _DEELSTAAT):
        return ()
    regions = (one for one in find_named(name) if one.place.kind is PlaceKind.REGION)
    found = [one for one in regions if one.place.country in _FEDERATIONS]
    one_country = len({one.place.country for one in found}) == 1
    return tuple(found[:1] if one_country else found)  # "Mexico", "México": one state in two spellings
