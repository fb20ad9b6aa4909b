"""What somebody had done by others in English: "had X, a writer, arrested at his home"."""

from collections.abc import Sequence

from coder.conjugation import PASTS
from coder.segments import Segment
from coder.verbs import VerbReader
from coder.words import Token

_HAVE = frozenset({"had", "has", "have", "got", "saw"})
_KNOWN = frozenset("the his her its their two three four five six seven eight nine ten several dozens hundreds".split())


class Causative:
    """Finds participles that belong to "had" over the words that describe whom it was done to."""

    def __init__(self, verbs: VerbReader) -> None:
        """Keeps the verbs of the language; in Dutch there is no such construction."""
        self._verbs = verbs

    def awaits_participle(self, tokens: Sequence[Token], members: Sequence[int], segment: Segment) -> bool:
        """Says whether a segment begins with the participle that a clause with "had" alone still waits for.

        Somebody known stands behind "had" ("the junta had Moussa T, ..., arrested"); "had a son, arrested in May"
        describes the son.
        """
        if self._verbs.language != "en" or segment.mark != "," or segment.opener:
            return False
        if self._verbs.triggers.verb_tag(tokens[segment.first].lemma) not in PASTS:
            return False
        verbs = [at for at in members if tokens[at].lemma in _HAVE or self._verbs.has_verb(tokens, at, at + 1)]
        if len(verbs) != 1 or tokens[verbs[0]].lemma not in _HAVE or verbs[0] + 1 not in members:
            return False
        had = tokens[verbs[0] + 1]
        return had.text[0].isupper() or had.is_figure or had.lemma in _KNOWN
