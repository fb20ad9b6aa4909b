"""A quotation in the making, before it is known where it ends."""

from dataclasses import dataclass, field

from coder.passages import Quotation
from coder.quotes.attribution import Attribution
from coder.quotes.narration import Frame
from coder.quotes.speakers import Speaker


@dataclass(slots=True)
class Utterance:
    """A quotation in the making: its parts, its speaker, and the frame that ascribes it.

    `told`: the sentence behind it says whose words they are.
    """

    parts: list[Quotation]
    speaker: Speaker
    frame: Frame
    attribution: Attribution | None
    why: list[str] = field(default_factory=list)
    told: bool = False
