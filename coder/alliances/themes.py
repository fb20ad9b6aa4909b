"""Which side of a war a paragraph is about: "Moscow's depots are filling up. ... Freight trains come from Z"."""

from collections.abc import Sequence
from itertools import islice

from coder.actors import ActorReading
from coder.actors.states import state_at
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.warring import War
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.words import Token

_PLACES = frozenset({"in", "from", "around", "rond", "vanuit", "uit"})
_POINTING = frozenset("his its their her he it they she zijn haar hun hij zij ze hem hen".split())
_LAST = 3  # mentions of sides among which the one that acted is taken up
_HEAD = 9  # tokens at the head of a sentence in which whom it is about stands


_OWNERS = frozenset({"his", "its", "their", "her"})  # "it" is as often nobody


def opening(
    tokens: Sequence[Token], parties: Sequence[Party], actors: ActorReading, war: War, last: Party | None
) -> tuple[Party | None, Party | None]:
    """Gives the side that the first words of an English paragraph tell, and the side told of last before it.

    "In Damascus" tells the state's, "Its other friends" the one told of last among the `parties` before.
    """
    told = _last_side(parties, actors, war) or last
    seat = _seat(tokens, war, "en") if tokens and tokens[0].lower == "in" else None
    if seat is not None:
        return seat, told
    return (told if tokens and tokens[0].lower in _OWNERS else None), told


def theme_of(
    tokens: Sequence[Token],
    parties: Sequence[Party],
    actors: ActorReading,
    war: War,
    before: Party | None,
    last: Party | None,
    language: str = "en",
) -> Party | None:
    """Gives the side that a paragraph is about after a sentence: who stands at its head, else the one before.

    "In Damascus" at the head is the state's side; "its other friends" goes on with that of the `last` paragraph.

    Rule of composition: a paragraph keeps to the side that opens it until another one becomes a subject.
    """
    seat = _seat(tokens, war, language) if before is None and language != "en" else None
    if seat is not None:
        return seat
    for party in parties:
        if party.first > _HEAD or actors.group_of(party.actor) not in war.central:
            continue
        passing = party.form is MentionForm.ADJECTIVE or party.preposition is not None
        if before is None or not passing:
            return _side(party, actors, war) if language == "en" else replace(party, group=ELSEWHERE)
    if language == "en":
        return before
    opens = before is None and bool(tokens) and tokens[0].lower in _POINTING
    return last if opens else before


def _last_side(before: Sequence[Party], actors: ActorReading, war: War) -> Party | None:
    """Gives the side told of last: one that acted in the last few mentions rather than one told in passing."""
    told = (
        p for p in reversed(before) if actors.group_of(p.actor) in war.central and p.form is not MentionForm.ADJECTIVE
    )
    sides = [*islice(told, _LAST)]
    acting = [p for p in sides if p.preposition is None]
    return _side((acting or sides)[0], actors, war) if sides else None


def _side(party: Party, actors: ActorReading, war: War) -> Party:
    """Gives the side that a party stands for: in a war a leader's state or group, in politics himself."""
    fought = any(actor.kind in ARMED_GROUPS for actor in war.central)
    actor = actors.group_of(party.actor) if fought else party.actor
    return replace(party, actor=actor, group=ELSEWHERE)


def _seat(tokens: Sequence[Token], war: War, language: str) -> Party | None:
    """Gives the side whose capital or country opens a sentence: "In Damascus ..."."""
    if len(tokens) < 2 or tokens[0].lower not in _PLACES:
        return None
    named = state_at(tokens, 1, language)
    sides = [a for a in war.central if named is not None and a.kind in STATES and a.country == named[0].country]
    own = [actor for actor in sides if named is not None and actor != named[0]] or sides
    return Party(1, 2, tokens[1].span, own[0], MentionForm.METONYM, None, False, ELSEWHERE) if len(own) == 1 else None
