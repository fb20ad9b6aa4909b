"""Every factory makes a row that the database accepts."""

import pytest
from factory.django import DjangoModelFactory

from tests import factories

FACTORIES = [
    member
    for member in vars(factories).values()
    if isinstance(member, type) and issubclass(member, DjangoModelFactory) and member is not DjangoModelFactory
]


@pytest.mark.django_db
@pytest.mark.parametrize("make", FACTORIES, ids=lambda factory: factory.__name__)
def test_a_factory_makes_a_row_with_an_id(make):
    row = make()
    assert row.pk is not None
    if hasattr(row, "public_id"):
        row.refresh_from_db()
        assert len(row.public_id) == 11
