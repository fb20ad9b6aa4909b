"""Camps of the displaced, which a text may only call camps: who attacks one attacks those who live there."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.passages import Document
from coder.triggers import Hit
from coder.wordlists import word_list
from coder.words import Token

Kinds = frozenset[str]
_CAMPS = word_list("sites.toml", "camps")
_DISPLACED = word_list("people.toml", "displaced")
_ATTACKING = frozenset({"attack", "raid", "hit"})
_MILITARY = frozenset({"armed", "weapons", "vehicle"})
_OF_A_PLACE = frozenset({"base", "place", "state", "village"})


class RefugeeCamps:
    """Says of the camps of one document whether displaced people live in them."""

    def __init__(self, document: Document) -> None:
        """Keeps the document."""
        self._document = document
        self._told: bool | None = None

    def within(self, hit: Hit, patient: Phrase | None, tokens: Sequence[Token], target: Kinds) -> Kinds:
        """Gives the kinds of what is attacked, as of people without arms where it is a camp in a text about displaced.

        ACLED codebook: an attack on a camp of the displaced is violence against civilians.
        """
        if patient is None or hit.trigger.frame.name not in _ATTACKING or target & _MILITARY:
            return target
        if not is_camp(patient, tokens):
            return target
        return (target - _OF_A_PLACE) | {"civilians"} if self._tells_of_displaced() else target

    def _tells_of_displaced(self) -> bool:
        """Says whether the document speaks of people who had to leave their homes; looked up once."""
        if self._told is None:
            words = _DISPLACED()
            self._told = any(token.lemma in words for one in self._document.sentences for token in one.tokens)
        return self._told


def is_camp(patient: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a phrase, or the name in it, is one of a camp: "the Abu Shouk camp"."""
    return any(token.lemma in _CAMPS() for token in tokens[patient.begin : patient.last + 2])
