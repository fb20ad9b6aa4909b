"""Filters, and the set of them that one noun has."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, ClassVar, Self

from events.filtersets.refusal import Problem, Refusal, Unreadable
from events.querysets.prepared import Place


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


@dataclass(frozen=True, slots=True)
class Alike:
    """How one value of a filter stands in a statement that is put into words once for all its values.

    place: what stands there for the value.
    read: reads the text as the value; raises Unreadable, or gives None, where it wants to be asked in other words.
    keep: narrows a queryset to the rows that match what stands in the place; to none where the value names nothing.
    planned_once: whether one plan serves all values; of some filters a common one wants another plan than a rare one.
    """

    place: Place
    read: Callable[[str], Place | None]
    keep: Callable[[Any, Any], Any]
    planned_once: bool = True


class FilterSet:
    """What somebody asks of one noun: all parameters read, or a Refusal that names each problem."""

    filters: ClassVar[Mapping[str, Filter]] = {}
    # Filters that are asked in the same words whatever the value.
    alike: ClassVar[Mapping[str, Alike]] = {}

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

    @classmethod
    def narrow_alike(cls, queryset: Any, names: Collection[str]) -> Any:
        """Keeps the rows that match what stands in the places of the named filters, all of them alike."""
        for name in names:
            queryset = cls.alike[name].keep(queryset, cls.alike[name].place)
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
