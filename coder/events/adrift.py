"""Leaves out what a later paragraph tells of no day and place of its own: it was told before, or is told in general."""

from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, WARFARE, EventType, SubEventType
from coder.dates import NO_DAY_TOLD
from coder.events.draft import Draft
from coder.events.earlier_places import FURTHER_BEFORE, TOLD_BEFORE
from coder.events.framegroups import KILLING
from coder.events.participant import UNARMED
from coder.events.spoils import is_booty
from coder.wordlists import word_list

_TOLD_AGAIN = frozenset(
    {
        SubEventType.ABDUCTION_FORCED_DISAPPEARANCE,
        SubEventType.AGREEMENT,
        SubEventType.ARMED_CLASH,
        SubEventType.ATTACK,
        SubEventType.OTHER,
        SubEventType.PEACEFUL_PROTEST,
    }
)
"""What articles take up again as a whole; shelling, looting, rape or a cache found are told as a further deed."""
_FURTHER_DEEDS = frozenset({SubEventType.LOOTING_PROPERTY_DESTRUCTION, SubEventType.SEXUAL_VIOLENCE})
"""What nobody tells of a whole fight or attack: on no day of its own it is one more deed of those told of."""
_TURNED = frozenset({SubEventType.PEACEFUL_PROTEST, SubEventType.PROTEST_WITH_INTERVENTION})
_GRAVER = frozenset({SubEventType.VIOLENT_DEMONSTRATION, SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
_OF_NO_OCCASION = _TOLD_AGAIN | {
    SubEventType.AIR_DRONE_STRIKE,
    SubEventType.ARRESTS,
    SubEventType.CHANGE_TO_GROUP_ACTIVITY,
    SubEventType.GOVERNMENT_REGAINS_TERRITORY,
    SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED,
    SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
    SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY,
    SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
}
"""What a sentence that names neither day nor place only tells as a part, a consequence or the ground of another."""
_NEXT = word_list("deeds.toml", "what_came_next")
_DAY_BEFORE = "paragraph before"
_DAY_NEAR = "sentence before"
_BELOW = frozenset({ClauseKind.RELATIVE, ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL})
_OF_WEAPONS = frozenset({SubEventType.SUICIDE_BOMB, SubEventType.DISRUPTED_WEAPONS_USE})
_POINTING = frozenset("de het die deze dat zijn hun haar the this that his her their its".split())
_FIND = "find"
_HARM = frozenset({"hit", "assault", "injure", "shoot", "fire_at", "attack"})
_THEM = frozenset("ze zij hen hem hij haar die they them he him she her who whom".split())
_THERE = frozenset("daar hier there here".split())  # they point to a place just told
_LASTING = frozenset({"has", "have", "'ve"})  # in Dutch the perfect tells what happened
_PAST = frozenset({"was", "were", "had", "did"})


def told_again(drafts: list[Draft], language: str) -> list[Draft]:
    """Gives the drafts with nothing that sets them apart from those told before them, where others remain.

    GUIDE.md rule 1: an event is of one place and one occasion. A paragraph that names neither, of a fight, a seizure
    or a deal, and a sentence that has neither its day nor whom it befell, go on with what is told already.
    """
    found = [draft for draft in drafts if _is_adrift(draft, drafts, language) or _goes_with(draft, drafts)]
    return found if len(found) < len(drafts) else []


def _goes_with(draft: Draft, drafts: list[Draft]) -> bool:
    """Says whether a draft only adds to another one: its crowd again, its bomb, the arms that fighters took in it."""
    return _is_of_same_crowd(draft, drafts) or is_booty(draft, drafts) or _is_same_blast(draft, drafts)


def _is_adrift(draft: Draft, drafts: list[Draft], language: str) -> bool:
    """Says whether a draft on no day of its own tells no event of its own: part of another, or as a whole again."""
    if not draft.date.rule.startswith((_DAY_BEFORE, _DAY_NEAR, NO_DAY_TOLD)):
        return False
    if _befalls_them(draft, drafts) or _is_below(draft):
        return True
    if _is_guessed(draft):
        return True
    riot = EVENT_TYPE_OF[draft.sub_event_type] is EventType.RIOTS
    elsewhere = draft.place is None or draft.place.rule == FURTHER_BEFORE
    further = riot or (draft.sub_event_type in _FURTHER_DEEDS and not _only_adds(draft))
    if draft.date.rule == NO_DAY_TOLD and draft.paragraph > 0 and not further and elsewhere:
        return True
    placed = draft.place is not None and draft.place.rule not in {TOLD_BEFORE, FURTHER_BEFORE}
    found = _adds_a_find(draft)
    if not placed and (found or draft.sub_event_type in _OF_NO_OCCASION) and not _tells_what_followed(draft):
        if found or (language == "en" and _only_adds(draft)):
            return True  # a Dutch passive without a doer tells a deed of its own as often
    if draft.paragraph > 0 and draft.sub_event_type in _OF_NO_OCCASION and _goes_on_now(draft):
        return True
    if not draft.date.rule.startswith(_DAY_BEFORE):
        return False
    if draft.actor2 is not None and draft.actor2.rule == UNARMED:
        return True
    if _tells_what_followed(draft):
        return False
    far = draft.place is not None and draft.place.rule == FURTHER_BEFORE
    return far and draft.sub_event_type in _TOLD_AGAIN


def _adds_a_find(draft: Draft) -> bool:
    """Says whether weapons were found on those who fell or in the town taken: "and found", "has also recovered"."""
    if draft.candidate.hit.trigger.frame.name != _FIND:
        return False
    return draft.candidate.clause.kind is ClauseKind.COORDINATE or _goes_on_now(draft)


def _is_of_same_crowd(draft: Draft, drafts: list[Draft]) -> bool:
    """Says whether a crowd that names neither day nor place is the one of a riot or of shots told there that day."""
    own = draft.date.rule.startswith("own") or (draft.place is not None and draft.place.near)
    if own or draft.sub_event_type not in _TURNED or draft.place_name is None:
        return False
    return any(
        other.sub_event_type in _GRAVER
        and other.sentence <= draft.sentence
        and other.place_name == draft.place_name
        and other.date.event_date == draft.date.event_date
        for other in drafts
    )


def _befalls_them(draft: Draft, drafts: list[Draft]) -> bool:
    """Says whether blows or shots fall on those of an event told there, of whom nobody dies: "Ze werden geslagen"."""
    hit, struck = draft.candidate.hit, draft.candidate.roles.patient
    if hit.trigger.frame.name not in _HARM or not hit.trigger.is_verb or struck is None or draft.names_place:
        return False
    if struck.last > hit.first or draft.candidate.clause.sentence.tokens[struck.last].lemma not in _THEM:
        return False
    return any(other.sentence < draft.sentence and other.place_name == draft.place_name for other in drafts)


def _is_same_blast(draft: Draft, drafts: list[Draft]) -> bool:
    """Says whether "the bomb", of no place and day of its own, went off in what was told: "His bomb went off"."""
    hit, bomb = draft.candidate.hit, draft.candidate.roles.agent or draft.candidate.roles.patient
    own = draft.date.rule.startswith("own") or draft.names_place
    if own or EVENT_TYPE_OF[draft.sub_event_type] is not EventType.EXPLOSIONS or hit.trigger.frame.name != "explode":
        return False
    tokens = draft.candidate.clause.sentence.tokens
    if bomb is None or not bomb.is_a("weapons"):
        return False
    pointed = {token.lemma for token in tokens[max(bomb.begin - 1, 0) : bomb.last]}
    return not _POINTING.isdisjoint(pointed) and any(
        other.sentence < draft.sentence
        and EVENT_TYPE_OF[other.sub_event_type] in WARFARE
        and other.date.event_date == draft.date.event_date
        for other in drafts
    )


def _is_guessed(draft: Draft) -> bool:
    """Says whether only the words around a trigger speak for a type, in a sentence that names no place either.

    A riot goes on over sentences, and that somebody was killed its own word tells.
    """
    told = draft.candidate.hit.trigger.frame.name in KILLING or draft.sub_event_type is SubEventType.AGREEMENT
    riot = EVENT_TYPE_OF[draft.sub_event_type] is EventType.RIOTS
    there = not _THERE.isdisjoint(token.lemma for token in draft.candidate.clause.tokens)
    return bool(draft.candidate.weighed) and not (draft.names_place or there or told or riot)


def _is_below(draft: Draft) -> bool:
    """Says whether a clause below another names no place either: "zag dat mannen met stokken zijn buurman sloegen"."""
    clause = draft.candidate.clause
    purpose = clause.opener == "om"  # "riep straaljagers op om de stellingen te bombarderen": what they then did
    weapon = clause.kind is ClauseKind.RELATIVE and draft.sub_event_type in _OF_WEAPONS  # "which they made safe"
    needs_none = draft.sub_event_type in {SubEventType.OTHER, SubEventType.AGREEMENT}  # no town tells a coup
    alone = len(clause.members) >= len(clause.sentence.tokens) - 1  # "After two days the last of them gave in."
    return clause.kind in _BELOW and not (draft.names_place or purpose or weapon or needs_none or alone)


def _only_adds(draft: Draft) -> bool:
    """Says whether a sentence adds to the one before without saying who did it: "One man was taken prisoner"."""
    if draft.sub_event_type is SubEventType.OTHER:
        return False
    stated = draft.candidate.hit.trigger.is_verb and draft.sub_event_type is SubEventType.ATTACK
    return draft.candidate.roles.agent is None and not stated


def _goes_on_now(draft: Draft) -> bool:
    """Says whether a clause stands in the perfect, which tells of how things are now: "they have overrun Helmand"."""
    words = {token.lemma for token in draft.candidate.clause.tokens}
    return not words.isdisjoint(_LASTING) and words.isdisjoint(_PAST)


def _tells_what_followed(draft: Draft) -> bool:
    """Says whether a clause opens by saying that it tells what came next: "Daarna openden zij het vuur"."""
    tokens, clause = draft.candidate.clause.sentence.tokens, draft.candidate.clause
    return tokens[clause.members[0]].lemma in _NEXT()
