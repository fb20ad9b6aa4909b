"""The signs of a sentence by which it is weighed: its words without names, what it names, what its triggers mean."""

from collections.abc import Iterable, Sequence

from coder.words import Token

_LONG = 5  # letters of a word of which beginning and ending are signs too
_ENDING = 6


def signs_of(tokens: Sequence[Token], named: frozenset[int], told: Iterable[str]) -> tuple[str, ...]:
    """Gives the signs of a sentence, each once, in alphabetical order.

    `named` are the numbers of tokens that name somebody or some place: names are no signs, nor is any other word with
    a capital inside the sentence, so that swapping names never changes what is read. `told` is what the steps before
    found in it: kinds of actors, frames, things (`kind:state`, `frame:capture`, `thing:base`).
    """
    found = set(told)
    for at, token in enumerate(tokens):
        if at in named or (token.is_capital and at > 0) or not token.text[0].isalpha():
            continue
        word = token.lemma
        found.add(word)
        if len(word) > _LONG:
            found.add(f"{word[:_LONG]}-")
            found.add(f"-{word[-_ENDING:]}")
    return tuple(sorted(found))
