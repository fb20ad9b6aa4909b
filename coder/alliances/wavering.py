"""How a support stands by the words around it: an end or a waning that no rule reads, or reads wrongly."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coder.alliances.pairing import Pair
from coder.alliances.pairsigns import word_of
from coder.alliances.scene import Backing
from coder.alliances.standing import Standing
from coder.alliances.weighed import PairWeighing, is_weighed
from coder.codebook import AllianceStatus
from coder.passages import Document, Sentence
from coder.values import replace
from coder.weighing import standing_weights
from coder.words import Token

SURE = 0.6
"""From it on the status that words speak for is taken; as it did best on texts not fitted to (docs/coder.md)."""


def weighed_standing(
    stands: Standing, backing: Backing, pair: Pair, weighing: PairWeighing, behind: Sentence | None
) -> Standing:
    """Gives how a support stands after the words of its sentence and of the one `behind` it are weighed.

    `stands` is what the rules read of the `pair`, two sides of a `backing`; where they read that it wanes or has ended,
    that is so.
    """
    if stands.status is not AllianceStatus.ACTIVE:
        return stands
    ruled = None if is_weighed(backing.why) else stands
    signs = signs_of_standing(ruled, pair, backing.trigger, weighing, behind)
    weights = standing_weights(weighing.scene.support.language)
    shares = weights.shares(signs)
    status = max(shares, key=lambda one: shares[one])
    if status is stands.status or shares[status] < SURE:
        return stands
    return replace(stands, status=status, why=f"weighed: {status.value}, by {weights.reasons(signs, status)}")


def signs_of_standing(
    stands: Standing | None, pair: Pair, trigger: int, weighing: PairWeighing, behind: Sentence | None
) -> frozenset[str]:
    """Gives the signs of how a support stands: those of its pair, the words before and after what tells it, the next.

    `stands` is what the rules read, None where they read nothing.
    """
    tokens = weighing.scene.tokens
    told = ("rule:none",) if stands is None else (f"rule:{stands.status.value}", f"how:{stands.why}")
    around = (("head", tokens[:trigger]), ("tail", tokens[trigger + 1 :]))
    words = {f"{name} {word}" for name, part in around for word in _plain(_words(part))}
    return frozenset({*weighing.signs(*pair), *told, *words, *_next(behind)})


def sentence_behind(sentence: Sentence, document: Document) -> Sentence | None:
    """Gives the sentence of the document behind one; None behind the last."""
    return next(iter(document.sentences[sentence.index + 1 : sentence.index + 2]), None)


def _next(behind: Sentence | None) -> Iterator[str]:
    if behind is None:
        return
    words = _words(behind.tokens)
    yield from (f"next {word}" for word in _plain(words))
    yield from (f"next {one} {other}" for one, other in pairwise(words))


def _words(tokens: Sequence[Token]) -> list[str]:
    return [word_of(token, at) for at, token in enumerate(tokens)]


def _plain(words: Sequence[str]) -> Iterator[str]:
    return (word for word in words if word[0].isalpha())
