"""Quarters that the text places in their town: "the X quarter of Y", "Y's X district", "the city's X district"."""

from collections.abc import Sequence
from dataclasses import replace

from coder.codebook import PlaceKind
from coder.mentions import KnownPlace, PlaceMention
from coder.passages import Document

_PARTS = frozenset({PlaceKind.QUARTER, PlaceKind.REGION})  # "the city's X district"
_REACH = 8  # code points between a quarter and the town behind it: " of ", ", ", " in "
_LINKS = frozenset({"of", "in", "van", "te", ",", "(", "", "the", "de"})
_OWNERS = ("city's", "city’s", "town's", "town’s", "capital's", "capital’s", "stadswijk", "'s", "’s")


def with_towns(document: Document, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Gives the mentions, in reading order, with each quarter's town as its parent where the text tells it."""
    found: list[PlaceMention] = []
    for at, mention in enumerate(mentions):
        place = mention.place
        if place.parent is None and (place.kind in _PARTS or mention.phrase.end > mention.span.end):
            is_quarter = place.kind is PlaceKind.QUARTER
            behind = _behind(document, mention, mentions[at + 1 : at + 2]) if is_quarter else None
            town = behind or _before(document, mention, found)
            if town is not None:
                mention = replace(mention, place=replace(place, parent=town))
        found.append(mention)
    return tuple(found)


def _behind(document: Document, quarter: PlaceMention, following: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town right behind a quarter: "the X quarter of Y", "X, Y"."""
    for town in following:
        gap = document.text[quarter.phrase.end : town.span.start]
        linked = len(gap) <= _REACH and {word.strip() for word in gap.replace(",", " , ").split()} <= _LINKS
        if linked and town.place.kind is PlaceKind.SETTLEMENT and not town.country_only:
            return town.place
    return None


def _before(document: Document, quarter: PlaceMention, earlier: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town named last before a quarter that is called the city's own."""
    before = document.text[max(quarter.phrase.start - 12, 0) : quarter.span.start].rstrip()
    if not before.endswith(_OWNERS):
        return None
    return next(
        (m.place for m in reversed(earlier) if m.place.kind is PlaceKind.SETTLEMENT and not m.country_only), None
    )
