"""The groups of editors, with the permissions that events/permissions.py gives them."""

from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions

from events.permissions import GROUPS

# The history, frozen releases and merges are written by the database and by services, never in a form.
READ_ONLY = {"change", "release", "redirect", "duplicatecandidate", "proposal", "country", "dataset"}


def add_groups(*, sender: Any, **_signal: object) -> None:
    """Makes the three groups and gives them their permissions; nobody gets to delete."""
    create_permissions(sender, verbosity=0)  # they are otherwise made after this handler runs
    permission = apps.get_model("auth", "Permission").objects
    here = permission.filter(content_type__app_label="events")
    everyday = [row for row in here if may_everyday(row.codename)]
    for name, further in GROUPS.items():
        group, _made = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        codenames = [full.removeprefix("events.") for full in further]
        group.permissions.add(*everyday, *here.filter(codename__in=codenames))


def may_everyday(codename: str) -> bool:
    """Says whether all editors have a model permission: seeing all, adding and changing what forms may write."""
    action, _, model = codename.partition("_")
    return action == "view" or (action in {"add", "change"} and model not in READ_ONLY)
