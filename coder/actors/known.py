"""The actors that the lexicon knows, what they are called when, and who leads or belongs to which group."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from coder.codebook import ActorKind
from coder.lexicon import Entry, LexiconError, read_rows
from coder.mentions import KnownActor

FILE = "actors.csv"
_CELL = re.compile(r"(?P<lead>\*?)(?P<words>[^\[\]]+?)\s*(?:\[(?P<since>[\d-]*)/(?P<until>[\d-]*)\])?")


class Period(NamedTuple):
    """From `since` to `until`, both included: "YYYY" or "YYYY-MM", empty where open."""

    since: str = ""
    until: str = ""

    def holds(self, day: str) -> bool:
        """Says whether `day` ("YYYY-MM" or "YYYY-MM-DD") lies in the period."""
        return (not self.since or self.since <= day[: len(self.since)]) and (
            not self.until or day[: len(self.until)] <= self.until
        )


@dataclass(frozen=True, slots=True)
class ActorWord:
    """One name of an actor: as written, when it was borne, whether it is an acronym, and where the lexicon has it."""

    written: str
    actor: KnownActor
    period: Period
    acronym: bool
    where: str
    language: str = field(default="", compare=False)  # of the column; "" for acronyms, which are the same in all


@dataclass(frozen=True, slots=True)
class KnownMembership:
    """A person or unit in a group as the lexicon knows it; `role` is English."""

    group: str
    role: str
    leads: bool
    period: Period


@dataclass(frozen=True, slots=True)
class KnownRow:
    """One line of the lexicon: an actor, its names and its memberships."""

    actor: KnownActor
    words: tuple[ActorWord, ...]
    memberships: tuple[KnownMembership, ...]
    source: str
    where: str
    active: Period = Period()  # when the actor exists, as far as known


@lru_cache(maxsize=4)
def read_known() -> tuple[KnownRow, ...]:
    """Gives the actors of the lexicon; an editor's line replaces the shipped one of the same name and qualifier.

    Raises LexiconError for a line that cannot be read.
    """
    rows = [_row(entry) for entry in read_rows(FILE)]
    return tuple({(row.actor.name, row.actor.qualifier): row for row in rows}.values())


@lru_cache(maxsize=4)
def rows_by_name() -> dict[str, tuple[KnownRow, ...]]:
    """Gives the lines by the actor's English name; several where a qualifier tells them apart."""
    found: dict[str, list[KnownRow]] = {}
    for row in read_known():
        found.setdefault(row.actor.name, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}


def memberships_of(actor: KnownActor, day: str) -> tuple[KnownMembership, ...]:
    """Gives the groups that `actor` leads or belongs to on `day`, the lexicon's first one first."""
    rows = rows_by_name().get(actor.name, ())
    return tuple(
        membership
        for row in rows
        if row.actor.qualifier == actor.qualifier
        for membership in row.memberships
        if membership.period.holds(day)
    )


def mission_in(country: str | None) -> KnownActor | None:
    """Gives the peacekeeping mission of the United Nations in a country, by its name "UN mission in ..."."""
    for row in read_known():
        if row.actor.kind is ActorKind.EXTERNAL_FORCES and row.actor.country == country:
            if any(word.written.startswith(("UN mission", "United Nations")) for word in row.words):
                return row.actor
    return None


def army_called(written: str, day: str) -> KnownActor | None:
    """Gives the armed forces that bear a name such as "Sudanese army" on `day`, if they have one of their own."""
    return next((word.actor for word in _armies().get(written, ()) if word.period.holds(day)), None)


@lru_cache(maxsize=4)
def _armies() -> dict[str, tuple[ActorWord, ...]]:
    found: dict[str, list[ActorWord]] = {}
    for row in read_known():
        if row.actor.kind is ActorKind.STATE_FORCES:
            for word in row.words:
                found.setdefault(word.written, []).append(word)
    return {written: tuple(words) for written, words in found.items()}


def roles_of(role: str) -> tuple[str, ...]:
    """Gives the roles that a cell holds: "leader and secretary-general" are two."""
    return tuple(part.strip() for part in re.split(r",| and ", role) if part.strip())


def _row(entry: Entry) -> KnownRow:
    values = entry.values
    try:
        kind = ActorKind(values["kind"])
    except ValueError:
        raise LexiconError(f"{entry.where}: kind {values['kind']!r} is none of {', '.join(ActorKind)}") from None
    actor = KnownActor(values["name"], kind, values["country"] or None, known=True, qualifier=values["qualifier"])
    words = [ActorWord(actor.name, actor, Period(), _is_acronym(actor.name), entry.where, "en")]
    for column, language in (("en", "en"), ("nl", "nl"), ("acronyms", "")):
        for _, written, period in _cells(values[column], entry.where):
            acronym = column == "acronyms" or _is_acronym(written)
            words.append(ActorWord(written, actor, period, acronym, entry.where, language))
    memberships = tuple(
        KnownMembership(group.strip(), role.strip(), bool(leads), period)
        for leads, written, period in _cells(values["memberships"], entry.where)
        for group, _, role in [written.partition(":")]
    )
    active = Period(values["since"], values["until"])
    return KnownRow(actor, tuple(dict.fromkeys(words)), memberships, values["source"], entry.where, active)


def _cells(cell: str, where: str) -> Iterator[tuple[str, str, Period]]:
    """Yields the parts of a cell: a star where the member leads, the words, the period."""
    for part in cell.split(";"):
        if not part.strip():
            continue
        match = _CELL.fullmatch(part.strip())
        if match is None:
            raise LexiconError(f"{where}: {part.strip()!r} is no name, or name [since/until]")
        yield match["lead"], match["words"], Period(match["since"] or "", match["until"] or "")


def _is_acronym(written: str) -> bool:
    return written.upper() == written and " " not in written
