"""Names that are only the first part of an adjective: "Iran-backed", "rebel-held"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase, Sketch
from coder.wordlists import word_list
from coder.words import Token

COMPOUNDED = word_list("en/ties.toml", "compounded")


def is_compounded(tokens: Sequence[Token], last: int) -> bool:
    """Says whether a name is only the first part of an adjective: "Iran-backed", "Islamic State-linked"."""
    return last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].lemma in COMPOUNDED()


def goes_on_behind_hyphen(tokens: Sequence[Token], last: int) -> bool:
    """Says whether a word is only the first part of one with hyphens: "huis-aan-huisgevechten"."""
    behind = tokens[last + 1 : last + 3]
    return len(behind) > 1 and behind[0].text == "-" and behind[0].start == tokens[last].end == behind[1].start - 1


def place_before_hyphen(sketch: Sketch, first: int) -> Phrase | None:
    """Gives the place whose name is joined to a noun by a hyphen: "de Turi-gevangenis", "het Kuje-kamp"."""
    if first < 2 or not goes_on_behind_hyphen(sketch.tokens, first - 2):
        return None
    place = sketch.at(first - 2)
    named = place is not None and place.place is not None and place.mention is None
    return place if named else None


def is_away(tokens: Sequence[Token], at: int, openers: frozenset[str]) -> bool:
    """Says whether "weg" is no road but "away": none of the `openers` of a noun phrase stands before it."""
    before = tokens[at - 1].lemma if at > 0 else ""
    return tokens[at].lemma == "weg" and before not in openers and not before.endswith("e")
