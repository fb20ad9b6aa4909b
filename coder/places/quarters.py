"""Quarters that the text places in their town: "the X quarter of Y", "Y's X district", "the city's X district"."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.functionwords import ARTICLES
from coder.mentions import KnownPlace, PlaceMention
from coder.passages import Document
from coder.places.cityparts import is_bound_for, town_of_part
from coder.places.countries import country_words
from coder.places.homonyms import kilometres
from coder.places.spelling import key
from coder.values import replace
from coder.wordlists import word_list

_PARTS = frozenset({PlaceKind.QUARTER, PlaceKind.REGION})  # "the city's X district"
_REACH = 8  # code points between a quarter and the town behind it: " of ", ", ", " in "
_LINKS = frozenset({"of", "in", "van", "te", ",", "(", "", "the", "de"})
_SITE_REACH = 30  # code points between a site and the town that it lies at
_EDGES = frozenset("on in at near outside just the edge outskirts of aan in op bij te buiten net de rand van".split())
_BASES = frozenset({PlaceKind.BASE, PlaceKind.AIRPORT})
_SITES = _BASES | {PlaceKind.SITE}  # "de basis X in Y", whose noun stands before it in Dutch
_INSIDE = frozenset({"in", "at", "te"})  # a base near a town, or outside it, is a place of its own
_APPOSED = 7  # words of ", een arme buitenwijk van"
_DESCRIBED = 40  # the same, of " in de Jemenitische havenstad "
_WITHIN = 30.0  # kilometres: what lies so near a town is known to be one of its own, or a part of it
_LYING = frozenset({"in", "on", "at", "aan", "op"})
_SIDES = (
    *("north", "south", "east", "west", "centre", "center", "middle", "heart", "edge", "outskirts", "fringe"),
    *("noorden", "zuiden", "oosten", "westen", "noordoosten", "centrum", "midden", "hart", "rand"),
)
_TOWN_NOUNS = word_list("sites.toml", "town_nouns")
_QUARTER_NOUNS = word_list("sites.toml", "suburbs")
_URBAN = word_list("sites.toml", "urban")
_QUARTERS = word_list("sites.toml", "quarters")
_OF_CAPITAL = (" of the capital", " in the capital", " van de hoofdstad", " in de hoofdstad")
_GENITIVE = ("'s", "’s")
_WIDER = frozenset({"district", "area", "zone", "districten", "districts"})
_TO_REGION = 3  # words of ", in the" between a district and its region
_CAPITAL_REACH = 20
_ADJECTIVE = 24  # code points before a quarter in which the adjective of its town stands
_STEM = 5  # letters that a town and its adjective share
_ENDINGS = ("se", "er")
_OWNERS = ("city's", "city’s", "town's", "town’s", "capital's", "capital’s", "stadswijk", "'s", "’s")


def with_towns(document: Document, mentions: Sequence[PlaceMention], main: str | None) -> tuple[PlaceMention, ...]:
    """Gives the mentions, in reading order, with each quarter's town as its parent where the text tells it.

    `main` is the country that the article is about.
    """
    found: list[PlaceMention] = []
    for at, mention in enumerate(mentions):
        place = mention.place
        if place.parent is not None and place.latitude is None:  # a listed quarter, perhaps of another town
            town = _behind(document, mention, mentions[at + 1 : at + 2])
            if town is not None and town.name != place.parent.name:
                mention = replace(mention, place=replace(place, parent=town, country=town.country))
            found.append(mention)
            continue
        if (apposed := _apposed(document, mention, mentions[at + 1 : at + 2])) is not None:
            part = replace(place, parent=apposed, country=apposed.country, kind=PlaceKind.QUARTER)
            found.append(replace(mention, place=part))
            continue
        if place.parent is None and not mention.country_only and (town := town_of_part(document, mention, found)):
            part = replace(place, parent=town, country=town.country, kind=PlaceKind.QUARTER)
            found.append(replace(mention, place=part))
            continue
        if (
            place.parent is None
            and (place.kind in _PARTS | _SITES or mention.phrase.end > mention.span.end)
            and (not mention.country_only)
        ):
            is_quarter = place.kind is PlaceKind.QUARTER
            follows = mentions[at + 1 : at + 2]
            behind = _behind(document, mention, follows) if is_quarter else _lies_in(document, mention, follows)
            named = (
                (_called(document, mention, mentions) or _of_capital(document, mention, mentions))
                if is_quarter
                else None
            )
            abroad = None if is_quarter else _part_of(document, mention, mentions[at + 1 : at + 2])
            if abroad is not None:
                part = replace(place, parent=abroad, country=abroad.country, kind=PlaceKind.QUARTER)
                found.append(replace(mention, place=part))
                continue
            wide = _is_of_region(document, mention, follows)
            owned = behind or named or _before(document, mention, found)
            town = owned or (None if wide else _around(document, mention, found, main))
            if town is not None:
                country = town.country if place.kind is PlaceKind.QUARTER else place.country
                mention = replace(mention, place=replace(place, parent=town, country=country))
        found.append(mention)
    return tuple(found)


def _behind(document: Document, quarter: PlaceMention, following: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town right behind a quarter: "the X quarter of Y", "X, Y"."""
    for town in following:
        gap = document.text[quarter.phrase.end : town.span.start]
        words = [word for word in gap.replace(",", " , ").split() if not _describes_town(document, word)]
        linked = len(gap) <= _REACH or (len(gap) <= _DESCRIBED and words != gap.replace(",", " , ").split())
        if linked and set(words) <= _LINKS and town.place.kind is PlaceKind.SETTLEMENT and not town.country_only:
            return town.place
    return None


def _describes_town(document: Document, word: str) -> bool:
    """Says whether a word only describes a town behind it: "in de Jemenitische havenstad X", "of the Yemeni city X"."""
    folded = word.lower()
    return folded.endswith("stad") or folded in _TOWN_NOUNS() or folded in country_words(document.language).hints


def _apposed(document: Document, part: PlaceMention, following: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town that a place is told to be a part of: "X, een buitenwijk van Y", "X, in the north of Y".

    A suburb that a list has beside the town stays one of its own; a place of that name far away is another one.
    """
    if part.place.parent is not None or part.country_only:
        return None
    listed = part.place.gazetteer_id is not None or part.place.latitude is not None
    for town in following:
        if town.place.kind is not PlaceKind.SETTLEMENT or town.country_only or town.place.parent is not None:
            continue
        away = kilometres(part.place, town.place)
        if listed and (away is None or away < _WITHIN):
            continue
        words = document.text[part.phrase.end : town.span.start].lower().split()
        if not 2 < len(words) <= _APPOSED or words[0] != "," and not document.text[part.phrase.end] == ",":
            continue
        words = [word for word in words if word != ","]
        if words[-1] not in _LINKS:
            continue
        if words[0] in ARTICLES and words[-2] in _QUARTER_NOUNS():
            return town.place
        if words[0] in _LYING and words[1] in ARTICLES and words[-2].endswith(_SIDES):
            return town.place
    return None


def _lies_in(document: Document, site: PlaceMention, following: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town that a site no list has is told to lie at: "the X checkpoint on the edge of Y", "X base in Y"."""
    base = site.place.kind in _BASES
    if not base and (site.place.kind is not PlaceKind.SITE or site.place.latitude is not None):
        return None
    for town in following:
        gap = document.text[site.phrase.end : town.span.start]
        led = len(gap) <= _SITE_REACH and set(gap.lower().replace(",", " ").split()) <= (_INSIDE if base else _EDGES)
        if led and gap.strip() and town.place.kind is PlaceKind.SETTLEMENT and not town.country_only:
            return town.place
    return None


def _part_of(document: Document, mention: PlaceMention, following: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town of another country that a place is said to be a part of: "the Yarmouk district of Khartoum"."""
    noun = document.text[mention.span.end : mention.phrase.end].lower().removesuffix(" of").strip()
    town = _behind(document, mention, following) if noun in _QUARTERS() else None
    return town if town is not None and town.country != mention.place.country else None


def _called(document: Document, quarter: PlaceMention, mentions: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town whose adjective stands before a quarter: "de Damasceense wijk X", where Damascus is named."""
    words = document.text[max(quarter.phrase.start - _ADJECTIVE, 0) : quarter.phrase.start].split()
    if not words or not words[-1][:1].isupper() or not words[-1].endswith(_ENDINGS):
        return None
    stem = words[-1][:_STEM].lower()
    towns = (m.place for m in mentions if m.place.kind is PlaceKind.SETTLEMENT and not m.country_only)
    return next((town for town in towns if town.name[:_STEM].lower() == stem), None)


def _of_capital(document: Document, quarter: PlaceMention, mentions: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the capital that the text names where a quarter is one "of the capital"."""
    behind = document.text[quarter.phrase.end : quarter.phrase.end + _CAPITAL_REACH].lower()
    if not behind.startswith(_OF_CAPITAL):
        return None
    capitals = country_words(document.language).capitals
    return next((m.place for m in mentions if key(m.place.name) in capitals and not m.country_only), None)


def _around(
    document: Document, part: PlaceMention, earlier: Sequence[PlaceMention], main: str | None
) -> KnownPlace | None:
    """Gives the town told of before a quarter, or a bridge or market of a name no list has: "near the X bridge"."""
    place = part.place
    listed = place.gazetteer_id is not None or place.latitude is not None
    noun = document.text[part.span.end : part.phrase.end].strip(" -").lower()
    urban = place.kind is PlaceKind.QUARTER or (place.kind is PlaceKind.SITE and noun in _URBAN())
    if listed or not urban:
        return None
    towns = [m for m in reversed(earlier) if m.place.kind is PlaceKind.SETTLEMENT and not m.country_only]
    towns = [town for town in towns if not town.descriptive]
    told = [town for town in towns if not is_bound_for(document, town)] or towns
    told = [town for town in told if town.place.country == main] or told
    fits = bool(told) and (told[0].place.country == place.country or place.kind is PlaceKind.QUARTER)
    return told[0].place if fits else None


def _before(document: Document, quarter: PlaceMention, earlier: Sequence[PlaceMention]) -> KnownPlace | None:
    """Gives the town named last before a quarter that is called the city's own, or whose genitive stands before it."""
    before = document.text[max(quarter.phrase.start - 12, 0) : quarter.span.start].rstrip()
    if not before.endswith(_OWNERS):
        return None
    if earlier and before.endswith(_GENITIVE) and not before.endswith(_OWNERS[: -len(_GENITIVE)]):
        owner = document.text[earlier[-1].span.end : quarter.phrase.start].strip()
        if owner in _GENITIVE and earlier[-1].country_only:
            return None  # "Indonesia's Papua province"
    return next(
        (m.place for m in reversed(earlier) if m.place.kind is PlaceKind.SETTLEMENT and not m.country_only), None
    )


def _is_of_region(document: Document, part: PlaceMention, following: Sequence[PlaceMention]) -> bool:
    """Says whether a "district" is told to be one of a region or a country: "the X district of Kenya's Y province"."""
    noun = document.text[part.span.end : part.phrase.end].strip(" -").lower()
    if noun.removesuffix(" of") not in _WIDER:
        return False
    for wider in following:
        gap = document.text[part.phrase.end : wider.span.start].lower().replace(",", " ").split()
        region = wider.country_only or wider.place.kind is PlaceKind.REGION
        return region and len(gap) <= _TO_REGION and set(gap) <= _LINKS | {"of", "in", "de", "the"}
    return False
