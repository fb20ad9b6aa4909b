"""Bases, airports and quarters named after their town: the town is the location, they are the site."""

from coder.codebook import GeoPrecision, PlaceKind
from coder.mentions import KnownPlace
from coder.places.reading import Around
from coder.places.words import PlaceWords, Role
from coder.values import replace

_OF_A_TOWN = frozenset({PlaceKind.BASE, PlaceKind.AIRPORT})


def site_of(place: KnownPlace, around: Around, words: PlaceWords) -> KnownPlace:
    """Gives the site that "Goma airport" or "de luchthaven van Goma" names: in English, with the town as its parent.

    Any other place is given back as it is.
    """
    kind = around.after or around.before
    if kind not in _OF_A_TOWN or kind is None or place.kind is not PlaceKind.SETTLEMENT:
        return place
    return replace(place, name=f"{place.name} {words.english[kind]}", kind=kind, gazetteer_id=None, parent=place)


def precision_of(place: KnownPlace, around: Around) -> GeoPrecision:
    """Gives 1 for a town or named site, 2 near one or for a natural feature, 3 for a region."""
    if place.kind is PlaceKind.REGION:
        return GeoPrecision.REGION
    if around.role in (Role.NEAR, Role.DISTANCE, Role.BETWEEN) or place.kind is PlaceKind.NATURAL:
        return GeoPrecision.NEAR
    return GeoPrecision.TOWN
