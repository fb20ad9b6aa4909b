"""The three groups of editors and what each may do."""

import pytest
from django.contrib.auth.models import Group, Permission

from events.permissions import GROUPS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("group", GROUPS)
def test_nobody_may_delete(group):
    assert not Permission.objects.filter(group__name=group, codename__startswith="delete_").exists()


def test_each_group_may_what_the_one_before_may():
    may = [set(Group.objects.get(name=name).permissions.values_list("codename", flat=True)) for name in GROUPS]
    assert may[0] < may[1] < may[2]
    assert "change_event" in may[0]
    assert "publish_records" not in may[1]
    assert "publish_records" in may[2]
