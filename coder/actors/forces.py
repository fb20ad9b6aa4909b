"""Nouns for forces and crowds to actors: "Haftars troepen", "het Turkse leger", "the rebels", "betogers"."""

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.crowds import CIVILIANS, PROTESTERS, RIOTERS, UNIDENTIFIED
from coder.actors.discourse import ARMED_KINDS
from coder.actors.known import mission_in
from coder.actors.naming import actor_of
from coder.actors.nouns import CROWD_NOUNS, OWNED_NOUNS, STATE_NOUNS, Noun, NounClass
from coder.actors.offices import as_group
from coder.actors.phrase import is_definite, owner_after, owner_before, past_numbers, phrase_start
from coder.actors.setting import army_of, country_of_passage, own_force
from coder.actors.states import english_adjective
from coder.codebook import ActorKind
from coder.mentions import KnownActor, MentionForm

_CROWD = {
    NounClass.CIVILIANS: CIVILIANS,
    NounClass.PEOPLE: CIVILIANS,
    NounClass.PROTESTERS: PROTESTERS,
    NounClass.RIOTERS: RIOTERS,
    NounClass.GUNMEN: UNIDENTIFIED,
}
_REBEL_KINDS = frozenset({ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA})
_KINDS = {
    NounClass.REBELS: _REBEL_KINDS,
    NounClass.MILITIA: _REBEL_KINDS,
    NounClass.GROUP: _REBEL_KINDS | {ActorKind.ORGANISATION},
    NounClass.MERCENARIES: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.COALITION: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.PEACEKEEPERS: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.TROOPS: ARMED_KINDS | {ActorKind.STATE_FORCES},
}
_NAMED_AFTER = ARMED_KINDS | {ActorKind.STATE_FORCES, ActorKind.ORGANISATION}
_MEN = frozenset({NounClass.ARMY, NounClass.POLICE, NounClass.TROOPS, NounClass.REBELS, NounClass.MILITIA})
_FIGHTING = frozenset(NounClass) - {NounClass.GOVERNMENT, NounClass.OPPOSITION, NounClass.COUNTRY, *CROWD_NOUNS}
_POINTING = frozenset({NounClass.GROUP, NounClass.TROOPS, NounClass.COALITION, NounClass.MERCENARIES})
_MADE_OF = {NounClass.REBELS: "rebels", NounClass.MILITIA: "militias"}


def read_force(context: Context, line: Line, index: int) -> int:
    """Takes down whom the noun at chunk `index` stands for; gives the index of the next chunk to read."""
    chunk = line.chunks[index]
    classes = _classes(chunk)
    first = phrase_start(context, line, chunk.start)
    if context.cues["ours"] & {line.key(first - 1), line.key(first)}:
        return index + 1  # the speaker's own
    before = owner_before(context, line, index)
    after = owner_after(context, line, index)
    own = _of_compound(context, chunk)
    owner = own or _owner(line, index, before, after)
    if before is not None:
        first = min(first, phrase_start(context, line, before[1]))
    actor: KnownActor | None
    apposed = _apposed(context, line, index, first)
    if apposed is not None and set(classes) & OWNED_NOUNS:
        actor, form = apposed, MentionForm.FORCES
    elif owner is not None and set(classes) & OWNED_NOUNS:
        actor = _owned(context, line, chunk, owner, classes)
        form = MentionForm.FORCES
    else:
        actor, form = _alone(context, line, index, first, classes)
    if actor is None:
        return index + 1
    if form is MentionForm.FORCES and not (set(classes) & (STATE_NOUNS | {NounClass.BELONGINGS})):
        for name in (line.key(chunk.start), *classes):
            context.called[name] = actor
    end = line.chunks[after[1]].end if after is not None and owner == after[0] else chunk.end
    context.mention(context.span(line, past_numbers(context, line, first), end), chunk.span, actor, form)
    if before is not None and set(classes) & _MEN:
        context.owned.add(line.words[before[1]].start)
    if actor in (PROTESTERS, RIOTERS) or (form is MentionForm.FORCES and _takes_part(context, line, first, classes)):
        context.listed.add(actor.name)
    if set(classes) & _FIGHTING and form is MentionForm.FORCES:
        context.discourse.armies.append(actor)
    if actor is not UNIDENTIFIED and NounClass.PEOPLE not in classes:
        context.tell(actor, line)
    return index + 1


def _apposed(context: Context, line: Line, index: int, first: int) -> KnownActor | None:
    """Gives the group whose name the noun explains: "the militia Harakat al-Nujaba", "the Nyatura, a Hutu militia"."""
    chunk = line.chunks[index]
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    if after is not None and after.start == chunk.end and after.type in (ChunkType.ACTOR, ChunkType.UNKNOWN):
        actor = actor_of(context, line, index + 1)
        if actor is not None and actor.kind in _NAMED_AFTER:
            return actor
    for at in range(max(0, index - 2), index):
        before = line.chunks[at]
        closing = line.key(before.end) == ")"
        if (
            line.key(first - 1) == ","
            and before.end == first - 1 - closing
            and line.key(first) in context.cues["indefinite"]
        ):
            actor = actor_of(context, line, at)
            return actor if actor is not None and actor.kind in _NAMED_AFTER else None
    return None


def _takes_part(context: Context, line: Line, first: int, classes: list[NounClass]) -> bool:
    """Says whether the phrase tells of somebody, not of a weapon's make ("with a Turkish drone")."""
    return NounClass.BELONGINGS not in classes or line.key(first - 1) not in ("met", "with", "by", "door")


def _classes(chunk: Chunk) -> list[NounClass]:
    return [meaning.stands_for for meaning in chunk.meanings if isinstance(meaning, Noun)]


def _of_compound(context: Context, chunk: Chunk) -> KnownActor | None:
    """Gives the owner inside a compound: Talibanstrijders, RSF-strijders as one word."""
    if chunk.words:
        return context.choose(chunk.words)
    return chunk.state.state.actor if chunk.state is not None else None


def _owner(
    line: Line, index: int, before: tuple[KnownActor, int] | None, after: tuple[KnownActor, int] | None
) -> KnownActor | None:
    """Chooses between an owner before and one after the noun: a group after it outranks a mere adjective before it."""
    if before is None:
        return after[0] if after is not None else None
    described = line.chunks[index - 1].adjective or line.chunks[index - 1].type is ChunkType.UNKNOWN
    return after[0] if described and after is not None and after[0].kind is not ActorKind.STATE else before[0]


def _owned(
    context: Context, line: Line, chunk: Chunk, owner: KnownActor, classes: list[NounClass]
) -> KnownActor | None:
    group = as_group(context, owner)
    if group.kind is ActorKind.PERSON:
        return group
    if group.kind is ActorKind.STATE and not set(classes) & STATE_NOUNS:
        for noun in classes:
            if noun in _MADE_OF:
                return _rebels_of(context, line, group, noun)
            if noun in (NounClass.GROUP, NounClass.OPPOSITION, NounClass.COALITION):
                return None
    if group.kind is ActorKind.STATE:
        return own_force(context, group, chunk) or group
    if group.kind is ActorKind.ORGANISATION and NounClass.PEACEKEEPERS in classes:
        if group.name != "United Nations":
            return group
        mission = context.discourse.group(line.sentence.index, frozenset({ActorKind.EXTERNAL_FORCES}))
        return (
            mission
            or mission_in(country_of_passage(context, line, chunk.span))
            or context.actor_named("UN peacekeepers")
        )
    return group


def _rebels_of(context: Context, line: Line, state: KnownActor, noun: NounClass) -> KnownActor:
    """Gives the group that "Syrian rebels" takes up, else a group by that description."""
    told = next((actor for actor in context.discourse.told_in(state.name) if actor.kind in _REBEL_KINDS), None)
    if told is not None:
        return told
    adjective = english_adjective(state.name)
    kind = ActorKind.REBEL_GROUP if noun is NounClass.REBELS else ActorKind.POLITICAL_MILITIA
    return KnownActor(f"{adjective} {_MADE_OF[noun]}", kind, state.name, known=False)


def _alone(
    context: Context, line: Line, index: int, first: int, classes: list[NounClass]
) -> tuple[KnownActor | None, MentionForm]:
    """Gives whom a noun without an owner stands for, by its first class that finds somebody."""
    chunk = line.chunks[index]
    definite = is_definite(context, line, first, chunk.start) or chunk.start == 0
    at = line.sentence.index
    for noun in classes:
        if noun in CROWD_NOUNS:
            told = context.discourse.group(at, reach=2) if definite and noun is NounClass.GUNMEN else None
            return (told, MentionForm.FORCES) if told else (_CROWD[noun], MentionForm.GENERIC)
        if noun in STATE_NOUNS:
            if noun is NounClass.GOVERNMENT and line.key(first) in context.cues["indefinite"]:
                continue
            return army_of(context, line, chunk), MentionForm.FORCES
        if noun is NounClass.COUNTRY:
            owner = owner_before(context, line, index)
            state = as_group(context, owner[0]) if owner is not None else context.discourse.state(at)
            return (state if definite else None), MentionForm.ROLE
        if noun not in _KINDS or (noun in _POINTING and not definite):
            continue
        if noun is NounClass.TROOPS and context.discourse.armies:
            return context.discourse.armies[-1], MentionForm.FORCES
        found = context.called.get(line.key(chunk.start)) or context.called.get(noun)
        found = found or context.discourse.group(at, _KINDS[noun], reach=4 if noun is NounClass.GROUP else 12)
        if found is None and noun in _MADE_OF:
            found = _attributive(context, line, index) or context.rebels
        if found is None and noun is NounClass.PEACEKEEPERS:
            found = mission_in(country_of_passage(context, line, chunk.span))
        if found is None and noun is NounClass.PEACEKEEPERS and chunk.text.endswith(("en", "s")):
            found = context.actor_named("UN peacekeepers")
        if found is not None:
            return found, MentionForm.FORCES
        if noun in _MADE_OF:
            return UNIDENTIFIED, MentionForm.GENERIC
    return None, MentionForm.FORCES


def _attributive(context: Context, line: Line, index: int) -> KnownActor | None:
    """Makes a group of the name that stands before the noun: "Toeareg-rebellen"."""
    if index == 0:
        return None
    name = line.chunks[index - 1]
    if name.type is not ChunkType.UNKNOWN or name.end != line.chunks[index].start:
        return None
    if name.text.lower() in context.cues["nothing"]:
        return None
    return KnownActor(f"{name.text} rebels", ActorKind.REBEL_GROUP, None, known=False)
