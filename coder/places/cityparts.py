"""Parts of a town that the text calls so: "X, a district in the south of the city", "the X neighbourhood"."""

import re
from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.mentions import KnownPlace, PlaceMention
from coder.passages import Document
from coder.places.countries import country_words
from coder.places.homonyms import kilometres
from coder.places.spelling import key
from coder.wordlists import word_list

_REACH = 70  # code points behind a name in which the apposition stands
_WITHIN = 30.0  # kilometres: what lies so near a town may be a part of it
_PART = re.compile(
    r"\s?, (?:een|de|het|an?|the|its|another) (?:[\w'-]+ ){0,4}?"
    r"(?:\w*wijk|\w*buurt|stadsdeel|district|neighbou?rhood|quarter|suburb|slum|area|part)"
    r"(?: [\w'-]+){0,5}? (?:van|of|in|from) (?:de|het|the) (?:\w*stad|city|town|capital|metropool|metropolis)\b"
    r"|\s?, (?:on|at|in|aan|op) (?:the|de) (?:[\w-]+ )?(?:edge|outskirts|fringe|\w*rand) (?:of|van) (?:the|de)"
    r" (?:\w*stad|city|capital)\b|\s?, (?:on|at) the (?:city|capital)['’]s (?:[\w-]+ )?(?:edge|outskirts|fringe)\b",
    re.IGNORECASE,
)
_TOWARDS = ("naar ", "to ", "towards ", "toward ", "richting ")
_DESCRIBED = (" had ", " has ", " was ", " is ", " werd ", " heeft ")
_OF_IT = (" of the city", " of the capital", " of the town", " van de stad", " van de hoofdstad", " van het stadje")
_CAPITALS = ("capital", "hoofdstad")
_NOUNS = word_list("sites.toml", "quarter_nouns")


def town_of_part(document: Document, mention: PlaceMention, earlier: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town, named before, that a place is told to be a part of, or None.

    A name that a list knows elsewhere in the world is the town's own quarter where the text says that it is one; a
    listed place that a noun calls a quarter is one of the town that it lies beside.
    """
    end = mention.phrase.end
    behind = document.text[end : end + _REACH]
    told = _PART.match(behind) if behind[:1] in (",", " ") else None
    shared = bool(earlier) and mention.phrase.start < earlier[-1].phrase.end  # Y of "the X quarter of Y"
    begin = mention.span.start if shared else mention.phrase.start
    beside = f"{document.text[begin : mention.span.start]} {document.text[mention.span.end : end]}"
    if told is None and _NOUNS().isdisjoint(beside.lower().split()):
        return None  # looked at first: only now is it worth going back through the places
    named = [m for m in reversed(earlier) if _is_town(m) and m.place.name != mention.place.name]
    towns = (m.place for m in [m for m in named if not is_bound_for(document, m)] or named)
    if told is not None and any(word in told[0].lower() for word in _CAPITALS):
        capitals = country_words(document.language).capitals
        return next((place for place in towns if key(place.name) in capitals), None)
    town = next(towns, None)
    if town is None or told is not None:
        return town
    away = kilometres(mention.place, town)
    if away is not None and away < _WITHIN:
        return town
    whole = behind.startswith((" of ", " van ")) and not behind.startswith(_OF_IT)  # "the X quarter of Y"
    return town if not whole and mention.place.country != town.country else None


def is_bound_for(document: Document, mention: PlaceMention) -> bool:
    """Says whether a place is only where somebody wanted to go or came from: "op een vlucht naar X", "from X".

    Or a capital that stands bare, for its government: "that Islamabad sheltered".
    """
    bare = mention.phrase == mention.span and mention.span.start > 0  # no dateline
    described = document.text[mention.span.end :].startswith(_DESCRIBED)  # "X had its own warning": the town
    if bare and not described and key(mention.place.name) in country_words(document.language).capitals:
        return True
    return mention.origin or document.text[mention.phrase.start : mention.span.start].lower().startswith(_TOWARDS)


def _is_town(mention: PlaceMention) -> bool:
    place = mention.place
    return place.kind is PlaceKind.SETTLEMENT and not mention.country_only and not mention.descriptive
