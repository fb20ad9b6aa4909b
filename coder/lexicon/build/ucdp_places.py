"""Makes lexicon/places_ucdp.csv: places where UCDP's events happened and that GeoNames' larger places lack.

Source: UCDP Georeferenced Event Dataset (CC BY 4.0), columns where_coordinates, where_prec, latitude and longitude.
Run from the project's root: `python -m coder.lexicon.build.ucdp_places GED_FILE...` (.csv or .csv.gz).
"""

import csv
import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from math import hypot
from pathlib import Path

from coder.places.gazetteer import GazetteerPlace, gazetteer
from coder.places.spelling import key

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "places_ucdp.csv"
COLUMNS = ("name", "country", "kind", "latitude", "longitude", "admin1", "parent", "names", "source")
KINDS = {
    **dict.fromkeys(("village", "town", "city", "township", "locality"), "settlement"),
    "camp": "camp", "airbase": "base", "base": "base", "airport": "airport", "mountain": "natural", "hill": "natural",
    "hills": "natural", "island": "natural", "forest": "natural", "dam": "site", "farm": "site", "checkpoint": "site",
}  # fmt: skip
COUNTRY = {
    "DR Congo (Zaire)": "Democratic Republic of Congo",
    "Bosnia-Herzegovina": "Bosnia and Herzegovina",
    "Macedonia, FYR": "North Macedonia",
    "Kingdom of eSwatini (Swaziland)": "eSwatini",
}
NEAR = 0.5  # degrees: a place of GeoNames with the same name within it is the same place
PLAIN = re.compile(r"[^\W\d_][\w'’ -]{2,40}\Z")


def main(*files: str) -> None:
    """Writes the places, a line each, in the order of country and name."""
    found: Counter[tuple[str, ...]] = Counter()
    for file in files:
        opened = gzip.open(file, "rt", encoding="utf-8") if file.endswith(".gz") else open(file, encoding="utf-8")
        with opened as handle:
            for row in csv.DictReader(handle):
                found.update(_place(row))
    best: dict[tuple[str, str], tuple[str, ...]] = {}
    for place, _ in found.most_common():
        best.setdefault((place[1], key(place[0])), place)
    with TARGET.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        regions = Regions()
        wanted = sorted(place for place in best.values() if not _is_in_gazetteer(place))
        writer.writerows(
            (*place[:5], regions.of(place[1], float(place[3]), float(place[4])), *place[6:]) for place in wanted
        )
    print(f"{TARGET}: {sum(1 for _ in TARGET.open(encoding='utf-8')) - 1} places")


class Regions:
    """The first-level region of a place, by the nearest settlement of the gazetteer in its country."""

    def __init__(self) -> None:
        """Sorts the gazetteer's settlements by country."""
        self._settlements: dict[str | None, list[GazetteerPlace]] = {}
        for settlement in gazetteer().settlements():
            self._settlements.setdefault(settlement.country, []).append(settlement)

    def of(self, country: str, latitude: float, longitude: float) -> str:
        """Gives the region's name, or "" where no settlement lies within half a degree."""

        def apart(place: GazetteerPlace) -> float:
            return hypot((place.latitude or 0) - latitude, (place.longitude or 0) - longitude)

        nearest = min(self._settlements.get(country, ()), key=apart, default=None)
        if nearest is None or apart(nearest) > NEAR:
            return ""
        return gazetteer().region_name(nearest) or ""


def _place(row: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Gives the place of an event as a line, where the file knows it exactly or nearly and its name is a plain one."""
    words = row["where_coordinates"].split()
    if row["where_prec"] not in ("1", "2") or len(words) < 2:
        return
    kind = KINDS.get(words[-1].lower())
    name = " ".join(words[:-1])
    if kind in ("base", "airport"):
        name = re.sub(r" (Military|Air|Army|Police|International)$", "", name)
    if kind is None or not PLAIN.match(name) or " in " in name or " and " in name or "road" in name.lower():
        return
    country = COUNTRY.get(row["country"], re.sub(r" \(.*\)$", "", row["country"]))
    yield name, country, kind, f"{float(row['latitude']):.4f}", f"{float(row['longitude']):.4f}", "", "", "", "UCDP GED"


def _is_in_gazetteer(place: tuple[str, ...]) -> bool:
    latitude, longitude = float(place[3]), float(place[4])
    return any(
        abs(known.latitude - latitude) < NEAR and abs(known.longitude - longitude) < NEAR
        for known in gazetteer().named(place[0])
        if known.latitude is not None and known.longitude is not None
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
