"""Who agreed where a deal names nobody, by the text before: "de ministers van beide landen werden het eens"."""

from bisect import bisect_left
from collections import Counter

from coder.actors import ActorReading
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, UNIDENTIFIED, Participant
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import KnownActor

_LOOK_BACK = 40  # mentions of actors before a deal
_NAMELESS = frozenset({CIVILIANS, UNIDENTIFIED})


def names_nobody(draft: Draft) -> bool:
    """Says whether an event has no side with a name: nobody at all, "delegates", "officials of both countries"."""
    return all(side is None or side.name in _NAMELESS for side in (draft.actor1, draft.actor2))


def parties_before(draft: Draft, actors: ActorReading) -> tuple[Participant, Participant] | None:
    """Gives the two parties to conflicts of whom the text before a deal tells most, the host left out; else None.

    Where two are told of as often, it is who was named last.
    """
    mentions = actors.mentions
    last = bisect_left(mentions, draft.span.end, key=lambda mention: mention.span.start)
    told: Counter[str] = Counter()
    known: dict[str, KnownActor] = {}
    for mention in reversed(mentions[max(last - _LOOK_BACK, 0) : last]):
        group = actors.group_of(mention.actor)
        if group.kind in PARTIES_TO_CONFLICTS and group.known:
            told[group.name] += 1
            known[group.name] = group
    host = draft.place.country if draft.place is not None else None
    parties = [name for name, _ in told.most_common() if name != host]
    if len(parties) == 1 and host is not None and host in told:
        parties.append(host)
    if len(parties) < 2:  # noqa: PLR2004
        return None
    one, two = (Participant(name, None, None, "of whom the text before tells", known[name]) for name in parties[:2])
    return one, two
