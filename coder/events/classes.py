"""What kinds of actor or thing the arguments of a trigger are, where it happened."""

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.place import Place

_MASSED = frozenset(
    "thousands hundreds duizenden honderden tienduizenden"
    " angry furious irate enraged woedende boze razende kwade".split()
)
_ARMED = frozenset({"armed", "gewapende", "bewapende"})


def classes_of(phrase: Phrase | None, place: Place | None) -> frozenset[str]:
    """Gives what a phrase can stand for where the event took place: the state acts as owner or as occupier."""
    if phrase is None:
        return frozenset()
    classes = set(phrase.classes)
    actor = phrase.actor
    if actor is not None and phrase.mention is None:
        classes.add("owned")
    if actor is not None and "state" in phrase.classes and place is not None and place.country == actor.actor.country:
        classes.add("owner")
    elif actor is not None and "state" in phrase.classes and place is not None and place.country is not None:
        classes.add("occupier")
    return frozenset(classes)


def as_crowd(clause: Clause, agent: Phrase | None) -> frozenset[str]:
    """Says that thousands of unarmed people who act are a crowd, and angry ones; that "armed" ones are armed."""
    if agent is None or agent.is_a("armed"):
        return frozenset()
    tokens = clause.sentence.tokens
    words = {tokens[at].lemma for at in range(max(0, agent.begin - 3), agent.last + 1)}
    if words & _ARMED and agent.is_a("civilians", "group"):
        return frozenset({"armed"})  # "armed herders"
    return frozenset({"crowd"}) if words & _MASSED else frozenset()
