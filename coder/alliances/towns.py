"""Countries and their towns that stand for their state where goods and people come from there: "jets from Chengdu"."""

from collections.abc import Collection, Iterable, Sequence

from coder.actors.states import state_at, states_by_name
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.mentions import KnownActor, MentionForm, PlaceMention
from coder.records import Span

_LOCAL = frozenset({"in", "uit", "vanuit"})
_FIRST = -160  # groups below it are of no other party


def towns_abroad(
    places: Iterable[PlaceMention], home: KnownActor | None, grounds: Collection[str] = ()
) -> dict[int, KnownActor]:
    """Gives the states of the towns named in a text by where these names begin, but for those of the state at home.

    `grounds` are countries in which the war is fought, whose towns tell nobody abroad.
    """
    states, found = states_by_name(), {}
    for mention in places:
        state = states.get(mention.place.country or "")
        if state is None or state.actor.name in grounds:
            continue
        if not mention.country_only and state.actor != home:
            found[mention.span.start] = state.actor
    return found


def placed(scene: Scene, members: Sequence[int], preposition: str) -> Party | None:
    """Gives the state that a clause names as a place behind a preposition: "bought in X", "out of X"."""
    if preposition not in _LOCAL:
        return None
    for at in members:
        if scene.tokens[at].lower != preposition or at + 1 >= len(scene.tokens):
            continue
        named = state_at(scene.tokens, at + 1, scene.support.language)
        if named is not None and not any(p.first <= at + 1 < p.last for p in scene.parties):
            span = Span(scene.tokens[at + 1].start, scene.tokens[named[1] - 1].end)
            return Party(at + 1, named[1], span, named[0], MentionForm.NAME, preposition, False, _FIRST - at)
    return None
