"""The places that a name can mean: our own files first (conflict places, English spellings), then the gazetteer."""

from collections.abc import Iterable
from functools import cache, lru_cache

from coder.codebook import PlaceKind
from coder.lexicon import Entry, LexiconError, read_rows
from coder.mentions import KnownPlace
from coder.places.gazetteer import GazetteerPlace, gazetteer
from coder.places.spelling import from_dutch, key, sound, vowels
from coder.values import dataclass

QUARTERS = "places_quarters.csv"
OWN_FILES = ("places.csv", "places_ucdp.csv", QUARTERS)
EXONYMS = "exonyms.csv"
_KNOWN_BY_CONFLICT = 30_000  # the population that a place of our own file counts for among its homonyms
_LISTED_VILLAGE = 1_000
_SHORTEST_SOUND = 5  # letters; shorter names sound like too many others
_NEIGHBOURS = frozenset(
    "Austria Belgium Denmark France Germany Italy Luxembourg Poland Portugal Spain Switzerland Turkey Greece".split()
) | {"United Kingdom", "Czech Republic"}  # whose small towns have Dutch names too
_LATIN = frozenset(  # whose own names are written in Latin letters: another vowel is another village
    "Angola Benin Burundi Cameroon Colombia Ecuador Gabon Ghana Guinea Haiti Honduras Indonesia Kenya Liberia Malawi"
    " Mali Mexico Mozambique Niger Nigeria Peru Philippines Rwanda Senegal Tanzania Togo Uganda Venezuela Vietnam"
    " Zambia Zimbabwe Guatemala Brazil Bolivia".split()
) | {"Democratic Republic of Congo", "Burkina Faso", "Central African Republic", "Ivory Coast", "Sierra Leone",
     "El Salvador", "Papua New Guinea", "South Africa", "South Sudan"}  # fmt: skip
_TOWN = 100_000  # inhabitants up to which a town is a small one
_SAME = 0.3  # degrees within which two places of one name are one place


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name can mean: its weight among homonyms in inhabitants, and where the name was found."""

    place: KnownPlace
    population: int
    own: bool
    exact: bool


class OwnPlaces:
    """Our own places and spellings, by the key of each of their names."""

    def __init__(self) -> None:
        """Reads the files. Raises LexiconError for a kind that the codebook does not have, or bad coordinates."""
        self._rows: dict[str, list[Entry]] = {}
        self._sounds: dict[str, list[Entry]] = {}
        self._exonyms: dict[str, list[Entry]] = {}
        for file in OWN_FILES:
            for entry in read_rows(file):
                _checked(entry)
                self._enter(entry, self._rows)
        for entry in read_rows(EXONYMS):
            self._enter(entry, self._exonyms)
        keys = [*self._rows, *self._exonyms]
        self.first_words = frozenset(name.split(" ", 1)[0] for name in keys)
        self.longest = max(name.count(" ") + 1 for name in keys)

    def _enter(self, entry: Entry, table: dict[str, list[Entry]]) -> None:
        for name in names_of(entry):
            rows = table.setdefault(key(name), [])
            if entry not in rows:
                rows.append(entry)
            if _is_of_quarters(entry):
                continue  # of thousands of short names one always sounds alike
            alike = self._sounds.setdefault(sound(name), [])
            if entry not in alike:
                alike.append(entry)

    def named(self, name: str) -> tuple[Candidate, ...]:
        """Gives our own places that bear the name, then those whose English spelling the name is."""
        folded = key(name)
        rows = (_own(entry, exact=True) for entry in self._rows.get(folded, ()))
        return (*rows, *self._spelled(self._exonyms.get(folded, ()), exact=True))

    def sounding_like(self, name: str) -> tuple[Candidate, ...]:
        """Gives our own places of which the name is another transliteration."""
        entries = self._sounds.get(sound(name), ())
        rows = (_own(entry, exact=False) for entry in entries if "kind" in entry.values)
        return (*rows, *self._spelled([entry for entry in entries if "kind" not in entry.values], exact=False))

    def _spelled(self, entries: Iterable[Entry], *, exact: bool) -> Iterable[Candidate]:
        for entry in entries:
            found = gazetteer_place(entry.values["country"], names_of(entry))
            if found is not None:
                yield _from_gazetteer(found, exact=exact, name=entry.values["name"], own=True)


def names_of(entry: Entry) -> tuple[str, ...]:
    """Gives all names of a line, the English one first."""
    return tuple(name.strip() for name in (entry.values["name"], *entry.values["names"].split(";")) if name.strip())


def gazetteer_place(country: str, names: Iterable[str]) -> GazetteerPlace | None:
    """Gives the most populous place of the gazetteer in a country that bears one of the names."""
    found = [place for name in names for place in gazetteer().named(name) if place.country == country]
    return max(found, key=lambda place: (place.population, place.number), default=None)


@lru_cache(maxsize=4096)
def find_parent(name: str, country: str) -> KnownPlace | None:
    """Gives the town of a base or quarter: a place of that name and country, without looking for its own parent."""
    for candidate in (*own_places().named(name), *_gazetteer_candidates(name, exact=True)):
        if candidate.place.country == country and candidate.place.kind is PlaceKind.SETTLEMENT:
            return candidate.place
    return None


@lru_cache(maxsize=16384)
def find_named(name: str) -> tuple[Candidate, ...]:
    """Gives the places that a name can mean as it is written, the weightiest first."""
    own = own_places().named(name)
    return _by_weight(
        [*own, *(other for other in _gazetteer_candidates(name, exact=True) if not _is_one_of(other, own))]
    )


@lru_cache(maxsize=16384)
def find_spelled(name: str) -> tuple[Candidate, ...]:
    """Gives the places whose name another transliteration writes so: read as Dutch first, then by sound."""
    english = from_dutch(name, glides=True)
    found = find_named(english) if english != name else ()
    if found or len(key(name)) < _SHORTEST_SOUND:
        return found
    own = [found for found in own_places().sounding_like(name) if _may_be_written(name, found)]
    sounding = gazetteer().sounding_like(name)
    near = (place for place in sounding if place.population >= _TOWN or sound(place.name) == sound(name))
    written = (_from_gazetteer(place, exact=False) for place in near)
    others = [other for other in written if _may_be_written(name, other)]
    return _by_weight([*own, *(other for other in others if not _is_one_of(other, own))])


def _may_be_written(name: str, candidate: Candidate) -> bool:
    """Says whether a place's country writes its names in so many ways: Bambu is not Bambo, where letters are Latin."""
    return candidate.place.country not in _LATIN or vowels(name) == vowels(candidate.place.name)


def has_no_exonym(chosen: Candidate) -> bool:
    """Says whether Dutch hardly has a name of its own for a place: a small town far away."""
    settled = chosen.place.kind is PlaceKind.SETTLEMENT and chosen.population < _TOWN
    return settled and chosen.place.country not in _NEIGHBOURS


def _by_weight(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda found: (not found.exact, -found.population, found.place.name)))


def _gazetteer_candidates(name: str, *, exact: bool) -> tuple[Candidate, ...]:
    return tuple(_from_gazetteer(place, exact=exact) for place in gazetteer().named(name))


def _is_one_of(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(
        candidate.place.gazetteer_id == other.place.gazetteer_id
        if other.place.gazetteer_id is not None
        else _is_same(candidate.place, other.place)
        for other in others
    )


def _is_same(first: KnownPlace, second: KnownPlace) -> bool:
    if first.country != second.country or first.latitude is None or second.latitude is None:
        return first.country == second.country and first.kind is second.kind
    if first.longitude is None or second.longitude is None:
        return False
    return abs(first.latitude - second.latitude) < _SAME and abs(first.longitude - second.longitude) < _SAME


def _from_gazetteer(found: GazetteerPlace, *, exact: bool, name: str | None = None, own: bool = False) -> Candidate:
    place = KnownPlace(
        name=name or found.name,
        country=found.country,
        admin1=found.name if found.kind is PlaceKind.REGION else gazetteer().region_name(found),
        kind=found.kind,
        latitude=found.latitude,
        longitude=found.longitude,
        gazetteer_id=found.number,
    )
    return Candidate(place, found.population, own, exact)


def _own(entry: Entry, *, exact: bool) -> Candidate:
    row = entry.values
    country = row["country"] or None
    place = KnownPlace(
        name=row["name"],
        country=country,
        admin1=row["admin1"] or None,
        kind=PlaceKind(row["kind"]),
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        gazetteer_id=None,
        parent=find_parent(row["parent"], row["country"]) if row["parent"] else None,
    )
    # thousands of villages and quarters: they need their surroundings as the gazetteer's places do
    listed = row["source"] == "UCDP GED" or _is_of_quarters(entry)
    return Candidate(place, _LISTED_VILLAGE if listed else _KNOWN_BY_CONFLICT, own=not listed, exact=exact)


def _is_of_quarters(entry: Entry) -> bool:
    """Says whether a line is one of the list of quarters."""
    return entry.where.rpartition(":")[0].endswith(QUARTERS)


def _checked(entry: Entry) -> None:
    row = entry.values
    if row["kind"] not in set(PlaceKind):
        raise LexiconError(f"{entry.where}: no kind {row['kind']!r}; kinds: {', '.join(PlaceKind)}")
    try:
        inside = all(abs(float(row[axis] or 0)) <= limit for axis, limit in (("latitude", 90), ("longitude", 180)))
    except ValueError:
        inside = False
    if not inside:
        raise LexiconError(f"{entry.where}: coordinates in degrees wanted, not {row['latitude']}, {row['longitude']}")


@cache
def own_places() -> OwnPlaces:
    """Gives our own places, read once."""
    return OwnPlaces()


@cache
def actor_names() -> frozenset[str]:
    """Gives the names of the lexicon's actors, and the surnames of its persons with the genitive."""
    names: set[str] = set()
    for entry in read_rows("actors.csv"):
        row = entry.values
        cells = ";".join(row.get(column, "") for column in ("name", "en", "nl", "acronyms"))
        for cell in cells.split(";"):
            name = key(cell.split("[", 1)[0])
            if name:
                names.update((name, f"{name}s"))
        if row.get("kind") == "person":
            surname = key(row["name"]).split(" ")[-1]
            names.update((surname, f"{surname}s"))
    return frozenset(names)
