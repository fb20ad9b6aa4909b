"""Marks the lines of lexicon/actors.csv that stand in extracts of the UCDP Georeferenced Event Dataset.

Run from the project's root: `python -m coder.lexicon.build.actor_sources FOLDER`, FOLDER holding ucdp_*.csv or .csv.gz
(https://ucdp.uu.se/downloads, CC BY 4.0). A line whose name, or another name or acronym of it, is a side of an event
in its country gets UCDP's address of that actor as source; a medium or organisation that UCDP read gets the file and
column. Prints the share.
"""

import csv
import gzip
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from coder.words import fold

ACTORS = Path(__file__).resolve().parents[1] / "actors.csv"
_PERIOD = re.compile(r"\s*\[[^\]]*\]")
_OFFICE = "office"
_OTHER_NAMES = {
    "DR Congo (Zaire)": "Democratic Republic of Congo",
    "Myanmar (Burma)": "Myanmar",
    "Russia (Soviet Union)": "Russia",
    "Yemen (North Yemen)": "Yemen",
    "Serbia (Yugoslavia)": "Serbia",
    "Cambodia (Kampuchea)": "Cambodia",
    "Israel": "Palestine",
}


def main(folder: Path) -> None:
    """Rewrites the source column and prints how many lines have a source."""
    known = dict(_sides(folder))
    lines = ACTORS.read_text(encoding="utf-8").splitlines(keepends=True)
    comments = [line for line in lines if line.startswith("#")]
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    for row in rows:
        found = _source(row, known)
        if found:
            row["source"] = found
        elif row["source"].startswith("https://ucdp.uu.se/"):
            row["source"] = "unchecked"
    with ACTORS.open("w", encoding="utf-8", newline="") as handle:
        handle.writelines(comments)
        writer = csv.DictWriter(handle, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    checked = sum(row["source"] != "unchecked" for row in rows)
    groups = [row for row in rows if row["kind"].endswith(("group", "militia"))]
    armed = sum(row["source"] != "unchecked" for row in groups)
    print(f"{checked} of {len(rows)} lines have a source ({checked / len(rows):.0%}); ", end="")
    print(f"of armed groups {armed} of {len(groups)} ({armed / len(groups):.0%})")


def _sides(folder: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """Yields the folded name of each side with its country, and where it can be checked."""
    for path in sorted([*folder.glob("ucdp_*.csv"), *folder.glob("ucdp_*.csv.gz")]):
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for row in csv.DictReader(io.StringIO(data.decode("utf-8"))):
            for side in ("a", "b"):
                name, number = row[f"side_{side}"], row.get(f"side_{side}_new_id", "")
                if not number.isdigit():
                    continue  # the HXL tag row
                country = _OTHER_NAMES.get(row["country"], row["country"])
                source = f"https://ucdp.uu.se/actor/{number} ({path.name}, side_{side}: {name})"
                for country_name in (country, row["country"], ""):
                    yield (_key(name), country_name), source
            for office in row["source_office"].split(";"):
                yield (
                    (_key(office), _OFFICE),
                    f"https://ucdp.uu.se/downloads ({path.name}, source_office: {office.strip()})",
                )


def _source(row: dict[str, str], known: dict[tuple[str, str], str]) -> str | None:
    media = row["kind"] in ("media", "organisation")
    words = [row["name"], *row["en"].split(";"), *row["acronyms"].split(";")]
    for word in words:
        key = _key(_PERIOD.sub("", word))
        if not key:
            continue
        found = known.get((key, row["country"])) or (known.get((key, _OFFICE)) if media else None)
        if found is None and (not row["country"] or len(key) > 6):
            found = known.get((key, ""))
        if found is not None:
            return found
    return None


def _key(name: str) -> str:
    """Folds a name to its letters and digits: "Al-Shabaab" and "al Shabaab" are one."""
    return re.sub(r"[^a-z0-9]", "", fold(name.replace("SPLM/A", "SPLM").replace("Taleban", "Taliban")))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
