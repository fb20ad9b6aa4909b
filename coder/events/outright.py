"""What a clause itself tells, so that no other words of its sentence make another type of it: "took X unopposed"."""

from collections.abc import Callable

from coder.codebook import DIRECT_VIOLENCE, EVENT_TYPE_OF, STOPPED_PROTESTS, EventType, SubEventType
from coder.events.candidate import Candidate
from coder.events.captives import kills_captives
from coder.events.framegroups import GOING_IN
from coder.events.phrase import Phrase
from coder.events.refugeecamps import is_camp
from coder.events.tellings import TERRITORY
from coder.wordlists import word_list, word_row

S = SubEventType
_TAKING = GOING_IN | {"capture", "recapture", "free"}
_FIRING, _OBJECT = frozenset({"shoot", "fire_at", "launch"}), 3  # tokens from "fired" to "a few rockets"
_FIGHTING = frozenset({"attack", "shoot", "fire_at", "shell", "raid", "bomb", "hit", "ambush", "under_fire", "capture"})
_EXPLODING = frozenset({"blast", "explode", "bomb", "bombard", "air_strike", "shell"})
_FORCES = ("state", "owner", "foreign")  # an army that blows up houses demolishes them
_MAYBE_ARMED = ("armed", "state", "base", "place", "village", "pronoun", "suspects")
_POLICE = word_list("people.toml", "police")
_RELIEF = word_row("en/people.toml", "relief_organisations")
_RAIDING = word_row("deeds.toml", "raiding")
_UNOPPOSED = word_list("deeds.toml", "unopposed")
_PARTING = frozenset({":", ";"})
_PEACEABLE = word_list("deeds.toml", "peaceable")


def is_told_outright(told: Candidate, weighed: SubEventType) -> bool:
    """Says whether what a clause is `told` to be stands, whatever the words of its sentence are `weighed` for."""
    rule = _AGAINST.get(weighed)
    return rule is not None and rule(told)


def _takes_nothing_by_force(told: Candidate) -> bool:
    """Says whether no place changes hands by a fight: nobody defends it, or people are taken, robbed or mutiny."""
    if told.sub_event_type is S.NON_VIOLENT_TRANSFER_OF_TERRITORY:
        return told.hit.trigger.frame.name in _TAKING and "fight" not in told.cues and _is_undefended(told)
    if told.sub_event_type is S.OTHER:
        return "mutiny" in told.cues
    if told.sub_event_type in DIRECT_VIOLENCE:
        return told.hit.trigger.is_verb and told.hit.trigger.word.startswith(_RAIDING())
    return told.sub_event_type is S.ABDUCTION_FORCED_DISAPPEARANCE and _takes_people(told)


def _is_undefended(told: Candidate) -> bool:
    """Says whether the sentence of a taking tells, before a colon or semicolon, that nobody defended the place."""
    tokens = told.clause.sentence.tokens
    end = next((at for at in range(told.hit.last, len(tokens)) if tokens[at].text in _PARTING), len(tokens))
    return any(token.lemma in _UNOPPOSED() for token in tokens[:end])


def _takes_people(told: Candidate) -> bool:
    """Says whether people, and no place, are what is taken."""
    patient = told.roles.patient
    if patient is None or patient.is_a("place", "base", "property", "village", "pronoun"):
        return False
    return patient.is_a("armed", "civilians", "person")


def _is_peaceful_crowd(told: Candidate) -> bool:
    """Says whether a crowd that somebody stepped in on is told to have been peaceful."""
    peaceful = any(token.lemma in _PEACEABLE() for token in told.clause.sentence.tokens)
    return told.sub_event_type in STOPPED_PROTESTS and peaceful


def _blows_up(told: Candidate) -> bool:
    """Says whether something explodes that no army demolishes: what a band blows up is not plundered."""
    agent, trigger = told.roles.agent, told.hit.trigger
    if not _is_explosion(told) or not trigger.is_verb or trigger.frame.name not in _EXPLODING:
        return False
    return agent is None or not agent.is_a(*_FORCES)


def _is_explosion(told: Candidate) -> bool:
    """Says whether it is done with bombs, shells or from the air, which arrests nobody."""
    return EVENT_TYPE_OF[told.sub_event_type] is EventType.EXPLOSIONS


def _fights(told: Candidate) -> bool:
    """Says whether a verb tells of a fight, which signs nothing."""
    return told.hit.trigger.is_verb and told.hit.trigger.frame.name in _FIGHTING


def _abducts_nobody(told: Candidate) -> bool:
    """Says whether police took somebody along who did not vanish, or nobody is taken along."""
    if told.sub_event_type is S.ARRESTS:
        return "vanished" not in told.cues and told.doer in _POLICE()
    return _is_explosion(told)


def _is_no_clash(told: Candidate) -> bool:
    """Says whether nobody fights back who could, or those struck are shelled from afar."""
    return _befalls_defenceless(told) or _fires_weapons(told)


def _befalls_defenceless(told: Candidate) -> bool:
    """Says whether who is attacked cannot fight back: without arms, in a camp of the displaced, or a captive."""
    if told.sub_event_type is not S.ATTACK:
        return False
    clause, hit, patient = told.clause, told.hit, told.roles.patient
    camp = patient is not None and is_camp(patient, clause.sentence.tokens)
    unarmed = patient is not None and patient.is_a("civilians") and not patient.is_a(*_MAYBE_ARMED)
    unarmed = (unarmed and hit.trigger.frame.name == "ambush") or _is_relief(patient)
    return unarmed or (camp and hit.trigger.frame.name == "attack") or kills_captives(clause, hit, patient)


def _fires_weapons(told: Candidate) -> bool:
    """Says whether the object of firing is what is fired: "fired mortars at two soldiers"."""
    if told.sub_event_type is not S.SHELLING_ARTILLERY_MISSILE_ATTACK:
        return False
    hit, members = told.hit, set(told.clause.members)
    fired = (p for p in told.phrases if p.first in members and hit.first < p.first <= hit.first + _OBJECT)
    return hit.trigger.frame.name in _FIRING and any(p.is_a("weapons") and not p.preposition for p in fired)


def _is_relief(patient: Phrase | None) -> bool:
    """Says whether relief workers are attacked, who fight nobody: "a Red Cross convoy"."""
    name = patient.actor.actor.name.lower() if patient is not None and patient.actor is not None else ""
    return any(part in name for part in _RELIEF())


def _kills_in_clash(told: Candidate) -> bool:
    """Says whether the forces of a state kill people in arms, none of them by name: a clash, whoever shot first."""
    agent, patient = told.roles.agent, told.roles.patient
    if told.sub_event_type is not S.ARMED_CLASH or told.hit.trigger.frame.name != "kill":
        return False
    if agent is None or patient is None or not agent.is_a("state"):
        return False
    return patient.is_a("armed") and not patient.is_a("civilians", "person", "prominent", "protesters", "suspects")


_AGAINST: dict[SubEventType, Callable[[Candidate], bool]] = {
    **dict.fromkeys(TERRITORY, _takes_nothing_by_force),
    S.VIOLENT_DEMONSTRATION: _is_peaceful_crowd,
    S.LOOTING_PROPERTY_DESTRUCTION: _blows_up,
    S.AGREEMENT: _fights,
    S.ARRESTS: _is_explosion,
    S.ABDUCTION_FORCED_DISAPPEARANCE: _abducts_nobody,
    S.ARMED_CLASH: _is_no_clash,
    S.ATTACK: _kills_in_clash,
}
"""By the type that words are weighed for: what a clause tells that speaks against it."""
