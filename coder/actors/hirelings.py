"""Which mercenaries a noun with a country tells of: "Syrian mercenaries" are not Syria's army, Russian ones Wagner."""

from coder.actors.context import Context
from coder.actors.states import english_adjective
from coder.codebook import ActorKind
from coder.mentions import KnownActor

SEND_HIRELINGS = ("Russia", "Turkey", "United Arab Emirates")
"""States whose mercenaries go where the state wants them."""


def hirelings_of(context: Context, state: KnownActor) -> KnownActor:
    """Gives the mercenaries that a text tells of by the country they come from.

    `state`: the country that the adjective before the noun means. Whom the text named before as a force of that
    country that is not its army is meant again (codebook, Actors: a force with a name of its own); where its state
    sends them they are the state's, and else a group called by its country.
    """
    for told in context.discourse.told_in(state.name):
        if told.kind is ActorKind.EXTERNAL_FORCES:
            return told
    if state.name in SEND_HIRELINGS:
        return state
    name = f"{english_adjective(state.name)} mercenaries"
    return KnownActor(name, ActorKind.EXTERNAL_FORCES, state.name, known=False)
