"""Why an asserted trigger yields no event: no date, no place, a sum, or the mere mention of one told before."""

from datetime import date

from coder.clause import ClauseKind
from coder.codebook import NotCodedReason, SubEventType
from coder.conjugation import FormTag
from coder.events.arrivals import moves_on_its_day
from coder.events.candidate import Candidate
from coder.events.cared import is_brought_to_care
from coder.events.draft import Draft
from coder.events.earlier_places import FURTHER_BEFORE
from coder.events.fallen import tells_fallen
from coder.events.flights import only_leaves
from coder.events.framegroups import ARRIVING, KILLING
from coder.events.landstaken import describes_lands
from coder.events.ofseveral import is_one_of_several
from coder.events.participant import UNIDENTIFIED
from coder.events.phrase import Phrase
from coder.events.pointing import holds_lesser_office
from coder.events.tellings import is_stated
from coder.events.utterances import protests_in_words
from coder.functionwords import DEFINITE, SINCE
from coder.numbers import number_words
from coder.passages import Document
from coder.wordlists import word_list

_TURNING = frozenset({"fall", "lose"})
_PLACELESS = frozenset({SubEventType.CHANGE_TO_GROUP_ACTIVITY, SubEventType.AGREEMENT, SubEventType.OTHER})
OF_CROWDS = frozenset(
    {
        SubEventType.PEACEFUL_PROTEST,
        SubEventType.PROTEST_WITH_INTERVENTION,
        SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        SubEventType.VIOLENT_DEMONSTRATION,
        SubEventType.MOB_VIOLENCE,
    }
)
"""What a crowd does or suffers: such an event may be taken up as unrest or a riot."""
_NEEDS_PLACE = frozenset({"deploy", "leave", "flee"})
_COUNTED = frozenset({"kill", "eliminate", "die", "murder", "destroy", "injure", "rape", "abduct", "arrest"})
_COUNTING = 3  # tokens of "ten days after" at the head of a sentence
_COUNTED_FROM = frozenset({"after", "since", "nadat", "sinds"})
_LONG = frozenset("month months year years decade decades maand maanden jaar jaren".split())
_SHORT = frozenset("day days week weeks dag dagen week weken".split())
_WAR = 8_000  # dead
_HAS, _HEEFT = frozenset({"has", "have"}), frozenset({"heeft", "hebben"})
_TO = frozenset({"to", "naar"})
_DATED = frozenset({"deploy", "leave"})
_ROADS = frozenset({"weg", "wegen", "route", "toegang", "road", "roads"})
_FOUND = frozenset({"find", "defuse", "clear_charge", "explode", "intercept", "blast"})
_WORLD_WAR = frozenset({"wereldoorlog", "wwii", "wartime"})
_WORLD = ("world", "war")
_RELATIVE_REACH = 5  # tokens from "die" to its verb
_OFFENSIVES = frozenset({"offensief", "offensive", "grondoffensief"})
_BEGUN = frozenset("begon begonnen startte startten lanceerde lanceerden began launched started underway under".split())
_SUMMED = frozenset({"abduct", "take_away"})
_WHERE = frozenset({"where", "waar"})
_BEGUN_THEN = frozenset({"change", "found", "mutiny", "side"})
_WEEK = 7
_HEAD = 3  # tokens of "Bij de inval"
_AT = frozenset("bij tijdens in during".split())
_RAIDS = word_list("deeds.toml", "raids")
_FOR_WEEKS = ("own clause: past_weeks", "own sentence: past_weeks")
_HAVE_FLED = frozenset("zijn is hebben heeft have has".split())
_LET_GO = frozenset({"release", "come_free"})
_HAD = frozenset({"had", "hadden"})
_WERE = frozenset({"was", "waren"})
_WITH_BE = frozenset("fall withdraw flee disappear march_in enter leave change arrive lose die".split())


def reason_against(draft: Draft, document: Document) -> NotCodedReason | None:
    """Says why an asserted trigger yields no event: no date, no place, or the mere mention of one told before."""
    if not draft.date.anchored:
        return NotCodedReason.BACKGROUND
    candidate, roles = draft.candidate, draft.candidate.roles
    if protests_in_words(candidate, document) or is_brought_to_care(candidate):
        return NotCodedReason.UNCLEAR
    own_place = draft.place is not None and draft.place.near
    frame = candidate.hit.trigger.frame.name
    if frame in KILLING | _SUMMED and _counts_a_war(draft, document):
        return NotCodedReason.GENERAL
    if not own_place and frame in _NEEDS_PLACE and not moves_on_its_day(draft):
        return NotCodedReason.GENERAL
    beside = (
        candidate.clause.kind is ClauseKind.RELATIVE or candidate.clause.opener.startswith("waar")
    ) and not is_stated(draft)
    if frame in _DATED and (beside or not (draft.date.rule.startswith("own") or _has_sent(candidate))):
        return NotCodedReason.GENERAL
    if frame == "deploy" and candidate.clause.opener in _WHERE and candidate.hit.tag is FormTag.PARTICIPLE:
        return NotCodedReason.GENERAL  # "a compound where 60 soldiers were stationed"
    if frame in ARRIVING and candidate.clause.kind is ClauseKind.RELATIVE and not is_stated(draft):
        return NotCodedReason.GENERAL  # "residents who reached X by boat said"
    far = draft.place is None or draft.place.rule == FURTHER_BEFORE
    told = draft.date.rule.startswith("own")
    counted = frame in _COUNTED and candidate.hit.trigger.is_verb and not _is_somebody(roles.patient)
    if counted and roles.agent is None and far and not told and not _is_part_of_told(candidate):
        return NotCodedReason.GENERAL  # "Between 400 and 600 people were killed": a sum
    if frame in _LET_GO and _tells_who_was_freed(candidate):
        return NotCodedReason.BACKGROUND  # "onder de gevangenen die maandag vrijkwamen": who somebody is
    if not told and is_one_of_several(candidate):
        return NotCodedReason.GENERAL  # "have been abducted or killed"; "several deals that they signed"
    if (frame == "attack" or draft.candidate.weighed) and _goes_on_since(draft):
        return NotCodedReason.GENERAL  # "begon twee weken geleden een offensief": what has gone on since
    if frame in _BEGUN_THEN and candidate.clause.kind is ClauseKind.RELATIVE and _is_bygone(draft, document):
        return NotCodedReason.BACKGROUND  # "the coalition, which took up arms on 10 December": who they are
    if frame == "overthrow" and _dismisses(candidate):
        return NotCodedReason.UNCLEAR  # "the mayor was removed from office by the president": no coup
    if frame in {"clash", "flee"} and draft.date.rule.startswith(_FOR_WEEKS):
        return NotCodedReason.GENERAL  # "is de afgelopen weken fel gevochten": the course of a war, on no one day
    if frame == "plant" and not told:
        return NotCodedReason.UNCLEAR  # "de bom was onder een bank geplaatst": how another event came about
    if frame in _FOUND and _is_of_old_war(candidate):
        return NotCodedReason.GENERAL  # "de bom uit de Tweede Wereldoorlog die maandag werd gevonden"
    if frame == "lose" and roles.patient is not None:
        if candidate.clause.sentence.tokens[roles.patient.last].lemma in _ROADS:
            return NotCodedReason.GENERAL  # "raakten de weg kwijt naar X"
    if frame == "flee" and not told and not _HAVE_FLED.isdisjoint(token.lemma for token in candidate.clause.tokens):
        return NotCodedReason.GENERAL  # "inwoners van X en andere plaatsen zijn gevlucht": on no day
    if beside and not told and describes_lands(candidate):
        return NotCodedReason.BACKGROUND  # "gebieden die zij op X hebben veroverd"
    elsewhere = draft.place is not None and draft.place.rule == "in the sentence"
    if frame == "flee" and (only_leaves(candidate) or (elsewhere and document.language == "en")):
        return NotCodedReason.GENERAL  # "fled the town": from it, to nowhere named
    if draft.date.rule.startswith("own clause: past_days") and candidate.clause.kind is ClauseKind.RELATIVE:
        return NotCodedReason.BACKGROUND  # "de groep, die onlangs een akkoord tekende"
    if _is_long_before(draft):
        return NotCodedReason.BACKGROUND
    if candidate.clause.opener in SINCE and not is_stated(draft):
        return NotCodedReason.BACKGROUND  # "sinds hij met hen vrede sloot"
    if _is_background(draft):
        return NotCodedReason.BACKGROUND
    alone = not candidate.hit.trigger.is_verb and not (roles.agent or roles.patient or roles.partners)
    if alone and not own_place and candidate.hit.trigger.frame.name not in {"protest", "riot", "other"}:
        return NotCodedReason.UNCLEAR
    stated = draft.place is not None and draft.place.rule == "in the clause" and is_stated(draft)
    if (candidate.presupposed and not (stated and not candidate.definite)) or (
        alone and candidate.anaphoric and not candidate.attached and not tells_fallen(candidate)
    ):
        return NotCodedReason.UNCLEAR
    if frame in {"protest", "riot"} and not own_place and candidate.hit.tag is FormTag.PLURAL and candidate.definite:
        return NotCodedReason.GENERAL  # "the protests began in October": many, at no one place
    if draft.is_placeless and alone and candidate.hit.trigger.frame.name in {"protest", "riot"}:
        return NotCodedReason.GENERAL
    unnamed = draft.actor1 is None or (frame in _TURNING and draft.actor1.name == UNIDENTIFIED)
    held = draft.sub_event_type is SubEventType.ARRESTS and _is_somebody(roles.patient)
    if draft.place is None and draft.sub_event_type not in _PLACELESS and unnamed and not held:
        return NotCodedReason.UNCLEAR
    return None


def _is_part_of_told(candidate: Candidate) -> bool:
    """Says whether a sentence begins with the deed that the one before told: "Bij de inval werden tien mannen"."""
    head = [token.lemma for token in candidate.clause.sentence.tokens[:_HEAD]]
    return len(head) == _HEAD and head[0] in _AT and head[1] in DEFINITE and head[2] in _RAIDS()


def only_takes_up(draft: Draft) -> bool:
    """Says whether a noun only takes up what was told before: "The unrest has travelled" makes no riot of arrests."""
    candidate, roles = draft.candidate, draft.candidate.roles
    told = draft.date.rule.startswith("own") or (draft.place is not None and draft.place.near)
    alone = not (roles.agent or roles.patient or roles.partners)
    return alone and not told and candidate.anaphoric and not candidate.hit.trigger.is_verb


def _is_bygone(draft: Draft, document: Document) -> bool:
    """Says whether something is told of a time more than a week before the article, or of no day at all."""
    published = document.article.published
    day = f"{published}-01" if len(published) == len("2024-03") else published
    return (date.fromisoformat(day) - date.fromisoformat(draft.date.event_date)).days > _WEEK


def _dismisses(candidate: Candidate) -> bool:
    """Says whether somebody below the head of state is put out of office, or somebody is by whoever rules."""
    agent = candidate.roles.agent
    ruled = agent is not None and agent.is_a("power") and not agent.is_a("armed", "group")
    return ruled or holds_lesser_office(candidate.clause, candidate.roles.patient)


def _goes_on_since(draft: Draft) -> bool:
    """Says whether an offensive was only begun some weeks or months ago: it has gone on since, on no one occasion."""
    words = {token.lemma for token in draft.candidate.clause.tokens}
    return not words.isdisjoint(_OFFENSIVES) and not words.isdisjoint(_BEGUN) and "s_ago" in draft.date.rule


def _tells_who_was_freed(candidate: Candidate) -> bool:
    """Says whether a relative clause, opened as one or not, tells of whom a sentence speaks: "among those who ..."."""
    before = candidate.clause.sentence.tokens[max(candidate.hit.first - _RELATIVE_REACH, 0) : candidate.hit.first]
    return candidate.clause.kind is ClauseKind.RELATIVE or any(token.lemma == "die" for token in before)


def _is_of_old_war(candidate: Candidate) -> bool:
    """Says whether a sentence tells of a bomb that a world war left."""
    words = [token.lemma for token in candidate.clause.sentence.tokens]
    return not _WORLD_WAR.isdisjoint(words) or _WORLD in zip(words, words[1:], strict=False)


def _is_somebody(patient: Phrase | None) -> bool:
    """Says whether one person is acted on, by name or office: no sum is told of one."""
    return patient is not None and patient.is_a("person", "prominent") and not patient.is_a("group")


def _is_background(draft: Draft) -> bool:
    """Says whether a relative clause in the past perfect only says who somebody is: "who had fought the rebels"."""
    clause = draft.candidate.clause
    if clause.kind is not ClauseKind.RELATIVE or is_stated(draft):
        return False
    if draft.candidate.hit.tag is FormTag.PARTICIPLE and draft.candidate.hit.trigger.frame.name in _WITH_BE:
        return any(token.lemma in _HAD | _WERE for token in clause.tokens)  # "dat in handen van X was gevallen"
    return any(token.lemma in _HAD for token in clause.tokens)


def _is_long_before(draft: Draft) -> bool:
    """Says whether a clause only counts from an older event: "two years after X sent its army"."""
    clause = draft.candidate.clause
    if clause.kind is not ClauseKind.ADVERBIAL or clause.opener not in _COUNTED_FROM or clause.members[0] == 0:
        return False
    tokens, hit = clause.sentence.tokens, draft.candidate.hit
    unit = tokens[clause.members[0] - 1].lemma
    if any(token.text == "," for token in tokens[clause.members[0] : hit.first]):
        return False  # "two days after the coup, soldiers stormed the palace"
    counted = unit in _SHORT and clause.members[0] <= _COUNTING and clause.members[-1] + 1 < len(tokens) - 1
    return (
        (unit in _LONG or counted) and not is_stated(draft) and not draft.date.rule.endswith("from the sentence's day")
    )

    # "was killed in 2017." ends there and is kept for its date


def _counts_a_war(draft: Draft, document: Document) -> bool:
    """Says whether a clause counts the dead by tens of thousands: the sum of a war, wherever it was fought."""
    tokens, numbers = draft.candidate.clause.sentence.tokens, number_words(document.language)
    roles, members = draft.candidate.roles, draft.candidate.clause.members
    sides = [phrase for phrase in (roles.agent, roles.patient) if phrase is not None]
    if sides:  # "killed nine people in X, a town of 80,000": who is counted there are no dead
        inside = {at for p in sides for at in range(min(p.begin, p.noun.first if p.noun else p.begin), p.last + 1)}
        members = tuple(at for at in members if at in inside)
    counted = (numbers.quantity(tokens, at) for at in members)
    return any(found is not None and found[1].best >= _WAR for found in counted)


def _has_sent(candidate: Candidate) -> bool:
    """Says whether a main clause tells in the perfect whom somebody has sent where: "has sent 300 soldiers to Chad"."""
    hit, clause = candidate.hit, candidate.clause
    if hit.trigger.frame.name != "deploy" or hit.tag is not FormTag.PARTICIPLE or clause.kind is not ClauseKind.MAIN:
        return False
    helped = hit.first > 0 and clause.sentence.tokens[hit.first - 1].lemma in _HAS  # not "has soldiers deployed"
    helped = helped or any(token.lemma in _HEEFT for token in clause.tokens)
    return helped and candidate.place is not None and any(p.preposition in _TO for p in candidate.phrases)
