"""The codebook as the API gives it."""

from typing import Any

from coder import codebook
from coder.interaction import INTER_CODE, INTER_NAME
from coder.regions import REGION_NAME


def codebook_json() -> dict[str, Any]:
    """Gives every term that a record may hold, and what belongs together."""
    return {
        "event_types": [
            {
                "event_type": event_type,
                "sub_event_types": [
                    {"sub_event_type": sub, "disorder_type": codebook.DISORDER_TYPE_OF[sub]} for sub in subs
                ],
            }
            for event_type, subs in codebook.SUB_EVENT_TYPES.items()
        ],
        "disorder_types": list(codebook.DisorderType),
        "actor_kinds": [{"kind": kind, "inter": INTER_CODE.get(kind)} for kind in codebook.ActorKind],
        "inter": [{"code": code, "name": name} for code, name in INTER_NAME.items()],
        "time_precision": [
            {"code": 1, "meaning": "day known"},
            {"code": 2, "meaning": "known to about a week"},
            {"code": 3, "meaning": "month known"},
        ],
        "geo_precision": [
            {"code": 1, "meaning": "town or named site"},
            {"code": 2, "meaning": "near it, or a small area"},
            {"code": 3, "meaning": "region"},
        ],
        "certainties": list(codebook.Certainty),
        "alliance_kinds": list(codebook.AllianceKind),
        "alliance_statuses": list(codebook.AllianceStatus),
        "place_kinds": list(codebook.PlaceKind),
        "source_scales": list(codebook.SourceScale),
        "regions": [{"code": code, "name": name} for code, name in REGION_NAME.items()],
    }
