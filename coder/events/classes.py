"""What kinds of actor or thing the arguments of a trigger are, where it happened."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.kinds import STATES

_MASSED = frozenset(
    "thousands hundreds duizenden honderden tienduizenden crowd crowds throng horde mob menigte meute"
    " angry furious irate enraged woedende boze razende kwade".split()
)
_ARMED = frozenset({"armed", "gewapende", "bewapende"})
_MEN = frozenset("man mannen lid leden jongeren jongens men members youths".split())
_AIRCRAFT = (
    "helikopter",
    "helikopters",
    "vliegtuig",
    "vliegtuigen",
    "straaljagers",
    "straaljager",
    "bommenwerpers",
    "toestellen",
    "drone",
    "drones",
    "helicopter",
    "helicopters",
    "aircraft",
    "jets",
    "warplanes",
    "planes",
    "gunships",
)
_SHOUTING = frozenset("shouting chanting waving brandishing demanding protesting singing".split())
_ONE = frozenset("a an another one een the de".split())
_WIELDING = frozenset({"wielding", "brandishing"})
_ARMED_WITH = frozenset({("armed", "with"), ("gewapend", "met")})
_WITH = frozenset({"with", "met"})
_BLADES = frozenset(
    "knife knives axe machete machetes sword gun rifle pistol hammer hatchet mes messen bijl machete zwaard vuurwapen"
    " geweer pistool hamer hakmes".split()
)
_HELD = 6  # tokens between somebody and what he holds
_OF = frozenset({"of", "van", "uit", "from"})
_GUARDED = frozenset("guarded defended protected manned garrisoned patrolled".split())
_GUARDED_DUTCH = frozenset("bewaakte bewaakt verdedigde verdedigd bemande beschermde".split())
_OWNER_REACH = 4  # tokens between people and the group behind them


def classes_of(phrase: Phrase | None, place: Place | None) -> frozenset[str]:
    """Gives what a phrase can stand for where the event took place: the state acts as owner or as occupier."""
    if phrase is None:
        return frozenset()
    classes = set(phrase.classes)
    actor = phrase.actor
    if actor is not None and phrase.mention is None and actor.actor.kind in STATES:
        classes.add("owned")
    if actor is not None and "state" in phrase.classes and place is not None and place.country == actor.actor.country:
        classes.add("owner")
    elif actor is not None and "state" in phrase.classes and place is not None and place.country is not None:
        classes.add("occupier")
    return frozenset(classes)


def as_guarded(clause: Clause, patient: Phrase | None) -> frozenset[str]:
    """Says that a place or building that somebody guards is taken on with who does: "a village defended by X"."""
    if patient is None or not patient.is_a("place", "village", "base", "property"):
        return frozenset()
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[patient.last + 1 : patient.last + 3]]
    before = {token.lemma for token in tokens[max(0, patient.begin - 2) : patient.first]}
    guarded = len(behind) > 1 and behind[0] in _GUARDED and behind[1] in {"by", "door"}
    return frozenset({"armed"}) if guarded or before & _GUARDED_DUTCH else frozenset()


def as_crowd(clause: Clause, agent: Phrase | None, phrases: Sequence[Phrase]) -> frozenset[str]:
    """Says that thousands of unarmed people who act are a crowd, and angry ones; that "armed" ones are armed.

    `phrases` are those of the sentence: people of an armed group ("leden van X") are armed too.
    """
    if agent is None or agent.is_a("armed"):
        return frozenset()
    tokens = clause.sentence.tokens
    words = {tokens[at].lemma for at in range(max(0, agent.begin - 3), agent.last + 1)}
    if words & _ARMED and agent.is_a("civilians", "group"):
        return frozenset({"armed"})  # "armed herders"
    if tokens[agent.last].lemma in _MEN and _is_of_force(agent, phrases):
        return frozenset({"armed"})
    if agent.is_a("armed") or not agent.is_a("civilians", "group", "unknown"):
        return frozenset({"crowd"}) if words & _MASSED else frozenset()
    behind = tokens[agent.last + 1].lemma if agent.last + 1 < len(tokens) else ""
    return frozenset({"crowd"}) if words & _MASSED or behind in _SHOUTING else frozenset()


def bears_arms(clause: Clause, agent: Phrase | None) -> frozenset[str]:
    """Says that somebody who acts is armed, by what stands right behind him: "a man wielding an axe"."""
    if agent is None or agent.is_a("armed", "weapons", "place", "property"):
        return frozenset()
    tokens = clause.sentence.tokens
    one = {token.lemma for token in tokens[max(0, agent.begin - 1) : agent.begin + 1]} & _ONE
    if not one or tokens[agent.last].lemma.endswith(("s", "men", "en")):
        return frozenset()  # several who hold sticks or knives may be a crowd
    behind = [token.lemma for token in tokens[agent.last + 1 : agent.last + _HELD]]
    held = bool(behind) and behind[0] in _WIELDING
    beside = len(behind) > 1 and behind[0] in _WITH and not _BLADES.isdisjoint(behind)
    return frozenset({"armed"}) if held or beside or tuple(behind[:2]) in _ARMED_WITH else frozenset()


def flies(clause: Clause, agent: Phrase | None) -> frozenset[str]:
    """Says that aircraft act, whosever they are: "helikopters van de luchtmacht"."""
    if agent is None or not clause.sentence.tokens[agent.last].lemma.endswith(_AIRCRAFT):
        return frozenset()
    return frozenset({"flying"})


def _is_of_force(agent: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Says whether an armed group right behind people says whose they are: "mannen van X", "members of X"."""
    for phrase in phrases:
        if 0 < phrase.first - agent.last <= _OWNER_REACH and phrase.preposition in _OF:
            return phrase.is_a("armed") and phrase.actor is not None
    return False
