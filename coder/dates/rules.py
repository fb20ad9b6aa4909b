"""What each kind of expression of time stands for: the rules that the `rule` keys of dates.toml name.

Source: the annotation rules on dates (precision 1: the day is known; 2: known to about a week, its middle; 3: the
month). An article of which only the month is known gives precision 3 for all that is told by its distance to it.
"""

from collections.abc import Mapping
from inspect import getmembers, isfunction

from coder.dates import distance, named, previous
from coder.dates.told import Rule

RULES: Mapping[str, Rule] = {
    name: rule
    for module in (named, distance, previous)
    for name, rule in getmembers(module, isfunction)
    if rule.__module__ == module.__name__ and not name.startswith("_")
}
"""The rules by the name that the lexicon gives: the public functions of the three modules."""
