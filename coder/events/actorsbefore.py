"""Who acts by the sentence before: a crowd where nobody is named, armed men where "ze" stands for them."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.codebook import RIOT_TYPES, SubEventType
from coder.events.candidate import Candidate
from coder.events.classes import ARMED
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.kinds import ARMED_GROUPS
from coder.passages import Document
from coder.triggers import Hit
from coder.wordlists import word_list

_THEY = frozenset({"ze", "zij", "they"})
_IN_ARMS = frozenset(
    "attack assault batter kill shoot fire_at abduct take_away murder destroy burn loot bundle hold_up raid capture"
    " clash explode torment rampage ambush rape sack carry_off".split()
)  # frames of what people in arms do to others
_AT = frozenset({"against", "from", "of", "tegen", "van", "uit"})  # who is fled from, fought against
_WHOEVER = word_list("nl/people.toml", "whoever_did_it")
_WITH_BLADES = (
    "steken stak staken gestoken",
    "slaan sloeg sloegen geslagen",
    "hakken",
    "wurgen",
    "knuppelen",
    "stenigen",
)
_HUNTS = word_list("deeds.toml", "hunts")
_LAST_TOLD = 4
_OF_ARMS = frozenset(
    {
        SubEventType.ATTACK,
        SubEventType.ARMED_CLASH,
        SubEventType.LOOTING_PROPERTY_DESTRUCTION,
        SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
        SubEventType.AIR_DRONE_STRIKE,
    }
)
_BY_HAND = frozenset({"batter", "destroy", "burn", "assault", "mob", "loot"})


def done_by_crowd(
    document: Document, clause: Clause, hit: Hit, roles: Roles, phrases: Mapping[int, Sequence[Phrase]]
) -> frozenset[str]:
    """Says that a crowd acts where a Dutch passive without an agent follows a sentence that is about one.

    `phrases` are those of each sentence by its number. A crowd is told of by its noun ("menigte"), as the subject.
    """
    if roles.agent is not None or hit.trigger.frame.name not in _BY_HAND:
        return frozenset()
    if _hunted_before(clause, phrases[clause.sentence.index]):
        return frozenset({"crowd"})
    if document.language != "nl":
        return frozenset()
    before = clause.sentence.index - 1
    if before < 0 or document.sentences[before].paragraph != clause.sentence.paragraph:
        return frozenset()
    subject = next((p for p in phrases[before] if not p.preposition and not p.inside and not p.is_a("adjective")), None)
    if subject is None or not subject.is_a("crowd") or subject.is_a("armed", "state"):
        return frozenset()
    return frozenset({"crowd"})


def _hunted_before(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Says whether people without arms of war went after others earlier in the sentence: "burgers hielden klopjachten".

    What befell somebody in the clause behind a semicolon or "and" is their deed. `phrases` are those of the sentence.
    """
    first, tokens = clause.members[0], clause.sentence.tokens
    if not any(token.lemma in _HUNTS() for token in tokens[:first]):
        return False
    subject = next((p for p in phrases if p.last < first and not p.preposition and not p.inside and _acts(p)), None)
    return subject is not None and not subject.is_a("armed", "state")


def _acts(phrase: Phrase) -> bool:
    """Says whether a phrase is of people."""
    return phrase.is_a("civilians", "group", "crowd", "rioters", "armed", "state")


def among_crowds(language: str, clause: Clause, hit: Hit, agent: Phrase | None, told: Sequence[Candidate]) -> bool:
    """Says that unnamed people who burn or beat in a Dutch article about crowds are one: "aanvallers sloegen dood".

    `told` are the events read before: the last few tell of crowds, and of people with guns none.
    """
    by_hand = hit.trigger.frame.name in _BY_HAND or hit.trigger.word.endswith(_WITH_BLADES)
    if language != "nl" or not by_hand or not told:
        return False
    if clause.sentence.paragraph - told[-1].clause.sentence.paragraph > 1:
        return False
    if agent is not None:
        words = {token.lemma for token in clause.sentence.tokens[max(0, agent.begin - 2) : agent.last + 1]}
        if agent.actor is not None and agent.actor.actor.known:
            return False
        if words & ARMED or clause.sentence.tokens[agent.last].lemma not in _WHOEVER():
            return False
    last = [candidate.sub_event_type for candidate in told[-_LAST_TOLD:]]
    return not RIOT_TYPES.isdisjoint(last) and _OF_ARMS.isdisjoint(last)


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
