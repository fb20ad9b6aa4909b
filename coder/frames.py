"""Frames: what a group of triggers needs around it, and which sub-event type follows from who acts on what."""

from dataclasses import dataclass

from coder.codebook import SubEventType
from coder.lexicon import Entry, LexiconError, derived, read_entries

CLASSES = frozenset(
    "state owner foreign armed civilians protesters rioters crowd person prominent group actor organisation weapons"
    " property place country base vehicle power unmanned demonstration aircraft village suspects unknown"
    " nature transport flying gun missile several lone many parties civil occupier owned"
    " arms_works warlord plants corpses settlers in_arms".split()
)
"""What an argument can be: kinds of actors, and of the things that objects.toml names."""

CUES = frozenset(
    "air drone shell suicide grenade ied mine chemical no_fight fight onslaught held signed violent protest troops coup"
    " formal warning mass crowd_control by_force economic leisure market banners arms killed displaced beside border"
    " grave vanished figurative police_fire let_fall cudgels load mutiny firebomb live accident crash"
    " from_home not_posted got_away shopping captives relief attained rescue explosion mishap harm defence worn cuffs"
    " both mob captive bail prison led_away dragged antiaircraft in_battle communal"
    " signature paper crime foiled landed exchanged arrivals".split()
)
"""What else stands in the clause: classes of weapons.toml and of signs.toml."""

PARTS = frozenset(
    "ammo charge struck struck_thing bodies dead_armed blade detonator victims device harmless_blast"
    " many placard posture seat street chant chain off_duty festive thing crowd_near gallows away fury neck stones"
    " barrier before_seat daily car home out_of into_car along cache held_by last placed cuffs peace envoys round"
    " two_sides gunfire refugees hundreds rivals gone flag flag_idle toward pit since shop held_until"
    " constitution"
    " grievance behind from_place with_banner merge holdout came_for wrecked people_near beside_building"
    " over_border site burst_told dwelling calm blocked jail porter new_made belt at_seat underfoot household remains"
    " in_protest police_car thereafter raided".split()
)
"""What a plain word needs beside it to tell an event: classes of parts.toml, and what events/gists.py sees."""

_KEYS = frozenset(
    "name like sub_event_type when told requires excludes inverse reciprocal consequence agentless actors"
    " of_places".split()
)
_CONDITION_KEYS = frozenset("agent object cue also not_agent not_object not_cue sub_event_type none".split())


@dataclass(frozen=True, slots=True)
class Condition:
    """When all that is listed holds, the sub-event type is this; None means that no event is coded."""

    agent: frozenset[str]
    object: frozenset[str]
    cue: frozenset[str]
    also: frozenset[str]
    not_agent: frozenset[str]
    not_object: frozenset[str]
    not_cue: frozenset[str]
    sub_event_type: SubEventType | None

    def holds(self, agent: frozenset[str], target: frozenset[str], cues: frozenset[str]) -> bool:
        """Says whether the arguments and cues of a clause meet the condition."""
        return (
            (not self.agent or not self.agent.isdisjoint(agent))
            and (not self.object or not self.object.isdisjoint(target))
            and (not self.cue or not self.cue.isdisjoint(cues))
            and (not self.also or not self.also.isdisjoint(cues))
            and self.not_agent.isdisjoint(agent)
            and self.not_object.isdisjoint(target)
            and self.not_cue.isdisjoint(cues)
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """What a group of triggers means; `inverse`: the subject is acted upon ("fell to", "came under fire").

    One of frames_gist.toml has the name of the frame that it is `like`, whose arguments it takes.
    """

    name: str
    sub_event_type: SubEventType | None
    when: tuple[Condition, ...]
    requires: frozenset[str]
    excludes: frozenset[str]
    inverse: bool
    reciprocal: bool
    consequence: bool
    agentless: bool
    actors: frozenset[str]
    where: str
    of_places: frozenset[str] = frozenset()  # languages in which an unknown name that its verbs act on is a place
    gist: str = ""  # its own name, where its words tell the event only by what stands beside them
    told: tuple[Condition, ...] = ()  # asked where a clause names day and place and nothing else of it is an event

    def decide(self, agent: frozenset[str], target: frozenset[str], cues: frozenset[str]) -> SubEventType | None:
        """Gives the sub-event type for the kinds of agent and object and the cues of a clause; None for no event."""
        if self.actors and not self.actors & (agent | target):
            return None
        for condition in self.when:
            if condition.holds(agent, target, cues):
                return condition.sub_event_type
        if self.requires and not self.requires & (target | cues):
            return None
        return None if self.excludes & target else self.sub_event_type

    def decide_told(self, agent: frozenset[str], target: frozenset[str], cues: frozenset[str]) -> SubEventType | None:
        """Gives the sub-event type by `told`, for a clause that says when and where."""
        return next((one.sub_event_type for one in self.told if one.holds(agent, target, cues)), None)


@derived
def frames() -> dict[str, Frame]:
    """Gives the frames of frames.toml and frames_gist.toml by name."""
    return {frame.gist or frame.name: frame for frame in map(_frame, read_entries("frames*.toml", "frame"))}


def _frame(entry: Entry) -> Frame:
    values = entry.values
    unknown = sorted(set(values) - _KEYS)
    if unknown or "name" not in values:
        raise LexiconError(f"{entry.where}: frame with {'unknown key ' + unknown[0] if unknown else 'no name'}")
    return Frame(
        name=values.get("like", values["name"]),
        gist=values["name"] if "like" in values else "",
        sub_event_type=_sub_event_type(values, entry.where),
        when=tuple(_condition(condition, entry.where) for condition in values.get("when", ())),
        told=tuple(_condition(condition, entry.where) for condition in values.get("told", ())),
        requires=_classes(values.get("requires", ()), CLASSES | CUES | PARTS, entry.where),
        excludes=_classes(values.get("excludes", ()), CLASSES, entry.where),
        inverse=values.get("inverse", False),
        reciprocal=values.get("reciprocal", False),
        consequence=values.get("consequence", False),
        agentless=values.get("agentless", False),
        actors=_classes(values.get("actors", ()), CLASSES, entry.where),
        of_places=frozenset(values.get("of_places", ())),
        where=entry.where,
    )


def _condition(values: dict[str, object], where: str) -> Condition:
    unknown = sorted(set(values) - _CONDITION_KEYS)
    if unknown:
        known = ", ".join(sorted(_CONDITION_KEYS))
        raise LexiconError(f"{where}: condition with unknown key {unknown[0]}; one of {known}")
    return Condition(
        agent=_classes(values.get("agent", ()), CLASSES, where),
        object=_classes(values.get("object", ()), CLASSES, where),
        cue=_classes(values.get("cue", ()), CUES | PARTS, where),
        also=_classes(values.get("also", ()), CUES | PARTS, where),
        not_agent=_classes(values.get("not_agent", ()), CLASSES, where),
        not_object=_classes(values.get("not_object", ()), CLASSES, where),
        not_cue=_classes(values.get("not_cue", ()), CUES | PARTS, where),
        sub_event_type=_sub_event_type(values, where),
    )


def _classes(names: object, known: frozenset[str], where: str) -> frozenset[str]:
    listed = [names] if isinstance(names, str) else names
    if not isinstance(listed, list | tuple) or not all(isinstance(name, str) for name in listed):
        raise LexiconError(f"{where}: a list of words is wanted, not {names!r}")
    for name in listed:
        if name not in known:
            raise LexiconError(f"{where}: unknown class {name!r}; one of {', '.join(sorted(known))}")
    return frozenset(listed)


def _sub_event_type(values: dict[str, object], where: str) -> SubEventType | None:
    stated = values.get("sub_event_type")
    if stated is None:
        return None
    try:
        return SubEventType(str(stated))
    except ValueError:
        raise LexiconError(f"{where}: unknown sub-event type {stated!r}") from None
