"""The actors of an article, sentence by sentence: every chunk to whom it stands for, and who belongs to whom."""

from coder.actors.context import Context, Line, read_context
from coder.actors.crowds import CIVILIANS
from coder.actors.forces import read_force
from coder.actors.introducing import introduce
from coder.actors.naming import actor_of, form_of, is_locative
from coder.actors.nouns import Noun, NounClass
from coder.actors.offices import Office, as_group, holder_after, holder_before, known_holder, read_office
from coder.actors.phrase import is_definite, phrase_start
from coder.actors.reading import ActorReading
from coder.actors.scanning import ChunkType
from coder.actors.scenes import read_scenes
from coder.codebook import ActorKind
from coder.mentions import ActorMention, KnownActor, MembershipMention, MentionForm, PlaceMention
from coder.passages import Document
from coder.records import Span

_ARTICLES = frozenset({"de", "het", "the"})
_JOINED = frozenset({ActorKind.ORGANISATION, ActorKind.MEDIA, ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA,
                     ActorKind.IDENTITY_MILITIA, ActorKind.STATE_FORCES})  # fmt: skip
_OUTSIDE_GROUPS = frozenset({"expert", "journalist", "resident", "counterpart", "religious leader", "candidate"})
_FOLLOWERS = frozenset({"commander", "general", "colonel", "officer", "leader", "member", "official", "spokesperson",
                        "deputy", "admiral", "field marshal", "envoy", "lawmaker", "adviser"})  # fmt: skip


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
    mentions = tuple(sorted(_without_owners(context), key=lambda mention: (mention.head.start, -mention.span.end)))
    persons = dict.fromkeys(mention.actor for mention in mentions if mention.actor.kind is ActorKind.PERSON)
    groups = {person: as_group(context, person) for person in persons}
    listed = frozenset(mention.actor for mention in mentions if mention.actor.name in context.listed)
    return ActorReading(mentions, tuple(context.memberships), groups, listed)


def _without_owners(context: Context) -> list[ActorMention]:
    """Leaves out the adjectives of armed men and crowds: "Turkse" of "Turkse soldaten" tells no second actor."""
    return [
        mention
        for mention in context.mentions
        if mention.form is not MentionForm.ADJECTIVE or mention.head.start not in context.owned
    ]


def _read(context: Context, line: Line) -> None:
    last_role = ""
    index = 0
    while index < len(line.chunks):
        chunk = line.chunks[index]
        long = context.long_names.get((line.sentence.index, chunk.start))
        if long is not None:
            index = _read_long_name(context, line, index, *long)
        elif chunk.type is ChunkType.ROLE:
            office = read_office(context, line, index, last_role)
            if office is not None and not _is_first_part(line, index):
                last_role = office.english
                _read_role(context, line, index, office)
            index += 1
        elif chunk.type is ChunkType.NOUN:
            index = read_force(context, line, index)
        elif chunk.type is ChunkType.PRONOUN:
            _read_pronoun(context, line, index)
            index += 1
        else:
            if chunk.type is not ChunkType.FIELD:
                _read_name(context, line, index)
            index += 1


def _is_first_part(line: Line, index: int) -> bool:
    """Says whether the office only begins a longer one: "the deputy defence chief"."""
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    return after is not None and after.type is ChunkType.ROLE and after.start == line.chunks[index].end


def _read_long_name(context: Context, line: Line, index: int, end: int, actor: KnownActor) -> int:
    """Takes down a name of several capitals with small words between; gives the index of the chunk after it."""
    start = line.chunks[index].start
    head = context.span(line, start, end)
    context.mention(context.span(line, start - (line.key(start - 1) in _ARTICLES), end), head, actor, MentionForm.NAME)
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
    if (
        form is MentionForm.NAME
        and actor.kind is ActorKind.STATE
        and line.key(chunk.start - 1) in context.cues["inside"]
    ):
        return  # where it happened, not who
    before = line.key(chunk.start - 1)
    first = chunk.start - (before in _ARTICLES)
    end = chunk.end
    told_apart = index + 1 < len(line.chunks) and line.chunks[index + 1].start == end
    if form is MentionForm.ADJECTIVE and not told_apart and chunk.state is not None and not chunk.state.people:
        end += end < len(line.words) and line.words[end].text.islower()  # the adjective's noun: "Turkse aanval"
    context.mention(context.span(line, first, end), chunk.span, actor, form)
    if form is not MentionForm.ADJECTIVE:
        context.tell(actor, line)
    if actor.kind is ActorKind.PERSON:
        _belong(context, line, index, actor)
    if actor.kind is not ActorKind.STATE:
        context.listed.add(actor.name)
    elif form in (MentionForm.METONYM, MentionForm.FORCES) or (
        form is MentionForm.NAME and not is_locative(context, line, chunk.start)
    ):
        context.listed.add(actor.name)


def _read_role(context: Context, line: Line, index: int, office: Office) -> None:
    """Takes down an office: with its holder a membership; without, whom the description stands for."""
    chunk = line.chunks[index]
    start = phrase_start(context, line, office.first)
    span = context.span(line, start, office.end)
    at = holder_after(context, line, office)
    if at is None:
        at = holder_before(context, line, index, office)
    if at is not None:
        holder = actor_of(context, line, at)
        if holder is not None:
            _hold(context, line, index, office, holder, line.chunks[at].span)
            context.mention(span, chunk.span, holder, MentionForm.ROLE)
            return
    if (office.role.rank or office.role.leads or is_definite(context, line, start, chunk.start)) and not (
        set(line.key(position) for position in range(start, chunk.start)) & context.cues["indefinite"]
    ):
        described = _described(context, office)
        if described is not None:
            context.mention(span, chunk.span, described, MentionForm.ROLE)
            context.tell(described, line)
            return
    if any(isinstance(meaning, Noun) and meaning.stands_for is NounClass.CIVILIANS for meaning in chunk.meanings):
        context.mention(span, chunk.span, CIVILIANS, MentionForm.GENERIC)
    elif office.group is not None and office.english in _FOLLOWERS:
        context.mention(span, chunk.span, office.group, MentionForm.FORCES)


def _hold(context: Context, line: Line, index: int, office: Office, holder: KnownActor, name: Span) -> None:
    """Takes down that `holder`, named at `name`, holds the office: a membership where a group is told or known."""
    group, why = office.group, "office of a group in the text"
    known = context.memberships_of(holder)
    outside = office.english in _OUTSIDE_GROUPS
    if (group is None or office.assumed) and known and not outside:
        group, why = context.actor_named(known[0].group), "office in the text, group from the lexicon"
    if office.assumed and holder.known and not known and holder.country is not None:
        group, why = context.actor_named(holder.country), "office in the text, country from the lexicon"
    context.tell(holder, line, {office.english, office.role.english})
    if group is None or group == holder or (outside and group.kind is ActorKind.STATE):
        return
    span = context.span(line, office.first, office.end)
    leads = any(one.leads and one.group == group.name for one in known)
    leads = leads or (office.role.leads and office.english == office.role.english)
    context.memberships.append(
        MembershipMention(
            member=holder,
            group=group,
            role=office.english,
            leads=leads and not office.former,
            ended=office.former,
            span=Span(min(span.start, name.start), max(span.end, name.end)),
            role_span=line.chunks[index].span,
            why=f"{why}: {line.chunks[index].text} ({office.role.where})",
        )
    )


def _belong(context: Context, line: Line, index: int, person: KnownActor) -> None:
    """Takes down a person told as of a group without an office: "X van de Y"."""
    chunk = line.chunks[index]
    position = chunk.end + (line.key(chunk.end) == ",")
    if line.key(position) not in context.cues["owner"] or index + 1 >= len(line.chunks):
        return
    after = line.chunks[index + 1]
    position += 1
    while line.key(position) in context.cues["definite"]:
        position += 1
    group = actor_of(context, line, index + 1)
    if after.start != position or group is None or group.kind not in _JOINED or after.owns:
        return
    known = [one.role for one in context.memberships_of(person) if one.group == group.name]
    span = Span(chunk.span.start, after.span.end)
    why = f"of a group in the text: {span.of(context.document.text)}"
    context.memberships.append(
        MembershipMention(person, group, known[0] if known else None, False, False, span, None, why)
    )


def _described(context: Context, office: Office) -> KnownActor | None:
    """Gives the person told of with that office or rank, else who holds it by the lexicon."""
    told = context.discourse.holder(office.english) or (
        context.discourse.holder(office.role.english) if office.role.rank or office.group is None else None
    )
    if told is not None and (office.role.rank or office.group is None or as_group(context, told) == office.group):
        return told
    if office.group is not None:
        return known_holder(context, office.group, office.english)
    return None


def _read_pronoun(context: Context, line: Line, index: int) -> None:
    chunk = line.chunks[index]
    key, at = line.key(chunk.start), line.sentence.index
    cues = context.cues
    if key in cues["possessive"] or context.document.quotation_at(chunk.span) is not None:
        return
    if key in cues["plural"] and key not in cues["gender_she"]:
        actor = context.discourse.many(at)
    elif key in cues["thing"]:
        actor = context.discourse.thing(at)
    elif key in cues["plural"] and not _is_singular(line, chunk.end):
        actor = context.discourse.many(at)
    else:
        actor = context.discourse.person(at)
    if actor is not None:
        context.mention(chunk.span, chunk.span, actor, MentionForm.PRONOUN)


def _is_singular(line: Line, position: int) -> bool:
    """Says whether the Dutch verb beside "zij" or "ze" is singular: it does not end in -en or -n of a plural."""
    verb = line.key(position)
    return verb.isalpha() and not verb.endswith("en") and verb not in ("zijn", "gaan", "doen", "staan")
