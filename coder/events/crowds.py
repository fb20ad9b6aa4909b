"""The sides of a demonstration, riot or mob: the crowd first, then who steps in or is attacked (GUIDE.md rule 8)."""

from collections.abc import Iterable

from coder.codebook import STOPPED_PROTESTS, ActorKind, SubEventType
from coder.events.candidate import Candidate
from coder.events.opponents import Opponents
from coder.events.participant import CIVILIANS, CROWDS, NAMELESS, PROTESTERS, RIOTERS, Participant
from coder.values import replace

_CROWD_ACTS = frozenset({"protest", "riot", "crowd_violence"})
_LEADING = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


def crowd_first(
    candidate: Candidate, told: Iterable[Participant | None], others: Opponents
) -> tuple[Participant, Participant | None]:
    """Gives the crowd and its opponent among the participants told, the subject (or None) first."""
    peaceful = candidate.sub_event_type in {SubEventType.PEACEFUL_PROTEST, *STOPPED_PROTESTS}
    crowd_name = PROTESTERS if peaceful else RIOTERS
    first, *rest = told
    sides = [side for side in (first, *rest) if side is not None]
    crowd = next((side for side in sides if _is_crowd(side)), None)
    if crowd is None and not peaceful and first is not None and _is_settlers(first):
        victims = next((side for side in rest if side is not None), None)
        return first, victims or Participant(CIVILIANS, None, None, "victims of a crowd")
    if candidate.sub_event_type is SubEventType.MOB_VIOLENCE and first is not None and rest and rest[0] is crowd:
        crowd = first  # supporters who set about demonstrators
    if crowd is None and (candidate.hit.trigger.frame.name in _CROWD_ACTS or _is_unarmed(first, candidate)):
        crowd = first
    mob = candidate.sub_event_type is SubEventType.MOB_VIOLENCE
    if crowd is None and not mob and len(sides) > 1:
        nameless = (side for side in sides if side.name in NAMELESS)  # "youths fought police"
        crowd = next(nameless, None) or next((side for side in sides if _leads_a_crowd(side)), None)
    opponent = next((side for side in sides if side is not crowd and (mob or not _is_crowd(side))), None)
    if candidate.sub_event_type is SubEventType.PEACEFUL_PROTEST:
        opponent = None
    if candidate.sub_event_type in STOPPED_PROTESTS:
        if opponent is not None and opponent.name == CIVILIANS:
            opponent = None  # those who were hit are of the crowd
        opponent = opponent or others.state(candidate)
    struck = candidate.roles.patient
    if opponent is not None and opponent.name == CIVILIANS and not mob and struck is not None and struck.actor is None:
        goods = struck.is_a("property") and not struck.is_a("civilians", "group", "person")
        opponent = None if goods else opponent  # "they smashed furniture": things are nobody
    named = Participant(
        crowd_name,
        crowd.text if crowd is not None else None,
        crowd.span if crowd is not None else None,
        "the crowd comes first",
        crowd.actor if crowd is not None else None,
    )
    if candidate.sub_event_type is SubEventType.MOB_VIOLENCE:
        opponent = opponent or Participant(CIVILIANS, None, None, "victims of a crowd")
        if opponent.actor is not None and opponent.actor.kind is ActorKind.PERSON and not opponent.actor.leads:
            opponent = replace(opponent, name=CIVILIANS)
    return named, opponent


def _is_settlers(side: Participant) -> bool:
    """Says whether who burns and stones as a crowd is an armed group by its name (actors.csv)."""
    return side.actor is not None and side.actor.kind is ActorKind.IDENTITY_MILITIA and side.name.endswith("settlers")


def _is_unarmed(first: Participant | None, candidate: Candidate) -> bool:
    """Says whether who acts are people without arms, and so the crowd itself: "boze boeren staken ... in brand"."""
    agent = candidate.roles.agent
    if first is None or agent is None or agent.is_a("armed"):
        return False
    return first.name in NAMELESS or (_leads_a_crowd(first) and agent.is_a("civilians", "group", "crowd"))


def _leads_a_crowd(side: Participant) -> bool:
    """Says whether a side named by a politician or party is those who follow it: "supporters of X set fire to cars"."""
    return side.actor is not None and side.actor.kind in _LEADING


def _is_crowd(side: Participant) -> bool:
    if side.actor is not None:
        return side.actor.kind in {ActorKind.PROTESTERS, ActorKind.RIOTERS}
    return side.name in CROWDS
