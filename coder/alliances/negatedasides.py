"""Asides between commas whose negation is not the verb's: "X, never slow to act, sent"."""

from collections.abc import Sequence

from coder.words import Token

_NEGATIONS = frozenset("not never no nothing hardly niet nooit geen niets nauwelijks".split())
_LONGEST = 10  # tokens of such an aside


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
