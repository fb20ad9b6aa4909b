"""Which interaction code an actor has at an event."""

from coder.codebook import INTER_CODE, ActorKind

_STATE_FORCES = INTER_CODE[ActorKind.STATE_FORCES]
_EXTERNAL_FORCES = INTER_CODE[ActorKind.EXTERNAL_FORCES]


def inter_of(kind: ActorKind, country: str | None, event_country: str | None) -> int | None:
    """Gives the interaction code, 1 to 8, of an actor of `kind` and of `country` at an event in `event_country`.

    A state and its forces are 1 at home and 8 abroad; where one of the two countries is not known they count as at
    home. None for kinds without a code: a person takes that of the group, organisations and media have none.
    Source: ACLED Codebook, Interaction ("State forces abroad" are External/Other forces).
    """
    if kind in (ActorKind.STATE, ActorKind.STATE_FORCES):
        abroad = country is not None and event_country is not None and country != event_country
        return _EXTERNAL_FORCES if abroad else _STATE_FORCES
    return INTER_CODE.get(kind)
