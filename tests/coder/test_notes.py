"""The notes of an event: one sentence made from its fields, the same on every machine."""

import pytest

from coder.codebook import Certainty, EventType, SubEventType
from coder.events.notes import notes_of
from coder.records import Event, Span

FIELDS = {
    "event_date": "2020-05-03",
    "time_precision": 1,
    "event_type": EventType.EXPLOSIONS,
    "sub_event_type": SubEventType.AIR_DRONE_STRIKE,
    "actor1": "Turkey",
    "actor2": "Libyan National Army",
    "location": "Sirte",
    "country": "Libya",
    "fatalities": None,
    "evidence": "x",
    "spans": (Span(0, 1),),
    "fields": {"sub_event_type": Span(0, 1)},
    "rationale": (),
}
SENTENCES = [
    ({}, "On 3 May 2020 in Sirte, Libya: air/drone strike, Turkey and Libyan National Army."),
    ({"fatalities": 4}, "On 3 May 2020 in Sirte, Libya: air/drone strike, Turkey and Libyan National Army; 4 killed."),
    ({"fatalities": 0, "actor2": None}, "On 3 May 2020 in Sirte, Libya: air/drone strike, Turkey; nobody killed."),
    (
        {"time_precision": 3, "location": None, "actor1": None, "actor2": None},
        "In May 2020 in Libya: air/drone strike.",
    ),
    (
        {"time_precision": 2, "certainty": Certainty.REPORTED, "country": None, "location": None, "actor2": None},
        "Reported: Around 3 May 2020: air/drone strike, Turkey.",
    ),
]


@pytest.mark.parametrize(("changes", "notes"), SENTENCES)
def test_notes(changes, notes):
    assert notes_of(Event(**(FIELDS | changes))).notes == notes
