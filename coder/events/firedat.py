"""Shots at "them", who are the crowd told of just before: "thousands marched, and police fired on them"."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.codebook import CROWD_EVENTS, EVENT_TYPE_OF, SubEventType
from coder.events.candidate import Candidate
from coder.events.role import Roles
from coder.mentions import MentionForm
from coder.numbers import number_words
from coder.triggers import Hit
from coder.wordlists import word_list

_FRAMES = frozenset({"shoot", "fire_at", "attack", "disperse"})
_SHOT = frozenset({"shoot", "fire_at", "kill", "murder"})
_PEOPLE = word_list("people.toml", "people_fired_at")
_LED_OFF = frozenset({"take_away", "abduct", "lead_off", "arrest", "make_off"})
_OTHERS = word_list("people.toml", "others_led_off")
_LATER = frozenset({"after", "since", "nadat", "sinds"})
_SNIPERS = frozenset("scherpschutters scherpschutter sluipschutters sluipschutter snipers sniper".split())
_AIR = frozenset({"air", "lucht"})
_BEFORE = 2  # sentences of the paragraph that the crowd stands before the shots
_THEM = frozenset({"them", "hen"})
_AT = frozenset({"on", "at", "upon", "into", "among", "op"})
_BROKEN_UP = frozenset(
    {
        SubEventType.PROTEST_WITH_INTERVENTION,
        SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        SubEventType.VIOLENT_DEMONSTRATION,
    }
)
_PLAIN_MOBS = frozenset({SubEventType.MOB_VIOLENCE})


def crowd_fired_at(clause: Clause, hit: Hit, roles: Roles, told: Sequence[Candidate]) -> frozenset[str]:
    """Says that "them" whom a state's police fire on are the demonstrators of the event `told` last, if it had any.

    It stands in the sentence of the shots or the one before; whoever else "them" is named for is left as read.
    """
    if clause.kind is ClauseKind.ADVERBIAL and clause.opener in _LATER:
        return frozenset()  # "thousands marched after police shot a man"
    led = hit.trigger.frame.name in _LED_OFF
    if led and (_is_led_out_of_it(clause, hit, roles, told) or _is_driven_out(clause, roles, told)):
        return frozenset({"protesters"})
    patient = roles.patient.mention if roles.patient is not None else None
    named = patient is not None and patient.form is not MentionForm.PRONOUN
    if hit.trigger.frame.name not in _FRAMES | _SHOT or named or roles.agent is None:
        return frozenset()
    tokens = clause.sentence.tokens
    of_state = roles.agent.is_a("state") or tokens[roles.agent.last].lemma in _SNIPERS
    if not of_state and not roles.agent.is_a("armed"):
        return frozenset()
    if of_state and _hits_somebody_of_it(clause, hit, roles, told):
        riot = told[-1].sub_event_type is SubEventType.VIOLENT_DEMONSTRATION
        return frozenset({"rioters" if riot else "protesters"})  # of those who loot or burn nobody demonstrates
    if not told or not (_is_at_them(clause, hit) or _hits_some_of_them(clause)):
        return frozenset()
    last = told[-1]
    near = 0 <= clause.sentence.index - last.clause.sentence.index <= 1
    crowd = EVENT_TYPE_OF[last.sub_event_type] in CROWD_EVENTS
    return frozenset({"protesters"}) if near and crowd else frozenset()


def _is_at_them(clause: Clause, hit: Hit) -> bool:
    """Says whether shots are fired "at them", wherever in a Dutch clause that stands."""
    tokens = clause.sentence.tokens
    aimed = (at for at in clause.members if tokens[at].lemma in _THEM and (at > hit.first or tokens[at].lemma == "hen"))
    return any(tokens[at - 1].lemma in _AT for at in aimed)


def _hits_some_of_them(clause: Clause) -> bool:
    """Says whether a Dutch clause counts some of those told of before: "schoten er negentien dood", "vier van hen"."""
    tokens, numbers = clause.sentence.tokens, number_words("nl")
    for at in clause.members:
        if tokens[at].lemma == "er" and at + 1 < len(tokens) and numbers.number(tokens, at + 1) is not None:
            return True
        if tokens[at].lemma == "hen" and tokens[at - 1].lemma == "van":
            return True
    return False


def _hits_somebody_of_it(clause: Clause, hit: Hit, roles: Roles, told: Sequence[Candidate]) -> bool:
    """Says whether a state's forces shoot at nobody named or at unnamed people right behind a demonstration.

    ", and police opened fire", "Then officers shot five people dead": whoever is hit there is one of the crowd.
    """
    if hit.trigger.frame.name not in _SHOT or not hit.trigger.is_verb or not told:
        return False
    patient, last = roles.patient, told[-1]
    tokens = clause.sentence.tokens
    if last.sub_event_type is SubEventType.VIOLENT_DEMONSTRATION and any(t.lemma in _AIR for t in tokens):
        return False  # shots into the air at a riot are part of it
    if patient is not None and not (
        patient.is_a("unknown") or (tokens[patient.last].lemma in _PEOPLE() and not patient.is_a("armed"))
    ):
        return False
    here = clause.sentence.paragraph == last.clause.sentence.paragraph
    near = here and 0 <= clause.sentence.index - last.clause.sentence.index <= _BEFORE
    return near and _is_crowd_act(last)


def _is_driven_out(clause: Clause, roles: Roles, told: Sequence[Candidate]) -> bool:
    """Says whether police drive out or take away "them" of whom the same sentence tells that they demonstrate."""
    patient = roles.patient
    if roles.agent is None or not roles.agent.is_a("state") or patient is None or not told:
        return False
    them = clause.sentence.tokens[patient.last].lemma in _THEM
    return them and told[-1].clause.sentence is clause.sentence and _is_crowd_act(told[-1])


def _is_crowd_act(told: Candidate) -> bool:
    return EVENT_TYPE_OF[told.sub_event_type] in CROWD_EVENTS and told.sub_event_type not in _PLAIN_MOBS


def _is_led_out_of_it(clause: Clause, hit: Hit, roles: Roles, told: Sequence[Candidate]) -> bool:
    """Says whether unnamed people are led away by nobody named right after police had broken up a demonstration."""
    if roles.agent is not None or not hit.trigger.is_verb or not told:
        return False
    patient, last = roles.patient, told[-1]
    tokens = clause.sentence.tokens
    named = patient is not None and tokens[patient.last].lemma not in _PEOPLE() | _OTHERS()
    here = clause.sentence.paragraph == last.clause.sentence.paragraph
    near = here and 0 < clause.sentence.index - last.clause.sentence.index <= _BEFORE
    return near and not named and last.sub_event_type in _BROKEN_UP
