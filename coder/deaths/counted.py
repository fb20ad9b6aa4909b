"""People whom a sentence counts."""

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
