"""Words that a sentence only borrows, between quotation marks: "full support", "direct help"."""

from collections.abc import Sequence

from coder.words import Token

_CLOSING = {"“": "”", "„": "”", "‘": "’", "«": "»", '"': '"'}
_LONGEST = 8  # words between quotation marks that are part of a clause
_SPEAKING = frozenset("i we you my our your ik we wij jij jullie mijn ons onze".split())
_ENDS = frozenset({",", ".", "!", "?", ";", ":"})
_OWNING = frozenset("a an the his her its their our full of with for as een de het zijn haar hun van met als".split())


def unquoted(tokens: Sequence[Token]) -> Sequence[Token]:
    """Gives the words of a sentence without the marks around a few borrowed words, which no clause ends at.

    Whole utterances keep their marks: those that open a sentence, end with a stop or have the speaker in them. Behind
    an article, a possessive or a preposition no utterance begins: "his “full, unbending support.”".
    """
    left: set[int] = set()
    index = 1
    while index < len(tokens):
        closing = _CLOSING.get(tokens[index].text)
        if closing is None:
            index += 1
            continue  # as nearly everywhere
        end = _closed(tokens, index, closing)
        owned = tokens[index - 1].lower in _OWNING
        if end is None and owned and len(tokens) - index - 1 <= _LONGEST:
            end = len(tokens)  # its mark stands behind the stop
        if end is None:
            index += 1
            continue
        commas: set[int] = set()
        inside = tokens[index + 1 : end]
        if owned:
            inside = inside[:-1] if inside and inside[-1].text in {",", "."} else inside
            commas = {k for k in range(index + 1, end) if tokens[k].text == ","}
            inside = [token for token in inside if token.text != ","]
        if inside and not any(token.lower in _SPEAKING or token.text in _ENDS for token in inside):
            left |= {index, end, *commas}
        index = end + 1
    return [token for k, token in enumerate(tokens) if k not in left] if left else tokens


def _closed(tokens: Sequence[Token], index: int, closing: str) -> int | None:
    for end in range(index + 1, min(len(tokens), index + 2 + _LONGEST)):
        if tokens[end].text == closing or tokens[end].text == "”":
            return end
    return None
