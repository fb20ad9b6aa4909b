"""Counts of events as the API gives them."""

from collections.abc import Sequence
from typing import Any

import pyarrow

from events.filtersets import Problem, Refusal
from events.filtersets.counts import GROUPS, Tally
from events.filtersets.reading import read_term
from events.filtersets.refusal import Unreadable
from events.models import Country
from events.records.names import country_name

MOST = 3
COLUMNS = dict.fromkeys(GROUPS, pyarrow.string()) | {
    "year": pyarrow.int32(),
    "events": pyarrow.int64(),
    "fatalities": pyarrow.int64(),
}
"""The types of the columns of a table of counts."""


def read_groups(values: Sequence[str], *, several: bool) -> list[str]:
    """Reads `by`: names of groups, repeated or with commas between them; raises Refusal.

    several: whether several data sets are asked for; they are never added up, so the data set is a group too.
    """
    by: list[str] = []
    for value in (part.strip() for text in values for part in text.split(",")):
        try:
            by.append(read_term(GROUPS)(value))
        except Unreadable as error:
            raise Refusal(Problem("by", f"by: {error}", value, error.nearest)) from error
    by = list(dict.fromkeys(by))
    if not 1 <= len(by) <= MOST:
        raise Refusal(Problem("by", f"by: name one to {MOST} of {', '.join(GROUPS)}"))
    return ["dataset", *by] if several and "dataset" not in by else by


def count_json(by: Sequence[str], counted: Sequence[Tally], language: str) -> dict[str, Any]:
    """Makes the answer: a row for each group, countries by name and months as YYYY-MM."""
    countries = dict(Country.objects.values_list("pk", country_name(language, ""))) if "country" in by else {}

    def shown(name: str, value: Any) -> Any:
        if name == "country":
            return countries.get(value)
        return f"{value:%Y-%m}" if name == "month" else value

    return {
        "by": list(by),
        "results": [
            {
                **{name: shown(name, value) for name, value in zip(by, tally.group, strict=True)},
                "events": tally.events,
                "fatalities": tally.fatalities,
            }
            for tally in counted
        ],
    }
