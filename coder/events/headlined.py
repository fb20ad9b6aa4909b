"""The article's own deed, taken up again far from where it was told: "Monday's attack", "de aanslag van maandag"."""

from coder.codebook import TimePrecision
from coder.events.draft import Draft
from coder.events.parts import PART_OF


def means_headline(new: Draft, old: Draft) -> bool:
    """Says whether a noun without a place of its own means the deed that the first paragraph told, by its day."""
    candidate, place = new.candidate, new.place
    if old.paragraph > 0 or candidate.hit.trigger.is_verb or not candidate.definite or new.sentence == old.sentence:
        return False
    if (place is not None and place.near) or new.date.event_date != old.date.event_date:
        return False
    kinds = PART_OF.get(old.sub_event_type, frozenset()) | {old.sub_event_type}
    one = new.sub_event_type in kinds or old.sub_event_type in PART_OF.get(new.sub_event_type, frozenset())
    return one and new.date.precision == old.date.precision == TimePrecision.DAY
