"""Whom a weapon or a deed is aimed at, though the words look like one phrase: "rockets at soldiers", "X on Y's men"."""

from collections.abc import Sequence

from coder.events.nounphrases import NounPhrase
from coder.events.phrase import Phrase

_AIMED = frozenset({"at", "into", "on", "onto", "towards", "op", "naar"})
_STRUCK = frozenset({"on", "against", "op", "tegen"})
_TO = "aan"
_BY = frozenset({"by", "door", "van"})


def is_aimed_at(phrase: Phrase, whole: NounPhrase | None, phrases: Sequence[Phrase], *, english: bool) -> bool:
    """Says whether a phrase that `whole` joins to a noun before it is struck, and does not only describe that noun.

    "fired mortars at two soldiers", "an attack by X on a group of farmers"; not "troops on the border". In Dutch only
    people in arms are read so, also those to whom something goes: "verloor de basis X aan de troepen van Y".
    """
    if phrase.preposition == _TO and phrase.is_a("armed"):
        return True
    if whole is None:
        return False
    before = [one for one in phrases if one.last == whole.describes]
    if phrase.preposition in _AIMED and any(one.is_a("weapons") for one in before):
        return True
    struck = phrase.preposition in _STRUCK and (english or phrase.is_a("armed"))
    return struck and any(one.preposition in _BY for one in before)
