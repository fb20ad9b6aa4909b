"""Vehicles by who is in them: a convoy of traders is unarmed, a bus full of soldiers is not."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_VEHICLES = word_list("things.toml", "vehicles")
_WITH = word_list("things.toml", "carrying")
_WHICH = frozenset({"which", "that", "die", "dat"})
_RELIEF = word_list("things.toml", "relief")
_REACH = 6  # tokens from the vehicle to who is in it
_FORCE = frozenset({"armed", "state", "vehicle", "transport", "base"})


def with_passengers(struck: Phrase | None, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Gives a vehicle that is acted on as armed or as unarmed by the people in it, told right behind it."""
    if struck is None or struck.actor is not None or tokens[struck.last].lemma not in _VEHICLES():
        return struck
    words = [token.lemma for token in tokens[struck.last + 1 : struck.last + _REACH]]
    if words[:1] == [","] and len(words) > 1 and words[1] in _WHICH:
        words = words[2:]
    if _WITH().isdisjoint(words[:2]):
        return struck
    if not _RELIEF().isdisjoint(words):
        return replace(struck, classes=(struck.classes - _FORCE) | {"civilians"})
    starts = {phrase.first for phrase in phrases}
    for phrase in phrases:
        if (phrase.inside and phrase.preposition not in _WITH()) or phrase.last + 1 in starts:
            continue  # "government workers"
        if not 1 < phrase.first - struck.last <= _REACH or phrase.place is not None:
            continue
        if phrase.is_a("armed"):
            return replace(struck, classes=(struck.classes - {"civilians", "property"}) | {"armed"})
        if phrase.is_a("civilians", "group", "person"):
            return replace(struck, classes=(struck.classes - _FORCE) | {"civilians"})
    return struck
