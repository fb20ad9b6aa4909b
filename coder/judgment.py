"""What a clause says of its trigger."""

from coder.codebook import Certainty, NotCodedReason
from coder.values import dataclass


@dataclass(frozen=True, slots=True)
class Judgment:
    """What a clause says of its trigger: `reason` is None when it is asserted; `cue` names the words that decided."""

    reason: NotCodedReason | None
    cue: str
    certainty: Certainty = Certainty.ASSERTED
