"""The signs of a sentence by which it is weighed: its words and pairs of words without names, and what it names."""

from collections.abc import Iterable, Mapping, Sequence

from coder.words import Token

_LONG = 5  # letters of a word of which beginning and ending are signs too
_ENDING = 6
_NAME, _NUMBER = "<name>", "<number>"


def signs_of(tokens: Sequence[Token], named: Mapping[int, str], told: Iterable[str]) -> tuple[str, ...]:
    """Gives the signs of a sentence, each once, in alphabetical order.

    `named` says of the tokens that name somebody or some place what they name ("actor", "place"): names are no signs,
    nor is any other word with a capital inside the sentence, so that swapping names never changes what is read. In
    pairs of words next to each other what is named stands for its name: "near <place>". `told` is what the steps
    before found in it: kinds of actors, frames, things (`kind:state`, `frame:capture`, `thing:base`).
    """
    found = set(told)
    before = ""
    for at, token in enumerate(tokens):
        word = f"<{named[at]}>" if at in named else _plain(token, at)
        if word[0].isalpha():
            found.update(beginnings_of(word))
            if len(word) > _LONG:
                found.add(f"-{word[-_ENDING:]}")
        if before and not (word == before and word[0] == "<"):
            found.add(f"{before} {word}")
        before = word
    return tuple(sorted(found))


def beginnings_of(word: str) -> tuple[str, ...]:
    """Gives a word, and of a long one its beginning ("abcde-"), by which its other forms are known."""
    return (word, f"{word[:_LONG]}-") if len(word) > _LONG else (word,)


def _plain(token: Token, at: int) -> str:
    """Gives a word that names nothing as it stands in a pair; of a mark its first character."""
    if token.is_capital and at > 0:
        return _NAME
    first = token.text[0]
    return _NUMBER if first.isdigit() else token.lemma if first.isalpha() else first
