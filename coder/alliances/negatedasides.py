"""Asides and relative clauses whose negation is not the verb's: "X, never slow to act, sent"."""

from collections.abc import Sequence

from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceStatus
from coder.words import Token

_NEGATIONS = frozenset("not never no nothing hardly niet nooit geen niets nauwelijks".split())
_LONGEST = 10  # tokens of such an aside
_FREE = frozenset(
    "what whatever wherever whichever because wat omdat nadat zodat hoewel ofschoon aangezien doordat".split()
)
"""What opens a clause behind that of a support without a comma."""
_NOW = "nu"  # "trekt zijn handen af nu X niet betaalt"


def without_negated_asides(own: Sequence[Token], verb: Token) -> Sequence[Token]:
    """Gives the words of a clause without the asides before its verb that open with a negation.

    Rule of the language: what stands between two commas behind the subject and has no finite verb only describes him;
    a negation that opens it is about the description. `own` are the words, `verb` the word that tells the support.
    """
    commas = [at for at, token in enumerate(own) if token.text == "," and token.end <= verb.start]
    for opening, closing in zip(commas, commas[1:], strict=False):
        if opening and 1 < closing - opening <= _LONGEST and own[opening + 1].lower in _NEGATIONS:
            return [*own[:opening], *without_negated_asides(own[closing + 1 :], verb)]
    return own


def without_negated_relatives(own: Sequence[Token], backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words of a clause without the negations that stand in a relative clause beside its verb.

    Rule of the language: "X, zonder wie Y niet had bestaan, keert Y de rug toe" denies nothing of what X does; nor does
    what a free relative behind the verb tells ("sells X what others will not").
    """
    negated = [token for token in own if scene.support.has("negation", [token])]
    if not negated:
        return own
    told = scene.relative(backing.trigger)
    at = {token.start: k for k, token in enumerate(scene.tokens)}
    opening = _FREE if backing.status is AllianceStatus.ACTIVE else _FREE | {_NOW}
    free = next((t.start for t in scene.tokens[backing.trigger + 1 : backing.last] if t.lower in opening), None)
    others = set()
    for token in negated:
        relative = scene.relative(at[token.start])
        inside = relative is not None and (told is None or told.pronoun != relative.pronoun)
        if inside or (free is not None and token.start > free):
            others.add(token.start)
    return [token for token in own if token.start not in others] if others else own
