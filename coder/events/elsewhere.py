"""Whether two tellings are of one place: a town in a region told before it, or a town of its own."""

from coder.clause import ClauseKind
from coder.codebook import PlaceKind
from coder.events.draft import Draft

_HEAD = 4  # tokens of a clause in which the town that opens it stands


def is_in_region(inner: Draft, outer: Draft) -> bool:
    """Says whether one sentence tells the region first and the town then: "In X state, ... villages in the Y area"."""
    places = [draft.place.mention.place for draft in (inner, outer) if draft.place and draft.place.mention]
    if len(places) < len((inner, outer)) or inner.candidate.clause.parent != outer.candidate.clause.index:
        return False
    return places[1].kind is PlaceKind.REGION and places[0].kind is not PlaceKind.REGION


def lies_within(new: Draft, old: Draft) -> bool:
    """Says whether a sentence names the town in the region that the one before told of, its day being open."""
    places = [draft.place.mention.place for draft in (new, old) if draft.place and draft.place.mention]
    if len(places) < len((new, old)) or new.sentence - old.sentence != 1 or old.date.span.end > 0:
        return False
    inner, region = places
    return region.kind is PlaceKind.REGION and inner.kind is not PlaceKind.REGION and inner.admin1 == region.name


def is_told_elsewhere(new: Draft, old: Draft) -> bool:
    """Says whether a passive in a later sentence names a town of its own: "In nearby X a teacher was murdered".

    So too a clause of the same sentence that a town opens: "shot eight people in X, and in Y two officers were killed".
    """
    candidate, place = new.candidate, new.place
    below = candidate.clause.kind in {ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.PARTICIPIAL}
    if candidate.definite or candidate.presupposed or below or not candidate.hit.trigger.is_verb:
        return False
    if new.sentence == old.sentence and not _is_opened_by_town(new):
        return False
    towns = [draft.place.mention for draft in (new, old) if draft.place is not None and draft.place.mention is not None]
    settled = len(towns) > 1 and all((town.place.parent or town.place).kind is PlaceKind.SETTLEMENT for town in towns)
    return settled and place is not None and place.near and place.rule == "in the clause"


def has_moved_on(new: Draft, old: Draft) -> bool:
    """Says whether a sentence between both sets another town: "In Y was het erger. Soldaten schoten op betogers"."""
    towns = [draft.place.mention for draft in (new, old) if draft.place is not None and draft.place.mention is not None]
    if len(towns) < len((new, old)) or new.candidate.anaphoric or not new.candidate.hit.trigger.is_verb:
        return False
    there, before = towns
    settled = all((town.place.parent or town.place).kind is PlaceKind.SETTLEMENT for town in towns)
    return settled and before.span.end < there.span.start and there.span.start > old.span.end


def _is_opened_by_town(draft: Draft) -> bool:
    """Says whether a coordinate or main clause has its town at its head: "and in Y two officers were killed"."""
    clause = draft.candidate.clause
    mention = draft.place.mention if draft.place is not None else None
    if clause.kind not in {ClauseKind.COORDINATE, ClauseKind.MAIN} or mention is None:
        return False
    head = clause.tokens[: _HEAD + (clause.opener != "")]
    return bool(head) and head[-1].end > mention.span.start >= head[0].start
