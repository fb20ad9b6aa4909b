"""Troops that came or went on a day of their own, to no town that the clause names: only the country is known."""

from coder.clause import INDEPENDENT
from coder.codebook import ActorKind
from coder.events.draft import Draft
from coder.events.place import Place

COUNTRY_ONLY = "troops moved, no town named"
"""The rule of a place of which only the country counts."""


def moves_on_its_day(draft: Draft) -> bool:
    """Says whether a main clause tells with its day that a state moved troops or heavy arms abroad.

    GUIDE.md rule 3: that is an event also where no place is named.
    """
    candidate = draft.candidate
    if candidate.hit.trigger.frame.name != "deploy" or not candidate.hit.trigger.is_verb:
        return False
    who = [phrase for phrase in (candidate.roles.agent, candidate.roles.patient) if phrase is not None]
    armed = any(phrase.is_a("armed", "weapons") and not phrase.is_a("prominent") for phrase in who)
    whole = candidate.clause.kind in INDEPENDENT and draft.date.rule.startswith("own clause")
    return armed and whole and _is_abroad(draft)


def _is_abroad(draft: Draft) -> bool:
    """Says whether a state sends its own to another country than the one that the text is about."""
    sender = draft.actor1
    if sender is None or sender.actor is None or draft.place is None or draft.place.country is None:
        return False
    return sender.actor.kind is ActorKind.STATE and draft.place.country not in {sender.name, sender.actor.country}


def without_town(draft: Draft) -> Draft:
    """Leaves to troops that were moved only the country of a town that other sentences name."""
    if draft.place is not None and not draft.place.near and moves_on_its_day(draft):
        draft.place = Place(None, draft.place.country, COUNTRY_ONLY, False)
    return draft
