"""The world's settlements and first-level regions, looked up by name in one sorted file (GeoNames, CC BY 4.0).

The file is kept as it is, unpacked, and searched by halving: it loads in a quarter of a second and takes 12 MB.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from coder.codebook import PlaceKind
from coder.lexicon import SHIPPED, LexiconError, read_rows
from coder.places.spelling import key, sound

FILE = SHIPPED / "gazetteer.tsv.gz"


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A line of the gazetteer; `region` is the code of its first-level region, `country` ACLED's English name."""

    number: str
    name: str
    country: str | None
    region: str
    latitude: float | None
    longitude: float | None
    population: int

    @property
    def kind(self) -> PlaceKind:
        """Says whether it is a settlement or a region: a region's number is its code, "LY.15"."""
        return PlaceKind.REGION if "." in self.number else PlaceKind.SETTLEMENT


class Gazetteer:
    """The two sorted tables of the file: places by number, and names with the numbers they may mean."""

    def __init__(self, path: Path) -> None:
        """Reads the file. Raises LexiconError where it is no gazetteer."""
        try:
            places, _, names = gzip.decompress(path.read_bytes()).partition(b"\n\n")
        except (OSError, EOFError) as error:
            raise LexiconError(f"{path.name}: {error}; make it again with coder.lexicon.build.gazetteer") from None
        self._places, self._names = places + b"\n", names
        self._countries = {entry.values["iso2"]: str(entry.values["name"]) for entry in read_rows("countries.csv")}

    @lru_cache(maxsize=16384)  # noqa: B019 - one gazetteer lives as long as the process
    def named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Gives the places that bear the name in whatever case and accents, the most populous first."""
        return self._of(key(name))

    @lru_cache(maxsize=16384)  # noqa: B019
    def sounding_like(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Gives the places whose name is another transliteration of this one, the most populous first."""
        return self._of("~" + sound(name))

    @lru_cache(maxsize=16384)  # noqa: B019
    def numbered(self, number: str) -> GazetteerPlace | None:
        """Gives the place with a GeoNames id, or the region with a code such as "LY.15"."""
        line = _line(self._places, number.encode())
        if line is None:
            return None
        name, country, region, latitude, longitude, population = line.decode().split("\t")
        return GazetteerPlace(
            number,
            name,
            self._countries.get(country),
            region,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
            int(population),
        )

    def settlements(self) -> Iterator[GazetteerPlace]:
        """Gives all settlements, in the order of their ids: for the scripts that make lexicons."""
        for line in self._places.splitlines():
            place = self.numbered(line.split(b"\t", 1)[0].decode())
            if place is not None and place.kind is PlaceKind.SETTLEMENT:
                yield place

    def region_name(self, place: GazetteerPlace) -> str | None:
        """Gives the name of the first-level region that a place lies in."""
        region = self.numbered(place.region)
        return None if region is None else region.name

    def _of(self, name: str) -> tuple[GazetteerPlace, ...]:
        line = _line(self._names, name.encode())
        if line is None:
            return ()
        places = (self.numbered(number) for number in line.decode().split())
        found = [place for place in places if place is not None]
        return tuple(sorted(found, key=lambda place: (-place.population, place.number)))


def _line(table: bytes, name: bytes) -> bytes | None:
    """Gives what follows `name` and a tab on its line of a sorted table, found by halving; None without such a line."""
    if not name or b"\t" in name or b"\n" in name:
        return None
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.index(b"\n", start)
        found, _, rest = table[start:end].partition(b"\t")
        if found == name:
            return rest
        if found < name:
            low = end + 1
        else:
            high = start
    return None


@cache
def gazetteer() -> Gazetteer:
    """Gives the shipped gazetteer, read once."""
    return Gazetteer(FILE)
