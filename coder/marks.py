"""Marks within and between clauses."""

from collections.abc import Sequence

from coder.functionwords import AND
from coder.words import Token

MARKS = frozenset(',;:()–—-“”„"«»…')
"""The marks that may part clauses."""
STRONG = frozenset(";:–—")
"""The marks behind which a new clause begins for sure."""
_ROW = 12  # tokens from the first comma of a row of names to what stands behind it
_BEHIND_ROW = frozenset(
    "on in at by near after before during for with from early late last this and to aan af in binnen over uit op om bij"
    " na tijdens voor met door en te tot".split()
)


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a mark stands within a clause: a hyphen that joins words, brackets around an acronym.

    So a comma in a row of names with more of the clause behind it: "attacked X, Y and Z on Monday and killed six".
    """
    if tokens[at].text == ",":
        named = 0 < at < len(tokens) - 1 and tokens[at + 1].is_capital and tokens[at - 1].is_capital
        end = end_of_row(tokens, at) if named else None
        return end is not None and end < len(tokens) and tokens[end].lower in _BEHIND_ROW
    if tokens[at].text == "(":
        return at + 2 < len(tokens) and tokens[at + 2].text == ")"
    if tokens[at].text == ")":
        return at >= 2 and tokens[at - 2].text == "("
    if tokens[at].text != "-" or at == 0 or at + 1 == len(tokens):
        return tokens[at].text == "-"
    return tokens[at - 1].end == tokens[at].start or tokens[at + 1].start == tokens[at].end


def end_of_row(tokens: Sequence[Token], at: int) -> int | None:
    """Gives the token behind a row of names of which a comma at `at` parts two: the one behind "and" and a name.

    None where the names behind the comma make no row. What ends a row is no verb: else it may be its subject.
    """
    joined = False
    for k in range(at + 1, min(at + _ROW, len(tokens))):
        token = tokens[k]
        if token.is_capital or token.text == "-" or (token.text == "," and not joined):
            continue
        if not joined and token.lower in AND and k + 1 < len(tokens) and tokens[k + 1].is_capital:
            joined = True
            continue
        return k if joined and (not token.is_word or token.lower in _BEHIND_ROW) else None
    return len(tokens) if joined and at + _ROW >= len(tokens) else None


def next_mark(tokens: Sequence[Token], at: int) -> int:
    """Gives where the next mark that parts clauses stands, from `at` on; the end of the sentence if none does."""
    while at < len(tokens) and (tokens[at].text not in MARKS or joins(tokens, at)):
        at += 1
    return at
