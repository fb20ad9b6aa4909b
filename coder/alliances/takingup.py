"""Whom an English pronoun takes up where support is told: not the subject of its own clause, not who only reports."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.alliances.field import field_of
from coder.alliances.othermen import other_meant
from coder.alliances.party import HARD, Party
from coder.alliances.warring import War
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.words import Token

OBJECTS = frozenset({"it", "them", "him"})
"""Pronouns that may be objects."""
MALE = frozenset({"him", "he", "his"})
"""Pronouns for a man."""
_BEING = frozenset({"is", "was", "'s", "’s"})
_OPENING = frozenset({"that", "who", "which", "whose", "to"})
_PEOPLE = frozenset({MentionForm.FORCES, MentionForm.ADJECTIVE})
_CLEFT = 14  # tokens between "it is" and what it is that does something


def is_nobody(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether "it" only opens a sentence: "it is X's loans that ...", "it is hard to ..."."""
    at = party.first
    if tokens[at].lower != "it" or at + 2 >= len(tokens) or tokens[at + 1].lower not in _BEING:
        return False
    for token in tokens[at + 2 : at + 2 + _CLEFT]:
        if token.lower in _OPENING:
            return True
        if token.text in HARD:
            return False
    return False


def pronoun_meant(
    party: Party,
    tokens: Sequence[Token],
    found: Sequence[Party],
    before: Sequence[Party],
    actors: ActorReading,
    war: War,
    theme: Party | None,
    topic: Party | None,
) -> KnownActor | None:
    """Gives whom a pronoun takes up where it was read as somebody it can hardly be; None where the reading stands."""
    word, group = tokens[party.first].lower, actors.group_of
    free = [p for p in found if p.preposition is None and p.last <= party.first]
    subject = free[-1] if free else None
    if word in OBJECTS:
        other = other_meant(party, tokens, found, before, actors)
        if other is not None:
            return other
    if word in MALE:
        return _leader(party, before, actors) if word == "him" and subject is not None else None
    if word not in OBJECTS or subject is None:
        return None
    here = {group(p.actor) for p in found}
    if word == "them" and group(subject.actor) not in war.central:
        people = [p for p in found if p.form in _PEOPLE and group(p.actor) in war.central and p.last < party.first]
        if people and group(party.actor) not in here:
            return people[-1].actor  # "Z's helicopters ferry the Somali commandos, and its cooks feed them"
    if party.actor.kind is ActorKind.ORGANISATION:  # who only reports
        told = [p for p in (topic, _side_before(before, here, actors), theme) if p is not None]
        fitting = [p for p in told if group(p.actor).kind in STATES | ARMED_GROUPS and group(p.actor) not in here]
        return fitting[0].actor if fitting else None
    if word == "it" and topic is not None and topic.preposition is None and group(topic.actor) in war.central:
        read = group(party.actor) in war.central | {group(subject.actor)} and group(subject.actor) not in war.central
        verb = tokens[party.first - 1].lower in field_of("en").verbs
        if read and verb and group(topic.actor).kind in STATES and group(topic.actor) not in here:
            return topic.actor  # "Y is not alone. Z sells it rockets"
    if theme is None or group(subject.actor) in war.central or group(party.actor) not in war.central:
        return None
    sides = {group(theme.actor), group(party.actor)}
    return theme.actor if group(party.actor) not in here and group(subject.actor) not in sides else None


def _leader(party: Party, before: Sequence[Party], actors: ActorReading) -> KnownActor | None:
    """Gives the leader told of last for "him" that was read as somebody who leads nobody."""
    if party.actor.kind is not ActorKind.PERSON or party.actor.leads is not None:
        return None
    leaders = [p for p in before if p.actor.kind is ActorKind.PERSON and p.actor.leads is not None]
    if leaders:
        return leaders[-1].actor
    earlier = [m.actor for m in actors.mentions if m.span.start < party.span.start and m.actor.leads is not None]
    return earlier[-1] if earlier else None


def _side_before(before: Sequence[Party], here: set[KnownActor], actors: ActorReading) -> Party | None:
    """Gives the state or group that acted last in the sentences before."""
    last = [p for p in before if p.preposition is None and p.form is not MentionForm.ADJECTIVE]
    last = [p for p in last if actors.group_of(p.actor).kind in STATES | ARMED_GROUPS]
    last = [p for p in last if actors.group_of(p.actor) not in here]
    return last[-1] if last else None
