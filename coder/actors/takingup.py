"""Which group "the rebels", "the troops" or "the militia" takes up."""

from collections import Counter

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.forcephrase import PLURAL
from coder.actors.known import mission_in
from coder.actors.militias import are_militias
from coder.actors.nouns import NounClass, read_peoples
from coder.actors.setting import country_of_passage
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, NON_STATES
from coder.mentions import KnownActor
from coder.wordlists import word_list

KINDS = {
    NounClass.REBELS: ARMED_GROUPS,
    NounClass.MILITANTS: ARMED_GROUPS,
    NounClass.MILITIA: ARMED_GROUPS,
    NounClass.GROUP: ARMED_GROUPS | {ActorKind.ORGANISATION},
    NounClass.MERCENARIES: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.COALITION: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.PEACEKEEPERS: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.TROOPS: NON_STATES | {ActorKind.STATE_FORCES},
}
"""What kinds of groups a noun may take up."""
_AGAINST_REBELS = word_list("people.toml", "against_rebels")
_FIGHTERS = frozenset({"strijders", "strijder", "fighters", "fighter"})
_ONE_GROUP = frozenset({"gang", "militia", "cartel"})  # "the X gang" has a name of its own
MADE_OF = {NounClass.REBELS: "rebels", NounClass.MILITANTS: "militants", NounClass.MILITIA: "militias"}
"""What a group is called of which only such a noun is known."""
REBELS = KnownActor("Rebels", ActorKind.REBEL_GROUP, None, known=False)
"""Rebels of whom nothing else is known."""


def taken_up(context: Context, line: Line, index: int, noun: NounClass, definite: bool) -> KnownActor | None:
    """Gives the group that "the rebels" or "the troops" takes up: whom the text called so, or told of most of late."""
    chunk = line.chunks[index]
    if noun is NounClass.TROOPS and line.key(chunk.start) in _FIGHTERS:
        group = context.discourse.group(line.sentence.index, ARMED_GROUPS)
        if group is not None:
            return group  # "the fighters" are no army's where an armed group was told of
    if noun is NounClass.TROOPS and context.discourse.armies:
        return context.discourse.armies[-1]
    found = context.called.get(line.key(chunk.start)) or context.called.get(noun)
    if are_militias(line, chunk, noun) and (found is None or found.kind is ActorKind.REBEL_GROUP):
        return context.called.get(line.key(chunk.start))
    if found is None:
        reach = 4 if noun is NounClass.GROUP else 12
        found = context.discourse.group(line.sentence.index, KINDS[noun], reach)
    others = not definite and _is_of_the_other_side(context, line, chunk)
    if found is not None and others and found.kind is ActorKind.REBEL_GROUP:
        found = None
    if found is None and noun in MADE_OF and others:
        found = _attributive(context, line, index, noun)
    elif found is None and noun in MADE_OF:
        found = _attributive(context, line, index, noun) or _only_rebels(context, definite)
    if found is None and noun is NounClass.PEACEKEEPERS:
        found = mission_in(country_of_passage(context, line, chunk.span))
        if found is None and chunk.text.endswith(PLURAL):
            found = context.actor_named("UN peacekeepers")
    return found


def _is_of_the_other_side(context: Context, line: Line, chunk: Chunk) -> bool:
    """Says whether a noun means those who fight rebels, unless the text called a group so: "paramilitaries"."""
    key = line.key(chunk.start)
    return key in _AGAINST_REBELS() and key not in context.called


def watch_of(context: Context, line: Line, chunk: Chunk) -> KnownActor:
    """Gives the village or clan guard that a noun was said of before, else a group of that description."""
    key = line.key(chunk.start)
    told = next(
        (context.called[word] for word in (key, f"{key}en", key.removesuffix("en")) if word in context.called), None
    )
    if told is not None:
        return told
    country = country_of_passage(context, line, chunk.span)
    return KnownActor(chunk.text.lower(), ActorKind.IDENTITY_MILITIA, country, known=False)


def _only_rebels(context: Context, definite: bool) -> KnownActor | None:
    """Gives the rebels of an article that has not named them yet: its one group; "the" ones, whom it names far oftener.

    Those of the country that it names most come before others. Where it is about several, bare "Rebels" are none of
    them for sure.
    """
    home = max(context.countries, key=context.countries.__getitem__, default=None)
    at_home = Counter({actor: count for actor, count in context.rebels.items() if actor.country == home})
    named = (at_home or context.rebels).most_common(2)
    if not named:
        return None
    if len(named) == 1 or (definite and named[0][1] >= 2 * named[1][1]):
        return named[0][0]
    return REBELS


def _attributive(context: Context, line: Line, index: int, noun: NounClass) -> KnownActor | None:
    """Makes a group of the name that stands before the noun: "Toeareg-rebellen"; a militia where it is a people's."""
    if index == 0:
        return None
    name = line.chunks[index - 1]
    if name.type is not ChunkType.UNKNOWN or name.end != line.chunks[index].start:
        return None
    if name.text.lower() in context.cues["nothing"]:
        return None
    people = read_peoples(context.document.language).get(name.text.lower())
    if people is not None and noun is NounClass.MILITIA:
        return KnownActor(f"{people} militia", ActorKind.IDENTITY_MILITIA, None, known=False)
    if people is not None:
        return KnownActor(f"{people} rebels", ActorKind.REBEL_GROUP, None, known=False)
    written = line.key(line.chunks[index].start)
    if context.document.language == "en" and written in _ONE_GROUP:
        return KnownActor(f"{name.text} {written}", ActorKind.POLITICAL_MILITIA, None, known=False)
    return KnownActor(f"{name.text} rebels", ActorKind.REBEL_GROUP, None, known=False)
