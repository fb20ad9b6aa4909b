"""Phrases that name a place: what place, in which country, and how vague it is."""

from coder.codebook import PlaceKind
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.triggers import Hit

_ORIGINS = frozenset("from uit vanuit".split())
_CITY = " City"
ORIGIN_FRAMES = frozenset(
    "expel drive_out withdraw abduct find defuse clear_charge seize_weapons take_away loot lead_off arrest"
    " carry_off".split()
)
"""The frames whose event takes place where they start from."""


def placed(phrase: Phrase, rule: str, near: bool) -> Place:
    """Makes the place that a phrase names."""
    return Place(phrase.place, country_of(phrase), rule, near)


def in_country(phrase: Phrase) -> Place:
    """Makes a place that is known only as a country."""
    return Place(None, country_of(phrase), "country in the sentence", True)


def country_of(phrase: Phrase) -> str | None:
    """Gives the country of the place that a phrase names."""
    return phrase.place.place.country if phrase.place is not None else None


def town_of(phrase: Phrase) -> str:
    """Gives the town that a phrase names or lies in, else nothing."""
    place = phrase.place.place if phrase.place is not None else None
    return "" if place is None else (place.parent or place).name


def same_town(one: str, other: str) -> bool:
    """Says whether two names are those of one town: "Davao" and "Davao City"."""
    return one.removesuffix(_CITY) == other.removesuffix(_CITY)


def vagueness(phrase: Phrase) -> int:
    """Orders places from specific to vague: settlements and sites, then natural features, then regions."""
    if phrase.place is None:
        return 9
    kind = phrase.place.place.kind
    return {PlaceKind.REGION: 2, PlaceKind.NATURAL: 1}.get(kind, 0)


def distance(phrase: Phrase, hit: Hit) -> int:
    """Gives how far a phrase stands from a trigger; what stands behind it is nearer."""
    return phrase.first - hit.last if phrase.first > hit.last else 2 + hit.first - phrase.last


def is_usable(phrase: Phrase, frame: str, prepositions: frozenset[str]) -> bool:
    """Says whether a phrase may tell where an event of `frame` took place; `prepositions` are those of place."""
    if phrase.place is None or not phrase.is_a("place", "base"):
        return False
    comes_from = phrase.preposition in _ORIGINS or phrase.place.origin
    if comes_from and frame not in ORIGIN_FRAMES:
        return False
    if phrase.mention is not None:
        return phrase.preposition in prepositions
    return True
