"""How likely it is, whatever the words, that one of two actors backs the other in an English article."""

from coder.alliances.beneficiary import is_friendless
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.lexicon import LexiconError, derived, read_table
from coder.mentions import KnownActor
from coder.weights import read_weights, weighed

SIGNALS = (
    "bias",
    "giver_home",
    "giver_named_most",
    "giver_speaks",
    "giver_first",
    "receiver_home",
    "receiver_inland",
    "receiver_abroad",
    "receiver_named_most",
    "receiver_person",
    "receiver_mission",
    "receiver_armed",
    "receiver_implied",
    "outward",
    "compatriots",
    "firm",
)
"""What is asked of each pair, as backers.toml names it."""
_FILE = "en/backers.toml"
_SAYING = 3  # tokens behind a giver in which its verb of speech stands
_FIRM = ("transitive", "beside", "serves", "receive", "compound", "ally", "dative", "at the")
_RELYING = ("receive: rely", "receive: count", "receive: depend")
_TOLD = ("transitive", "beside", "dative", "construction", "noun", "ally", "compound", "receive")


def signals(giver: Party, receiver: Party, backing: Backing, scene: Scene) -> dict[str, float]:
    """Gives which of SIGNALS hold of a reading by which `giver` backs `receiver`, 0 or 1.

    `home` is the state that the article is about, `inland` another actor of that country, `abroad` whoever is neither
    at home nor acts in the events; `firm` a reading by a verb or noun of support.
    """
    one, other = scene.actors.group_of(giver.actor), scene.actors.group_of(receiver.actor)
    here = receiver in scene.parties
    inland, inner = _is_inland(other, scene), _is_inland(one, scene) or one in scene.war.central
    abroad = other not in scene.war.central and not inland
    tokens = scene.tokens
    saying = range(max(0, giver.last), min(giver.last + _SAYING, len(tokens)))
    held = {
        "bias": True,
        "giver_home": one == scene.home,
        "giver_named_most": one in scene.belligerents,
        "giver_speaks": any(scene.speech.verb_at(tokens, at) is not None for at in saying),
        "giver_first": here and giver in scene.parties and giver.first < receiver.first,
        "receiver_home": other == scene.home,
        "receiver_inland": inland and other != scene.home,
        "receiver_abroad": abroad,
        "receiver_named_most": other in scene.belligerents,
        "receiver_person": other.kind is ActorKind.PERSON,
        "receiver_mission": other.kind is ActorKind.EXTERNAL_FORCES,
        "receiver_armed": other.kind in ARMED_GROUPS,
        "receiver_implied": not here,
        "outward": abroad and inner,
        "compatriots": one.country is not None and one.country == other.country,
        "firm": backing.why.startswith(_FIRM),
    }
    return {name: float(holds) for name, holds in held.items()}


def _is_inland(actor: KnownActor, scene: Scene) -> bool:
    home = scene.home
    return home is not None and (actor == home or actor.country in {home.name, home.country} - {None})


def is_unlikely(giver: Party, receiver: Party, backing: Backing, scene: Scene) -> bool:
    """Says whether who the two are speaks against an English reading more than its words speak for it."""
    if scene.support.language != "en":
        return False
    one, other = scene.actors.group_of(giver.actor), scene.actors.group_of(receiver.actor)
    if one.kind in STATES and is_friendless(other) and not backing.why.startswith(_TOLD):
        return True  # no state is meant to help them unless a word says so
    if backing.why.startswith(_RELYING) and _is_inland(one, scene) and other.kind in STATES and one.kind in STATES:
        if not _is_inland(other, scene) and other not in scene.war.central:
            return True  # "Z, which counts on the country's troops": not Z is helped
    return weighed(_weights(), signals(giver, receiver, backing, scene)) < _least()


@derived
def _weights() -> dict[str, float]:
    return read_weights(_FILE, SIGNALS)


@derived
def _least() -> float:
    value = read_table(_FILE).get("least")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise LexiconError(f"{_FILE}: least is missing: the sum below which no reading stands")
    return float(value)
