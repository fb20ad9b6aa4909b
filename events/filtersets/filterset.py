"""Filters, and the set of them that one noun has."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, ClassVar, Self

from events.filtersets.refusal import Problem, Refusal, Unreadable


@dataclass(frozen=True, slots=True)
class Filter:
    """One parameter: how a value is read, and which rows it keeps.

    read: turns the text of one value into what is asked for; raises Unreadable.
    keep: narrows a queryset to the rows that match at least one of the values.
    schema: the value's type in OpenAPI's words.
    """

    help: str
    read: Callable[[str], Any]
    keep: Callable[[Any, list[Any]], Any]
    repeated: bool = True
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


class FilterSet:
    """What somebody asks of one noun: all parameters read, or a Refusal that names each problem."""

    filters: ClassVar[Mapping[str, Filter]] = {}
    # Filters whose rows are found the same way whatever the value; of others a common one wants another plan.
    alike: ClassVar[Set[str]] = frozenset()

    def __init__(self, parameters: Mapping[str, Sequence[str]]) -> None:
        """Reads the parameters, name to values; raises Refusal."""
        self.asked: dict[str, list[Any]] = {}
        problems: list[Problem] = []
        for name, values in parameters.items():
            if name in self.filters:
                self._read(name, values, problems)
            else:
                problems.append(unknown_parameter(name, self.filters))
        if problems:
            raise Refusal(*problems)

    @classmethod
    def of(cls, asked: Mapping[str, list[Any]]) -> Self:
        """Makes the set of parameters that were read already."""
        filters = cls({})
        filters.asked = dict(asked)
        return filters

    def narrow(self, queryset: Any) -> Any:
        """Keeps the rows that match every parameter."""
        for name, values in self.asked.items():
            queryset = self.filters[name].keep(queryset, values)
        return queryset

    def _read(self, name: str, values: Sequence[str], problems: list[Problem]) -> None:
        wanted = self.filters[name]
        if len(values) > 1 and not wanted.repeated:
            problems.append(Problem(name, f"{name} is given {len(values)} times; it takes one value"))
            return
        for value in values:
            try:
                self.asked.setdefault(name, []).append(wanted.read(value.strip()))
            except Unreadable as error:
                problems.append(Problem(name, f"{name}: {error}", value, error.nearest))


def unknown_parameter(name: str, known: Mapping[str, Any]) -> Problem:
    """Says that there is no such parameter, and which one was probably meant."""
    nearest = next(iter(get_close_matches(name.lower(), known, n=1)), None)
    hint = f"; did you mean {nearest}?" if nearest else f"; there are {', '.join(sorted(known))}"
    return Problem(name, f"there is no parameter {name}{hint}", nearest=nearest)
