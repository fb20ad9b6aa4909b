"""Triggers that yield no event because their frame has no type for who and what stands beside them."""

from collections.abc import Iterable, Sequence

from coder.codebook import NotCodedReason
from coder.judgment import Judgment
from coder.records import Event, NotCoded

PLAIN = frozenset(
    "abduct arrest attack air_strike bomb bombard capture clash destroy execute expel explode kill loot march_in murder"
    " occupy overthrow raid rape recapture seize_weapons shell sign surrender take_prisoner".split()
)
"""Frames whose words hardly ever mean something else, so that an editor wants to see each of them."""
UNDECIDED = Judgment(NotCodedReason.UNCLEAR, "no type for who and what is named beside it")


def untold(passed_by: Iterable[NotCoded], events: Sequence[Event], not_coded: Sequence[NotCoded]) -> list[NotCoded]:
    """Gives those of the rows `passed_by` that no event and no other row tells of, one a stretch of text."""
    told = [span for event in events for span in event.spans]
    told += [span for row in not_coded for span in row.spans]
    found: list[NotCoded] = []
    for row in passed_by:
        if not any(span.overlaps(other) for span in row.spans for other in told):
            found.append(row)
            told.extend(row.spans)
    return found
