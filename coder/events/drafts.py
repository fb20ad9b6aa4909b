"""When two drafts of one article are the same event, and what the one then takes from the other."""

from collections.abc import Iterator

from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, SubEventType
from coder.events.apart import goes_in, is_brought_up, is_killing, stays_apart
from coder.events.doers import ends_its_doer
from coder.events.draft import Draft
from coder.events.elsewhere import has_moved_on, is_in_region, is_told_elsewhere, lies_within
from coder.events.goingon import goes_on_with
from coder.events.happened import happens_there
from coder.events.headlined import means_headline
from coder.events.localities import same_town
from coder.events.mobs import as_riot, fights_guards, is_shot_at_riot, killed_by_crowd, shot_at_rally
from coder.events.onebout import is_same_bout
from coder.events.participant import GENERIC, RIOTERS, UNIDENTIFIED, Participant, better, other_side, unless_default
from coder.events.parts import PART_OF
from coder.events.spoils import is_downed_again, takes_their_arms, tell_on
from coder.events.tellings import (
    SENTENCES_APART,
    STORY,
    TERRITORY,
    came_to_kill,
    changed_hands,
    dates_agree,
    is_background_to,
    is_carried_to_death,
    is_same_day_and_place,
    is_summary,
    is_told_within,
    kills_those_there,
    named_sides,
    names_nearer,
    takes_captives,
    takes_what_was_left,
    turns_violent,
    was_announced,
)
from coder.events.whatwasstruck import keeps_its_type
from coder.events.wholes import DEMONSTRATIONS, grow, is_one_act

S = SubEventType


def combine(new: Draft, drafts: list[Draft]) -> bool:
    """Joins a draft with one before it where both tell one event; says whether it did (GUIDE.md rule 2)."""
    for old in _by_place(new, drafts):
        if not is_background_to(old, new, drafts) and _is_one(new, old):
            _join(old, new)
            return True
    return False


def _by_place(new: Draft, drafts: list[Draft]) -> Iterator[Draft]:
    """Gives the drafts that a new one may continue, the latest first: those of its place before the others.

    Drafts of other places are left out once a later one, of whatever type, has the new one's place.
    """
    clause = new.candidate.clause
    if clause.kind is ClauseKind.PARTICIPIAL:  # ", killing twenty" goes on with the clause that it hangs from
        yield from (
            old for old in drafts if old.candidate.clause.index == clause.parent and old.sentence == new.sentence
        )
    name = new.place_name
    same = [old for old in drafts if old.place_name == name] if name is not None else []
    yield from reversed(same)
    for old in reversed(drafts):
        if same and old is same[-1]:
            break
        if name is None or old.place_name != name:
            yield old


def _is_one(new: Draft, old: Draft) -> bool:
    same_type = new.sub_event_type is old.sub_event_type
    types = {new.sub_event_type, old.sub_event_type}
    if types <= TERRITORY and new.actor1 is not None:
        same_type = same_type or new.actor1.name == UNIDENTIFIED  # "the fall of": who took it was told before
    if was_announced(new, old) or changed_hands(new, old) or happens_there(new, old) or ends_its_doer(new, old):
        return True
    if is_one_act(new, old) or means_headline(new, old) or is_downed_again(new, old) or takes_their_arms(new, old):
        return True
    part = new.sub_event_type in PART_OF.get(old.sub_event_type, ())
    whole = old.sub_event_type in PART_OF.get(new.sub_event_type, ())
    downed = S.DISRUPTED_WEAPONS_USE in types and new.sentence != old.sentence  # what got through is another event
    if same_type or downed or (S.ARRESTS in types and (takes_captives(new) or takes_captives(old))):
        part = whole = False
    goes_on = goes_on_with(new, old)
    goes_on = goes_on or (same_type and (is_told_within(new, old) or is_summary(new, old) or is_summary(old, new)))
    anaphoric = new.candidate.anaphoric or new.candidate.is_consequence
    if not (goes_on or same_type or part or whole):
        if not anaphoric or EVENT_TYPE_OF[new.sub_event_type] is not EVENT_TYPE_OF[old.sub_event_type]:
            return False
    if stays_apart(new, old) and not is_same_bout(new, old):
        return False
    if goes_on:
        return True
    near = old.sentences_before(new.sentence)
    clause = new.candidate.clause
    told_with = clause.kind is ClauseKind.PARTICIPIAL and clause.parent == old.candidate.clause.index
    if told_with and (part or same_type):
        return True  # ", killing twenty"
    own_place = new.names_place
    if part and not anaphoric and own_place and near > 0 and old.place_name is None:
        return False
    turned = new.actor1 is not None and old.actor2 is not None and new.actor1.name == old.actor2.name
    if same_type and turned and new.actor1 != old.actor1 and new.sub_event_type is not S.ARMED_CLASH:
        return False  # the other side struck back
    if not _places_agree(new, old) or not dates_agree(new, old, near):
        return False
    if takes_what_was_left(new, old):
        return near <= SENTENCES_APART
    if anaphoric and _actors_agree(new, old, loosely=True):
        return near <= (STORY if is_brought_up(new) else SENTENCES_APART) or same_type
    if (part or whole) and is_same_day_and_place(new, old) and near <= STORY:
        return True
    if not _actors_agree(new, old, loosely=near == 0 and (part or whole)):
        return False
    if near == 0:
        return True
    if DEMONSTRATIONS & types:
        one_day = new.date.event_date == old.date.event_date and new.place_name == old.place_name
        dispersed = (
            S.VIOLENT_DEMONSTRATION not in types or S.LOOTING_PROPERTY_DESTRUCTION in types
        )  # what rioters broke
        burnt = part and near == 1 and lies_within(new, old)  # a house that a crowd burnt, told again with its town
        stopped = part and new.sub_event_type in {S.PROTEST_WITH_INTERVENTION, S.ARRESTS} and not own_place
        crowd = new.candidate.roles.patient
        stopped = stopped and (crowd is None or not crowd.is_a("demonstration", "protesters", "crowd", "rioters"))
        if stopped and near == 1 and new.paragraph == old.paragraph:
            return True  # "smashed windows in X. Police used tear gas."
        return same_type or burnt or ((part or whole) and dispersed and one_day and near <= SENTENCES_APART - 1)
    return same_type or (part or whole) and near <= (SENTENCES_APART if new.paragraph == old.paragraph else 1)


def _places_agree(new: Draft, old: Draft) -> bool:
    countries = {draft.place.country for draft in (new, old) if draft.place is not None and draft.place.near} - {None}
    if len(countries) > 1:
        return False
    if new.place is None or old.place is None or new.place_name is None or old.place_name is None:
        return True
    if same_town(new.place_name, old.place_name) or (new.sentence == old.sentence and is_in_region(new, old)):
        return True
    if lies_within(new, old):
        return True
    if is_told_elsewhere(new, old) or has_moved_on(new, old):
        return False
    return not new.place.near or (new.candidate.anaphoric and not new.candidate.attached)


def _actors_agree(new: Draft, old: Draft, *, loosely: bool) -> bool:
    ours, theirs = named_sides(new), named_sides(old)
    if not ours or not theirs:
        return True
    if loosely:
        return True
    if new.actor1 is not None and old.actor1 is not None and not {new.actor1.name, old.actor1.name} & GENERIC:
        if new.actor1.name != old.actor1.name and new.actor1.name not in theirs:
            return False
    return bool(ours & theirs)


def _join(old: Draft, new: Draft) -> None:
    """Takes into the older draft what the newer one adds."""
    same = new.sub_event_type is old.sub_event_type
    fired = old.actor1 if new.sub_event_type is S.DISRUPTED_WEAPONS_USE and not same else None
    old.last = max(old.last, new.sentence)
    if was_announced(new, old):
        old.more_spans, old.span = (old.span,), new.span
        old.sub_event_type, old.candidate, old.date = new.sub_event_type, new.candidate, new.date
        old.actor1, old.actor2, old.words = new.actor1, new.actor2, new.words
        old.reasons.append("a noun told it before")
        return
    if ends_its_doer(new, old) or is_downed_again(new, old):
        tell_on(old, new)
        return
    if is_one_act(new, old):
        grow(old, new)
        return
    if is_shot_at_riot(new, old):
        return as_riot(old, new)
    if changed_hands(new, old):
        old.sub_event_type = new.sub_event_type if old.sub_event_type is S.ARMED_CLASH else old.sub_event_type
        return
    if kills_those_there(new, old):
        old.actor2 = new.actor2
    old.killing = old.killing or (new.candidate if same and is_killing(new.candidate) else None)
    if turns_violent(new, old):
        old.sub_event_type = S.VIOLENT_DEMONSTRATION
        old.actor1 = Participant(RIOTERS, None, None, "the crowd plunders")
        return
    if same and takes_what_was_left(new, old):
        old.actor1, old.actor2 = new.actor1, old.actor1
    if shot_at_rally(new, old):
        new.sub_event_type = S.EXCESSIVE_FORCE_AGAINST_PROTESTERS
    if killed_by_crowd(new, old) and not fights_guards(new):
        new.sub_event_type = S.MOB_VIOLENCE
    inner = new.sentence == old.sentence and new.place_name != old.place_name and is_in_region(new, old)
    takes_in = old.sub_event_type in PART_OF.get(new.sub_event_type, frozenset()) and not keeps_its_type(new, old)
    downed = old.candidate.hit.trigger.frame.name == "shoot_down"  # ", killing its crew" is no air strike
    if not same and not downed and not is_same_bout(new, old) and (takes_in or is_carried_to_death(new, old)):
        old.reasons.append(f"takes in: {old.sub_event_type} told beside it")
        if old.candidate.hit.trigger.frame.name == "withdraw":
            old.actor1, old.actor2 = new.actor1, old.actor1  # who left lost what the other took
        walked_in = old.candidate.hit.trigger.frame.name == "withdraw" and goes_in(new)
        old.sub_event_type = S.NON_VIOLENT_TRANSFER_OF_TERRITORY if walked_in else new.sub_event_type
        old.candidate = new.candidate
        unnamed = old.actor1 is None or old.actor1.name == UNIDENTIFIED
        if new.actor1 is not None and (unnamed or new.actor1.name not in GENERIC):
            old.actor1 = new.actor1
        if new.actor2 is not None and new.actor2.span is not None:
            old.actor2 = other_side(old.actor1, (new.actor2, old.actor2))
    elif came_to_kill(old, new):
        old.reasons.append("came to kill, not to stay")
        old.sub_event_type, old.candidate, old.actor2 = new.sub_event_type, new.candidate, new.actor2
    elif new.sub_event_type is not old.sub_event_type:
        old.reasons.append(f"takes in: {new.sub_event_type} told beside it")
    old.actor1 = better(old.actor1, new.actor1)
    if fired is not None and fired.name != UNIDENTIFIED and new.actor1 is not None and new.actor2 is None:
        old.actor1, old.actor2 = new.actor1, other_side(new.actor1, (fired,))  # who stopped what another had fired
    if old.actor2 is None or old.actor2.span is None:
        actor = new.actor1 if new.actor1 is not None and new.actor1.name != UNIDENTIFIED else None
        old.actor2 = other_side(old.actor1, (unless_default(new.actor2, old.sub_event_type), old.actor2, actor))
    if old.actor1 is not None and old.actor2 is not None and old.actor1.name == old.actor2.name:
        old.actor2 = other_side(old.actor1, (new.actor2,))
    if inner or lies_within(new, old):
        old.place = new.place
    if same and is_summary(old, new):
        old.actor1, old.actor2, old.place = new.actor1 or old.actor1, new.actor2 or old.actor2, new.place
    if (
        old.place is None
        or (old.place_name is None and new.place_name is not None)
        or (not old.place.near and names_nearer(new))
    ):
        old.place = new.place
    if happens_there(new, old):
        old.place = new.place
        old.date = new.date if old.date.precision > new.date.precision else old.date
    if old.date.span.end == 0 and new.date.span.end > 0:
        old.date = new.date  # the article's own date gives way to one that is told
    if not old.span.overlaps(new.span) and not any(span.overlaps(new.span) for span in old.more_spans):
        old.more_spans = (*old.more_spans, new.span)
