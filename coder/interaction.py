"""The interaction codes: of kinds of actors, of an actor at an event, and of two actors together."""

from types import MappingProxyType

from coder.codebook import ActorKind

INTER_CODE: MappingProxyType[ActorKind, int] = MappingProxyType(
    {kind: code for code, kind in enumerate(list(ActorKind)[:8], start=1)}
)
"""ACLED's interaction code of the kinds that have one of their own."""

INTER_NAME: MappingProxyType[int, str] = MappingProxyType(
    {
        1: "State forces",
        2: "Rebel group",
        3: "Political militia",
        4: "Identity militia",
        5: "Rioters",
        6: "Protesters",
        7: "Civilians",
        8: "External/Other forces",
    }
)
"""The interaction codes in ACLED's words."""

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


def interaction(inter1: int, inter2: int) -> int:
    """Gives ACLED's interaction code of two interaction codes.

    `inter1` and `inter2` are 1 to 8, or 0 for "no actor". Returns the lower code first (78, 12, ...), and N0 for
    one-sided events. Raises ValueError for codes outside 0 to 8 or two zeros (ACLED Codebook, Interaction).
    """
    if not (0 <= inter1 <= 8 and 0 <= inter2 <= 8) or inter1 == inter2 == 0:
        raise ValueError(f"interaction codes are 1 to 8, or 0 for no actor: {inter1}, {inter2}")
    low, high = sorted((inter1, inter2))
    return high * 10 if low == 0 else low * 10 + high


def interaction_name(code: int) -> str:
    """Gives ACLED's words for an interaction code such as 12 ("State forces-Rebel group") or 70 ("Civilians only").

    Raises ValueError for a code whose digits are no interaction codes.
    """
    first, second = divmod(code, 10)
    if first not in INTER_NAME or (second and second not in INTER_NAME):
        raise ValueError(f"no interaction code: {code}")
    if second == 0:
        return f"{INTER_NAME[first]} only"
    if code == 78:  # the one pair that ACLED writes with the higher code first
        return f"{INTER_NAME[8]}-{INTER_NAME[7]}"
    return f"{INTER_NAME[first]}-{INTER_NAME[second]}"
