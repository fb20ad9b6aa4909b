"""What tells that an infinitive was done: "kon eindelijk", "moest het leger prijsgeven", "its answer was to"."""

from coder.answered import was_an_answer
from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.triggers import Hit
from coder.vocabulary import Found

_COULD = frozenset({"kon", "konden"})
_MUST = frozenset({"moest", "moesten"})
_SUFFERED = frozenset({"lose", "withdraw", "flee", "disperse"})
_PARRIED = frozenset({"repel", "shoot_down", "intercept", "defuse", "clear_charge", "arrest"})
_AT_LAST = frozenset("eindelijk uiteindelijk alsnog".split())
_AT_ANY_TIME = frozenset("elk ieder altijd moment ogenblik nog zo".split())
_REPORTED = frozenset({ClauseKind.COMPLEMENT, ClauseKind.CONDITIONAL})


def managed_to(found: Found, clause: Clause, hit: Hit, days: frozenset[str]) -> bool:
    """Says whether "kon" tells a success, outside what was said or asked: with a day or "eindelijk" beside it.

    So does what is parried by itself: "waar soldaten de aanvallers konden terugslaan". `days` are words of time.
    """
    if _word(found, clause) not in _COULD or not hit.trigger.is_verb or found.first > hit.first:
        return False
    words = {token.lemma for token in clause.tokens}
    if clause.kind in _REPORTED or words & _AT_ANY_TIME:
        return False
    return hit.trigger.frame.name in _PARRIED or bool(words & (days | _AT_LAST))


def had_to(found: Found, clause: Clause, hit: Hit) -> bool:
    """Says whether "moest" tells what somebody could not help, or "was to" what he answered with.

    "Moest het leger de stad prijsgeven"; "its response was to shell the town".
    """
    if was_an_answer(found, clause):
        return hit.tag is FormTag.INFINITIVE
    if _word(found, clause) not in _MUST or hit.trigger.frame.name not in _SUFFERED:
        return False
    return clause.kind not in _REPORTED and hit.tag is FormTag.INFINITIVE


def _word(found: Found, clause: Clause) -> str:
    return clause.sentence.tokens[found.first].lemma
