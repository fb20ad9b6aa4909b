"""Kinds of actor that the rules of the coder treat alike."""

from coder.codebook import ActorKind

CROWDS = frozenset({ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.RIOTERS})
"""People without a name of their own."""
NO_ALLIES = CROWDS | {ActorKind.MEDIA}
"""Who neither supports anybody in a conflict nor is supported."""
STATES = frozenset({ActorKind.STATE, ActorKind.STATE_FORCES})
"""A state and its forces."""
ARMED_GROUPS = frozenset({ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA})
"""Groups with arms that are no state's."""
NON_STATES = ARMED_GROUPS | {ActorKind.EXTERNAL_FORCES}
"""These, and missions and coalitions."""
FIGHTERS = NON_STATES | {ActorKind.STATE_FORCES}
"""Whoever fights under a name of its own that is not its state's."""
PARTIES_TO_CONFLICTS = NON_STATES | STATES
"""Whoever can be a side in a battle."""
