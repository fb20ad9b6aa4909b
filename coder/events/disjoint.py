"""Sides read as one where one of the two only bears a noun: nobody attacks himself ("rebels killed PKK men")."""

from itertools import takewhile

from coder.actors.nouns import NounClass, read_nouns
from coder.actors.takingup import REBELS
from coder.codebook import EVENT_TYPE_OF, VIOLENT
from coder.events.candidate import Candidate
from coder.events.participant import UNIDENTIFIED, Participant
from coder.kinds import ARMED_GROUPS
from coder.values import replace

_NOUNS = {NounClass.REBELS: REBELS.name, NounClass.MILITANTS: UNIDENTIFIED, NounClass.GUNMEN: UNIDENTIFIED}
"""What people are called of whom a text tells only so much."""
_UPON = frozenset({"on", "against", "at", "op", "tegen"})
Side = Participant | None


def told_apart(candidate: Candidate, language: str, agent: Side, patient: Side) -> tuple[Side, Side]:
    """Gives both sides of an event so that they are two, `agent` and `patient` as they were read.

    A noun takes up the armed group that the text told of, but not where that group is the other side of the same
    violence: then it stands for people of whom no more is known. Any other pair of one name loses its second side.
    """
    if agent is None or patient is None or agent.name != patient.name:
        return agent, patient
    group = agent.actor is not None and agent.actor.kind in ARMED_GROUPS
    if group and EVENT_TYPE_OF[candidate.sub_event_type] in VIOLENT:
        doing, struck = _only_called(agent, language), _only_called(patient, language)
        if doing is not None and _is_named(patient):
            return replace(agent, name=doing, actor=None), patient
        if struck is not None and _is_named(agent):
            return agent, replace(patient, name=struck, actor=None)
    return agent, None


def _is_named(side: Participant) -> bool:
    """Says whether the words of a side hold a name: "PKK fighters", "strijders van Islamitische Staat"."""
    words = (side.text or "").replace("-", " ").split()
    first = words[:1] if side.actor is not None and words and words[0] in side.actor.name else []
    return bool(first) or any(word.isupper() for word in words) or any(word[0].isupper() for word in words[1:])


def _only_called(side: Participant, language: str) -> str | None:
    """Gives the name of a side that its words only describe: "rebels", "suspected jihadists"; None for any other."""
    words = list(takewhile(lambda word: word not in _UPON, (side.text or "").split()))  # "rebels on PKK men"
    if not words or any(word[0].isupper() for word in words[1:]) or words[0].isupper():
        return None
    written = " ".join(words).lower()
    for noun in read_nouns(language):
        known = written == noun.written or written.endswith(f" {noun.written}")
        if known and noun.stands_for in _NOUNS:
            return _NOUNS[noun.stands_for]
    return None
