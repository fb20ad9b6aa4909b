"""Who acts by the sentence before: a crowd where nobody is named, armed men where "ze" stands for them."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.classes import ARMED
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.kinds import ARMED_GROUPS
from coder.passages import Document
from coder.triggers import Hit

_THEY = frozenset({"ze", "zij", "they"})
_IN_ARMS = frozenset(
    "attack assault batter kill shoot fire_at abduct take_away murder destroy burn loot bundle hold_up raid capture"
    " clash explode torment rampage ambush rape sack carry_off".split()
)  # frames of what people in arms do to others
_AT = frozenset({"against", "from", "of", "tegen", "van", "uit"})  # who is fled from, fought against
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


def armed_before(
    document: Document, clause: Clause, hit: Hit, agent: Phrase | None, phrases: Mapping[int, Sequence[Phrase]]
) -> bool:
    """Says that "they" or "ze" are armed where the sentence before tells of armed people who are no state's.

    That is so where it calls them armed ("zwaarbewapende Serviërs"), and for what only people in arms do also where it
    tells of pupils first and of gunmen then: "Pupils were having lessons when gunmen walked in. They beat a teacher".
    """
    before = clause.sentence.index - 1
    if agent is None or agent.is_a("armed") or before < 0 or clause.sentence.tokens[agent.last].lemma not in _THEY:
        return False
    sentence = document.sentences[before]
    if sentence.paragraph != clause.sentence.paragraph or agent.is_a("protesters", "rioters"):
        return False
    if document.language == "nl" and any(token.lemma in ARMED for token in sentence.tokens):
        return True
    if hit.trigger.frame.name not in _IN_ARMS or agent.last > hit.first:
        return False
    told = phrases[before]
    return any(_is_group_in_arms(phrase) for phrase in told) and not any(
        phrase.is_a("protesters", "rioters", "demonstration", "crowd") for phrase in told
    )


def _is_group_in_arms(phrase: Phrase) -> bool:
    """Says whether a phrase names several armed people or their group, no state's and none that is only owned."""
    if phrase.mention is None or phrase.possessive or not phrase.is_a("armed"):
        return False
    return phrase.mention.actor.kind in ARMED_GROUPS and phrase.preposition not in _AT
