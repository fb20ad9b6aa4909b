"""The interaction code of an actor at an event (ACLED Codebook, Interaction)."""

import pytest

from coder.codebook import ActorKind
from coder.interaction import inter_of


@pytest.mark.parametrize(
    ("kind", "country", "event_country", "code"),
    [
        (ActorKind.STATE_FORCES, "Libya", "Libya", 1),
        (ActorKind.STATE_FORCES, "Turkey", "Libya", 8),
        (ActorKind.STATE, "Libya", "Libya", 1),
        (ActorKind.STATE, "Turkey", "Libya", 8),
        (ActorKind.STATE_FORCES, None, "Libya", 1),
        (ActorKind.STATE_FORCES, "Libya", None, 1),
        (ActorKind.REBEL_GROUP, "Libya", "Chad", 2),
        (ActorKind.POLITICAL_MILITIA, None, "Libya", 3),
        (ActorKind.IDENTITY_MILITIA, None, "Libya", 4),
        (ActorKind.RIOTERS, "Libya", "Libya", 5),
        (ActorKind.PROTESTERS, "Libya", "Libya", 6),
        (ActorKind.CIVILIANS, "Libya", "Libya", 7),
        (ActorKind.EXTERNAL_FORCES, None, "Libya", 8),
        (ActorKind.PERSON, "Libya", "Libya", None),
        (ActorKind.ORGANISATION, None, "Libya", None),
        (ActorKind.MEDIA, None, None, None),
    ],
)
def test_the_code_follows_from_kind_and_country(kind, country, event_country, code):
    assert inter_of(kind, country, event_country) == code
