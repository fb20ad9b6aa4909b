"""Names that a sentence tells to be a place: "Buchanan, where the port is", "de rivier de Arauca"."""

from coder.functionwords import DEFINITE
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase
from coder.wordlists import word_list

_HEADS = word_list("sites.toml", "before_place_names")
_WHERE = frozenset({"where", "waar"})


def is_whereabouts(phrase: Phrase, frame: Frame) -> bool:
    """Says whether a clause of place hangs from a name, or a noun for a piece of land or water stands before it."""
    tokens = frame.tokens
    after = [token.lower for token in tokens[phrase.last : phrase.last + 2]]
    if len(after) > 1 and after[0] == "," and after[1] in _WHERE:
        return True
    before = phrase.first - 1
    if before > 0 and tokens[before].lower in DEFINITE:
        before -= 1
    return before >= 0 and tokens[before].lower in _HEADS()
