"""Who "ten of them" are: the people or fighters told of just before, and not those who act."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.functionwords import OF, THE
from coder.passages import Document
from coder.triggers import Hit

_HARMING = frozenset("kill die shoot murder slay eliminate injure abduct batter".split())
_THEM = frozenset({"hen", "them", "whom", "wie"})
_NUMBER, _THEIR = frozenset({"number", "ranks"}), frozenset({"their", "its"})  # "thirteen of their number"
_OTHERS = frozenset({"anderen", "others", "rest"})
_KINDS = ("armed", "civilians", "protesters", "rioters", "group")
_LOOK_BACK = 2  # sentences of the paragraph


def of_them(
    clause: Clause, hit: Hit, agent: Phrase | None, phrases: Mapping[int, Sequence[Phrase]], document: Document
) -> frozenset[str]:
    """Gives the kinds of those that "of them" stands for in the clause of a trigger that harms people, else nothing."""
    tokens, members = clause.sentence.tokens, clause.members
    if hit.trigger.frame.name not in _HARMING:
        return frozenset()
    at = next((k for k in members if k > 0 and tokens[k].lemma in _THEM and tokens[k - 1].lemma in OF), None)
    if at is None:
        at = next((k for k in members if tokens[k].lemma in _NUMBER and tokens[k - 1].lemma in _THEIR), None)
    at = next((k for k in members if tokens[k].lemma in _OTHERS and tokens[k - 1].lemma in THE), at)
    if at is None:
        return frozenset()
    here = clause.sentence.index
    for index in range(here, max(here - _LOOK_BACK, -1), -1):
        sentence = document.sentences[index]
        if sentence.paragraph != clause.sentence.paragraph:
            break
        for phrase in reversed(phrases[index]):
            if (index == here and phrase.last >= at - 1) or phrase == agent or phrase.possessive:
                continue
            if not phrase.is_a(*_KINDS) or phrase.is_a("place", "country", "pronoun"):
                continue
            same = agent is not None and phrase.actor is not None and phrase.actor == agent.actor
            if not same and sentence.tokens[phrase.last].lemma.endswith(("s", "en", "men", "ers", "lui")):
                return phrase.classes
    return frozenset()
