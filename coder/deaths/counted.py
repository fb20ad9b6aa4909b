"""People whom a sentence counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.numbers import Quantity

ONE = Quantity(1, 1, 1, exact=True)
"""One."""


@dataclass(frozen=True, slots=True)
class Counted:
    """People told at the tokens `first` to `last` (excluded): how many, and whether a noun says that they are people.

    `other` is True where they come on top of people told before ("six others"), `part` where they are told to be some
    of those before ("five of whom later died").
    """

    first: int
    last: int
    quantity: Quantity
    people: bool
    other: bool
    name: bool = False
    possessive: bool = False  # "his wife"
    part: bool = False

    @property
    def is_one(self) -> bool:
        """Whether this is one person for sure."""
        return self.quantity.exact and self.quantity.best == 1


def number_of(group: Sequence[Counted]) -> Quantity:
    """Gives how many people several counts are together; no upper end where one of them has none."""
    parts = [counted.quantity for counted in group]
    highs = [part.high for part in parts]
    return Quantity(
        sum(part.low for part in parts),
        sum(part.best for part in parts),
        sum(high for high in highs if high is not None) if None not in highs else None,
        exact=all(part.exact for part in parts),
        vague=all(part.vague for part in parts),
    )
