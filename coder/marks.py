"""Marks within and between clauses."""

from collections.abc import Sequence

from coder.words import Token

MARKS = frozenset(',;:()–—-“”„"«»…')
"""The marks that may part clauses."""
STRONG = frozenset(";:–—")
"""The marks behind which a new clause begins for sure."""


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a mark stands within a clause: a hyphen that joins words, brackets around an acronym."""
    if tokens[at].text == "(":
        return at + 2 < len(tokens) and tokens[at + 2].text == ")"
    if tokens[at].text == ")":
        return at >= 2 and tokens[at - 2].text == "("
    if tokens[at].text != "-" or at == 0 or at + 1 == len(tokens):
        return tokens[at].text == "-"
    return tokens[at - 1].end == tokens[at].start or tokens[at + 1].start == tokens[at].end


def next_mark(tokens: Sequence[Token], at: int) -> int:
    """Gives where the next mark that parts clauses stands, from `at` on; the end of the sentence if none does."""
    while at < len(tokens) and (tokens[at].text not in MARKS or joins(tokens, at)):
        at += 1
    return at
