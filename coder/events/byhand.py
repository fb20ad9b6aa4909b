"""Deeds whose verb tells that they were done by hand: people shot, stabbed or beheaded are no victims of a blast."""

from coder.clause import ClauseKind
from coder.codebook import DIRECT_VIOLENCE, EVENT_TYPE_OF, EventType, SubEventType
from coder.events.candidate import Candidate
from coder.events.draft import Draft
from coder.events.tellings import TERRITORY
from coder.mentions import MentionForm
from coder.wordlists import word_list

_BY_HAND = word_list("deeds.toml", "by_hand")
_TOLD_OF = word_list("people.toml", "told_of_before")


def killed_by_hand(new: Draft, old: Draft) -> bool:
    """Says whether of two deeds one is a blast, or the taking of a place, and the other was done by gun or blade.

    What is asserted apart stays apart (GUIDE.md rule 2): "a bomb killed two policemen; a teacher was shot dead".
    """
    hand, other = (new, old) if _is_by_hand(new.candidate) else (old, new)
    if hand.sub_event_type not in DIRECT_VIOLENCE or not _is_by_hand(hand.candidate):
        return False
    if EVENT_TYPE_OF[other.sub_event_type] is EventType.EXPLOSIONS:
        return True
    victims = hand.candidate.roles.patient
    unarmed = (
        victims is not None
        and (victims.is_a("prominent") or not victims.is_a("armed"))
        and hand.sub_event_type is SubEventType.ATTACK
    )
    return unarmed and hand is new and other.sub_event_type in TERRITORY


def _is_by_hand(candidate: Candidate) -> bool:
    """Says whether a verb outside a participle's clause tells by what means people were killed whom it names."""
    word = candidate.hit.trigger.word.split()[0]
    stem = word.replace("|", "") if candidate.hit.trigger.is_verb else ""
    if not {stem, word.split("|")[0]} & _BY_HAND() or candidate.clause.kind is ClauseKind.PARTICIPIAL:
        return False
    agent, victims = candidate.roles.agent, candidate.roles.patient
    if victims is None or victims.is_a("place", "base", "unknown", "pronoun"):
        return False
    if candidate.clause.sentence.tokens[victims.last].lemma in _TOLD_OF():
        return False  # "the victims had been shot"
    named = victims.mention is None or victims.mention.form is not MentionForm.PRONOUN
    return named and (agent is None or not agent.is_a("weapons", "unmanned", "aircraft"))
