"""The sides of a fight or a deal that names none of its own: who else is armed in its clause or sentence."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.attributed import only_backs
from coder.events.phrase import Phrase
from coder.triggers import Hit

_SIDES_OF_TALKS = frozenset({"", "van", "met", "tussen"})
_SIDES_OF_FIGHTS = frozenset({"", "van", "met", "tussen", "tegen", "door"})
_SETTLING = frozenset({"sign", "agree", "talks", "meet"})
_ENVOYS = frozenset({"of", "from", "for", "between"})


def sides_around(language: str, clause: Clause, hit: Hit, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Gives the armed of a Dutch clause as the sides of a fight or deal that names none of its own.

    "Twaalf strijders van X sneuvelden in een vuurgevecht met Y", "de leiders van X en Y werden het eens". Of a fight
    that a noun tells, the rest of the sentence counts too: "liep uit op een vuurgevecht; X verloor vier man".
    """
    if language != "nl":
        return _sent_by(clause, hit, phrases) if hit.trigger.frame.name in _SETTLING else ()
    prepositions = _SIDES_OF_TALKS if hit.trigger.is_verb else _SIDES_OF_FIGHTS
    members = set(clause.members)
    named = [
        phrase
        for phrase in phrases
        if phrase.actor is not None and phrase.is_a("armed")
        if phrase.preposition in prepositions and not phrase.is_a("place") and not only_backs(phrase)
    ]
    here = tuple(phrase for phrase in named if phrase.first in members)
    if here or hit.trigger.is_verb or hit.trigger.frame.name != "clash":
        return here
    return tuple(phrase for phrase in named if phrase.first > clause.members[-1] and not phrase.inside)


def _sent_by(clause: Clause, hit: Hit, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Gives those whose envoys an English clause names before its verb: "delegates of X and of Y signed"."""
    members = set(clause.members)
    return tuple(
        phrase
        for phrase in phrases
        if phrase.first in members and phrase.last < hit.first and phrase.preposition in _ENVOYS
        if phrase.actor is not None and phrase.is_a("armed") and not phrase.is_a("place")
    )
