"""Who took a place that "was captured": the armed group that takes places in the article, or that it named last."""

from collections.abc import Sequence

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import GENERIC, UNIDENTIFIED, Participant, state_at
from coder.kinds import ARMED_GROUPS
from coder.mentions import KnownActor
from coder.values import replace

_TAKEN = SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY
_BESIDE = frozenset({"armed actor named beside it", "the armed group named before"})


def name_captor(draft: Draft, around: Sequence[Draft], group: KnownActor | None) -> None:
    """Names who took a place, where its clause names nobody.

    `around` are the drafts told around it, `group` the armed group that the text named last before it. A place is not
    lost by the rebels of the country to nobody: whom a rule read as its loser took it.
    """
    if draft.sub_event_type is not _TAKEN or (draft.actor1 is not None and draft.actor1.name != UNIDENTIFIED):
        return
    if draft.actor1 is not None and draft.actor1.text is not None:
        return  # "armed men"
    country = draft.place.country if draft.place is not None else None
    loser = draft.actor2
    if loser is not None and loser.actor is not None and loser.rule in _BESIDE and loser.actor.kind in ARMED_GROUPS:
        if _lost_it(draft):
            draft.actor1, draft.sub_event_type = state_at(draft.place), SubEventType.GOVERNMENT_REGAINS_TERRITORY
            return
        draft.actor1, draft.actor2 = loser, state_at(draft.place)
        return
    takers = {
        other.actor1.name: other.actor1
        for other in around
        if other is not draft and other.sub_event_type is _TAKEN and other.actor1 is not None and _in(other, country)
    }
    named = [side for name, side in takers.items() if name not in GENERIC and (loser is None or name != loser.name)]
    if len(named) == 1:
        draft.actor1 = replace(named[0], text=None, span=None, rule="who takes places elsewhere in the article")
    elif not named and group is not None and group.country == country and (loser is None or group.name != loser.name):
        draft.actor1 = Participant(group.name, None, None, "the armed group named before", group)


def _lost_it(draft: Draft) -> bool:
    """Says whether the group that a clause names is who lost the place: "the rebels lost X", not "X was lost"."""
    hit, side = draft.candidate.hit, draft.actor2
    if hit.trigger.frame.name != "lose" or not hit.trigger.is_verb or side is None or side.span is None:
        return False
    place = draft.place.mention if draft.place is not None else None
    start = draft.candidate.trigger_span.start
    return side.span.end <= start and (place is None or place.span.start >= start)


def _in(draft: Draft, country: str | None) -> bool:
    """Says whether an event took place in a country."""
    return draft.place is not None and draft.place.country == country
