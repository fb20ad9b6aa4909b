"""A party: an actor in a sentence that may support or be supported."""

from coder.mentions import KnownActor, MentionForm
from coder.records import Span
from coder.values import dataclass

ELSEWHERE = -1000
"""The group of a party that another sentence names."""
LIKENED = "als"
"""The preposition of somebody to whom another is likened: "net als X"."""
HARD = frozenset(';:–—„“”"«»')
"""Marks that no clause goes across."""


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in a sentence: tokens `first` to `last` (excluded), `preposition` before its noun phrase or None.

    `owner` says that a possessive follows ("Haiti's efforts"); `group` numbers parties joined by "and".
    """

    first: int
    last: int
    span: Span
    actor: KnownActor
    form: MentionForm
    preposition: str | None
    owner: bool
    group: int

    def __eq__(self, other: object) -> bool:
        """Says whether two parties are one; at a look for itself and for one that stands elsewhere, as most do."""
        if self is other:
            return True
        if not isinstance(other, Party):
            return NotImplemented
        if self.first != other.first or self.group != other.group or self.last != other.last:
            return False
        return (self.span, self.actor, self.form, self.preposition, self.owner) == (
            other.span,
            other.actor,
            other.form,
            other.preposition,
            other.owner,
        )

    def __hash__(self) -> int:
        """Gives the hash of where it stands and of its name, which tell nearly all apart."""
        return hash((self.first, self.last, self.actor.name))


def together(party: Party, parties: list[Party]) -> list[Party]:
    """Gives the parties joined with this one by "and", itself included."""
    return [other for other in parties if other.group == party.group]
