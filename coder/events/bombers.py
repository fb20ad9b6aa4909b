"""A suicide bomber in the sentence of the dead whom nobody else is told to have killed: the bomb killed them."""

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, UNIDENTIFIED, Participant
from coder.wordlists import holds_phrase, phrase_list

_KILLING = frozenset({"kill", "die"})
_BOMBERS = phrase_list("people.toml", "suicide_bombers")


def as_suicide_bomb(draft: Draft) -> None:
    """Makes a suicide bomb of deaths told beside one who came with it: "a bomber hid in the queue; 28 were killed"."""
    if draft.sub_event_type is not SubEventType.ATTACK or draft.candidate.hit.trigger.frame.name not in _KILLING:
        return
    if draft.actor1 is not None and draft.actor1.name != UNIDENTIFIED:
        return
    if holds_phrase((token.lemma for token in draft.candidate.clause.sentence.tokens), _BOMBERS()):
        draft.sub_event_type = SubEventType.SUICIDE_BOMB
        draft.actor2 = draft.actor2 or Participant(CIVILIANS, None, None, "nobody else is named")
        draft.reasons.append("a suicide bomber is told of beside the dead")
