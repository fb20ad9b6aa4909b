"""What was also done to victims of sexual violence on that occasion: that they were beaten and robbed is part of it."""

from coder.codebook import SubEventType
from coder.events.draft import Draft

_ALSO_DONE = {
    SubEventType.ATTACK: frozenset({"assault", "batter", "torment"}),
    SubEventType.LOOTING_PROPERTY_DESTRUCTION: frozenset({"loot", "take_away", "hold_up"}),
}
_NEAR = 2  # sentences between


def done_besides(drafts: list[Draft]) -> list[Draft]:
    """Gives the drafts of blows and theft that a text tells of those it said just before were raped there.

    ACLED codebook: sexual violence takes in what else is done to its victims on the occasion; so GUIDE.md rule 2: one
    event per occasion. Such a draft names nobody else who did it, and neither another place nor another day.
    """
    rapes = [draft for draft in drafts if draft.sub_event_type is SubEventType.SEXUAL_VIOLENCE]
    if not rapes:
        return []
    return [draft for draft in drafts if any(_is_part(draft, rape) for rape in rapes)]


def _is_part(draft: Draft, rape: Draft) -> bool:
    """Says whether blows or theft were done to those of whom a draft before tells the rape, by the same people."""
    if draft.candidate.hit.trigger.frame.name not in _ALSO_DONE.get(draft.sub_event_type, frozenset()):
        return False
    inside = set(draft.candidate.clause.members)
    here = [one for one in draft.candidate.phrases if one.first in inside and one.place is None and not one.preposition]
    if here and not any(phrase.is_a("actor", "group", "person") for phrase in here):
        return False  # "the market was emptied that night too"
    near = draft.paragraph == rape.paragraph and 0 <= rape.sentences_before(draft.sentence) <= _NEAR
    agent = draft.candidate.roles.agent
    named = agent is not None and agent.is_a("armed", "state", "crowd") and draft.sentence != rape.sentence
    return near and not named and not draft.names_place and draft.date.event_date == rape.date.event_date
