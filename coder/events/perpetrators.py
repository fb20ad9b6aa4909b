"""Names who did it where the text tells that only afterwards, in a claim of responsibility."""

from collections.abc import Sequence

from coder.codebook import EVENT_TYPE_OF, VIOLENT
from coder.events.claims import Claim
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED, Participant
from coder.values import replace

_SENTENCES_BACK = 4


def give_claims(drafts: Sequence[Draft], claims: Sequence[tuple[Claim, Participant]]) -> None:
    """Names the perpetrator of the last violent event told before a claim, where the text has named nobody."""
    for claim, participant in claims:
        told = claim.clause.sentence.index
        for draft in reversed(drafts):
            near = 0 <= told - draft.sentence <= _SENTENCES_BACK
            unnamed = draft.actor1 is None or draft.actor1.name == UNIDENTIFIED
            if near and EVENT_TYPE_OF[draft.sub_event_type] in VIOLENT:
                if unnamed and (draft.actor2 is None or draft.actor2.name != participant.name):
                    draft.actor1 = replace(participant, rule="claimed or ascribed afterwards")
                break
