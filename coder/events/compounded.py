"""Names that are only the first part of an adjective: "Iran-backed", "rebel-held"."""

from collections.abc import Sequence

from coder.words import Token

COMPOUNDED = frozenset(
    "backed led linked allied aligned supported funded armed trained affiliated held controlled occupied administered"
    " based inspired sponsored dominated brokered mediated made built born owned run appointed installed supplied"
    " friendly loyal leaning bound style".split()
)


def is_compounded(tokens: Sequence[Token], last: int) -> bool:
    """Says whether a name is only the first part of an adjective: "Iran-backed", "Islamic State-linked"."""
    return last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].lemma in COMPOUNDED
