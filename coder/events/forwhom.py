"""Whose base it is that rises: "verrees een basis voor Russische militairen", "kwam er een post van het leger"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.events.role import Roles

_FOR = frozenset({"voor", "van", "for", "of"})
_REACH = 5  # tokens from the base to whose it is
_ARISE = "arise"
_MANNED = "door"  # "bemand door mariniers"


def whose_base(roles: Roles, frame: str, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives who acts in a frame: for a base that nobody is said to build, the armed for whom or of whom it is."""
    if frame == _ARISE:
        rising = (p for p in (roles.agent, roles.patient) if p is not None and p.is_a("base"))
        return _who_mans(next(rising, None), phrases)
    base = roles.patient
    acts = roles.agent is not None and roles.agent.is_a("armed", "state", "person", "civilians", "unknown")
    if frame != "establish" or acts or base is None or not base.is_a("base"):
        return roles.agent
    behind = (p for p in phrases if 0 < p.first - base.last <= _REACH and p.preposition in _FOR)
    return next((p for p in behind if p.actor is not None and p.is_a("armed")), roles.agent)


def _who_mans(base: Phrase | None, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the people in arms who man a base that rises, or whose it is: "bemand door twaalf mariniers"."""
    if base is None:
        return None
    behind = [p for p in phrases if p.first > base.last and p.is_a("armed") and not p.is_a("weapons", "base")]
    near = (p for p in behind if p.first - base.last <= _REACH and p.preposition in _FOR)
    return next((p for p in behind if p.preposition == _MANNED), next(near, base))
