"""What an article as a whole tells of each two: how likely each sentence tells of support, and what rules read."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import field

from coder.actors import ActorReading
from coder.alliances.pairing import Pair, groups_of
from coder.alliances.scene import Backing, Scene
from coder.alliances.weighed import PairWeighing, Told
from coder.mentions import KnownActor
from coder.passages import Sentence
from coder.values import dataclass

FAINT = 0.02
"""Below it a sentence tells nothing of a pair."""

Sides = tuple[KnownActor, KnownActor]
"""The groups of who may support and who may be supported."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One sentence as it was read: its words weighed, what rules read of which sides, the sentence behind it."""

    sentence: Sentence
    weighing: PairWeighing
    told: Told
    behind: Sentence | None
    began: str | None

    @property
    def scene(self) -> Scene:
        """The sentence as the rules see it."""
        return self.weighing.scene


@dataclass(frozen=True, slots=True)
class Telling:
    """How likely one sentence tells of support by one of a pair for the other.

    `known` is what its signs add up to wherever the words stand; `better` counts the pairs of the sentence that are
    likelier, `taker_rivalled` and `giver_rivalled` say whether one of them has the same giver or the same taker.
    """

    heard: Heard
    pair: Pair
    share: float
    known: float
    better: int
    taker_rivalled: bool
    giver_rivalled: bool


@dataclass(slots=True)
class Dossier:
    """What an article tells of support by one side for another: its sentences, what was read there and believed."""

    tellings: list[Telling] = field(default_factory=list)
    read: list[Backing] = field(default_factory=list)
    refused: bool = False

    @property
    def best(self) -> Telling | None:
        """The sentence that most likely tells of it, the first of equals."""
        return max(self.tellings, key=lambda telling: telling.share, default=None)


class Dossiers:
    """The dossiers of one article, by the groups of giver and taker, put together as it is read on."""

    def __init__(self, actors: ActorReading) -> None:
        """Takes who the members of groups are."""
        self._actors = actors
        self.of: defaultdict[Sides, Dossier] = defaultdict(Dossier)
        self.named: Counter[KnownActor] = Counter()
        """In how many sentences each group is named."""
        self.sentences = 0
        self.last: Scene | None = None
        self._believed: dict[Sides, None] = {}

    def hear(self, heard: Heard) -> None:
        """Notes a sentence: how likely it tells of each of its pairs, and what a rule read there that does not hold."""
        self.sentences += 1
        self.last = heard.scene
        self.named.update({self._actors.group_of(party.actor) for party in heard.scene.parties})
        for sides, holds in heard.told.items():
            self.of[sides].refused |= not holds
        shares = [(pair, known, share) for pair, known, share in heard.weighing.shares() if share >= FAINT]
        for pair, known, share in shares:
            sides = groups_of(pair, self._actors)
            above = [groups_of(other, self._actors) for other, _, more in shares if more > share]
            self.of[sides].tellings.append(
                Telling(
                    heard,
                    pair,
                    share,
                    known,
                    len(above),
                    any(giver == sides[0] and taker != sides[1] for giver, taker in above),
                    any(taker == sides[1] and giver != sides[0] for giver, taker in above),
                )
            )

    def believe(self, pair: Pair, backing: Backing) -> None:
        """Notes a reading that was believed."""
        sides = groups_of(pair, self._actors)
        self.of[sides].read.append(backing)
        self._believed[sides] = None

    def believed(self) -> Iterator[Sides]:
        """Gives the sides of which support was read and believed."""
        return iter(self._believed)


def turned(sides: Sides) -> Sides:
    """Gives two sides the other way round."""
    return sides[1], sides[0]
