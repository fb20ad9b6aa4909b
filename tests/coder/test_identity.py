"""The same event told twice: certain, unsure, or two events."""

from dataclasses import replace
from typing import Any

import pytest

from coder.codebook import EVENT_TYPE_OF, SubEventType
from coder.identity import Verdict, compare
from coder.records import Event, Span

S = SubEventType


def event(**changes: Any) -> Event:
    sub_event_type = changes.pop("sub_event_type", S.AIR_DRONE_STRIKE)
    told: dict[str, Any] = {
        "event_date": "2024-03-11",
        "time_precision": 1,
        "event_type": EVENT_TYPE_OF[sub_event_type],
        "sub_event_type": sub_event_type,
        "actor1": "Israel",
        "actor2": "Civilians",
        "location": "Rafah",
        "country": "Palestine",
        "fatalities": 5,
        "evidence": "bombed",
        "spans": (Span(0, 6),),
        "fields": {"sub_event_type": Span(0, 6)},
        "rationale": (),
    }
    return Event(**{**told, **changes})


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.SAME),
        ({"fatalities": 7, "actor2": "Hamas"}, Verdict.SAME),
        ({"event_date": "2024-03-15", "time_precision": 3}, Verdict.SAME),
        ({"event_date": "2024-03-12"}, Verdict.DIFFERENT),
        ({"country": "Israel", "location": "Sderot"}, Verdict.DIFFERENT),
        ({"location": None}, Verdict.UNSURE),
        ({"actor1": "Unidentified armed group"}, Verdict.UNSURE),
        ({"actor1": "United States"}, Verdict.UNSURE),
        ({"sub_event_type": S.SHELLING_ARTILLERY_MISSILE_ATTACK}, Verdict.UNSURE),
        ({"sub_event_type": S.AGREEMENT}, Verdict.UNSURE),
        ({"sub_event_type": S.AGREEMENT, "actor1": "Egypt", "actor2": None}, Verdict.DIFFERENT),
        ({"event_date": "2024-04-15", "time_precision": 3}, Verdict.DIFFERENT),
    ],
)
def test_place_day_type_and_actors_decide(changes: dict[str, Any], verdict: Verdict) -> None:
    first, second = event(), event(**changes)
    likeness = compare(first, second)
    assert likeness.verdict is verdict
    assert compare(second, first) == likeness
    assert 0 <= likeness.score <= 1
    assert likeness.reasons


def test_an_event_is_itself() -> None:
    assert compare(event(), replace(event(), notes="told elsewhere")).verdict is Verdict.SAME
