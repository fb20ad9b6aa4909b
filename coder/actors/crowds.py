"""The actors without a name: civilians, protesters, rioters, unidentified armed group (docs/codebook.md, Actors)."""

from coder.codebook import ActorKind
from coder.mentions import KnownActor

CIVILIANS = KnownActor("Civilians", ActorKind.CIVILIANS, None, known=True)
PROTESTERS = KnownActor("Protesters", ActorKind.PROTESTERS, None, known=True)
RIOTERS = KnownActor("Rioters", ActorKind.RIOTERS, None, known=True)
UNIDENTIFIED = KnownActor("Unidentified armed group", ActorKind.POLITICAL_MILITIA, None, known=True)
CROWDS = (CIVILIANS, PROTESTERS, RIOTERS, UNIDENTIFIED)
