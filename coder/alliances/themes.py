"""Which side of a war a paragraph is about: "Moscow's depots are filling up. ... Freight trains come from Z"."""

from collections.abc import Sequence
from dataclasses import replace

from coder.actors import ActorReading
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.warring import War
from coder.mentions import MentionForm

_HEAD = 9  # tokens at the head of a sentence in which whom it is about stands


def theme_of(parties: Sequence[Party], actors: ActorReading, war: War, before: Party | None) -> Party | None:
    """Gives the side that a paragraph is about after a sentence: who stands at its head, else the one before.

    Rule of composition: a paragraph keeps to the side that opens it until another one becomes a subject.
    """
    for party in parties:
        if party.first > _HEAD or actors.group_of(party.actor) not in war.central:
            continue
        passing = party.form is MentionForm.ADJECTIVE or party.preposition is not None
        if before is None or not passing:
            return replace(party, group=ELSEWHERE)
    return before
