"""Leaves out what a later paragraph tells of no day and place of its own: it was told before, or is told in general."""

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.earlier_places import FURTHER_BEFORE
from coder.events.participant import UNARMED
from coder.wordlists import word_list

_TOLD_AGAIN = frozenset(
    {
        SubEventType.ABDUCTION_FORCED_DISAPPEARANCE,
        SubEventType.AGREEMENT,
        SubEventType.ARMED_CLASH,
        SubEventType.ATTACK,
        SubEventType.OTHER,
        SubEventType.PEACEFUL_PROTEST,
    }
)
"""What articles take up again as a whole; shelling, looting, rape or a cache found are told as a further deed."""
_TURNED = frozenset({SubEventType.PEACEFUL_PROTEST, SubEventType.PROTEST_WITH_INTERVENTION})
_GRAVER = frozenset({SubEventType.VIOLENT_DEMONSTRATION, SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
_NEXT = word_list("deeds.toml", "what_came_next")
_DAY_BEFORE = "paragraph before"


def told_again(drafts: list[Draft]) -> list[Draft]:
    """Gives the drafts with nothing that sets them apart from those told before them, where others remain.

    GUIDE.md rule 1: an event is of one place and one occasion. A paragraph that names neither, of a fight, a seizure
    or a deal, and a sentence that has neither its day nor whom it befell, go on with what is told already.
    """
    found = [draft for draft in drafts if _is_adrift(draft) or _is_of_same_crowd(draft, drafts)]
    return found if len(found) < len(drafts) else []


def _is_adrift(draft: Draft) -> bool:
    if not draft.date.rule.startswith(_DAY_BEFORE):
        return False
    if draft.actor2 is not None and draft.actor2.rule == UNARMED:
        return True
    if _tells_what_followed(draft):
        return False
    far = draft.place is not None and draft.place.rule == FURTHER_BEFORE
    return far and draft.sub_event_type in _TOLD_AGAIN


def _is_of_same_crowd(draft: Draft, drafts: list[Draft]) -> bool:
    """Says whether a crowd that names neither day nor place is the one of a riot or of shots told there that day."""
    own = draft.date.rule.startswith("own") or (draft.place is not None and draft.place.near)
    if own or draft.sub_event_type not in _TURNED or draft.place_name is None:
        return False
    return any(
        other.sub_event_type in _GRAVER
        and other.sentence <= draft.sentence
        and other.place_name == draft.place_name
        and other.date.event_date == draft.date.event_date
        for other in drafts
    )


def _tells_what_followed(draft: Draft) -> bool:
    """Says whether a clause opens by saying that it tells what came next: "Daarna openden zij het vuur"."""
    tokens, clause = draft.candidate.clause.sentence.tokens, draft.candidate.clause
    return tokens[clause.members[0]].lemma in _NEXT()
