"""The names of months and days, in full, that several readers tell from names of people and places."""

ENGLISH_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
DUTCH_MONTHS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)
MONTH_NAMES = ENGLISH_MONTHS | DUTCH_MONTHS
ENGLISH_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
DUTCH_DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
AMBIGUOUS_MONTHS = frozenset({"march", "may"})
"""English months that are other words too."""
