"""What is wrong in the lexicons of actors, states, groups and offices: each fault with file, line and mending."""

import re
from collections.abc import Iterator

from coder.actors.known import FILE as ACTORS
from coder.actors.nouns import NounClass, RoleOf
from coder.actors.states import FILE as STATES
from coder.codebook import ActorKind
from coder.lexicon import Entry, read_entries, read_rows, read_table
from coder.reading import LANGUAGES
from coder.regions import REGION_NAME
from coder.words import fold

_PERIOD = re.compile(r"\[(?P<since>\d{4}(-\d\d)?)?/(?P<until>\d{4}(-\d\d)?)?\]")
_CELL = re.compile(r"\*?[^\[\]*]+?(\s*\[[\d-]*/[\d-]*\])?")
_DAY = re.compile(r"(\d{4}(-(0[1-9]|1[0-2]))?)?")
_ROLE_KEYS = frozenset({"english", "words", "leads", "rank", "of"})
_CUES = (
    "speech armed organisation media nothing state_body locative inside town owner loyal definite indefinite regional "
    "vague former quantity gender_he gender_she plural thing possessive ours starters"
).split()
BY_NAME = "the name alone"
"""What a source says that checks only that there is somebody of that name."""


def check_actor_lexicons() -> list[str]:
    """Gives the faults of actors.csv, countries.csv, groups.toml, roles.toml and names.toml; empty when all is well."""
    return [
        *_actors(),
        *_states(),
        *(fault for language in LANGUAGES for check in (_groups, _roles, _cues) for fault in check(language)),
    ]


def told_sources() -> str:
    """Gives the share of the actors' lines that say where they can be checked, in words."""
    sources = [entry.values["source"] for entry in read_rows(ACTORS)]
    checked = sum(source.strip() not in ("", "unchecked") for source in sources)
    alone = sum(BY_NAME in source for source in sources)
    share = checked / len(sources) if sources else 0
    told = f"{checked} of {len(sources)} lines say where they can be checked ({share:.0%})"
    return f"{ACTORS}: {told}, {alone} of them for the name alone"


def _actors() -> Iterator[str]:
    countries = {entry.values["name"] for entry in read_rows(STATES)}
    rows = read_rows(ACTORS)
    groups = {entry.values["name"] for entry in rows} | countries
    seen: dict[tuple[str, str, str], str] = {}
    for entry in rows:
        row, where = entry.values, entry.where
        key = (where.rpartition(":")[0], row["name"], row["qualifier"])
        if key in seen:
            yield f"{where}: {row['name']!r} stands already at {seen[key]}; give one a qualifier or leave it out"
        seen.setdefault(key, where)
        if not row["name"].strip():
            yield f"{where}: a line needs a name"
        if row["kind"] not in set(ActorKind):
            yield f"{where}: kind {row['kind']!r} is none of {', '.join(ActorKind)}"
        if row["country"] and row["country"] not in countries:
            yield f"{where}: country {row['country']!r} is not in {STATES}; write ACLED's English name"
        if not row["source"].strip():
            yield f"{where}: source is empty; say where the line can be checked, or write unchecked"
        yield from _cells(entry, groups)


def _cells(entry: Entry, groups: set[str]) -> Iterator[str]:
    row, where = entry.values, entry.where
    for end in ("since", "until"):
        if not _DAY.fullmatch(row[end]):
            yield f"{where}: {end} {row[end]!r} is no year or month; write 2014 or 2014-05"
    for column in ("en", "nl", "acronyms", "memberships"):
        for part in filter(None, map(str.strip, row[column].split(";"))):
            period = _PERIOD.search(part)
            if not _CELL.fullmatch(part) or (("[" in part) != (period is not None)):
                yield f"{where}: {column} {part!r} is no name, or name [since/until] with years or months"
            elif period is not None and period["since"] and period["until"] and period["since"] > period["until"]:
                yield f"{where}: {column} {part!r} ends before it begins"
            if column == "memberships":
                group = part.lstrip("*").partition(":")[0].strip()
                if group not in groups:
                    yield f"{where}: group {group!r} is neither an actor nor a country of the lexicon"
                if ":" not in part:
                    yield f"{where}: membership {part!r} has no role; write group: role"


def _states() -> Iterator[str]:
    seen: dict[str, str] = {}
    for entry in read_rows(STATES):
        row, where = entry.values, entry.where
        for column, pattern in (("iso2", r"[A-Z]{2}"), ("iso3", r"[A-Z]{3}"), ("numeric", r"(\d{3})?"), ("gw", r"\d*")):
            if not re.fullmatch(pattern, row[column]):
                yield f"{where}: {column} {row[column]!r} is no such code"
        if not row["region"].isdigit() or int(row["region"]) not in REGION_NAME:
            yield f"{where}: region {row['region']!r} is none of {', '.join(map(str, REGION_NAME))}"
        key = f"{where.rpartition(':')[0]} {row['iso2']}"
        if key in seen:
            yield f"{where}: {row['iso2']} stands already at {seen[key]}; leave one out"
        seen.setdefault(key, where)


def _groups(language: str) -> Iterator[str]:
    file = f"{language}/groups.toml"
    for name, words in read_table(file).items():
        if name not in set(NounClass):
            yield f"{file}: list {name!r} is none of {', '.join(NounClass)}"
        folded = [fold(word) for word in words]
        for word in dict.fromkeys(word for word in folded if folded.count(word) > 1):
            yield f"{file}: {word!r} stands twice in {name}; leave one out"


def _roles(language: str) -> Iterator[str]:
    for entry in read_entries(f"{language}/roles.toml", "role"):
        unknown = sorted(set(entry.values) - _ROLE_KEYS)
        if unknown:
            yield f"{entry.where}: unknown key {unknown[0]!r}; known: {', '.join(sorted(_ROLE_KEYS))}"
        if not isinstance(entry.values.get("english"), str) or not isinstance(entry.values.get("words"), list):
            yield f"{entry.where}: a role needs english as text and words as a list"
        if entry.values.get("of", RoleOf.GROUP) not in set(RoleOf):
            yield f"{entry.where}: of {entry.values['of']!r} is none of {', '.join(RoleOf)}"
    if "fields" not in read_table(f"{language}/roles.toml"):
        yield f"{language}/roles.toml: the table [fields] is missing"


def _cues(language: str) -> Iterator[str]:
    file = f"{language}/names.toml"
    table = read_table(file)
    for name in _CUES:
        if name not in table:
            yield f"{file}: the list {name!r} is missing"
