"""Whom a sentence is about, so that the next ones need not name him."""

from collections.abc import Sequence

from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.kinds import NO_ALLIES
from coder.values import replace

_HEAD = 5  # tokens at the head of a sentence in which its subject stands


def topic_of(parties: Sequence[Party], support: SupportLexicon) -> Party | None:
    """Gives whom a sentence is about: its first free actor, else whose thing its subject is ("De opmars van X stokt").

    Nobody without a name of his own, and no organisation, which mostly only reports.
    """
    acting = [p for p in parties if p.actor.kind not in NO_ALLIES and p.actor.kind is not ActorKind.ORGANISATION]
    bare = [p for p in acting if p.preposition is None]
    if bare:
        return replace(bare[0], group=ELSEWHERE)
    first = acting[0] if acting else None
    if first is None or first.preposition not in support.words["of"] or first.first > _HEAD:
        return None
    return replace(first, group=ELSEWHERE)
