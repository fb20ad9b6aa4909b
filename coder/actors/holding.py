"""Who holds an office, who belongs to a group, and whom an office without a name stands for."""

from coder.actors.context import Context, Line
from coder.actors.crowds import CIVILIANS
from coder.actors.naming import actor_of
from coder.actors.nouns import Noun, NounClass, RoleOf
from coder.actors.offices import Office, as_group, holder_after, holder_before, known_holder
from coder.actors.phrase import is_definite, phrase_start
from coder.actors.setting import main_country
from coder.actors.states import states_by_name
from coder.codebook import ActorKind
from coder.functionwords import GENITIVE
from coder.kinds import NON_STATES
from coder.mentions import KnownActor, MembershipMention, MentionForm
from coder.records import Span

_HEADS_OF_ARMED = frozenset({"leader", "commander"})
_FAR = 3  # how many times oftener the article names its main country than that of a place passed by
_JOINED = frozenset({ActorKind.ORGANISATION, ActorKind.MEDIA, ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA,
                     ActorKind.IDENTITY_MILITIA, ActorKind.STATE_FORCES})  # fmt: skip


def read_role(context: Context, line: Line, index: int, office: Office) -> None:
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
    owned = any(word.key in GENITIVE for word in line.words[office.first : chunk.start])
    if (office.role.rank or office.role.leads or owned or is_definite(context, line, start, chunk.start)) and not (
        set(line.key(position) for position in range(start, chunk.start)) & context.cues["indefinite"]
    ):
        described = _described(context, office)
        if described is not None:
            context.mention(span, chunk.span, described, MentionForm.ROLE)
            context.tell(described, line)
            return
    if any(isinstance(meaning, Noun) and meaning.stands_for is NounClass.CIVILIANS for meaning in chunk.meanings):
        context.mention(span, chunk.span, CIVILIANS, MentionForm.GENERIC)
    elif office.group is not None and office.role.of is not RoleOf.NOBODY:
        context.mention(span, chunk.span, office.group, MentionForm.FORCES)


def _hold(context: Context, line: Line, index: int, office: Office, holder: KnownActor, name: Span) -> None:
    """Takes down that `holder`, named at `name`, holds the office: a membership where a group is told or known."""
    group, why = office.group, "office of a group in the text"
    known = context.memberships_of(holder)
    outside = office.role.of is RoleOf.NOBODY and office.english == office.role.english
    if (group is None or office.assumed) and known and not outside:
        group, why = context.actor_named(known[0].group), "office in the text, group from the lexicon"
    if office.assumed and holder.known and not known and holder.country is not None:
        group, why = context.actor_named(holder.country), "office in the text, country from the lexicon"
    if office.assumed and not known and not holder.known:
        group = _told_state(context, line, office, holder) or group
    context.tell(holder, line, {office.english, office.role.english})
    if group is None or group == holder or (outside and group.kind is ActorKind.STATE):
        return
    span = context.span(line, office.first, office.end)
    leads = any(one.leads and one.group == group.name for one in known)
    before = {line.key(position) for position in range(max(0, office.first - 1), line.chunks[index].start)}
    of_part = bool(before & context.cues["regional"])
    leads = leads or (office.role.leads and office.english == office.role.english and not of_part)
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


def _told_state(context: Context, line: Line, office: Office, holder: KnownActor) -> KnownActor | None:
    """Gives the state of a holder whose office names none: told before, or whose head he is.

    "President X" is of the country that the article is about where it hardly names that of the passage, unless the
    sentence names the seat of another one.
    """
    told = next((one.group for one in reversed(context.memberships) if one.member == holder and not one.ended), None)
    if told is not None:
        return told
    if not office.role.leads:
        return None
    states = (chunk.state for chunk in line.chunks if chunk.state is not None and chunk.state.capital)
    seat = next((word.state.actor for word in states if word is not None), None)
    main = states_by_name().get(main_country(context) or "")
    passage = office.group.name if office.group is not None else ""
    if seat is None and main is not None and context.countries[passage] * _FAR <= context.countries[main.actor.name]:
        return main.actor
    return seat


def read_belonging(context: Context, line: Line, index: int, person: KnownActor) -> None:
    """Takes down a person told as of a group without an office: "X van de Y", "Amnesty's X"."""
    other = _group_after(context, line, index)
    if other is None:
        other = _group_before(line, index)
    group = actor_of(context, line, other) if other is not None else None
    if other is None or group is None or group.kind not in _JOINED:
        return
    known = [one.role for one in context.memberships_of(person) if one.group == group.name]
    spans = (line.chunks[index].span, line.chunks[other].span)
    span = Span(min(spans).start, max(spans).end)
    why = f"of a group in the text: {span.of(context.document.text)}"
    context.memberships.append(
        MembershipMention(person, group, known[0] if known else None, False, False, span, None, why)
    )


def _group_after(context: Context, line: Line, index: int) -> int | None:
    """Gives the index of the chunk after "van de" or "of the" behind the name, unless that owns something itself."""
    chunk = line.chunks[index]
    position = chunk.end + (line.key(chunk.end) == ",")
    if line.key(position) not in context.cues["owner"]:
        return None
    position += 1
    while line.key(position) in context.cues["definite"]:
        position += 1
    after = line.chunk_at(position)
    return index + 1 if after is not None and after == line.chunks[index + 1] and not after.owns else None


def _group_before(line: Line, index: int) -> int | None:
    """Gives the index of the chunk that owns the name right after it: "Amnesty's X"."""
    if index == 0 or not line.chunks[index - 1].owns:
        return None
    between = [word.key for word in line.words[line.chunks[index - 1].end : line.chunks[index].start]]
    return index - 1 if between in ([], ["'s"], ["'"]) else None


def _described(context: Context, office: Office) -> KnownActor | None:
    """Gives the person told of with that office or rank, else who holds it by the lexicon."""
    told = context.discourse.holder(office.english) or (
        context.discourse.holder(office.role.english) if office.role.rank or office.group is None else None
    )
    if told is not None and (office.role.rank or office.group is None or as_group(context, told) == office.group):
        return told
    if office.group is None:
        return None
    if office.english in _HEADS_OF_ARMED and office.group.kind is ActorKind.STATE:
        for person in context.discourse.persons():
            led = as_group(context, person)
            if led.kind in NON_STATES and led.country == office.group.name:
                return person  # "de militaire leider van het oosten": who leads an army there
    for one in reversed(context.memberships):
        if one.role == office.english and one.group == office.group and not one.ended:
            return one.member  # the text's own president stands before the lexicon's
    known = known_holder(context, office.group, office.english)
    if known is None or office.role.leads or known in context.introduced:
        return known
    return None  # a minister whom the text does not name stays unnamed
