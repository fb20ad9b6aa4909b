"""The roles of a trigger: who acts on what, and the rule that said so."""

from coder.events.phrase import Phrase
from coder.values import dataclass

COSTING = ("+ kosten", "+ eisen")
"""How the triggers end whose subject is what cost lives, never who took them."""

AGENTS = ("actor", "armed", "weapons", "crowd", "group", "demonstration", "civilians", "vehicle", "aircraft")
"""Classes of phrases that can act."""

NEAR = 4
"""How many tokens apart two words of one phrase stand, at most."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The phrases that fill the roles of a trigger, and the rule that filled each."""

    agent: Phrase | None = None
    patient: Phrase | None = None
    agent_rule: str = ""
    patient_rule: str = ""
    partners: tuple[Phrase, ...] = ()

    @property
    def names_somebody(self) -> bool:
        """Whether one of the roles names an actor."""
        return any(p is not None and p.actor is not None for p in (self.agent, self.patient, *self.partners))
