"""Expressions of time to days, in the languages of the lexicon."""

from coder.dates.choosing import NO_DAY_TOLD, date_for
from coder.dates.finding import find_dates

__all__ = ["NO_DAY_TOLD", "date_for", "find_dates"]
