"""What was read of actors in one article: mentions in reading order, memberships, and lookups by span."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coder.actors.crowds import CROWDS
from coder.actors.states import states_by_name
from coder.codebook import ActorKind
from coder.mentions import ActorMention, KnownActor, MembershipMention, MentionForm
from coder.records import Actor, Span
from coder.words import Token


@dataclass(frozen=True, slots=True)
class ActorReading:
    """The mentions of an article ordered by start; spans of two mentions may nest, their heads never overlap."""

    mentions: tuple[ActorMention, ...]
    memberships: tuple[MembershipMention, ...] = ()
    groups: dict[KnownActor, KnownActor] = field(default_factory=dict)  # a person's group on the article's date
    listed: frozenset[KnownActor] = frozenset()  # the actors that take part, not only named in passing
    bystanders: tuple[ActorMention, ...] = ()  # persons only named, whom no other step asks for
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _grouped: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Notes the first and last character of each head, by which nearly every token of a text asks for its mention.

        So the names of those of some group: most others are told from them by their names.
        """
        object.__setattr__(self, "_ends", tuple(mention.head.end - 1 for mention in self.mentions))
        object.__setattr__(self, "_starts", tuple(mention.head.start for mention in self.mentions))
        object.__setattr__(self, "_grouped", frozenset(actor.name for actor in self.groups))

    def within(self, span: Span) -> tuple[ActorMention, ...]:
        """Gives the mentions whose head lies in `span`, in reading order."""
        first = bisect_left(self._starts, span.start)
        found = []
        for mention in self.mentions[first:]:
            if mention.head.start >= span.end:
                break
            if mention.head.end <= span.end:
                found.append(mention)
        return tuple(found)

    def at(self, span: Span) -> ActorMention | None:
        """Gives the mention whose head touches `span`; of several the first."""
        first = bisect_left(self._ends, span.start)
        if first < len(self.mentions) and self.mentions[first].head.overlaps(span):
            return self.mentions[first]
        return None

    def along(self, tokens: Sequence[Token]) -> tuple[ActorMention | None, ...]:
        """Gives for each token of a sentence the mention whose head touches it; of several the first."""
        first = bisect_left(self._ends, tokens[0].start) if tokens else 0
        here = [
            mention for mention in self.mentions[first : first + len(tokens)] if mention.head.start < tokens[-1].end
        ]
        found: list[ActorMention | None] = [None] * len(tokens)
        at = 0
        for mention in here:
            begin, end = mention.head
            while tokens[at].end <= begin:
                at += 1
            touched = at
            while touched < len(tokens) and tokens[touched].start < end:
                found[touched] = found[touched] or mention
                touched += 1
        return tuple(found)

    def group_of(self, actor: KnownActor) -> KnownActor:
        """Gives the group that a person leads or belongs to on the article's date; any other actor itself."""
        return self.groups.get(actor, actor) if actor.name in self._grouped else actor

    def records(self, text: str, used: Mapping[str, tuple[Span, ...]]) -> tuple[Actor, ...]:
        """Gives the actors that the article lists, in order of their first mention.

        `text` is the article's; `used` holds the names that events, alliances, quotes and memberships refer to, with
        the words that stand for them: these actors are listed in any case, also those that no word names ("Civilians"
        where somebody is abducted).
        """
        found: dict[str, list[ActorMention]] = {}
        for mention in self.mentions:
            if mention.actor in self.listed or mention.actor.name in used:
                found.setdefault(mention.actor.name, []).append(mention)
        for mention in self.bystanders:
            found.setdefault(mention.actor.name, []).append(mention)
        records = [_record(mentions, text) for mentions in found.values()]
        for name, spans in used.items():
            if name in found or not spans:
                continue
            aliases = tuple(dict.fromkeys(span.of(text) for span in spans))
            actor = _implied(name) or _told(name, aliases)
            if actor is not None:
                records.append(
                    Actor(
                        name=name,
                        kind=actor.kind,
                        country=actor.country,
                        aliases=aliases,
                        spans=spans,
                        known=actor.known,
                    )
                )
        return tuple(sorted(records, key=lambda record: record.spans[0]))


def _implied(name: str) -> KnownActor | None:
    """Gives the crowd or state of that name, which an event may have without a word for it."""
    crowd = next((actor for actor in CROWDS if actor.name == name), None)
    state = states_by_name().get(name)
    return crowd or (state.actor if state is not None else None)


def _told(name: str, aliases: Sequence[str]) -> KnownActor | None:
    """Gives the collective that a record calls by the very words of the text: "traders in X"."""
    if " ".join(aliases[0].split()) != name:
        return None
    return KnownActor(name, ActorKind.ORGANISATION, None, known=False)


def _record(mentions: list[ActorMention], text: str) -> Actor:
    """Gives the record of one actor: `mentions` are all of it; its aliases are the words of `text` that name it."""
    actor = mentions[0].actor
    named = [mention for mention in mentions if mention.form is not MentionForm.PRONOUN]
    described = [actor.name] if not actor.known and actor.kind is not ActorKind.PERSON and actor.name in text else []
    return Actor(
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        aliases=tuple(dict.fromkeys([*(mention.head.of(text) for mention in named), *described])),
        spans=tuple(mention.head for mention in mentions),
        known=actor.known,
    )
