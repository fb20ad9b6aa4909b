"""Whether an article as a whole bears out that one side backs another: what no sentence alone decides."""

from collections.abc import Iterator

from coder.alliances.dossiers import Dossiers, Heard, Sides, Telling
from coder.alliances.dossiersigns import signs_of
from coder.alliances.nearby import told_nearby
from coder.alliances.scene import Backing
from coder.values import replace
from coder.weighing import dossier_weights
from coder.weighing.likelihood import BASE, odds_share

BORNE_OUT = 0.25
"""From it on an article bears out a support that was read."""

PLAIN = 0.5
"""From it on it tells of one that was not; both as they did best on articles not fitted to (docs/coder.md)."""

WHOLE = 8
"""Sentences that make an article: fewer say no more together than each by itself."""


class Overall:
    """Weighs the dossiers of one article."""

    def __init__(self, dossiers: Dossiers) -> None:
        """Takes the dossiers after all sentences were heard."""
        self._dossiers = dossiers
        self._shares: dict[Sides, float] = {}

    def bears_out(self, sides: Sides) -> bool:
        """Says whether the article bears out a support that was read; all are where it is too short to tell."""
        return self._dossiers.sentences < WHOLE or self.share(sides) >= BORNE_OUT

    def share(self, sides: Sides) -> float:
        """Gives how likely the article tells of support by the first of two sides for the second (0 to 1)."""
        if sides not in self._shares:
            weights = dossier_weights()
            self._shares[sides] = odds_share(weights.of(signs_of(sides, self._dossiers) | {BASE}))
        return self._shares[sides]

    def unread(self) -> Iterator[tuple[Heard, Backing]]:
        """Gives the support that the article bears out and nothing read, as its likeliest sentence tells it."""
        if self._dossiers.sentences < WHOLE:
            return
        found: list[Telling] = []
        for sides, dossier in list(self._dossiers.of.items()):
            best = dossier.best
            if best is not None and not dossier.read and not dossier.refused and self.share(sides) >= PLAIN:
                found.append(best)
        for best in sorted(found, key=_where):
            backing = told_nearby(best.heard.weighing.backing(best.pair), best.heard.scene)
            yield best.heard, replace(backing, why=f"{backing.why}; the whole article bears it out")


def _where(telling: Telling) -> tuple[int, int, int, str]:
    """Gives where a telling stands, so that the order of what is found is that of the text."""
    giver, taker = telling.pair
    return telling.heard.sentence.index, giver.first, taker.first, taker.actor.name
