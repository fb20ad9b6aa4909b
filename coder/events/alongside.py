"""Armed people who take a place together with the state's own: it is regained, whoever else was there."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.classes import classes_of
from coder.events.framegroups import RETAKING
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.functionwords import AND
from coder.triggers import Hit

_TOGETHER = frozenset({"together", "alongside", "along", "jointly", "samen", "gezamenlijk", "zij"})
_WITH = frozenset({"with", "alongside", "met", "naast"})
_REACH = 3  # tokens from "together" to whom


def with_the_army(
    clause: Clause, hit: Hit, agent: Phrase | None, place: Place | None, phrases: Sequence[Phrase]
) -> frozenset[str]:
    """Says that who takes a place does so for the state that it belongs to, where that state's troops take it too.

    They stand behind "together with" or "alongside" in the clause, or are joined to who acts by "and"; `phrases` are
    those of the sentence.
    """
    if hit.trigger.frame.name not in RETAKING or agent is None or not agent.is_a("armed") or agent.is_a("state"):
        return frozenset()
    tokens = clause.sentence.tokens
    for phrase in phrases:
        if phrase is agent or phrase.first not in clause.members or "owner" not in classes_of(phrase, place):
            continue
        if not phrase.is_a("armed"):
            continue
        before = {token.lemma for token in tokens[max(0, phrase.begin - _REACH) : phrase.begin]}
        beside = phrase.preposition in _WITH and not before.isdisjoint(_TOGETHER)
        joined = 0 < phrase.begin - agent.last <= _REACH and not before.isdisjoint(AND) and not phrase.preposition
        if beside or joined:
            return frozenset({"state", "owner"})
    return frozenset()
