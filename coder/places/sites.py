"""Bases, airports and quarters named after their town: the town is the location, they are the site."""

from dataclasses import replace

from coder.codebook import PlaceKind
from coder.mentions import KnownPlace
from coder.places.reading import Around
from coder.places.words import PlaceWords

_OF_A_TOWN = frozenset({PlaceKind.BASE, PlaceKind.AIRPORT})


def site_of(place: KnownPlace, around: Around, words: PlaceWords) -> KnownPlace:
    """Gives the site that "Goma airport" or "de luchthaven van Goma" names: in English, with the town as its parent.

    Any other place is given back as it is.
    """
    kind = around.after or around.before
    if kind not in _OF_A_TOWN or kind is None or place.kind is not PlaceKind.SETTLEMENT:
        return place
    return replace(place, name=f"{place.name} {words.english[kind]}", kind=kind, gazetteer_id=None, parent=place)
