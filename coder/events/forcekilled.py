"""Who died where a crowd and the forces of a state clashed: of demonstrators who fell, the force was excessive."""

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import PROTESTERS, RIOTERS
from coder.passages import Document
from coder.values import replace
from coder.vocabulary import word_set

_WORDS = 4  # of "zeker twee jonge betogers", "betogers kwamen"


def as_excessive_force(draft: Draft, document: Document) -> None:
    """Makes excessive force of a clash in which demonstrators were killed and nobody is told to have used violence.

    ACLED codebook: lethal violence against demonstrators who are not engaged in violence themselves is Excessive force
    against protesters; "clashes" alone does not say that they were.
    """
    clash = draft.sub_event_type is SubEventType.VIOLENT_DEMONSTRATION and draft.dead is not None
    if not clash or draft.dead is None or draft.candidate.hit.trigger.frame.name != "clash":
        return
    if not draft.fatalities or "violent" in draft.candidate.cues or draft.actor2 is None:
        return
    told = document.text[draft.dead.start :].split(maxsplit=_WORDS)[:_WORDS]
    crowd = word_set(f"{document.language}/groups.toml", "protesters")
    if crowd.isdisjoint(word.strip(".,;:").lower() for word in told):
        return
    draft.sub_event_type = SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS
    if draft.actor1 is not None and draft.actor1.name == RIOTERS:
        draft.actor1 = replace(draft.actor1, name=PROTESTERS)
    draft.reasons.append("demonstrators were killed, and used no violence")
