"""The filters of alliances."""

from typing import Any

from coder.codebook import AllianceKind, AllianceStatus
from events.filtersets import keeping, reading
from events.filtersets.filterset import Filter, FilterSet
from events.filtersets.who import read_actor


class AllianceFilters(FilterSet):
    """What may be asked of alliances; `status` is that of the day in `active_on`, else the latest."""

    filters = {
        "supporter": Filter(
            "Who backs: public id or name; a leader also stands for the group led, and a group for its leaders.",
            read_actor,
            lambda alliances, meant: alliances.between_actors("supporter", keeping.chained(meant)),
        ),
        "supported": Filter(
            "Who is backed, told in the same way.",
            read_actor,
            lambda alliances, meant: alliances.between_actors("supported", keeping.chained(meant)),
        ),
        "kind": Filter(
            "Sort of support.",
            reading.read_term(AllianceKind),
            keeping.equal("kind"),
            schema=reading.enumeration(AllianceKind),
        ),
        "status": Filter(
            "What the latest report says: active, weakening or ended.",
            reading.read_term(AllianceStatus),
            keeping.equal("status"),
            schema=reading.enumeration(AllianceStatus),
        ),
        "active_on": Filter(
            "A day on which it stood.",
            reading.read_day,
            lambda alliances, on: alliances.active_on(on[0]),
            repeated=False,
            schema=reading.DAY,
        ),
    }

    def narrow(self, queryset: Any) -> Any:
        """Keeps the rows that match every parameter; adds the column `status`."""
        return super().narrow(queryset.with_status(*self.asked.get("active_on", [])))
