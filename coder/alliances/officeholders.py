"""For whom somebody in office stands: support that a text tells of a leader is his state's or his group's."""

from collections import Counter

from coder.actors import ActorReading
from coder.alliances.entries import Entry
from coder.alliances.party import Party
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor
from coder.passages import Document
from coder.values import replace
from coder.wordlists import word_list

_REFUGE = word_list("ties.toml", "refuge")
_MARKS = ".,;:!?'\"()"
_SIDES = ("supporter", "supported")


def as_sides(entries: list[Entry], actors: ActorReading, document: Document) -> list[Entry]:
    """Gives the entries of an article with the state or armed group that each leader in them stands for.

    Rule of the codebook: in alliances a member stands for the group (annotation guide). Only leaders of the lexicon,
    whose office on the article's date is known, and only where nobody disputes it: where two lead one state,
    support for either is for himself. So is shelter ("verleende X asiel"), and what his own state gives him.
    """
    leaders = {actor for entry in entries for actor in (entry.supporter.actor, entry.supported.actor)}
    leaders |= {told.member for told in actors.memberships}
    claims = Counter(actors.group_of(actor) for actor in leaders if actor.kind is ActorKind.PERSON and actor.leads)
    named = {mention.actor for mention in actors.mentions}
    for entry in entries:
        for name, other in (_SIDES, _SIDES[::-1]):
            side: Party = getattr(entry, name)
            group = actors.group_of(side.actor)
            if name == "supported" and _is_sheltered(entry, document):
                continue
            alone = claims[group] == 1 and group != actors.group_of(getattr(entry, other).actor)
            if alone and _stands_for(side.actor, group) and (group in named or group.kind in STATES):
                setattr(entry, name, replace(side, actor=group))
    return entries


def _is_sheltered(entry: Entry, document: Document) -> bool:
    """Says whether a support is told with a word for a refuge, which is given to a person."""
    words = entry.spans[0].of(document.text).lower().split()
    return any(word.strip(_MARKS) in _REFUGE() for word in words)


def _stands_for(actor: KnownActor, group: KnownActor) -> bool:
    led = actor.kind is ActorKind.PERSON and actor.known and actor.leads is not None
    return led and group.kind in STATES | ARMED_GROUPS
