"""Towns of other countries, from which goods and people come as from their state: "jets from Chengdu"."""

from collections.abc import Iterable

from coder.actors.states import states_by_name
from coder.mentions import KnownActor, PlaceMention


def towns_abroad(places: Iterable[PlaceMention], home: KnownActor | None) -> dict[int, KnownActor]:
    """Gives the states of the towns named in a text by where these names begin, but for those of the state at home."""
    states, found = states_by_name(), {}
    for mention in places:
        state = states.get(mention.place.country or "")
        if state is not None and not mention.country_only and state.actor != home:
            found[mention.span.start] = state.actor
    return found
