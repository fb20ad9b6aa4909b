"""Whom the head of an English sentence goes on with: "Its marines stayed" behind one on Z is of Z."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.alliances.party import Party
from coder.alliances.warring import War
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.wordlists import word_list
from coder.words import Token

_ONE = frozenset({"its"})  # "it" is as often nobody
_DOING = word_list("en/ties.toml", "support_going_on")  # behind "it" that is somebody
_MANY = frozenset({"they", "their"})
_HE = frozenset({"he", "his", "she", "her"})
_OPENING = frozenset("but and yet so now still since until nor in as today meanwhile".split())
_HEAD = 4  # tokens at the head of a sentence in which what goes on stands
_KINDS = STATES | ARMED_GROUPS | {ActorKind.EXTERNAL_FORCES}


def gone_on_with(
    party: Party,
    tokens: Sequence[Token],
    before: Sequence[Party],
    actors: ActorReading,
    war: War,
    topic: Party | None,
) -> KnownActor | None:
    """Gives whom the sentence before is about, for a pronoun or "its ..." at the head of the next.

    Rule of composition: what opens a sentence takes up the subject of the one before, not the side that the whole text
    is about; "its" a state or group, "they" and "their" its people, "he" and "his" a leader. A side of the war is so
    taken up where the actor read was only mentioned in passing.
    """
    if topic is None or party.first >= _HEAD or party.form not in {MentionForm.PRONOUN, MentionForm.FORCES}:
        return None
    if any(t.is_word and t.lower not in _OPENING for t in tokens[: party.first]):
        owner = tokens[party.first - 1].lower if party.first == 1 else ""
        if owner not in _ONE | _MANY | _HE:
            return None
    whom, read = actors.group_of(topic.actor), actors.group_of(party.actor)
    if whom.kind not in _KINDS or whom == read or not war.central or topic.owner or topic.preposition is not None:
        return None
    head = {tokens[party.first].lower, tokens[party.first - 1].lower if party.first == 1 else ""}
    if whom in war.central:
        passing = all(p.preposition is not None for p in before if actors.group_of(p.actor) == read)
        return topic.actor if head & _MANY and passing and whom.kind in ARMED_GROUPS else None
    people = topic.form in {MentionForm.ADJECTIVE, MentionForm.FORCES} or topic.actor.kind in ARMED_GROUPS
    behind = tokens[party.last].lower if party.last < len(tokens) else ""
    if tokens[party.first].lower == "it" and behind in _DOING() and topic.actor.kind in STATES:
        return topic.actor if party.form is MentionForm.PRONOUN and topic.form is not MentionForm.ADJECTIVE else None
    fits = (
        (bool(head & _ONE) and topic.actor.kind is not ActorKind.PERSON)
        or (bool(head & _MANY) and people)
        or (bool(head & _HE) and topic.actor.kind is ActorKind.PERSON)
    )
    return topic.actor if fits else None
