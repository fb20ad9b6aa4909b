"""Offices and titles: who holds them, in which group, and what the role is called in English."""

from dataclasses import dataclass
from functools import lru_cache

from coder.actors.chunks import ChunkType
from coder.actors.context import Context, Line
from coder.actors.introducing import PARTICLES_OF_VERBS
from coder.actors.known import Period, read_known, roles_of
from coder.actors.naming import actor_of
from coder.actors.nouns import NounClass, Role, RoleOf
from coder.actors.phrase import owner_before
from coder.actors.setting import army_of, state_of_passage
from coder.codebook import ActorKind
from coder.mentions import KnownActor
from coder.words import fold

_OF_FIELDS = frozenset(
    {"minister", "deputy minister", "commander", "head", "spokesperson", "deputy", "official", "officer", "member"}
)
_UNDER = frozenset({"deputy", "vice", "assistant", "plaatsvervangend", "plaatsvervangende", "adjunct"})
_COMPLEMENT = 4  # words of a complement that names nobody
_TITLES = 3  # titles between an office and its holder
_APPOSED = 4  # words between the comma after a name and its office
_JOINS = frozenset({",", "–", "—", "("})


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text puts it: English role, the group it is held in, and the words it spans."""

    role: Role
    english: str
    group: KnownActor | None
    first: int  # word
    end: int  # word after the complement
    next: int  # index of the chunk after the complement
    former: bool
    assumed: bool  # the group is the state of the passage, not told


def read_office(context: Context, line: Line, index: int, last_role: str) -> Office | None:
    """Reads the office at chunk `index` with its owner before it and its complement after it.

    `last_role` is the office read before in the sentence, which "counterpart" takes up.
    """
    chunk = line.chunks[index]
    role = chunk.role
    if role is None:
        return None
    owner = owner_before(context, line, index)
    first = owner[1] if owner else chunk.start
    own = next((word.state.actor for word in [chunk.state] if word is not None), None)
    group = owner[0] if owner else own or (context.choose(chunk.words) if chunk.words else None)
    field, inside, end, after = _complement(context, line, index)
    group = inside or group
    if group is not None:
        group = as_group(context, group)
    english = role.english
    if english == "counterpart":
        english = last_role or english
    elif field and english in _OF_FIELDS:
        plain = field.removeprefix("the ").removesuffix(" affairs")
        english = english.replace("minister", f"{plain} minister") if "minister" in english else f"{english} of {field}"
    assumed = group is None and role.of is RoleOf.STATE
    if assumed:
        group = state_of_passage(context, line, chunk.span)
    keys = {word.key for word in line.words[max(0, first - 2) : chunk.start]}
    before = line.chunks[index - 1] if index else chunk
    if keys & _UNDER or (before.type is ChunkType.ROLE and before.end == chunk.start):
        english = f"deputy {english}" if not english.startswith("deputy") else english
    former = bool(keys & context.cues["former"]) or chunk.text.lower().startswith(("oud-", "ex-", "voormalig"))
    return Office(role, english, group, first, end, after, former, assumed)


def holder_after(context: Context, line: Line, office: Office) -> int | None:
    """Gives the index of the chunk that names the holder after the office: "president X", "de leider van Y, X".

    A title may stand between: "a spokesman for the junta, Brigadier General X".
    """
    at, end = office.next, office.end
    while at + 1 < min(len(line.chunks), office.next + _TITLES) and line.chunks[at].type is ChunkType.ROLE:
        if not _follows(line, at, end):
            return None
        at, end = at + 1, line.chunks[at].end
    if at >= len(line.chunks) or not _follows(line, at, end):
        return None
    if line.chunks[at].type not in (ChunkType.ACTOR, ChunkType.UNKNOWN):
        return None
    actor = actor_of(context, line, at)
    return at if actor is not None and actor.kind is ActorKind.PERSON else None


def _follows(line: Line, at: int, end: int) -> bool:
    """Says whether chunk `at` stands right after word `end`, or after one comma, bracket or full stop."""
    between = [word.text for word in line.words[end : line.chunks[at].start]]
    return not between or (len(between) == 1 and between[0] in (",", "(", "."))


def holder_before(context: Context, line: Line, index: int, office: Office) -> int | None:
    """Gives the index of the chunk that names the holder before the office: "X, de leider van Y"."""
    for before in range(index - 1, max(-1, index - 4), -1):
        chunk = line.chunks[before]
        if chunk.type not in (ChunkType.ACTOR, ChunkType.UNKNOWN) or chunk.end > office.first:
            continue
        between = [word.text for word in line.words[chunk.end : office.first]]
        if between and between[0] in PARTICLES_OF_VERBS:
            del between[0]  # "haalde X aan, het hoofd van Y"
        if not between or between[0] not in _JOINS or len(between) > _APPOSED or "," in between[1:]:
            return None
        if any(word.lower() in context.cues["speech"] for word in between):
            return None
        actor = actor_of(context, line, before)
        return before if actor is not None and actor.kind is ActorKind.PERSON else None
    return None


def as_group(context: Context, actor: KnownActor) -> KnownActor:
    """Gives the group that a person leads or belongs to on the article's date; any other actor itself."""
    if actor.kind is not ActorKind.PERSON:
        return actor
    for membership in sorted(context.memberships_of(actor), key=lambda one: not one.leads):
        group = context.actor_named(membership.group)
        if group is not None:
            return group
    return next((told.group for told in reversed(context.memberships) if told.member == actor), actor)


def known_holder(context: Context, group: KnownActor, english: str) -> KnownActor | None:
    """Gives who holds the office in the group on the article's date by the lexicon; None where it knows nobody."""
    holders = [actor for actor, period in _holders().get((group.name, english), ()) if period.holds(context.day)]
    return context.resolved(holders[0]) if len(holders) == 1 else None


@lru_cache(maxsize=4)
def _holders() -> dict[tuple[str, str], tuple[tuple[KnownActor, Period], ...]]:
    found: dict[tuple[str, str], list[tuple[KnownActor, Period]]] = {}
    for row in read_known():
        for membership in row.memberships:
            for role in roles_of(membership.role):
                found.setdefault((membership.group, role), []).append((row.actor, membership.period))
    return {office: tuple(holders) for office, holders in found.items()}


def _complement(context: Context, line: Line, index: int) -> tuple[str, KnownActor | None, int, int]:
    """Reads what stands after "of": gives the field in English, the group, the word after it, the next chunk."""
    chunk = line.chunks[index]
    end, after, field, group = chunk.end, index + 1, "", None
    for _ in range(2):  # "minister of foreign affairs of Turkey": two complements at most
        position = end
        if line.key(position) not in context.cues["owner"] and not (field and position == end):
            break
        if line.key(position) in context.cues["owner"]:
            position += 1
        while line.key(position) in context.cues["definite"] or line.key(position) in context.cues["indefinite"]:
            position += 1
        length = _field(context, line, position)
        named = line.chunk_at(position)
        if length and not field and (named is None or named.type is not ChunkType.ACTOR):
            field = context.fields[" ".join(line.key(position + step) for step in range(length))]
            end = position + length
            while after < len(line.chunks) and line.chunks[after].start < end:
                after += 1
            continue
        found = _group(context, line, after, position, of=bool(field) or line.key(end) in ("of", "van"))
        if found is None:
            end = _unnamed_end(line, position) or end
            while after < len(line.chunks) and line.chunks[after].start < end:
                after += 1
            break
        group, end, after, inner = found
        field = field or inner
        break
    return field, group, end, after


def _unnamed_end(line: Line, position: int) -> int | None:
    """Gives the word after a complement in small letters that a comma ends: "van het ziekenhuis, dokter X"."""
    end = position
    while end < position + _COMPLEMENT and line.key(end).isalpha() and line.words[end].text.islower():
        end += 1
    return end if end > position and line.key(end) == "," else None


def _field(context: Context, line: Line, position: int) -> int:
    for length in (3, 2, 1):
        if " ".join(line.key(position + step) for step in range(length)) in context.fields:
            return length
    return 0


def _group(
    context: Context, line: Line, after: int, position: int, of: bool
) -> tuple[KnownActor, int, int, str] | None:
    """Reads a group at word `position`: the group, the word and chunk after it, and the field of a force in it."""
    if after >= len(line.chunks) or not 0 <= line.chunks[after].start - position <= 2:
        return None
    chunk = line.chunks[after]
    actor = actor_of(context, line, after)
    following = line.chunks[after + 1] if after + 1 < len(line.chunks) else None
    if (
        actor is not None
        and following is not None
        and following.noun is not None
        and (chunk.owns or chunk.adjective or following.start == chunk.end)
        and following.start - chunk.end <= 2
    ):
        return actor, following.end, after + 2, context.fields.get(fold(following.text), "")
    if actor is not None and actor.kind is not ActorKind.PERSON:
        return actor, chunk.end, after + 1, ""
    if actor is not None and chunk.owns:
        inner = (
            actor_of(context, line, after + 1) if following is not None and following.start - chunk.end <= 1 else None
        )
        if inner is not None and following is not None and inner.kind is not ActorKind.PERSON:
            return inner, following.end, after + 2, ""
        return actor, chunk.end, after + 1, ""
    if chunk.noun is not None and following is not None and following.start == chunk.end:
        named = actor_of(context, line, after + 1)  # "the UN mission MINUSCA"
        if named is not None and named.kind is not ActorKind.PERSON:
            return named, following.end, after + 2, ""
    if chunk.noun is not None and chunk.noun.stands_for in (NounClass.ARMY, NounClass.POLICE, NounClass.GOVERNMENT):
        army = army_of(context, line, chunk)
        field = context.fields.get(fold(chunk.text), "")
        return (army, chunk.end, after + 1, field) if army is not None else None
    place = context.place_at(chunk.span)
    if of and place is not None and place.place.country:
        state = context.actor_named(place.place.country)
        return (state, chunk.end, after + 1, "") if state is not None else None
    return None
