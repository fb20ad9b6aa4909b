"""Who is at war in an article, by the events that were read of it: its central actors, and who fights whom."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coder.actors import ActorReading
from coder.codebook import EventType
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, PlaceMention
from coder.records import Event, Span

_FIGHTS = frozenset({EventType.BATTLES, EventType.EXPLOSIONS})
_DEEDS = 2  # events of a state, at least, beside the one that the article is about
_NAMED = 4  # mentions of an armed group that acts in no event; two less where it acts in one
_FEWEST = 2  # mentions of whoever is central
_BRIEF = 30  # mentions of actors, below which a text is short


@dataclass(frozen=True, slots=True)
class War:
    """`central`: whom the events of an article are about; `foes`: pairs of groups of which one attacks the other.

    `deeds`: the words that tell of violence and crowds; `lands`: the places named, with their countries.
    """

    central: frozenset[KnownActor] = frozenset()
    foes: frozenset[frozenset[KnownActor]] = frozenset()
    deeds: tuple[Span, ...] = ()
    lands: tuple[tuple[Span, str], ...] = ()

    def land_at(self, span: Span) -> str | None:
        """Gives the country in which the place at a token lies; None where no place is named."""
        first = bisect_right(self.lands, span.start, key=lambda land: land[0].start)
        if not first or not span.within(self.lands[first - 1][0]):
            return None
        return self.lands[first - 1][1]

    def are_foes(self, one: KnownActor, other: KnownActor) -> bool:
        """Says whether one of two groups attacks the other in an event of the article."""
        return bool(self.foes) and frozenset((one, other)) in self.foes


def war_of(
    events: Sequence[Event],
    actors: ActorReading,
    places: Sequence[PlaceMention],
    home: KnownActor | None,
    named: frozenset[KnownActor],
    language: str = "nl",
) -> War:
    """Gives whom the events of an article are about, and who fights whom in them.

    `named` are the two states or armed groups that it names most: only these count as foes. Of annotated statements
    of support nine in ten are for the state that an article is about or for an armed group that acts in its events.
    A short English text may name a side once.
    """
    by_name = {mention.actor.name: actors.group_of(mention.actor) for mention in actors.mentions}
    mentioned = Counter(actors.group_of(mention.actor) for mention in actors.mentions)
    acting: Counter[KnownActor] = Counter()
    foes, attacking = set(), set()
    for event in events:
        sides = {by_name[name] for name in (event.actor1, event.actor2) if name is not None and name in by_name}
        sides = {side for side in sides if _may_fight(side)}
        acting.update(sides)
        if event.event_type in _FIGHTS and event.actor1 in by_name:
            attacking.add(by_name[event.actor1])
        if len(sides) == 2 and not _is_one_subject(event) and sides <= named and event.event_type in _FIGHTS:
            foes.add(frozenset(sides))
    fighting = attacking.union(*foes)
    central = {actor for actor, count in acting.items() if count >= _DEEDS or actor in fighting}
    brief = language == "en" and mentioned.total() < _BRIEF
    central |= {a for a, count in mentioned.items() if a.kind in ARMED_GROUPS and count >= _NAMED - 2 * acting[a]}
    if brief and home is not None:
        central |= {a for a, n in mentioned.items() if a.kind in ARMED_GROUPS and a.country == home.name and n > 1}
    if home is not None:  # of a civil war both, also where one of them acts in a single event
        central |= {actor for actor in named if home.name in {actor.name, actor.country}}
    fewest = 1 if brief else _FEWEST
    central = {actor for actor in central if mentioned[actor] >= fewest and _may_fight(actor)}
    if home is not None and not any(actor.country == home.name and actor.kind in STATES for actor in central):
        central.add(home)
    deeds = tuple(e.fields["sub_event_type"] for e in events if e.event_type is not EventType.STRATEGIC_DEVELOPMENTS)
    lands = tuple((p.span, p.place.country) for p in places if p.place.country is not None)
    return War(frozenset(central), frozenset(foes), deeds, lands)


def _is_one_subject(event: Event) -> bool:
    """Says whether both sides stand before the verb, so that they may have been one subject: "X and Y retook"."""
    at = event.fields["sub_event_type"].start
    spans = [event.fields.get(name) for name in ("actor1", "actor2")]
    return all(span is not None and span.end <= at for span in spans)


def _may_fight(actor: KnownActor) -> bool:
    return actor.kind in STATES | ARMED_GROUPS and not actor.name.startswith("Unidentified")
