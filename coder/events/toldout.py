"""The lead of a report, told out below it: the same deed again, with its town and its day."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from coder.codebook import EVENT_TYPE_OF, RIOT_TYPES, VIOLENT, EventType, PlaceKind, SubEventType, TimePrecision
from coder.dates import NO_DAY_TOLD
from coder.events.awaiting import begins_another
from coder.events.draft import Draft
from coder.events.earlier_places import TOLD_BEFORE
from coder.events.participant import GENERIC, better, other_side
from coder.events.parts import PART_OF
from coder.events.place import Place
from coder.functionwords import DEFINITE
from coder.wordlists import word_list

S = SubEventType
_BY_HAND = frozenset({S.ATTACK, S.ARMED_CLASH, S.MOB_VIOLENCE})
_WIDE = frozenset({PlaceKind.REGION, PlaceKind.NATURAL})
_SOME = frozenset({"a", "an", "een"})
_TOWNS = word_list("deeds.toml", "unnamed_towns")
_BESIDE = frozenset({"near", "outside", "bij", "nabij", "buiten", "vlakbij"})
_UNNAMED = 6  # tokens from "a town near" to the town that it lies near
_WEEK = 7
_BEHIND = 4  # sentences behind a lead in which its town is told
_ANOTHER = word_list("deeds.toml", "on_another_day")


def without_leads(drafts: Sequence[Draft], published: str) -> list[Draft]:
    """Gives the drafts without those of a lead that a later one tells out, which takes over what the lead adds.

    A report tells its deed first in short, "in the province", and then with the town and the day (GUIDE.md rule 1: one
    event is of one place and one occasion). Of a lead that several later ones tell in parts it was the sum.
    """
    kept: list[Draft] = []
    for draft in drafts:
        out = [other for other in drafts if _tells_out(draft, other, published)]
        if not out:
            kept.append(draft)
        elif len({other.place_name for other in out}) == 1:
            _take_in(out[0], draft)
    return kept


def place_leads(drafts: Sequence[Draft], published: str) -> None:
    """Gives a lead the town, and where it has none the day, of what the same people did right behind it.

    "In a village in the south Boko Haram abducted 37 women. ... The fighters stormed X on Sunday": two deeds of one
    occasion, of which the report names the town once.
    """
    for lead in (draft for draft in drafts if draft.paragraph == 0):
        behind = [one for one in drafts if one is not lead and 0 <= one.sentence - lead.sentence <= _BEHIND]
        told = [other for other in behind if _goes_on_from(lead, other, published)]
        if len({other.place_name for other in told}) == 1:
            lead.place = told[0].place
            lead.date = told[0].date if _is_undated(lead) else lead.date
            lead.reasons.append("its town is told behind it")


def _goes_on_from(lead: Draft, other: Draft, published: str) -> bool:
    """Says whether a later draft is another deed of those of the lead, on one occasion, in a town that it names."""
    violent = {EVENT_TYPE_OF[lead.sub_event_type], EVENT_TYPE_OF[other.sub_event_type]} <= VIOLENT
    if not violent or _is_one_kind(lead, other) or not _is_nearer(other, lead):
        return False
    doers = {side.name for side in (lead.actor1, other.actor1) if side is not None and side.actor is not None}
    same = lead.actor1 is not None and other.actor1 is not None and len(doers) == 1 and not doers & GENERIC
    if not same or begins_another(other.candidate) or not _leaves_open(lead, other):
        return False
    return not _is_on_another_day(other) and _is_one_day(lead, other, published, undated=_is_undated(lead))


def _is_undated(lead: Draft) -> bool:
    """Says whether a lead tells no day of its deed, or only that of the report."""
    return lead.date.rule == NO_DAY_TOLD or lead.date.reporting


def _is_on_another_day(other: Draft) -> bool:
    """Says whether the clause of a draft says that it was another day than the one told before."""
    return not _ANOTHER().isdisjoint(token.lemma for token in other.candidate.clause.tokens)


def _leaves_open(lead: Draft, other: Draft) -> bool:
    """Says whether a lead speaks of a town without its name, or the later draft of its doers without theirs."""
    words = [token.lemma for token in lead.candidate.clause.sentence.tokens]
    unnamed = any(word in _SOME and not _TOWNS().isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words))
    doer = other.actor1
    return unnamed or (doer is not None and (doer.text or "").split(" ")[0].lower() in DEFINITE)


def _tells_out(lead: Draft, other: Draft, published: str) -> bool:
    """Says whether a later draft tells the deed of the lead again, nearer by its place or its day."""
    if lead.paragraph > 0 or other.sentence <= lead.sentence or not _is_one_kind(lead, other):
        return False
    nearer, undated = _is_nearer(other, lead), lead.date.rule == NO_DAY_TOLD
    here = undated and lead.place_name is not None and lead.place_name == other.place_name
    if here and other.date.rule == NO_DAY_TOLD and lead.sub_event_type is other.sub_event_type:
        return True
    if not nearer and not here:
        return False
    if not _is_one_day(lead, other, published, undated=undated):
        return False
    return not _is_on_another_day(other) and _sides_agree(lead, other)


def _is_one_kind(lead: Draft, other: Draft) -> bool:
    """Says whether the types of two drafts may tell one deed."""
    types = {lead.sub_event_type, other.sub_event_type}
    if len(types) == 1 or types <= _BY_HAND or types <= RIOT_TYPES:
        return True
    first, second = lead.sub_event_type, other.sub_event_type
    part = first in PART_OF.get(second, frozenset()) or second in PART_OF.get(first, frozenset())
    return part and EVENT_TYPE_OF[first] is EVENT_TYPE_OF[second]


def _is_nearer(other: Draft, lead: Draft) -> bool:
    """Says whether a later draft names the town that the lead leaves open: "in the north", "in a town near X"."""
    if _is_wider(lead.place, other.place):
        return True
    whole, inner = lead.place, other.place
    if whole is None or whole.mention is None or inner is None or inner.mention is None or not inner.near:
        return False
    if whole.country != inner.country or whole.name == inner.name or inner.mention.place.kind in _WIDE:
        return False
    tokens = lead.candidate.clause.sentence.tokens
    at = next((k for k, token in enumerate(tokens) if token.end > whole.mention.span.start), 0)
    before = [token.lemma for token in tokens[max(at - _UNNAMED, 0) : at]]
    return any(pair[0] in _SOME and pair[1] in _TOWNS() for pair in pairwise(before)) and bool(_BESIDE & set(before))


def _is_wider(whole: Place | None, inner: Place | None) -> bool:
    """Says whether the one place is a region or a country in which the other one, a town that is named, may lie."""
    if inner is None or inner.mention is None or not (inner.near or inner.rule == TOLD_BEFORE):
        return False
    if whole is None or whole.mention is None:
        return inner.mention.place.kind is PlaceKind.SETTLEMENT and (whole is None or whole.country == inner.country)
    region, town = whole.mention.place, inner.mention.place
    if region.kind not in _WIDE or whole.country not in {None, inner.country}:
        return False
    if region.kind is PlaceKind.NATURAL and whole.country is None:
        return False  # no town lies in a sea
    if town.kind in _WIDE:
        return town is not region and town.admin1 == region.name
    return region.admin1 is None or town.admin1 in {None, region.admin1}


def _is_one_day(lead: Draft, other: Draft, published: str, *, undated: bool) -> bool:
    """Says whether two drafts are of one day, or the lead of none and the other one of the last week."""
    if other.date.precision != TimePrecision.DAY:
        return undated and lead.date.event_date == other.date.event_date
    if lead.date.event_date == other.date.event_date:
        return True
    ago = (date.fromisoformat(f"{published}-01"[:10]) - date.fromisoformat(other.date.event_date)).days
    return undated and 0 <= ago <= _WEEK


def _sides_agree(lead: Draft, other: Draft) -> bool:
    """Says whether at least one of two drafts names nobody, or both somebody in common."""
    doers = {side.name for side in (lead.actor1, other.actor1) if side is not None and side.span is not None} - GENERIC
    if len(doers) > 1:
        return False
    ours, theirs = _told_sides(lead), _told_sides(other)
    if EVENT_TYPE_OF[lead.sub_event_type] in {EventType.PROTESTS, EventType.RIOTS}:
        return True
    return not ours or not theirs or bool(ours & theirs)


def _told_sides(draft: Draft) -> set[str]:
    """Gives the names of the sides that words of the text name."""
    sides = (draft.actor1, draft.actor2)
    return {side.name for side in sides if side is not None and side.span is not None} - GENERIC


def _take_in(told: Draft, lead: Draft) -> None:
    """Gives the fuller telling the sides that only the lead names."""
    told.actor1 = better(told.actor1, lead.actor1)
    if told.actor2 is None or told.actor2.span is None:
        told.actor2 = other_side(told.actor1, (lead.actor2, told.actor2))
    told.reasons.append("the lead tells it in short")
