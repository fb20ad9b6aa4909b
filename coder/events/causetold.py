"""Deaths that are told with what caused them, and so tell the event: a weapon, or that they fell in battle."""

from collections.abc import Sequence

from coder.clause import ClauseKind
from coder.codebook import DIRECT_VIOLENCE, SubEventType, TimePrecision
from coder.events.draft import Draft
from coder.wordlists import word_list
from coder.words import Token

_HANDS = frozenset({"toedoen", "hand", "handen", "hands"})
_OF_THE = 3  # tokens from "hands" to whose they are
_FIRED = word_list("nl/things.toml", "blasting")


def tells_its_cause(draft: Draft) -> bool:
    """Says whether deaths are told with weapon, day and place, and so tell the event: "kwamen in X om door een bom"."""
    candidate = draft.candidate
    dated = draft.date.rule.startswith("own clause")
    here = draft.place is not None and draft.place.mention is not None and draft.place.rule == "in the clause"
    tokens = candidate.clause.sentence.tokens
    fell_to = candidate.hit.trigger.word.startswith("slachtoffer")  # "werden slachtoffer van een drone"
    by = any(
        (phrase.is_a("weapons") or tokens[phrase.last].lemma in _FIRED())
        and (phrase.preposition in {"door", "by"} or (phrase.preposition == "van" and fell_to))
        and phrase.first in candidate.clause.members
        for phrase in candidate.phrases
    )
    subject = candidate.roles.agent
    struck = candidate.hit.trigger.is_verb and subject is not None and subject.is_a("weapons")  # "a bomb wounded nine"
    both = (
        "fight" in candidate.cues and candidate.sub_event_type is SubEventType.ARMED_CLASH
    )  # "drie soldaten en twee rebellen"
    at_hands = subject is not None and subject.is_a("armed") and _is_at_hands(tokens, subject.begin)
    hands = at_hands or candidate.hit.trigger.frame.name == "injure" and candidate.sub_event_type in DIRECT_VIOLENCE
    fell = "in_battle" in candidate.cues and candidate.sub_event_type is SubEventType.ARMED_CLASH
    by_day = fell and draft.date.precision == TimePrecision.DAY
    here = here or (by_day and draft.place is not None and draft.place.mention is not None)
    main = candidate.clause.kind is ClauseKind.MAIN and tokens[-1].text != "?"
    return (by or struck or hands or fell or both) and dated and here and main


def _is_at_hands(tokens: Sequence[Token], at: int) -> bool:
    """Says whether who caused the deaths stands at a token: "kwamen om door toedoen van X", "at the hands of X"."""
    return any(token.lemma in _HANDS for token in tokens[max(at - _OF_THE, 0) : at])
