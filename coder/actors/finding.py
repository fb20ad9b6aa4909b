"""The actors of an article, sentence by sentence: every chunk to whom it stands for, and who belongs to whom."""

from coder.actors.bystanders import read_bystanders
from coder.actors.chunks import ChunkType
from coder.actors.context import Context, Line, read_context
from coder.actors.forces import read_force
from coder.actors.holding import read_belonging, read_role
from coder.actors.introducing import introduce
from coder.actors.leaders import tell_leaders
from coder.actors.nameless import with_their_country
from coder.actors.naming import actor_of, form_of, is_locative
from coder.actors.offices import as_group, read_office
from coder.actors.pronouns import read_pronoun
from coder.actors.reading import ActorReading
from coder.actors.scenes import read_scenes
from coder.actors.setting import rival_government
from coder.codebook import ActorKind
from coder.functionwords import DEFINITE, likens, pairs_up
from coder.mentions import ActorMention, KnownActor, MentionForm, PlaceMention
from coder.passages import Document

_BOTH = 8  # words between "zowel" and the second of two


def find_actors(document: Document, places: tuple[PlaceMention, ...]) -> ActorReading:
    """Finds the actors that a document names, in reading order, and the memberships that it tells.

    `places` are the places of the document in reading order: a name that is a place is no actor, and they say in
    which country a bare "the army" stands. Returns mentions by start, memberships, and the actors to be listed.
    """
    context = read_context(document, places)
    context.scenes = read_scenes(context)
    introduce(context)
    for line in context.lines:
        _read(context, line)
    found = sorted(_without_owners(context), key=lambda mention: (mention.head.start, -mention.span.end))
    mentions = with_their_country(context, tell_leaders(context, found))
    persons = dict.fromkeys(mention.actor for mention in mentions if mention.actor.kind is ActorKind.PERSON)
    groups = {person: as_group(context, person) for person in persons}
    listed = frozenset(mention.actor for mention in mentions if mention.actor.name in context.listed)
    return ActorReading(mentions, tuple(context.memberships), groups, listed, read_bystanders(context))


def _without_owners(context: Context) -> list[ActorMention]:
    """Leaves out the adjectives of armed men and crowds: "Turkse" of "Turkse soldaten" tells no second actor."""
    return [
        mention
        for mention in context.mentions
        if mention.form is not MentionForm.ADJECTIVE or mention.head.start not in context.owned
    ]


def _read(context: Context, line: Line) -> None:
    index = 0
    while index < len(line.chunks):
        chunk = line.chunks[index]
        long = context.long_names.get((line.sentence.index, chunk.start))
        if long is not None:
            index = _read_long_name(context, line, index, *long)
        elif chunk.type is ChunkType.ROLE:
            office = read_office(context, line, index, context.last_role)
            if office is not None and not _is_first_part(line, index):
                context.last_role = office.english
                read_role(context, line, index, office)
            index += 1
        elif chunk.type is ChunkType.NOUN:
            read_force(context, line, index)
            index += 1
        elif chunk.type is ChunkType.PRONOUN:
            read_pronoun(context, line, index)
            index += 1
        else:
            if chunk.type is not ChunkType.FIELD:
                _read_name(context, line, index)
            index += 1


def _is_one_of_two(line: Line, start: int) -> bool:
    """Says whether Dutch "als" before a name likens or joins it to another: "net als X", "zowel X als Y"."""
    before = [line.key(position) for position in range(max(0, start - _BOTH), start)]
    return likens(before) or pairs_up(before)


def _is_first_part(line: Line, index: int) -> bool:
    """Says whether the office only begins a longer one: "the deputy defence chief"."""
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    return after is not None and after.type is ChunkType.ROLE and after.start == line.chunks[index].end


def _read_long_name(context: Context, line: Line, index: int, end: int, actor: KnownActor) -> int:
    """Takes down a name of several capitals with small words between; gives the index of the chunk after it."""
    start = line.chunks[index].start
    head = context.span(line, start, end)
    context.mention(context.span(line, start - (line.key(start - 1) in DEFINITE), end), head, actor, MentionForm.NAME)
    context.tell(actor, line)
    context.listed.add(actor.name)
    while index < len(line.chunks) and line.chunks[index].start < end:
        index += 1
    return index


def _read_name(context: Context, line: Line, index: int) -> None:
    chunk = line.chunks[index]
    actor = actor_of(context, line, index)
    if actor is None:
        return
    form = form_of(chunk)
    if chunk.state is not None and chunk.state.capital:
        actor = rival_government(context, actor) or actor  # "Tripoli": the government there that the text told of
    if (
        form is MentionForm.NAME
        and actor.kind is ActorKind.STATE
        and line.key(chunk.start - 1) in context.cues["inside"]
        and not _is_one_of_two(line, chunk.start)
    ):
        return  # where it happened, not who
    before = line.key(chunk.start - 1)
    first = chunk.start - (before in DEFINITE)
    end = chunk.end
    told_apart = index + 1 < len(line.chunks) and line.chunks[index + 1].start == end
    if form is MentionForm.ADJECTIVE and not told_apart and chunk.state is not None and not chunk.state.people:
        end += end < len(line.words) and line.words[end].text.islower()  # the adjective's noun: "Turkse aanval"
    context.mention(context.span(line, first, end), chunk.span, actor, form)
    if form is not MentionForm.ADJECTIVE:
        context.tell(actor, line)
    if actor.kind is ActorKind.PERSON:
        read_belonging(context, line, index, actor)
    if actor.kind is not ActorKind.STATE:
        context.listed.add(actor.name)
    elif (
        form in (MentionForm.METONYM, MentionForm.FORCES)
        or (form is MentionForm.NAME and not is_locative(context, line, chunk.start))
        or (chunk.state is not None and chunk.state.people and before in DEFINITE)
    ):
        context.listed.add(actor.name)
