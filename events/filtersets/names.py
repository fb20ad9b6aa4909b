"""Reading the names of countries, places, regions, sources, tags and data sets."""

import re
from collections.abc import Callable, Iterable

from django.db.models import Q, Subquery

from events.filtersets.nearest import nearest_admin1, nearest_country, nearest_place, nearest_source, nearest_tag
from events.filtersets.reading import read_term, read_text
from events.filtersets.refusal import Unreadable
from events.models import Country, Dataset, Event, Place, Redirect, Source
from events.querysets.folding import is_named
from events.querysets.prepared import Question

COUNTRY = Question(lambda name: Country.objects.filter(name=name).order_by().values_list("pk"))
DATASET = Question(lambda name: Dataset.objects.filter(name=name).order_by().values_list("pk"))


def read_country(text: str) -> int:
    """Reads an English or Dutch name, UCDP's name, or an ISO code (LY, LBY, 434); gives the country's key."""
    name = read_text(text)
    for (as_written,) in COUNTRY.answers(name):
        return int(as_written)
    condition = is_named("name", name) | is_named("name_nl", name) | is_named("name_ucdp", name)
    condition |= Q(iso2=name.upper()) | Q(iso3=name.upper())
    if re.fullmatch("[0-9]{1,3}", name):
        condition |= Q(iso_numeric=int(name))
    found = Country.objects.filter(condition).values_list("pk", flat=True).first()
    if found is None:
        raise _unknown(f"no country is called {name!r}", nearest_country(name))
    return found


def named(name: str) -> Subquery:
    """Makes the key of the country with that English name, found by the statement that asks for its rows."""
    return Subquery(Country.objects.filter(name=name).order_by().values("pk"))


def read_place(text: str) -> list[int]:
    """Reads a public id or a name in any language; gives the keys of all published places that bear it."""
    name = read_text(text)
    moved = Redirect.objects.filter(old_public_id=name, kind="place").values_list("new_public_id", flat=True)
    published = Place.objects.published()
    found = published.filter(public_id__in=[name, *moved]) or published.called(name)
    return _keys(found, name, "place", nearest_place)


def read_admin1(text: str) -> str:
    """Reads the name of a first-level region of a published place; gives it as it was written."""
    name = read_text(text)
    if not Place.objects.published().filter(is_named("admin1", name)).exists():
        raise _unknown(f"no region is called {name!r}", nearest_admin1(name))
    return name


def read_source(text: str) -> list[int]:
    """Reads a public id or the name of a published source; gives its key."""
    name = read_text(text)
    published = Source.objects.published()
    found = published.filter(public_id=name) or published.called(name)
    return _keys(found, name, "source", nearest_source)


def read_tag(text: str) -> str:
    """Reads a tag that a published event bears."""
    tag = read_text(text)
    if not Event.objects.published().filter(tags__contains=[tag]).exists():
        raise _unknown(f"nothing is tagged {tag!r}", nearest_tag(tag))
    return tag


def read_dataset(text: str) -> str:
    """Reads the short name of a data set."""
    if DATASET.answers(text):
        return text
    return read_term(Dataset.objects.values_list("name", flat=True))(read_text(text))


def _keys(found: Iterable[Place | Source], name: str, what: str, nearest: Callable[[str], str | None]) -> list[int]:
    keys = [record.pk for record in found]
    if not keys:
        raise _unknown(f"no {what} is called {name!r}", nearest(name))
    return keys


def _unknown(message: str, nearest: str | None) -> Unreadable:
    return Unreadable(f"{message}; did you mean {nearest!r}?" if nearest else message, nearest)
