"""How a sentence speaks of where and when, by which other signs of a place tell more or less."""

from coder.clause import Clause
from coder.events.backward import opens_there, points_back
from coder.events.faraway import is_elsewhere_in_country, is_far_from_dateline
from coder.events.placenamings import PlaceNamings

ELSEWHERE = frozenset("elders elsewhere intussen meanwhile ondertussen".split())
"""Words that open a sentence about another place than the one before."""
BY_WORDING = {
    "pointing": (
        *("back 1", "back 2", "event before", "latest 0", "kind town", "kind region"),
        *("par 0", "scene", "capital", "latest scene 0"),
    ),
    "there": ("back 1", "latest 0", "event before"),
    "far": ("dateline", "lead", "kind region", "event before", "back 1"),
    "elsewhere": ("dateline", "lead", "kind region", "event before", "back 1"),
    "meanwhile": ("event before", "back 1", "par 0"),
    "own day": ("event before", "back 1", "par 0", "lead", "scene back 1"),
}
"""The signs that tell more or less where a sentence is worded so."""


def worded(clause: Clause, namings: PlaceNamings, definite: frozenset[str], days: frozenset[str]) -> set[str]:
    """Gives which keys of BY_WORDING hold of the sentence of a clause; `definite` are articles and pointing words."""
    tokens, phrases = clause.sentence.tokens, namings.phrases[clause.sentence.index]
    held = {
        "pointing": points_back(clause, phrases, definite),
        "there": opens_there(tokens),
        "far": is_far_from_dateline(tokens, phrases, namings.language),
        "elsewhere": is_elsewhere_in_country(tokens, namings.language),
        "meanwhile": tokens[0].lemma in ELSEWHERE,
        "own day": any(token.lemma in days for token in tokens),
    }
    return {wording for wording, holds in held.items() if holds}
