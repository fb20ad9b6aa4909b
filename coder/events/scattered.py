"""Events told of many places at once that nobody names: "in several cities", "door het hele land"."""

from coder.clause import Clause
from coder.vocabulary import word_set

SCATTERED = "many places without a name"
"""The rule of a place that is none."""
_REACH = 3  # tokens between "several" and "cities"


class Scattered:
    """Knows the words of one language for places that are many and unnamed."""

    def __init__(self, language: str) -> None:
        """Reads the words of the language (nl or en)."""
        name = f"{language}/places.toml"
        self._many, self._places = word_set(name, "many"), word_set(name, "many_places")
        self._everywhere = tuple(f" {phrase} " for phrase in sorted(word_set(name, "everywhere")))

    def is_told_of(self, clause: Clause) -> bool:
        """Says whether a clause tells of many places without a name.

        GUIDE.md rule 5: what has not one place is general; it must not take the place of the sentence before.
        """
        tokens = clause.sentence.tokens
        members = set(clause.members)
        for at in clause.members:
            if tokens[at].lemma in self._many:
                behind = [k for k in range(at + 1, at + 1 + _REACH) if k in members]
                if any(tokens[k].lemma in self._places for k in behind):
                    return True
        words = f" {' '.join(tokens[at].lemma for at in clause.members)} "
        return any(phrase in words for phrase in self._everywhere)
