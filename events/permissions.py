"""Who may do what, in words; the three groups of editors follow from it.

Coder: adds articles and records, edits what is not yet published, sends it to review.
Reviewer: the same, and corrects published records and decides proposals and possible duplicates.
Publisher: the same, and publishes, withdraws, merges, redacts and freezes releases.
Nobody deletes: withdrawing and merging are states.
"""

from typing import Any

from django.core.exceptions import PermissionDenied

PUBLISH = "events.publish_records"
CORRECT_PUBLISHED = "events.correct_published"
DECIDE = "events.decide_proposals"
MERGE = "events.merge_records"
REDACT = "events.redact_records"
RELEASE = "events.release_records"

GROUPS: dict[str, tuple[str, ...]] = {
    "Coder": (),
    "Reviewer": (CORRECT_PUBLISHED, DECIDE),
    "Publisher": (CORRECT_PUBLISHED, DECIDE, PUBLISH, MERGE, REDACT, RELEASE),
}
"""The groups and the permissions they have beyond seeing, adding and changing records."""


def require(by: Any, permission: str) -> None:
    """Makes sure that the user `by` may; None is a program run by whoever has the database, which may.

    Raises PermissionDenied that names the permission.
    """
    if by is None:
        return
    if not by.has_perm(permission):
        raise PermissionDenied(f"{by} lacks the permission {permission}; ask an administrator for a group that has it")
