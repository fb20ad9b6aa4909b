"""The country that a passage is about, and whose army and government its bare nouns mean."""

from coder.actors.chunks import Chunk
from coder.actors.context import Context, Line
from coder.actors.known import army_called
from coder.actors.nouns import NounClass
from coder.actors.states import english_adjective, states_by_name
from coder.codebook import ActorKind
from coder.kinds import STATES
from coder.mentions import KnownActor
from coder.records import Span

_RIVAL = "Government of "  # the lexicon's names of governments that dispute a state
_BACK = 4  # sentences to look back for a place


def country_of_passage(context: Context, line: Line, span: Span) -> str | None:
    """Gives the country of the place nearest to `span` in its sentence, else of the nearest one told before.

    Without any place nearby it is the country that the article names most.
    """
    near = context.country_near(line.sentence.span, span.start)
    if near is not None:
        return near
    for index in range(line.sentence.index - 1, max(-1, line.sentence.index - 1 - _BACK), -1):
        before = context.lines[index].sentence
        if before.paragraph < line.sentence.paragraph - 1:
            break
        earlier = context.country_near(before.span, before.span.end)
        if earlier is not None:
            return earlier
    return main_country(context)


def main_country(context: Context) -> str | None:
    """Gives the country that the article names most, the first named one of several."""
    return max(context.countries, key=lambda name: context.countries[name], default=None)


def state_of_passage(context: Context, line: Line, span: Span) -> KnownActor | None:
    """Gives the state of the passage's country."""
    state = states_by_name().get(country_of_passage(context, line, span) or "")
    return state.actor if state is not None else None


def _at_war(context: Context, state: KnownActor) -> KnownActor:
    """Gives the state whose army was told of last, where the passage is in a country that the article only touches.

    "Talks are held in Geneva; the army has not said whether it will come" is not about Switzerland's.
    """
    if state.name == main_country(context):
        return state
    told = [actor.country for actor in context.discourse.armies if actor.kind in STATES]
    if not told or state.country in told:
        return state
    last = states_by_name().get(told[-1] or "")
    return last.actor if last is not None else state


def _fighting_in(context: Context, state: KnownActor) -> KnownActor:
    """Gives the state whose army is met in `state`: its own; where it has none, the usual or the one told of."""
    usual = states_by_name()[state.name].army if state.name in states_by_name() else state.name
    if usual == state.name:
        return state
    armies = [actor for actor in context.discourse.armies if actor.kind is ActorKind.STATE]
    return armies[-1] if armies and not context.countries[usual] else states_by_name()[usual].actor


def army_of(context: Context, line: Line, chunk: Chunk) -> KnownActor | None:
    """Gives whom "the army", "the police", "the government" of the passage stands for.

    That is its state, or the force with a name of its own that the article told of (docs/codebook.md, Actors).
    """
    state = seat_of(line, chunk) or state_of_passage(context, line, chunk.span)
    if chunk.noun is not None and chunk.noun.stands_for is NounClass.GOVERNMENT:
        state = seat_of(line, chunk) or context.discourse.state(line.sentence.index) or state
    if state is None:
        return None
    if chunk.noun is not None and chunk.noun.stands_for is NounClass.ARMY:
        state = _fighting_in(context, _at_war(context, state))
    return own_force(context, state, chunk) or state


def seat_of(line: Line, chunk: Chunk) -> KnownActor | None:
    """Gives the state in whose capital a government or parliament sits: "het parlement in Ankara"."""
    if line.key(chunk.end) not in ("in", "van", "of"):
        return None
    capital = line.chunk_at(chunk.end + 1)
    return capital.state.state.actor if capital is not None and capital.state is not None else None


def rival_government(context: Context, state: KnownActor) -> KnownActor | None:
    """Gives the government that disputes the state and that the article told of, if any."""
    told = context.discourse.told_in(state.name)
    return next((actor for actor in told if actor.kind is ActorKind.STATE and actor.name.startswith(_RIVAL)), None)


def own_force(context: Context, state: KnownActor, chunk: Chunk) -> KnownActor | None:
    """Gives the army with a name of its own, or the rival government, that the article told of in that country."""
    army = chunk.noun is not None and chunk.noun.stands_for is NounClass.ARMY
    named = army_called(f"{english_adjective(state.name)} army", context.day) if army else None
    if named is not None:
        return named
    for actor in context.discourse.told_in(state.name):
        if actor.kind is ActorKind.STATE and actor.name.startswith(_RIVAL):
            return actor
    return None
