"""What the words of a sentence make of its pairs of parties: support that no rule read, and readings not to believe."""

from collections.abc import Collection, Iterator

from coder.alliances.pairing import Pair, pairs_of
from coder.alliances.pairsigns import SceneSigns
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceKind, AllianceStatus
from coder.mentions import KnownActor
from coder.weighing import pair_weights

LIKELY = {"nl": 0.8, "en": 0.8}
"""From it on one of a pair supports the other though no rule reads it."""

DOUBTFUL = {"nl": 0.0, "en": 0.0}
"""Below it a rule's reading is not believed; both as they did best on articles not fitted to."""

Told = Collection[tuple[KnownActor, KnownActor]]
"""Groups of which one was read to support the other."""


class PairWeighing:
    """Weighs the pairs of one sentence."""

    def __init__(self, scene: Scene) -> None:
        """Takes a sentence; nothing is weighed until a pair is asked for."""
        self.scene = scene
        self._weights = pair_weights(scene.support.language)
        self._read: SceneSigns | None = None

    def signs(self, supporter: Party, supported: Party) -> frozenset[str]:
        """Gives the signs of a pair."""
        if self._read is None:
            self._read = SceneSigns(self.scene)
        return self._read.of(supporter, supported)

    def is_doubtful(self, supporter: Party, supported: Party) -> bool:
        """Says whether the words of a sentence speak against a rule's reading more than a rule can outweigh."""
        return self._weights.of(self.signs(supporter, supported)) < DOUBTFUL[self.scene.support.language]

    def untold(self, told: Told) -> Iterator[Backing]:
        """Gives support that the words tell and no rule read; `told` are the pairs that rules read in the sentence.

        Of several whom one may support and whom the sentence does not name, the likeliest; none beside one named.
        """
        likely: list[tuple[float, Pair]] = []
        for pair in pairs_of(self.scene):
            if self._groups(pair) in told or self._groups(pair[::-1]) in told:
                continue
            share = self._weights.of(self.signs(*pair))
            if share >= LIKELY[self.scene.support.language]:
                likely.append((share, pair))
        likely.sort(key=lambda one: (one[1][1].group == ELSEWHERE, -one[0]))
        taken: set[tuple[KnownActor, KnownActor]] = set()
        served: set[KnownActor] = {one for one, _ in told}
        for _, pair in likely:
            giver, taker = self._groups(pair)
            away = pair[1].group == ELSEWHERE
            if (taker, giver) in taken or (away and giver in served):
                continue
            taken.add((giver, taker))
            served.add(giver)
            yield self._backing(pair)

    def _groups(self, pair: Pair) -> tuple[KnownActor, KnownActor]:
        group = self.scene.actors.group_of
        return group(pair[0].actor), group(pair[1].actor)

    def _backing(self, pair: Pair) -> Backing:
        signs, scene = self.signs(*pair), self.scene
        trigger = self._trigger(pair)
        first, last = scene.clause(trigger)
        why = f"weighed: {self._weights.reasons(signs)}"
        kind = scene.support.kind_of(scene.tokens[first:last]) or AllianceKind.UNSPECIFIED
        return Backing((pair[0],), (pair[1],), trigger, first, last, kind, AllianceStatus.ACTIVE, why, able=True)

    def _trigger(self, pair: Pair) -> int:
        """Gives the token that speaks most for support, names aside; the supporter's own where none does."""
        weights, named = self._weights.of_sign, {k for p in self.scene.parties for k in range(p.first, p.last)}
        best, most = pair[0].first, 0.0
        for at, token in enumerate(self.scene.tokens):
            weight = weights.get(token.lemma, 0.0)
            if at not in named and weight > most:
                best, most = at, weight
        return best
