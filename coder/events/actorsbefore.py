"""Who acts by the sentence before: a crowd where nobody is named, armed men where "ze" stands for them."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.classes import ARMED
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.passages import Document
from coder.triggers import Hit

_THEY = frozenset({"ze", "zij"})
_BY_HAND = frozenset({"batter", "destroy", "burn", "assault", "mob", "loot"})


def done_by_crowd(
    document: Document, clause: Clause, hit: Hit, roles: Roles, phrases: Mapping[int, Sequence[Phrase]]
) -> frozenset[str]:
    """Says that a crowd acts where a Dutch passive without an agent follows a sentence that is about one.

    `phrases` are those of each sentence by its number. A crowd is told of by its noun ("menigte"), as the subject.
    """
    if document.language != "nl" or roles.agent is not None or hit.trigger.frame.name not in _BY_HAND:
        return frozenset()
    before = clause.sentence.index - 1
    if before < 0 or document.sentences[before].paragraph != clause.sentence.paragraph:
        return frozenset()
    subject = next((p for p in phrases[before] if not p.preposition and not p.inside and not p.is_a("adjective")), None)
    if subject is None or not subject.is_a("crowd") or subject.is_a("armed", "state"):
        return frozenset()
    return frozenset({"crowd"})


def armed_before(document: Document, clause: Clause, agent: Phrase | None) -> frozenset[str]:
    """Says that "ze" are armed where the sentence before tells of heavily armed people: "zwaarbewapende Serviërs"."""
    before = clause.sentence.index - 1
    if agent is None or agent.is_a("armed") or before < 0 or clause.sentence.tokens[agent.last].lemma not in _THEY:
        return frozenset()
    sentence = document.sentences[before]
    told = sentence.paragraph == clause.sentence.paragraph and any(t.lemma in ARMED for t in sentence.tokens)
    return frozenset({"armed"}) if told else frozenset()
