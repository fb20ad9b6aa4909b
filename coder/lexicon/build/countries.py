"""Makes lexicon/countries.csv of pycountry's codes, Babel's names and the words beside this script.

Run from the project's root, in an environment with requirements-build.txt: `python -m coder.lexicon.build.countries`.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

import pycountry
from babel import Locale

from coder.regions import REGION_NAME

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "countries.csv"
COLUMNS = (
    "name iso2 iso3 numeric gw region dutch names_en names_nl capital capital_nl metonyms "
    "forces adjectives_en people_en adjectives_nl people_nl source"
).split()
KOSOVO = ("XKX", "")  # no ISO code: the user-assigned one that the European Union and the World Bank write


def main() -> None:
    """Writes the table, one country a line, in the order of the names."""
    with (HERE / "country_words.csv").open(encoding="utf-8", newline="") as handle:
        words = {row["iso2"]: row for row in csv.DictReader(handle, delimiter="|")}
    with (HERE / "country_names.csv").open(encoding="utf-8", newline="") as handle:
        rows = [_row(names, words.get(names["iso2"], {})) for names in csv.DictReader(handle)]
    with TARGET.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: row["name"].lower()))


def _row(names: dict[str, str], words: dict[str, str]) -> dict[str, str]:
    """Gives one line: `names` holds ACLED's name, code and region, `words` the hand-written words (may be empty)."""
    code = names["iso2"]
    found = pycountry.countries.get(alpha_2=code)
    iso3, numeric = (found.alpha_3, found.numeric) if found else KOSOVO
    english = str(Locale("en").territories[code]).replace("’", "'")
    dutch = str(Locale("nl").territories[code]).replace("’", "'")
    dutch = dutch.partition(" (")[0] if code == "MM" else dutch
    region = next(number for number, name in REGION_NAME.items() if name == names["region"])
    adjectives = _split(words.get("adjective", ""))
    further = [english, *_split(words.get("names", ""))]
    further = [name for name in further if not any(mark in name for mark in ("(", "&", " - "))]
    return {
        "name": names["name"],
        "iso2": code,
        "iso3": iso3,
        "numeric": numeric,
        "gw": words.get("gw", ""),
        "region": str(region),
        "dutch": dutch,
        "names_en": _join(name for name in further if name != names["name"]),
        "names_nl": _join(name for name in _split(words.get("names_nl", "")) if name != dutch),
        "capital": words.get("capital", ""),
        "capital_nl": words.get("capital_nl", "") or words.get("capital", ""),
        "metonyms": words.get("metonyms", ""),
        "forces": words.get("forces", ""),
        "adjectives_en": ";".join(adjectives),
        "people_en": ";".join(_split(words.get("people", "")) or _english_people(adjectives)),
        "adjectives_nl": _join(form for one in _split(words.get("adjective_nl", "")) for form in _dutch_forms(one)),
        "people_nl": words.get("people_nl", ""),
        "source": "codes: pycountry; names: Babel, ACLED's list; other words: unchecked",
    }


def _english_people(adjectives: list[str]) -> list[str]:
    """Gives singular and plural of the people where it is the adjective itself ("Libyan,Libyans")."""
    return [f"{one},{one}s" for one in adjectives[:1] if one.endswith(("n", "i", "o", "t", "k", "c"))]


def _dutch_forms(inflected: str) -> list[str]:
    """Gives the inflected and the bare form of a Dutch adjective: Libische, Libisch; Chinese, Chinees."""
    bare = inflected[:-3] + "ees" if inflected.endswith("ese") else inflected.removesuffix("e")
    return [inflected, bare]


def _split(cell: str) -> list[str]:
    return [word for word in cell.split(";") if word]


def _join(words: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(words))


if __name__ == "__main__":
    main()
