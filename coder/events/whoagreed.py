"""Who agreed where a deal names nobody, by the text before, and whose government it was that signed abroad."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from coder.actors import ActorReading
from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import NAMELESS, Participant, is_of_state
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import KnownActor
from coder.values import replace

_LOOK_BACK = 40  # mentions of actors before a deal
_PLAYS = 2  # events of an article, at least, by which it plays in a country


def names_nobody(draft: Draft) -> bool:
    """Says whether an event has no side with a name: nobody at all, "delegates", "officials of both countries"."""
    return all(side is None or side.name in NAMELESS for side in (draft.actor1, draft.actor2))


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


def not_the_host(drafts: Sequence[Draft]) -> None:
    """Gives a deal made abroad to the government of the country that the article tells of, where it says no more.

    "The government and the rebels signed a deal in Paris": a government without a name is not that of the town in
    which it signs (annotation rule: the place of a deal is its event's, the sides are those who agree).
    """
    told = Counter(draft.place.country for draft in drafts if draft.place is not None)
    land, events = max(told.items(), key=lambda one: one[1], default=(None, 0))
    if land is None or events < _PLAYS:
        return
    for draft in drafts:
        host = draft.place.country if draft.place is not None else None
        if draft.sub_event_type is not SubEventType.AGREEMENT or host == land or 2 * told[host] > events:
            continue
        first, second = draft.actor1, draft.actor2
        if _is_nameless(first, host) and (second is None or second.name != land):
            draft.actor1 = _of_land(first, land)
        elif _is_nameless(second, host) and (first is None or first.name != land):
            draft.actor2 = _of_land(second, land)


def _is_nameless(side: Participant | None, host: str | None) -> bool:
    """Says whether a side is the state of the host by a word without a name alone: "the government"."""
    if side is None or side.name != host or not side.text or not is_of_state(side):
        return False
    return side.text[1:].islower() and " " in side.text


def _of_land(side: Participant | None, land: str) -> Participant | None:
    """Names a side by the country that the article tells of."""
    return side and replace(side, name=land, actor=None, rule="whose government the article tells of")
