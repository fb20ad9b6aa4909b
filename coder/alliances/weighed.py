"""What the words of a sentence make of its pairs of parties: support that no rule read, and readings not to believe."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from coder.alliances.bygone import opens_with_year
from coder.alliances.pairing import Pair, groups_of, pairs_of
from coder.alliances.pairsigns import Between, SceneSigns, signs_between
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceKind, AllianceStatus
from coder.functionwords import OF
from coder.lexicon import derived
from coder.mentions import KnownActor
from coder.weighing import pair_weights
from coder.wordlists import word_list

LIKELY = 0.65
"""From it on one of a pair supports the other though no rule reads it."""

DOUBTFUL = 0.05
"""Below it a rule's reading is not believed; all as they did best on articles not fitted to (docs/coder.md)."""

DOUBTFUL_GIST = 0.1
"""Below it one is not believed that no verb or noun of support tells, only what the clause as a whole comes to."""

DOUBTFUL_OUTSIDER = 0.02
"""Below it one is not believed that asked already who is a stranger to the war, and what is his."""

HOPELESS = -4.0
"""Where the signs of a pair but for where the words stand add up to less, these have never made up for it.

Where they do so for every pair of a sentence, no rule is asked: of 530 such sentences in 72 articles 17 had a reading.
"""

_ONLY_MEANT = word_list("ties.toml", "only_meant")
_PENALTIES = word_list("ties.toml", "penalties")
_IMPOSING = word_list("ties.toml", "imposing")
_WEIGHED = "weighed: "
_GIST = "gist: "
_OUTSIDER = "outsider: "
_MEANT = 3  # tokens before somebody in which "meant for the" stands

Told = Mapping[tuple[KnownActor, KnownActor], bool]
"""Groups of which a rule read one to support the other, and whether that holds: it may be denied, or an accusation."""


@derived
def _weights_between(language: str) -> Callable[[Between], float]:
    """Gives what tells how much it counts how two parties stand to each other; kept, as many stand alike."""
    weights = pair_weights(language)
    return lru_cache(maxsize=65536)(lambda between: weights.sides(signs_between(between)))


class PairWeighing:
    """Weighs the pairs of one sentence."""

    def __init__(self, scene: Scene) -> None:
        """Takes a sentence; nothing is weighed until a pair is asked for."""
        self.scene = scene
        self._weights = pair_weights(scene.support.language)
        self._read: tuple[SceneSigns, float] | None = None
        self._of_one: dict[tuple[str, int], tuple[Party, float]] = {}  # by part and identity, as each is in many pairs
        self._found: list[Pair] | None = None
        self._shares: list[tuple[Pair, float, float]] | None = None

    def signs(self, supporter: Party, supported: Party) -> frozenset[str]:
        """Gives the signs of a pair."""
        return self._signs()[0].of(supporter, supported)

    def share(self, supporter: Party, supported: Party) -> float:
        """Gives how likely the words of the sentence tell of support by one party for the other (0 to 1)."""
        return self._share_of((supporter, supported), self._known(supporter, supported))

    def _share_of(self, pair: Pair, known: float) -> float:
        """Gives the share of a pair of which is `known` what its signs add up to but for where the words stand."""
        return self._weights.of(known, self._signs()[0].zones(*pair))

    def _known(self, supporter: Party, supported: Party) -> float:
        """Gives what the words of the sentence and who the two are add up to, wherever the words stand."""
        signs, whole = self._signs()
        known = whole + _weights_between(self.scene.support.language)(signs.between(supporter, supported))
        for side in signs.each(supporter, supported):
            part = side[0], id(side[1])
            if part not in self._of_one:
                self._of_one[part] = side[1], self._weights.sides(signs.of_one(*side))
            known += self._of_one[part][1]
        return known

    def _signs(self) -> tuple[SceneSigns, float]:
        """Gives the signs of the sentence, and what those that all its pairs have add up to."""
        if self._read is None:
            signs = SceneSigns(self.scene)
            self._read = signs, self._weights.whole(signs.whole)
        return self._read

    def is_doubtful(self, supporter: Party, supported: Party, why: str) -> bool:
        """Says whether the words of a sentence speak against a reading more than its rule, `why`, can outweigh.

        They speak for it where they do so of the two as the rule found them, or as they stand nearest to each other.
        """
        read = supporter, supported
        named = supported in self.scene.parties or supported.group == ELSEWHERE
        least = _least_for(why)
        if not named or self.share(*read) >= least:
            return False  # whom a rule itself takes for a party, it has read in these very words
        actors = self.scene.actors
        return all(
            self.share(*pair) < least for pair in self._pairs() if groups_of(pair, actors) == groups_of(read, actors)
        )

    def _pairs(self) -> list[Pair]:
        if self._found is None:
            self._found = [*pairs_of(self.scene)]
        return self._found

    def shares(self) -> list[tuple[Pair, float, float]]:
        """Gives each pair with what its signs but for where the words stand add up to, and with its share.

        A pair that falls short whatever the places of its words has none.
        """
        if self._shares is None:
            known = [(pair, self._known(*pair)) for pair in self._pairs()]
            self._shares = [(pair, k, self._share_of(pair, k) if k >= HOPELESS else 0.0) for pair, k in known]
        return self._shares

    def rules_out_support(self) -> bool:
        """Says whether of all its pairs none is likely enough for a rule to be right: so in most sentences."""
        pairs = self.shares()
        return bool(pairs) and max(known for _, known, _ in pairs) < HOPELESS

    def untold(self, told: Told) -> Iterator[Backing]:
        """Gives support that the words tell and no rule read; `told` are the pairs that rules read in the sentence.

        Of several whom one may support and whom the sentence does not name, the likeliest; none beside one named. A
        sentence that opens with a year tells of another time.
        """
        if opens_with_year(self.scene.tokens):
            return
        likely: list[tuple[float, Pair]] = []
        for pair, _, share in self.shares():
            if share < LIKELY:
                continue
            giver, taker = groups_of(pair, self.scene.actors)
            if (giver, taker) in told or told.get((taker, giver)) or self._is_only_meant(pair[1]) or self._is_own(pair):
                continue
            if self._punishes(pair[0]):
                continue
            likely.append((share, pair))
        likely.sort(key=lambda one: (one[1][1].group == ELSEWHERE, -one[0]))
        taken: set[tuple[KnownActor, KnownActor]] = set()
        served = {giver for (giver, _), holds in told.items() if holds}
        for _, pair in likely:
            giver, taker = groups_of(pair, self.scene.actors)
            away = pair[1].group == ELSEWHERE
            if (taker, giver) in taken or (away and giver in served):
                continue
            taken.add((giver, taker))
            served.add(giver)
            yield self.backing(pair)

    def _is_own(self, pair: Pair) -> bool:
        """Says whether one is told to be somebody of the other: "the commander of X's air force, Y, said"."""
        giver, taker = pair
        between = self.scene.tokens[max(0, giver.last) : max(0, taker.first)]
        return taker in self.scene.parties and len(between) == 1 and between[0].lower in OF

    def _punishes(self, party: Party) -> bool:
        """Says whether the first party of a sentence imposes a penalty in it: "Washington legde X sancties op"."""
        if self.scene.parties[:1] != [party]:
            return False
        words = {token.lower for token in self.scene.tokens}
        return bool(words & _PENALTIES()) and bool(words & _IMPOSING())

    def _is_only_meant(self, party: Party) -> bool:
        """Says whether goods are only meant for somebody, and did not come: "seized weapons meant for X"."""
        before = self.scene.tokens[max(0, party.first - _MEANT) : max(0, party.first)]
        return any(token.lower in _ONLY_MEANT() for token in before)

    def backing(self, pair: Pair) -> Backing:
        """Gives the reading that the words of the sentence make of a pair."""
        signs, scene = self.signs(*pair), self.scene
        trigger = self.trigger(pair)
        first, last = scene.clause(trigger)
        why = f"{_WEIGHED}{self._weights.reasons(signs)}"
        kind = scene.support.kind_of(scene.tokens[first:last]) or AllianceKind.UNSPECIFIED
        return Backing((pair[0],), (pair[1],), trigger, first, last, kind, AllianceStatus.ACTIVE, why, able=True)

    def trigger(self, pair: Pair) -> int:
        """Gives the token that speaks most for support, names aside; the supporter's own where none does."""
        weights, named = self._weights.of_sign, {k for p in self.scene.parties for k in range(p.first, p.last)}
        best, most = pair[0].first, 0.0
        for at, token in enumerate(self.scene.tokens):
            weight = weights.get(token.lemma, 0.0)
            if at not in named and weight > most:
                best, most = at, weight
        return best


def _least_for(why: str) -> float:
    """Gives from which share on a reading of a rule is believed."""
    if why.startswith(_OUTSIDER):
        return DOUBTFUL_OUTSIDER
    return DOUBTFUL_GIST if why.startswith(_GIST) else DOUBTFUL


def is_weighed(why: str) -> bool:
    """Says whether no rule but the words read a support, by what its reading says of itself."""
    return why.startswith(_WEIGHED)
