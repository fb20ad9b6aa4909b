"""What the rules of support read in one sentence, the surer ones first."""

from collections.abc import Iterator

from coder.actors import ActorReading
from coder.alliances.allies import names_of_allies
from coder.alliances.auspices import auspices
from coder.alliances.backers import nouns_of_support
from coder.alliances.backing import verbs_of_support
from coder.alliances.behalf import on_behalf
from coder.alliances.bonds import bonds
from coder.alliances.bystanders import bystanders
from coder.alliances.companions import companions
from coder.alliances.compounds import bent_on, compounds
from coder.alliances.comrades import comrades
from coder.alliances.construing import construed, without_turned
from coder.alliances.doesthat import with_doers
from coder.alliances.further import further
from coder.alliances.gapping import gapping, without_gapped
from coder.alliances.gist import gist
from coder.alliances.guesses import without_guesses
from coder.alliances.hired import are_hired_abroad
from coder.alliances.jointly import jointly
from coder.alliances.likewise import likewise
from coder.alliances.lodgings import lodgings
from coder.alliances.parallel import parallel
from coder.alliances.requests import sent_on_request
from coder.alliances.scene import Backing, Scene
from coder.alliances.serving import services
from coder.alliances.sources import sources
from coder.alliances.unheld import is_empty_flight
from coder.alliances.wording import without_conceded, worded
from coder.codebook import AllianceStatus
from coder.mentions import KnownActor

_CLAUSE = 6  # tokens between a bond and the verb of the clause on it: "the alliance that X struck with Y"


def readings(scene: Scene, actors: ActorReading, earlier: list[Backing]) -> Iterator[Backing]:
    """Gives what every rule reads in a sentence; `earlier` are the readings of the sentence before."""
    if not scene.parties and scene.topic is None:
        return
    told = [*compounds(scene, actors), *bent_on(scene, actors), *verbs_of_support(scene)]
    told = [r for r in told if not is_empty_flight(r, scene)]
    told += nouns_of_support(scene, actors)
    tied = [*bonds(scene)]
    told = [r for r in told if not any(_made(r, bond) for bond in tied)]
    known = {pair for reading in told for pair in reading.pairs}
    for reading in names_of_allies(scene):
        if (reading.supported[0].actor, reading.supporters[0].actor) not in known:  # "left its ally Armenia"
            told.append(reading)
    told += sent_on_request(scene)
    for reading in (
        *services(scene),
        *sources(scene),
        *comrades(scene),
        *jointly(scene),
        *auspices(scene),
        *on_behalf(scene),
        *companions(scene),
        *tied,
    ):
        if not known & _either_way(reading):  # a verb that says more outranks
            told.append(reading)
    told = without_turned(told, [*construed(scene), *worded(scene, told)], scene)
    told += further(scene, told)
    told = without_conceded(told, scene)
    told += likewise(scene, earlier, told)
    told = without_gapped(told, scene)
    told += gapping(scene, earlier, told)
    told += [*parallel(scene, told)]
    told = with_doers(told, scene)
    told += [r for r in gist(scene, told) if not are_hired_abroad(scene, r)]
    told += lodgings(scene, told)
    told += [r for r in bystanders(scene, told) if not are_hired_abroad(scene, r)]
    yield from without_guesses(told, scene)


def _made(reading: Backing, bond: Backing) -> bool:
    """Says whether a reading only tells that a bond was made of which the sentence tells the end."""
    if not 0 < reading.trigger - bond.trigger <= _CLAUSE or reading.status is not AllianceStatus.ACTIVE:
        return False
    return bool(reading.pairs & _either_way(bond))


def _either_way(reading: Backing) -> set[tuple[KnownActor, KnownActor]]:
    return reading.pairs | {(b, a) for a, b in reading.pairs}
