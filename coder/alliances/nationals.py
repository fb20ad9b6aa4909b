"""Dutch people told by the country they come from: "Liberiaanse huurlingen"."""

from collections.abc import Sequence

from coder.words import Token


def opens_people(tokens: Sequence[Token], at: int) -> bool:
    """Says whether people told by their country stand at a token of a Dutch sentence, a phrase of their own.

    Rule of the language: an adjective of a country, with its noun behind it, describes no name before it: in "volgens
    de VN Liberiaanse huurlingen" the source ends before the people.
    """
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    adjective = tokens[at].is_capital and tokens[at].lower.endswith("se")
    return adjective and behind is not None and behind.is_word and not behind.is_capital
