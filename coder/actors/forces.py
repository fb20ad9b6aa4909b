"""Nouns for forces and crowds to actors: "Haftars troepen", "het Turkse leger", "the rebels", "betogers"."""

from coder.actors.bearing import bear_arms
from coder.actors.chunks import ChunkType
from coder.actors.coined import coined_before_noun
from coder.actors.context import Context, Line
from coder.actors.crowds import CIVILIANS, CROWDS, PROTESTERS, RIOTERS, UNIDENTIFIED
from coder.actors.forcephrase import PLURAL, ForcePhrase, read_phrase
from coder.actors.hirelings import hirelings_of
from coder.actors.known import mission_in
from coder.actors.militias import are_militias, militias_told, of_side
from coder.actors.nameless import rebels_of
from coder.actors.naming import actor_of
from coder.actors.nouns import CROWD_NOUNS, OWNED_NOUNS, STATE_NOUNS, Noun, NounClass
from coder.actors.offices import as_group
from coder.actors.peoples import militia_of_people
from coder.actors.phrase import is_definite, owner_before, past_numbers, phrase_start
from coder.actors.setting import army_of, country_of_passage, own_force
from coder.actors.takingup import KINDS, MADE_OF, REBELS, taken_up, watch_of
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, NON_STATES
from coder.mentions import KnownActor, MentionForm
from coder.values import replace
from coder.wordlists import made_of, word_row

_CROWD = {
    NounClass.CIVILIANS: CIVILIANS,
    NounClass.PEOPLE: CIVILIANS,
    NounClass.PROTESTERS: PROTESTERS,
    NounClass.RIOTERS: RIOTERS,
    NounClass.GUNMEN: UNIDENTIFIED,
}
_NAMED_AFTER = NON_STATES | {ActorKind.STATE_FORCES, ActorKind.ORGANISATION}
_MEN = frozenset(
    {
        NounClass.ARMY,
        NounClass.POLICE,
        NounClass.TROOPS,
        NounClass.REBELS,
        NounClass.MILITANTS,
        NounClass.MILITIA,
        NounClass.WATCH,
        NounClass.MERCENARIES,
    }
)
_INDEFINITE = frozenset({"gunmen", "attackers", "militants"})  # of them English says "the" where it means known ones
_CIVILIANS = word_row("people.toml", "civilians_of_a_country")
_UNKNOWN = word_row("en/people.toml", "unknown_of_a_country")
_OF_A_COUNTRY = made_of(lambda: dict.fromkeys(_CIVILIANS(), CIVILIANS) | dict.fromkeys(_UNKNOWN(), UNIDENTIFIED))
"""Whom an adjective of a country describes without making them its forces."""
_BODIES = word_row("nl/people.toml", "state_bodies")
_GUNMEN = frozenset({NounClass.GUNMEN})
_NONE = frozenset({"no", "geen"})
_UNITED_NATIONS = "United Nations"
_INSTRUMENT = frozenset({"met", "with", "by", "door"})  # "with a Turkish drone" tells of the weapon's make
_FIGHTING = frozenset(NounClass) - {NounClass.GOVERNMENT, NounClass.OPPOSITION, NounClass.COUNTRY, *CROWD_NOUNS}
_POINTING = frozenset({NounClass.GROUP, NounClass.TROOPS, NounClass.COALITION, NounClass.MERCENARIES})
_DESCRIBED = {
    NounClass.MILITIA: ActorKind.POLITICAL_MILITIA,
    NounClass.TROOPS: ActorKind.POLITICAL_MILITIA,
    NounClass.COALITION: ActorKind.EXTERNAL_FORCES,
}


def read_force(context: Context, line: Line, index: int) -> None:
    """Takes down whom the noun at chunk `index` stands for: its owner, the group it explains, or whom it takes up."""
    if _explains_person(context, line, index):
        return
    coined = coined_before_noun(context, line, line.chunks[index])
    if coined is not None:
        _take_down(context, line, read_phrase(context, line, index), coined, MentionForm.NAME)
        return
    phrase = read_phrase(context, line, index)
    if phrase.owner is None:
        phrase = replace(phrase, owner=_inner_owner(context, line, index))
    if context.cues["ours"] & {line.key(phrase.first - 1), line.key(phrase.first)}:
        return  # the speaker's own
    if phrase.owner in CROWDS and phrase.is_a(frozenset(MADE_OF)):
        return  # "their militias": of a people, who are no crowd
    actor: KnownActor | None = None
    form = MentionForm.FORCES
    if phrase.is_a(OWNED_NOUNS):
        actor = _apposed(context, line, index, phrase.first)
        if actor is None and phrase.owner is not None:
            actor = _owned(context, line, phrase, phrase.owner)
    if actor is not None and actor.kind is ActorKind.STATE and index > 0 and line.chunks[index - 1].adjective:
        noun = line.key(phrase.chunk.start)  # "two Armenian men", "a Syrian suicide bomber"; "Haftar's men" are his
        gunmen = phrase.is_a(_GUNMEN) and NounClass.BELONGINGS not in phrase.classes
        unknown = UNIDENTIFIED if gunmen else None  # "Pakistani gunmen"; "Russian bombers" may be aircraft
        described = _OF_A_COUNTRY().get(noun, unknown)
        actor, form = (described, MentionForm.GENERIC) if described is not None else (actor, form)
    if actor is None and phrase.owner is None:
        actor = of_side(context, line, phrase)
    if actor is None and (phrase.owner is None or not phrase.is_a(OWNED_NOUNS)):
        actor, form = _alone(context, line, index, phrase)
    if actor is CIVILIANS and bear_arms(context, line, phrase):
        actor = UNIDENTIFIED
    unnamed = actor is None or (actor is UNIDENTIFIED and form is MentionForm.GENERIC)
    people = militia_of_people(context, line, phrase) if unnamed or (actor is not None and not actor.known) else None
    if unnamed or people is not None:
        described = people or _described(context, line, phrase)
        actor, form = (described, MentionForm.FORCES) if described is not None else (actor, form)
    if actor is not None:
        _take_down(context, line, phrase, actor, form)


def _explains_person(context: Context, line: Line, index: int) -> bool:
    """Says whether the noun only says what the person named after it is: "oud-politieman Jan"."""
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    if after is None or after.start != line.chunks[index].end or line.chunks[index].text.endswith(PLURAL):
        return False
    if context.place_at(after.span) is not None:
        return False  # "nadat het leger Goma had ontzet": what the army acts on
    if context.document.language == "nl" and line.key(line.chunks[index].end - 1).endswith(_BODIES()):
        return False  # "zondag arresteerde de politie Jan Pol"
    actor = actor_of(context, line, index + 1)
    return after.type is ChunkType.UNKNOWN if actor is None else actor.kind is ActorKind.PERSON


def _described(context: Context, line: Line, phrase: ForcePhrase) -> KnownActor | None:
    """Makes a group of an indefinite description: "een plaatselijke brigade van salafisten", "a Sunni militia"."""
    kind = next((_DESCRIBED[noun] for noun in phrase.classes if noun in _DESCRIBED), None)
    chunk = phrase.chunk
    if any(are_militias(line, chunk, noun) for noun in phrase.classes):
        return militias_told(context, line, phrase)
    if kind is None or line.key(phrase.first) not in context.cues["indefinite"]:
        return None
    told = [word.key for word in line.words[phrase.first + 1 : chunk.start] if word.key not in context.cues["vague"]]
    plain = all(word.text.islower() for word in line.words[phrase.first + 1 : chunk.start])
    if not (phrase.end > chunk.end or (told and plain and NounClass.TROOPS not in phrase.classes)):
        return None
    name = context.span(line, phrase.first + 1, phrase.end).of(context.document.text)
    return KnownActor(name, kind, None, known=False)


def _take_down(context: Context, line: Line, phrase: ForcePhrase, actor: KnownActor, form: MentionForm) -> None:
    first = past_numbers(context, line, phrase.first, phrase.chunk.start)
    context.mention(context.span(line, first, phrase.end), phrase.chunk.span, actor, form)
    if phrase.owner_word is not None and phrase.is_a(_MEN):
        context.owned.add(line.words[phrase.owner_word].start)
    if form is MentionForm.FORCES:
        if not phrase.is_a(STATE_NOUNS | {NounClass.BELONGINGS}):
            for name in (line.key(phrase.chunk.start), *phrase.classes):
                context.called[name] = actor
        if phrase.is_a(_FIGHTING) and actor not in CROWDS:
            context.discourse.armies.append(actor)
    made_with = NounClass.BELONGINGS in phrase.classes and line.key(phrase.first - 1) in _INSTRUMENT
    if actor in (PROTESTERS, RIOTERS) or (form is MentionForm.FORCES and not made_with):
        context.listed.add(actor.name)
    if actor is UNIDENTIFIED:
        context.discourse.tell_of_gunmen(actor, line.sentence.index)
    elif NounClass.PEOPLE not in phrase.classes:
        context.tell(actor, line)


def _apposed(context: Context, line: Line, index: int, first: int) -> KnownActor | None:
    """Gives the group whose name the noun explains: "the militia Harakat al-Nujaba", "the Nyatura, a Hutu militia"."""
    chunk = line.chunks[index]
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    if after is not None and after.start == chunk.end and after.type in (ChunkType.ACTOR, ChunkType.UNKNOWN):
        actor = actor_of(context, line, index + 1)
        rival = chunk.noun is not None and chunk.noun.stands_for in STATE_NOUNS and context.document.language == "nl"
        rival = rival and not any(
            word.joined for word in line.words[max(chunk.start - 1, 0) : chunk.end]
        )  # "het Kokang-leger MNDAA"
        if actor is not None and actor.kind in _NAMED_AFTER and not (rival and actor.kind in ARMED_GROUPS):
            return actor  # not "nadat het leger IS had verjaagd"
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
    inner = ForcePhrase(after, classes, phrase_start(context, line, after.start), after.end, None, None)
    actor, form = _alone(context, line, index + 1, inner)
    return actor if form is MentionForm.FORCES else None


def _owned(context: Context, line: Line, phrase: ForcePhrase, owner: KnownActor) -> KnownActor | None:
    """Gives whom the forces of `owner` are: a leader's group, a state's army, a group of rebels in a state."""
    group = as_group(context, owner)
    if group.kind is ActorKind.STATE:
        if not phrase.is_a(STATE_NOUNS):
            for noun in phrase.classes:
                if noun in MADE_OF:
                    return rebels_of(context, group, noun)
                if noun is NounClass.MERCENARIES:
                    return hirelings_of(context, group)
                if noun in (NounClass.GROUP, NounClass.OPPOSITION, NounClass.COALITION):
                    return None
        return own_force(context, group, phrase.chunk) or group
    if group.name == _UNITED_NATIONS and NounClass.PEACEKEEPERS in phrase.classes:
        mission = context.discourse.group(line.sentence.index, frozenset({ActorKind.EXTERNAL_FORCES}))
        mission = mission or mission_in(country_of_passage(context, line, phrase.chunk.span))
        return mission or context.actor_named("UN peacekeepers")
    return group


def _alone(context: Context, line: Line, index: int, phrase: ForcePhrase) -> tuple[KnownActor | None, MentionForm]:
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
        if noun is NounClass.WATCH:
            return watch_of(context, line, chunk), MentionForm.FORCES
        if noun not in KINDS or (noun in _POINTING and not definite):
            continue
        found = taken_up(context, line, index, noun, pointed)
        if found is not None:
            return found, MentionForm.FORCES
        if noun is NounClass.REBELS:
            return REBELS, MentionForm.FORCES
        if noun in MADE_OF:
            return UNIDENTIFIED, MentionForm.GENERIC
    return None, MentionForm.FORCES
