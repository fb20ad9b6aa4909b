"""The countries that every installation knows."""

import pytest

from events.models import Country
from events.reference.countries import add_countries, read_countries

pytestmark = pytest.mark.django_db


def test_a_state_has_its_codes_names_and_region():
    libya = Country.objects.get(name="Libya")
    assert (libya.iso2, libya.iso3, libya.iso_numeric, libya.gw_number) == ("LY", "LBY", 434, 620)
    assert (libya.name_nl, libya.region) == ("Libië", "Northern Africa")


def test_ucdps_name_stands_where_it_differs():
    congo = Country.objects.get(gw_number=490)
    assert (congo.name, congo.name_ucdp) == ("Democratic Republic of Congo", "DR Congo (Zaire)")


def test_former_states_have_years_and_no_iso_code():
    yugoslavia = Country.objects.get(name_ucdp="Serbia (Yugoslavia)")
    assert (yugoslavia.gw_number, yugoslavia.valid_to, yugoslavia.iso3) == (345, 2006, None)


def test_seas_are_countries_without_codes():
    sea = Country.objects.get(name="Red Sea")
    assert (sea.iso3, sea.gw_number, sea.region) == (None, None, "")


def test_every_country_of_the_files_is_stored_once():
    rows = list(read_countries())
    assert Country.objects.count() == len(rows)
    numbers = [row["gw_number"] for row in rows if row["gw_number"]]
    assert len(numbers) == len(set(numbers))


def test_a_later_migration_corrects_what_differs():
    Country.objects.filter(name="Libya").update(name_nl="")
    add_countries()
    assert Country.objects.get(name="Libya").name_nl == "Libië"
