"""Where the noun phrase of an unknown name begins that is a group's by its form: "de linkse Zadira", "the VKP"."""

from coder.actors.chunks import ChunkType
from coder.actors.context import Line
from coder.functionwords import DEFINITE, GENITIVE

_ADJECTIVES = ("al", "ist", "ive", "ic", "ian", "ish", "ant", "ent", "ary", "ing", "ous", "ed", "ful", "wing", "ern")
"""How English adjectives end that stand between an article and a name."""
_QUALIFIED = 3  # words of an adjective between an article and a name


def phrase_start(line: Line, index: int, start: int, dutch: bool) -> int | None:
    """Gives where the noun phrase of a name begins that is a group's by its form, else None.

    Such are several words, an acronym, and one word behind an article, with or without an adjective; in Dutch also a
    plural ("de Zadira's werken").
    """
    chunk = line.chunks[index]
    if line.words[chunk.end - 1].joined or (chunk.owns and not (dutch and line.key(chunk.end) in GENITIVE)):
        return None
    text = chunk.text
    sure = not chunk.owns and (chunk.end - chunk.start > 1 or (len(text) > 1 and text.isupper()))
    if start < chunk.start:
        return start
    before = line.chunks[index - 1] if index else None
    if before is not None and before.end == chunk.start and before.type is not ChunkType.STATE:
        if not (before.start and line.words[before.start - 1].joined):  # "the left-wing X"
            return start if sure else None  # "the singer X"
    for at in range(chunk.start - 1, max(-1, chunk.start - 2 - _QUALIFIED), -1):
        word = line.key(at)
        if word in DEFINITE:
            return at
        if not (word.isalpha() and (line.words[at].text.islower())):
            break
        if at == chunk.start - 1 and not word.endswith("e" if dutch else _ADJECTIVES):
            break
    return start if sure else None
