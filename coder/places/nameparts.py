"""Where the name that begins at a token may end: small words inside it, hyphens, initials."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coder.passages import Document
from coder.places.spelling import key
from coder.wordlists import word_list
from coder.words import Token

_LONGEST_NAME = 6
_CONNECTORS = word_list("nameparts.toml", "inside_places", shared=True)
_WATERS = frozenset({"golf", "straat", "zee", "baai"})  # "Golf van Aden" is one name
_MARKS = frozenset('.;:!?()"“”„«»')


def connectors() -> frozenset[str]:
    """Gives the small words inside names."""
    return _CONNECTORS()


def longest_name(tokens: Sequence[Token], index: int) -> int:
    """Gives the token after the longest stretch from `index` that can be one name.

    Small words count inside a name ("Deir ez-Zor"), behind a hyphen ("Latsjin-corridor"), and where our own files
    begin a name with one ("groene zone").
    """
    ends = last = index + 1
    while last < len(tokens) and last - index < _LONGEST_NAME:
        token, before = tokens[last], tokens[last - 1]
        if token.start - before.end > 1 or (token.text in _MARKS and not _is_initial(before, token)):
            break
        joined = before.text == "-" and token.start == before.end
        if (
            token.is_capital
            or token.is_figure
            or joined
            or (ends == last == index + 1 and not tokens[index].is_capital)
        ):
            ends = last + 1
        elif token.is_word and key(token.text) not in _CONNECTORS():
            if token.lower != "van" or tokens[index].lower not in _WATERS:
                break
        last += 1
    return ends


def is_article(tokens: Sequence[Token], index: int) -> bool:
    """Says whether a small word is the first part of a name: the article of "al-Amud", "ez-Zor"."""
    token = tokens[index]
    if key(token.text) not in _CONNECTORS() or index + 2 >= len(tokens) or tokens[index + 1].text != "-":
        return False
    joined = tokens[index + 1].start == token.end and tokens[index + 2].start == tokens[index + 1].end
    return joined and tokens[index + 2].is_capital


def is_elided(word: str) -> bool:
    """Says whether a word is the second part of a name such as "Saut-d'Eau"."""
    return len(word) > 2 and word[0] in "dl" and word[1] in "'’" and word[2].isupper()


def _is_initial(before: Token, mark: Token) -> bool:
    return mark.text == "." and mark.start == before.end and (len(before.text) == 1 or before.text == "St")


def words_in_names(document: Document, common: frozenset[str], adjectives: frozenset[str]) -> Iterator[str]:
    """Gives the words that stand beside another capitalised word somewhere in the text: names of persons and groups.

    Not those behind one of the `adjectives` ("in het Koerdische X"), nor behind a `common` word that begins a sentence.
    """
    dutch = document.language == "nl"
    for sentence in document.sentences:
        for at, (first, second) in enumerate(pairwise(sentence.tokens)):
            if first.lower in common and (at == 0 or not sentence.tokens[at - 1].is_word):
                continue  # "But X fell"
            if first.lower in adjectives:
                continue
            if first.text == "." and second.is_capital and at > 0 and _is_initial(sentence.tokens[at - 1], first):
                yield key(second.text)  # "Harry S. Truman"
            if (
                first.is_capital
                and second.is_capital
                and second.start - first.end == 1
                and not (dutch and _is_acronym(first))
            ):
                yield key(first.text)
                yield key(second.text)


def _is_acronym(word: Token) -> bool:
    """Says whether a word is an acronym, which begins no longer name: "heeft M23 X ingenomen"."""
    return len(word.text) > 1 and word.text.isupper()
