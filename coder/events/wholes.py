"""What one sentence tells in two deeds and is one act: a crowd that burns and stones, what befell the next place."""

from coder.codebook import DIRECT_VIOLENCE, EVENT_TYPE_OF, TAKING_PEOPLE, VIOLENT, SubEventType
from coder.events.draft import Draft
from coder.events.echoes import ECHO
from coder.events.occasion import as_one_occasion, is_of_the_occasion
from coder.events.takings import grow_taking, is_one_taking

S = SubEventType
DEMONSTRATIONS = frozenset(
    {
        S.PEACEFUL_PROTEST,
        S.PROTEST_WITH_INTERVENTION,
        S.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        S.VIOLENT_DEMONSTRATION,
    }
)
"""What is told in parts of one crowd."""

_THEM = frozenset("hem hen ze them him".split())
_CRIMES = frozenset(
    {
        S.ATTACK,
        S.SUICIDE_BOMB,
        S.GRENADE,
        S.REMOTE_EXPLOSIVE_LANDMINE_IED,
        S.MOB_VIOLENCE,
        S.LOOTING_PROPERTY_DESTRUCTION,
        S.ABDUCTION_FORCED_DISAPPEARANCE,
    }
)
_TWO = 2


def is_one_act(new: Draft, old: Draft) -> bool:
    """Says whether a later clause of its sentence goes on with the act that a draft tells (GUIDE.md rule 2)."""
    if _seizes_its_doers(new, old) or _shoots_its_doer(new, old) or _tells_how(new, old) or is_one_taking(new, old):
        return True
    if new.sentence != old.sentence:
        return False
    return _says_what_it_was(new, old) or _ends_it(new, old) or is_of_the_occasion(new, old)


def grow(old: Draft, new: Draft) -> None:
    """Gives an act what its later clause adds: the type, the sides, the words."""
    if is_one_taking(new, old):
        grow_taking(old, new)
    elif _tells_how(new, old):
        old.actor1, old.date = new.actor1 or old.actor1, new.date
        old.reasons.append("a later sentence tells how")
    elif _says_what_it_was(new, old):
        old.sub_event_type, old.candidate = new.sub_event_type, new.candidate
        old.actor2 = new.actor2 or old.actor2
        old.reasons.append("a later clause tells what befell the next place")
    elif not (_ends_it(new, old) or _seizes_its_doers(new, old) or _shoots_its_doer(new, old)):
        as_one_occasion(old, new)
    old.more_spans = (*old.more_spans, new.span)


def _says_what_it_was(new: Draft, old: Draft) -> bool:
    """Says whether a clause tells what befell the next place: "een dag later was X aan de beurt, waar ze ..."."""
    below = new.candidate.clause.index > old.candidate.clause.index
    deed = EVENT_TYPE_OF[new.sub_event_type] in VIOLENT or new.sub_event_type is S.LOOTING_PROPERTY_DESTRUCTION
    return old.candidate.hit.trigger.frame.name == ECHO and below and deed


def _tells_how(new: Draft, old: Draft) -> bool:
    """Says whether a verb tells how the arrest went that a noun brought up: "de arrestatie van X. Toen hij ... aan"."""
    if new.sub_event_type not in TAKING_PEOPLE or old.sub_event_type not in TAKING_PEOPLE:
        return False
    if old.candidate.hit.trigger.is_verb or not new.candidate.hit.trigger.is_verb:
        return False
    taken = new.candidate.roles.patient
    pronoun = taken is not None and new.candidate.clause.sentence.tokens[taken.last].lemma in _THEM
    near = 0 < new.sentence - old.sentence <= _TWO and new.paragraph == old.paragraph
    return pronoun and near and new.place_name in {None, old.place_name}


def _seizes_its_doers(new: Draft, old: Draft) -> bool:
    """Says whether police only seize "them", who have just been told to do it: "en pakte hen na een uur op"."""
    if new.sub_event_type is not S.ARRESTS:
        return False
    taken = new.candidate.roles.patient
    if taken is None or taken.first != taken.last:
        return False
    pronoun = new.candidate.clause.sentence.tokens[taken.last].lemma in _THEM
    near = 0 <= new.sentence - old.sentence <= 1 and new.paragraph == old.paragraph
    return pronoun and near and old.sub_event_type in _CRIMES and new.place_name == old.place_name


def _shoots_its_doer(new: Draft, old: Draft) -> bool:
    """Says whether those fired at kill who did it, in the same sentence: "vuurde op agenten, die hem doodschoten"."""
    if new.sentence != old.sentence:
        return False
    killed, agent = new.candidate.roles.patient, new.candidate.roles.agent
    if killed is None or agent is None or not agent.is_a("armed"):
        return False
    pronoun = new.candidate.clause.sentence.tokens[killed.last].lemma in _THEM
    struck = old.candidate.roles.patient
    turned = struck is not None and struck.is_a("armed", "civilians") and agent.is_a("state")
    return pronoun and turned and old.sub_event_type in DIRECT_VIOLENCE and new.sub_event_type in DIRECT_VIOLENCE


def _ends_it(new: Draft, old: Draft) -> bool:
    """Says whether police seize or drive off the mob that the sentence tells of: "until police drove them off"."""
    ended = new.sub_event_type in {S.ARRESTS, S.PROTEST_WITH_INTERVENTION}
    return old.sub_event_type is S.MOB_VIOLENCE and ended and new.place_name == old.place_name
