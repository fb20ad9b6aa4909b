"""People in arms who are killed when they bear none any more: disarmed, captured, lined up against a wall."""

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.wordlists import holds_phrase, phrase_list, word_list

Kinds = frozenset[str]
_KILLED = frozenset({"kill", "shoot", "fire_at", "slay", "eliminate", "batter", "die"})
_IN_ARMS = frozenset({"armed", "state", "base", "warlord"})
_HELPLESS = word_list("fate.toml", "disarmed")
_GIVEN_UP = word_list("fate.toml", "given_up")
_OVERCOME = word_list("fate.toml", "overcome")
_EXECUTED = phrase_list("fate.toml", "executed")
_WERE = frozenset("been were was being waren werden was werd is zijn worden geworden".split())
_WHO = frozenset({"who", "that", "die"})
_WHERE = frozenset("in near at outside around bij nabij rond op".split())
_GAP = 5  # tokens of "soldiers near X who"
_RELATIVE = 9  # tokens of "who had laid down their arms"


def as_captives(clause: Clause, hit: Hit, patient: Phrase | None, target: Kinds, cues: Kinds) -> tuple[Kinds, Kinds]:
    """Gives the kinds of what is acted on and the cues, for people killed who no longer bore arms as civilians.

    ACLED codebook: those who are disarmed or held are no party to a fight; whoever kills them makes an Attack.
    """
    if not kills_captives(clause, hit, patient):
        return target, cues
    return (target - _IN_ARMS) | {"civilians"}, cues - {"fight"}


def kills_captives(clause: Clause, hit: Hit, patient: Phrase | None) -> bool:
    """Says whether an adjective, a relative clause or the manner of it tells that people in arms died helpless."""
    if patient is None or hit.trigger.frame.name not in _KILLED or not patient.is_a("armed"):
        return False
    tokens = clause.sentence.tokens
    first = patient.begin if patient.noun is None else min(patient.begin, patient.noun.first)
    if any(token.lemma in _HELPLESS() for token in tokens[first : patient.last + 1]):
        return True
    behind = patient.last + 1
    if behind < len(tokens) and tokens[behind].lemma in _WHERE:
        behind = next((at for at in range(behind, min(behind + _GAP, len(tokens))) if tokens[at].lemma in _WHO), behind)
    if behind < len(tokens) and tokens[behind].text == ",":
        behind += 1
    if behind < len(tokens) and tokens[behind].lemma in _WHO:
        relative = {token.lemma for token in tokens[behind : behind + _RELATIVE]}
        if not relative.isdisjoint(_GIVEN_UP()) or not (relative.isdisjoint(_OVERCOME()) or relative.isdisjoint(_WERE)):
            return True
    return holds_phrase((token.lemma for token in tokens[: max(clause.members[-1], hit.last) + 1]), _EXECUTED())
