"""The relative clause around a word of the narrator: "the man, who left, said"."""

from coder.speech import SpeechLexicon
from coder.words import Token

_FAR_PRONOUN = 40  # tokens between a relative pronoun and what stands in its clause


def relative_around(index: int, tokens: list[Token], lexicon: SpeechLexicon) -> tuple[int, int] | None:
    """Gives the relative clause around token `index`, from its comma to the next comma or the frame's end."""
    for position in range(index - 1, max(-1, index - _FAR_PRONOUN), -1):
        if tokens[position].text in {".", ";", ":"}:
            return None
        if tokens[position].text != ",":
            continue
        head = position + 1
        if tokens[head].lower in lexicon.words["prepositions"]:
            head += 1
        if head <= index and tokens[head].lower in lexicon.words["relatives"]:
            rest = range(index, min(len(tokens), index + _FAR_PRONOUN))
            end = next((k for k in rest if tokens[k].text in {",", ";"}), rest.stop)
            return position, end
        return None
    return None
