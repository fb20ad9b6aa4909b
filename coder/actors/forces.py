"""Nouns for forces and crowds to actors: "Haftars troepen", "het Turkse leger", "the rebels", "betogers"."""

from dataclasses import dataclass

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
    NounClass.MILITANTS: _REBEL_KINDS,
    NounClass.MILITIA: _REBEL_KINDS,
    NounClass.GROUP: _REBEL_KINDS | {ActorKind.ORGANISATION},
    NounClass.MERCENARIES: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.COALITION: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.PEACEKEEPERS: frozenset({ActorKind.EXTERNAL_FORCES}),
    NounClass.TROOPS: ARMED_KINDS | {ActorKind.STATE_FORCES},
}
_NAMED_AFTER = ARMED_KINDS | {ActorKind.STATE_FORCES, ActorKind.ORGANISATION}
_MEN = frozenset(
    {NounClass.ARMY, NounClass.POLICE, NounClass.TROOPS, NounClass.REBELS, NounClass.MILITANTS, NounClass.MILITIA}
)
_ONE_GROUP = frozenset({"gang", "militia", "cartel"})  # "the X gang" has a name of its own
_INDEFINITE = frozenset({"gunmen", "attackers", "militants"})  # of them English says "the" where it means known ones
_OF_A_COUNTRY = dict.fromkeys(("men", "mannen", "supporters", "followers"), CIVILIANS) | dict.fromkeys(
    ("suicide", "assassin", "assassins", "hitmen", "kidnappers", "cell"), UNIDENTIFIED
)  # whom an adjective of a country describes without making them its forces
_NONE = frozenset({"no", "geen"})
_PLURAL = ("en", "s")
_UNITED_NATIONS = "United Nations"
_INSTRUMENT = frozenset({"met", "with", "by", "door"})  # "with a Turkish drone" tells of the weapon's make
_FIGHTING = frozenset(NounClass) - {NounClass.GOVERNMENT, NounClass.OPPOSITION, NounClass.COUNTRY, *CROWD_NOUNS}
_POINTING = frozenset({NounClass.GROUP, NounClass.TROOPS, NounClass.COALITION, NounClass.MERCENARIES})
_REBELS = KnownActor("Rebels", ActorKind.REBEL_GROUP, None, known=False)
_DESCRIBED = {
    NounClass.MILITIA: ActorKind.POLITICAL_MILITIA,
    NounClass.TROOPS: ActorKind.POLITICAL_MILITIA,
    NounClass.COALITION: ActorKind.EXTERNAL_FORCES,
}
_MADE_OF = {NounClass.REBELS: "rebels", NounClass.MILITANTS: "militants", NounClass.MILITIA: "militias"}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase for a force or crowd: its words, what its noun may stand for, and who owns it."""

    chunk: Chunk
    classes: tuple[NounClass, ...]
    first: int
    end: int
    owner: KnownActor | None
    owner_word: int | None  # where an owner before the noun begins

    def is_a(self, classes: frozenset[NounClass]) -> bool:
        """Says whether the noun may stand for one of `classes`."""
        return bool(classes.intersection(self.classes))


def read_force(context: Context, line: Line, index: int) -> None:
    """Takes down whom the noun at chunk `index` stands for: its owner, the group it explains, or whom it takes up."""
    if _explains_person(context, line, index):
        return
    phrase = _read_phrase(context, line, index)
    if context.cues["ours"] & {line.key(phrase.first - 1), line.key(phrase.first)}:
        return  # the speaker's own
    actor: KnownActor | None = None
    form = MentionForm.FORCES
    if phrase.is_a(OWNED_NOUNS):
        actor = _apposed(context, line, index, phrase.first)
        if actor is None and phrase.owner is not None:
            actor = _owned(context, line, phrase, phrase.owner)
    if actor is not None and actor.kind is ActorKind.STATE and index > 0 and line.chunks[index - 1].adjective:
        noun = line.key(phrase.chunk.start)  # "two Armenian men", "a Syrian suicide bomber"; "Haftar's men" are his
        actor, form = (_OF_A_COUNTRY[noun], MentionForm.GENERIC) if noun in _OF_A_COUNTRY else (actor, form)
    if actor is None and (phrase.owner is None or not phrase.is_a(OWNED_NOUNS)):
        actor, form = _alone(context, line, index, phrase)
    if actor is None or (actor is UNIDENTIFIED and form is MentionForm.GENERIC):
        described = _described(context, line, phrase)
        actor, form = (described, MentionForm.FORCES) if described is not None else (actor, form)
    if actor is not None:
        _take_down(context, line, phrase, actor, form)


def _explains_person(context: Context, line: Line, index: int) -> bool:
    """Says whether the noun only says what the person named after it is: "oud-politieman Jan"."""
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    if after is None or after.start != line.chunks[index].end or line.chunks[index].text.endswith(_PLURAL):
        return False
    if context.place_at(after.span) is not None:
        return False  # "nadat het leger Goma had ontzet": what the army acts on
    actor = actor_of(context, line, index + 1)
    return after.type is ChunkType.UNKNOWN if actor is None else actor.kind is ActorKind.PERSON


def _described(context: Context, line: Line, phrase: _Phrase) -> KnownActor | None:
    """Makes a group of an indefinite description: "een plaatselijke brigade van salafisten", "a Sunni militia"."""
    kind = next((_DESCRIBED[noun] for noun in phrase.classes if noun in _DESCRIBED), None)
    chunk = phrase.chunk
    if kind is None or line.key(phrase.first) not in context.cues["indefinite"]:
        return None
    told = [word.key for word in line.words[phrase.first + 1 : chunk.start] if word.key not in context.cues["vague"]]
    plain = all(word.text.islower() for word in line.words[phrase.first + 1 : chunk.start])
    if not (phrase.end > chunk.end or (told and plain and NounClass.TROOPS not in phrase.classes)):
        return None
    name = context.span(line, phrase.first + 1, phrase.end).of(context.document.text)
    return KnownActor(name, kind, None, known=False)


def _read_phrase(context: Context, line: Line, index: int) -> _Phrase:
    chunk = line.chunks[index]
    classes = tuple(meaning.stands_for for meaning in chunk.meanings if isinstance(meaning, Noun))
    first = phrase_start(context, line, chunk.start)
    before = owner_before(context, line, index)
    after = owner_after(context, line, index)
    inside = _of_compound(context, chunk)
    owner = inside or _owner(line, index, before, after) or _inner_owner(context, line, index)
    if before is not None:
        first = min(first, phrase_start(context, line, before[1]))
    end = line.chunks[after[1]].end if after is not None and owner == after[0] else chunk.end
    if after is None and line.key(end) in ("van", "of") and end + 1 < len(line.words) and _is_plain(line, end + 1):
        end += 2  # "een brigade van salafisten"
    return _Phrase(chunk, classes, first, end, owner, before[1] if before is not None else None)


def _take_down(context: Context, line: Line, phrase: _Phrase, actor: KnownActor, form: MentionForm) -> None:
    first = past_numbers(context, line, phrase.first, phrase.chunk.start)
    context.mention(context.span(line, first, phrase.end), phrase.chunk.span, actor, form)
    if phrase.owner_word is not None and phrase.is_a(_MEN):
        context.owned.add(line.words[phrase.owner_word].start)
    if form is MentionForm.FORCES:
        if not phrase.is_a(STATE_NOUNS | {NounClass.BELONGINGS}):
            for name in (line.key(phrase.chunk.start), *phrase.classes):
                context.called[name] = actor
        if phrase.is_a(_FIGHTING):
            context.discourse.armies.append(actor)
    made_with = NounClass.BELONGINGS in phrase.classes and line.key(phrase.first - 1) in _INSTRUMENT
    if actor in (PROTESTERS, RIOTERS) or (form is MentionForm.FORCES and not made_with):
        context.listed.add(actor.name)
    if actor is not UNIDENTIFIED and NounClass.PEOPLE not in phrase.classes:
        context.tell(actor, line)


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


def _is_plain(line: Line, position: int) -> bool:
    """Says whether the word at `position` is a plural in small letters that ends a phrase."""
    word = line.words[position]
    return word.text.islower() and word.key.isalpha() and word.key.endswith(_PLURAL) and len(word.key) > 4


def _inner_owner(context: Context, line: Line, index: int) -> KnownActor | None:
    """Gives whom a noun after "of" stands for that owns chunk `index`: "een konvooi van blauwhelmen"."""
    chunk = line.chunks[index]
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    if after is None or after.type is not ChunkType.NOUN or line.key(chunk.end) not in ("van", "of", "from"):
        return None
    if phrase_start(context, line, after.start) > chunk.end + 1:
        return None
    classes = tuple(meaning.stands_for for meaning in after.meanings if isinstance(meaning, Noun))
    if not OWNED_NOUNS.intersection(classes):
        return None
    inner = _Phrase(after, classes, phrase_start(context, line, after.start), after.end, None, None)
    actor, form = _alone(context, line, index + 1, inner)
    return actor if form is MentionForm.FORCES else None


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


def _owned(context: Context, line: Line, phrase: _Phrase, owner: KnownActor) -> KnownActor | None:
    """Gives whom the forces of `owner` are: a leader's group, a state's army, a group of rebels in a state."""
    group = as_group(context, owner)
    if group.kind is ActorKind.STATE:
        if not phrase.is_a(STATE_NOUNS):
            for noun in phrase.classes:
                if noun in _MADE_OF:
                    return _rebels_of(context, group, noun)
                if noun in (NounClass.GROUP, NounClass.OPPOSITION, NounClass.COALITION):
                    return None
        return own_force(context, group, phrase.chunk) or group
    if group.name == _UNITED_NATIONS and NounClass.PEACEKEEPERS in phrase.classes:
        mission = context.discourse.group(line.sentence.index, frozenset({ActorKind.EXTERNAL_FORCES}))
        mission = mission or mission_in(country_of_passage(context, line, phrase.chunk.span))
        return mission or context.actor_named("UN peacekeepers")
    return group


def _rebels_of(context: Context, state: KnownActor, noun: NounClass) -> KnownActor:
    """Gives the group that "Syrian rebels" takes up, else a group by that description."""
    told = next((actor for actor in context.discourse.told_in(state.name) if actor.kind in _REBEL_KINDS), None)
    if told is not None:
        return told
    adjective = english_adjective(state.name)
    kind = ActorKind.POLITICAL_MILITIA if noun is NounClass.MILITIA else ActorKind.REBEL_GROUP
    return KnownActor(f"{adjective} {_MADE_OF[noun]}", kind, state.name, known=False)


def _alone(context: Context, line: Line, index: int, phrase: _Phrase) -> tuple[KnownActor | None, MentionForm]:
    """Gives whom a noun without an owner stands for, by its first class that finds somebody."""
    chunk, first = phrase.chunk, phrase.first
    pointed = is_definite(context, line, first, chunk.start)
    bare = context.document.language == "en" and line.key(chunk.start) in _INDEFINITE
    definite = pointed or (chunk.start == 0 and not bare)
    at = line.sentence.index
    for noun in phrase.classes:
        if noun in CROWD_NOUNS:
            points = definite and noun is NounClass.GUNMEN and line.key(chunk.start) not in _NONE
            told = context.discourse.group(at, reach=2) if points else None
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
        found = _taken_up(context, line, index, noun, pointed)
        if found is not None:
            return found, MentionForm.FORCES
        if noun is NounClass.REBELS:
            return _REBELS, MentionForm.FORCES
        if noun in _MADE_OF:
            return UNIDENTIFIED, MentionForm.GENERIC
    return None, MentionForm.FORCES


def _taken_up(context: Context, line: Line, index: int, noun: NounClass, definite: bool) -> KnownActor | None:
    """Gives the group that "the rebels" or "the troops" takes up: whom the text called so, or told of most of late."""
    chunk = line.chunks[index]
    if noun is NounClass.TROOPS and context.discourse.armies:
        return context.discourse.armies[-1]
    found = context.called.get(line.key(chunk.start)) or context.called.get(noun)
    if found is None:
        reach = 4 if noun is NounClass.GROUP else 12
        found = context.discourse.group(line.sentence.index, _KINDS[noun], reach)
    if found is None and noun in _MADE_OF:
        found = _attributive(context, line, index) or _only_rebels(context, definite)
    if found is None and noun is NounClass.PEACEKEEPERS:
        found = mission_in(country_of_passage(context, line, chunk.span))
        if found is None and chunk.text.endswith(_PLURAL):
            found = context.actor_named("UN peacekeepers")
    return found


def _only_rebels(context: Context, definite: bool) -> KnownActor | None:
    """Gives the rebels of an article that has not named them yet: its one group; "the" ones, whom it names far oftener.

    Where it is about several, bare "Rebels" are none of them for sure.
    """
    named = context.rebels.most_common(2)
    if not named:
        return None
    if len(named) == 1 or (definite and named[0][1] >= 2 * named[1][1]):
        return named[0][0]
    return _REBELS


def _attributive(context: Context, line: Line, index: int) -> KnownActor | None:
    """Makes a group of the name that stands before the noun: "Toeareg-rebellen"."""
    if index == 0:
        return None
    name = line.chunks[index - 1]
    if name.type is not ChunkType.UNKNOWN or name.end != line.chunks[index].start:
        return None
    if name.text.lower() in context.cues["nothing"]:
        return None
    noun = line.key(line.chunks[index].start)
    if context.document.language == "en" and noun in _ONE_GROUP:
        return KnownActor(f"{name.text} {noun}", ActorKind.POLITICAL_MILITIA, None, known=False)
    return KnownActor(f"{name.text} rebels", ActorKind.REBEL_GROUP, None, known=False)
