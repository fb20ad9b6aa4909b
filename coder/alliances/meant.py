"""Whom the receiver of a support stands for that its sentence only points at: the likeliest of those told of."""

from coder.actors import ActorReading
from coder.alliances.meantsigns import MeantSigns, Told
from coder.alliances.namings import Namings
from coder.alliances.party import Party
from coder.alliances.pointing import Pointing, pointing_at
from coder.alliances.scene import Backing, Scene
from coder.mentions import KnownActor
from coder.passages import Document
from coder.values import replace
from coder.weighing import meant_weights

_ASKS_ITSELF = "outsider"
"""How the rule names itself that asks for whom an outsider acts in the war of an article: weights did no better."""


class Meant:
    """Whom the pointing words of one document stand for, by whom it named and what support it told so far."""

    def __init__(self, document: Document, actors: ActorReading) -> None:
        """Takes what was read of the document."""
        self._namings = Namings(document, actors)
        self._told: list[Told] = []

    def tell(self, supporter: Party, supported: Party, scene: Scene, paragraph: int) -> None:
        """Notes a support that the text tells."""
        group = scene.actors.group_of
        self._told.append(Told(group(supporter.actor), group(supported.actor), paragraph))

    def of(self, backing: Backing, scene: Scene) -> Backing:
        """Gives a reading with the actor that its receiver stands for, where the sentence does not name him.

        The rules that read the sentence take the nearest that fits; the weights ask of everybody in the article how
        lately, how often and as what he was named, who was helped before and who is at war (docs/coder.md).
        """
        signs = self.signs(backing, scene)
        if signs is None:
            return backing
        meant = _likeliest(signs)
        receiver, group = backing.supported[0], scene.actors.group_of
        if meant is None or meant == group(receiver.actor):
            return backing
        why = f"{backing.why}; {signs.how}: {meant.name} is meant"
        return replace(backing, supported=(replace(receiver, actor=meant),), why=why)

    def signs(self, backing: Backing, scene: Scene) -> MeantSigns | None:
        """Gives the signs by which it is weighed whom a receiver means; None where that is told, or a rule is sure."""
        how = _open_receiver(backing, scene)
        return None if how is None else MeantSigns(backing, how, scene, self._namings, self._told)


def _open_receiver(backing: Backing, scene: Scene) -> Pointing | None:
    """Gives how a sentence points at the one receiver of a reading; None where it names him, or a rule is sure."""
    if backing.sure or len(backing.supported) != 1 or backing.why.startswith(_ASKS_ITSELF):
        return None
    return pointing_at(backing.supported[0], backing.trigger, scene)


def _likeliest(signs: MeantSigns) -> KnownActor | None:
    """Gives whom the weights speak for most; of equals the one named first."""
    weights = meant_weights()
    return max(signs.candidates(), key=lambda actor: weights.of(signs.of(actor)), default=None)
