"""Deeds told of a span of time, on no one occasion: "has killed 90 people since 2019", "al drie weken betoogd"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.functionwords import SINCE, THE
from coder.monthnames import MONTH_NAMES
from coder.numbers import NumberWords
from coder.tense import LASTING
from coder.triggers import Hit
from coder.wordlists import phrase_list, word_list
from coder.words import Token, names_day

_PERFECT = frozenset("has have 've is are heeft hebben zijn".split())
_HAVE = frozenset("has have heeft hebben".split())
_COUNTED = frozenset({"arrest", "abduct"})  # "has been held since March" lasts, "has arrested 300" counts
_FATES = frozenset("die kill injure murder eliminate destroy collapse burn loot demolish".split())
_MANY_THINGS = 10  # so many are no one occasion
_PAST = frozenset("was were had werd werden waren hadden".split())
_MAY = frozenset({"may"})  # a month only where written large
_MONTHS = (MONTH_NAMES - _MAY) | frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec okt"
    " jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. okt.".split()
)
_PARTS = frozenset("the end of start beginning late early mid - begin eind van het medio half in".split())
_DAY_LENGTH = 2  # digits of a day of a month
_FIRST, _LAST = 1900, 2100
_THAT = frozenset("dat sinds that since of van".split())
_HUNDREDS = 100
_WITHIN = frozenset({"in", "over", "during"})
_UNITS = frozenset("weeks months years decades weken maanden jaar jaren decennia".split())
_LEAD = {"for": 4, "al": 3}  # words between these and the unit: "for nearly four weeks", "al ruim drie weken"
_PHRASES = phrase_list("deeds.toml", "of_late")
_SHORT_SPANS = frozenset(
    "dag ochtend middag avond nacht week weekend weekeinde day morning afternoon evening night".split()
)
_COURSE = frozenset({("in", "de", "loop", "van"), ("in", "the", "course", "of")})
_FROM = frozenset({"from", "vanaf"})
_COURSE_REACH = 4  # tokens from "in the course of" to the noun of time
_SINCE_THEN = frozenset({("sindsdien",), ("since", "then")})
_CLAUSE = 6  # tokens of "since the unrest began"
_BEGINNINGS = word_list("deeds.toml", "beginnings")
_LATE = 6  # tokens of "in the last few weeks"
_OVER = frozenset("in over during within gedurende tijdens".split())
_PASSED = frozenset("last past recent afgelopen voorbije laatste".split())
_MANY = frozenset("several many some enkele vele meerdere tientallen verscheidene".split())


def is_over_time(clause: Clause, hit: Hit, numbers: NumberWords) -> bool:
    """Says whether a clause tells its trigger of a span of time that goes on till now, and so of no one occasion.

    That is the perfect with "since" and a month or year, or with "for" and some weeks, months or years (GUIDE.md rule
    5: aggregates without one occasion are no events). A noun inside the phrase of time ("since the attack in May") is
    not what the clause tells.
    """
    tokens = clause.sentence.tokens
    words = {tokens[at].lemma for at in clause.members}
    if _goes_on_from_month(tokens, clause.members[0]) and hit.trigger.frame.name not in LASTING:
        return True
    if hit.trigger.frame.name not in LASTING and any(_is_span_of_many(tokens, at, numbers) for at in clause.members):
        return True
    if hit.trigger.frame.name in _FATES and _runs_on(tokens, clause.members[0], numbers):
        return True
    done = hit.trigger.frame.name in _COUNTED and not words.isdisjoint(_HAVE) and "been" not in words
    if hit.trigger.frame.name in LASTING and not done:
        return False
    if words.isdisjoint(_PERFECT) or not words.isdisjoint(_PAST):
        return False
    reach = range(clause.members[0], min(clause.members[-1] + 2, len(tokens)))
    own = {*clause.members, reach[-1]}  # "een dorp dat al drie weken belegerd wordt" tells of the village alone
    spans = (at for at in reach if at in own or tokens[at].lemma in SINCE)
    return any(_opens_span(tokens, at, numbers) for at in spans if not hit.first <= at <= hit.last)


def _runs_on(tokens: Sequence[Token], first: int, numbers: NumberWords) -> bool:
    """Says whether a Dutch clause counts in the past tense from a day on: "Sinds dinsdag brandden 90 auto's uit"."""
    if tokens[first].lemma != "sinds" or not names_day([token.lemma for token in tokens[first + 1 : first + 2]]):
        return False
    found = (numbers.quantity(tokens, at) for at in range(first + 2, len(tokens)))
    return any(one is not None and one[1].best >= _MANY_THINGS for one in found)


def _goes_on_from_month(tokens: Sequence[Token], first: int) -> bool:
    """Says whether a clause opens with the month from which something went on: "From September snipers fought in X"."""
    if tokens[first].lemma not in _FROM or first + 1 >= len(tokens) or tokens[first + 1].lemma not in MONTH_NAMES:
        return False
    return first + 2 >= len(tokens) or not tokens[first + 2].lemma[:1].isdigit()


def sums_up(tokens: Sequence[Token], numbers: NumberWords) -> bool:
    """Says whether a sentence counts over a span of time till now: "since March it has cost 140 people their lives"."""
    if _PERFECT.isdisjoint(token.lemma for token in tokens):
        return False
    spans = (at for at in range(len(tokens)) if not _is_since_then(tokens, at))  # "four have died since": of these
    return any(_opens_span(tokens, at, numbers) or _is_of_last_weeks(tokens, at) for at in spans)


def _is_of_last_weeks(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a phrase of several weeks, months or years up to now begins at a token: "in the last few weeks"."""
    if tokens[at].lemma not in _OVER:
        return False
    words = [token.lemma for token in tokens[at : at + _LATE]]
    passed = words[2:] if words[1:2] and words[1] in THE else words[1:]
    return bool(passed) and passed[0] in _PASSED and not _UNITS.isdisjoint(passed[1:])


def _opens_span(tokens: Sequence[Token], at: int, numbers: NumberWords) -> bool:
    """Says whether a phrase of time till now begins at a token: "since late 2019", "for nearly four weeks"."""
    word = tokens[at].lemma
    if _is_of_late(tokens, at, numbers):
        return True
    if word in SINCE:
        after = at + 1
        while after < len(tokens) and _leads_to_month(tokens[after]):
            after += 1
        begun = tokens[at + 1 : at + 1 + _CLAUSE]
        return (
            any(token.lemma in _BEGINNINGS() for token in begun)
            or (after < len(tokens) and _is_month_or_year(tokens[after]))
            or (names_day([token.lemma for token in tokens[at + 1 : at + 2]]) and _counts(tokens, at + 2, numbers))
        )
    if _is_of_last_weeks(tokens, at) and _counts_many(tokens, at, numbers):
        return True
    for unit in range(at + 2, min(at + 2 + _LEAD.get(word, -1), len(tokens))):
        if tokens[unit].lemma in _UNITS:
            counted = range(at + 1, unit)
            return any(tokens[k].lemma in _MANY or numbers.number(tokens, k) is not None for k in counted)
    return False


def _is_of_late(tokens: Sequence[Token], at: int, numbers: NumberWords) -> bool:
    """Says whether "de laatste tijd", "in de loop van de oorlog", "in the ten years that", "sindsdien" begins here."""
    words = tuple(token.lemma for token in tokens[at : at + 4])
    if any(words[:length] in _PHRASES() for length in (2, 3, 4)):
        return True
    if words in _COURSE:
        return _SHORT_SPANS.isdisjoint(token.lemma for token in tokens[at + 4 : at + 4 + _COURSE_REACH])
    if _is_since_then(tokens, at):
        return _counts(tokens, 0, numbers)
    if words[:2] in {("in", "de"), ("in", "the")} and words[3:] and words[3] in _UNITS:
        after = tokens[at + 4].lemma if at + 4 < len(tokens) else ""
        return numbers.number(tokens, at + 2) is not None and after in _THAT
    return False


def _is_since_then(tokens: Sequence[Token], at: int) -> bool:
    words = tuple(token.lemma for token in tokens[at : at + 2])
    return words in _SINCE_THEN or words[:1] in _SINCE_THEN


def _leads_to_month(token: Token) -> bool:
    """Says whether a word may stand between "since" and a month: "the end of", "25"."""
    return token.lemma in _PARTS or (token.text.isdigit() and len(token.text) <= _DAY_LENGTH)


def _is_span_of_many(tokens: Sequence[Token], at: int, numbers: NumberWords) -> bool:
    """Says whether many are counted over weeks or longer: "killed over 1,000 civilians in ten weeks"."""
    if tokens[at].lemma not in _WITHIN or at + 2 >= len(tokens) or tokens[at + 2].lemma not in _UNITS:
        return False
    return numbers.number(tokens, at + 1) is not None and _counts_many(tokens, at, numbers)


def _counts(tokens: Sequence[Token], first: int, numbers: NumberWords) -> bool:
    """Says whether a number stands at token `first` or behind."""
    return any(numbers.quantity(tokens, at) is not None for at in range(first, len(tokens)))


def _counts_many(tokens: Sequence[Token], at: int, numbers: NumberWords) -> bool:
    """Says whether hundreds are counted before a token: "more than 2,000 people have been killed in the last weeks"."""
    found = (numbers.quantity(tokens, k) for k in range(at))
    return any(one is not None and one[1].best >= _HUNDREDS for one in found)


def _is_month_or_year(token: Token) -> bool:
    if token.text.isdigit():
        return _FIRST <= int(token.text) <= _LAST
    return token.lemma in _MONTHS or (token.lemma in _MAY and token.is_capital)
