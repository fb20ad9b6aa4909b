"""What a crowd speaks up about: "marched against the assault", "rallied to denounce the bombing" tell of the march."""

from coder.codebook import SubEventType
from coder.events.candidate import Candidate
from coder.wordlists import word_list

_CROWD_DEEDS = frozenset(
    {
        SubEventType.PEACEFUL_PROTEST,
        SubEventType.PROTEST_WITH_INTERVENTION,
        SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        SubEventType.VIOLENT_DEMONSTRATION,
    }
)
_OTHER = SubEventType.OTHER
_AIMED = frozenset("against over about at for tegen om over vanwege wegens voor".split())
_AIMING = word_list("deeds.toml", "aiming")
_MEETING = frozenset("in after during following amid when as by with while na tijdens bij nadat toen met".split())


def without_what_is_protested(told: list[Candidate]) -> list[Candidate]:
    """Drops from the events of one clause the nouns for what its crowd speaks of; all are kept where it has no crowd.

    Of soldiers who mutiny "in protest", the noun of the protest is dropped.

    The noun stands behind the verb or noun that tells of the crowd, with "against", "over" or a verb such as "denounce"
    right before its phrase ("marched to denounce the bombing").
    """
    if any("mutiny" in one.cues and one.hit.trigger.is_verb and one.sub_event_type is _OTHER for one in told):
        return [one for one in told if one.hit.trigger.is_verb or one.sub_event_type not in _CROWD_DEEDS]
    crowd = next((one for one in told if one.sub_event_type in _CROWD_DEEDS), None)
    if crowd is None or len(told) == 1:
        return told
    return [one for one in told if one is crowd or not _is_aimed_at(one, crowd)]


def _is_aimed_at(other: Candidate, crowd: Candidate) -> bool:
    """Says whether the noun of an event is what the crowd is for or against."""
    if other.hit.trigger.is_verb or other.sub_event_type in _CROWD_DEEDS or other.hit.first < crowd.hit.first:
        return False
    tokens = other.clause.sentence.tokens
    for at in range(other.hit.first - 1, crowd.hit.last, -1):
        word = tokens[at].lemma
        if word in _AIMED | _AIMING():
            return True
        if word in _MEETING:
            return False
    return False
