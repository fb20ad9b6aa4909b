"""One side of an event, and the names that stand for those whom nobody names."""

from dataclasses import dataclass

from coder.mentions import KnownActor
from coder.records import Span

CIVILIANS, PROTESTERS, RIOTERS = "Civilians", "Protesters", "Rioters"
UNIDENTIFIED = "Unidentified armed group"


@dataclass(frozen=True, slots=True)
class Participant:
    """One side of an event: the name to code, the words of the text where there are any, the rule that filled it."""

    name: str
    text: str | None
    span: Span | None
    rule: str
    actor: KnownActor | None = None
    associated: tuple[str, ...] = ()
