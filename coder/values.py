"""Records of which a text makes many: types hold them frozen, the running coder only makes and copies them quickly.

A frozen dataclass sets each field through `object.__setattr__`, which took a twelfth of the time of an article; mypy
sees the usual decorator and refuses the assignments, so that nothing has to refuse them again for every token.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:
    import dataclasses
    from functools import cache
    from operator import attrgetter

    def dataclass(*, frozen=False, **options):
        """Gives the decorator of a dataclass that is compared and hashed by its fields, as a frozen one is."""

        def decorate(kind):
            hashed = frozen and "__hash__" not in vars(kind)  # some say themselves by what
            return dataclasses.dataclass(unsafe_hash=hashed, **options)(kind)

        return decorate

    def replace(record, **changes):
        """Gives a copy of `record` with some fields changed; the record itself where they are so already."""
        kind = record.__class__
        places, values_of = _fields(kind)
        if places is None:
            for name, value in changes.items():
                if getattr(record, name) is not value:
                    return dataclasses.replace(record, **changes)
            return record
        values = [*values_of(record)]
        same = True
        for name, value in changes.items():
            at = places[name]
            if values[at] is not value:
                values[at], same = value, False
        return record if same else kind(*values)

    @cache
    def _fields(kind):
        """Gives the places of the fields of a dataclass, and what reads them all; no places where they go by name."""
        fields = dataclasses.fields(kind)
        names = [field.name for field in fields]
        plain = len(names) > 1 and all(field.init and not field.kw_only for field in fields)
        return {name: at for at, name in enumerate(names)} if plain else None, attrgetter(*names)
