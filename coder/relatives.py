"""What only says who somebody is: dates and places in a relative clause, or beside an older deed."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from coder.functionwords import OF, SINCE, THE
from coder.passages import Sentence
from coder.records import Span
from coder.wordlists import word_list
from coder.words import Token

_RELATIVE = frozenset("die dat wie wiens wier waar waarvan who whom whose which where".split())
_WHOSE = frozenset({"wiens", "wier"})
_PARTS = frozenset(
    "night nights evening morning afternoon day week weekend month hours end beginning middle start eve early late"
    " nacht avond ochtend middag dag week weekend weekeinde maand uren eind einde begin midden loop vooravond morgen"
    " namiddag vroege late".split()
)
_EARLIER = word_list("deeds.toml", "earlier_attacks")
_FIRST = frozenset({"eerst", "time"})
_NOUN = 5  # tokens before a date in which the noun stands that it dates
_MARKS = frozenset(",;:()–—")
_OPENS = frozenset(",(–—")
_WHICH = frozenset({"that", "which", "who"})
_PASTS = frozenset(
    "was were had has have took led drove fell left began broke struck hit shot sent brought came went fought won lost"
    " held cost ran set rose swept saw made gave got put cut tore overran overthrew beset".split()
)
_SHORT = 4
_A = frozenset({"a", "an", "the"})
_CLOSES = 4  # tokens from a date to the comma behind its apposition
_LONGEST = 25  # tokens on either side that are looked at


def is_aside(named: Span, sentence: Sentence, at: Span) -> bool:
    """Says whether a date or place stands in a relative clause away from what is told `at` a trigger or clause.

    "The mayor, whose body was flown home on Tuesday, was shot on Sunday": Tuesday dates the flight alone.
    """
    tokens = sentence.tokens
    first = bisect_left(tokens, named.start, key=_start)
    begin, last = first - 1, max(-1, first - _LONGEST)
    while begin > last and tokens[begin].text not in _MARKS:
        begin -= 1
    begin = begin if begin > last else -1
    if begin == first - 1:  # "wiens broer, de leider van X, vorige week werd gedood"
        begin = _before_apposition(tokens, begin)
    if says_which(named, sentence, at):
        return True
    if begin < 0 or tokens[begin].text not in _OPENS or not _opens_aside(tokens, begin, first):
        return False
    end = next((k for k in range(first, min(len(tokens), first + _LONGEST)) if tokens[k].text in _MARKS), len(tokens))
    closes = tokens[end].start if end < len(tokens) else sentence.span.end
    return not tokens[begin].start < at.start < closes


def _opens_aside(tokens: Sequence[Token], mark: int, named: int) -> bool:
    """Says whether a relative clause opens behind a mark, or an English apposition: "X, a man accused of a raid in"."""
    if _is_relative(tokens[mark + 1]):
        return True
    described = any(token.lower in _WHICH for token in tokens[mark + 2 : named])  # "X, a band that began this year"
    reach = _LONGEST if described else _CLOSES
    behind = next((k for k in range(named, min(len(tokens), named + reach)) if tokens[k].text == ","), None)
    opens = tokens[mark + 1].lower in _A and mark > 0 and tokens[mark - 1].is_capital
    return opens and tokens[mark].text == "," and behind is not None


def says_which(date: Span, sentence: Sentence, at: Span) -> bool:
    """Says whether a date stands in an English clause that only says which: "the revolt that drove X out in May".

    Not where the clause is told `at` which the date is asked for.
    """
    tokens = sentence.tokens
    named = bisect_left(tokens, date.start, key=_start)
    for k in range(named - 1, max(0, named - _LONGEST), -1):
        if tokens[k].text in _MARKS:
            return False
        if tokens[k].lower in _WHICH and _is_past(tokens[k + 1]) and tokens[k - 1].is_word:
            ended = any(_is_past(token) for token in tokens[k + 2 : named])  # "who took over in May fled on Sunday"
            return not ended and not tokens[k].start < at.start < tokens[named].start
    return False


def _is_past(token: Token) -> bool:
    """Says whether a word is an English past tense, so that who or that before it is its subject."""
    return token.lower in _PASTS or (token.lower.endswith("ed") and len(token.lower) > _SHORT)


def _before_apposition(tokens: Sequence[Token], mark: int) -> int:
    """Gives the mark that opens a Dutch relative clause whose subject has an apposition behind it, else `mark`.

    In Dutch the verb of the main clause would stand right behind a relative clause; what stands there instead goes on
    with it.
    """
    opens = [k for k in range(mark - 1, max(-1, mark - _LONGEST), -1) if tokens[k].text in _MARKS][:2]
    if len(opens) < 2 or tokens[mark].text != ",":
        return mark
    return opens[1] if tokens[opens[1] + 1].lower in _WHOSE else mark


def dates_noun(date: Span, sentence: Sentence, at: Span) -> bool:
    """Says whether a date only tells which older thing a noun means: "the massacre of 13 March", unless it is `at`.

    So too before it: "a suspect in the 7 March bombings was arrested today".
    """
    tokens = sentence.tokens
    first = bisect_left(tokens, date.start, key=_start)
    behind = bisect_left(tokens, date.end, key=_start)
    the = any(token.lower in THE for token in tokens[max(0, first - 1) : first + 1])
    if the and behind < len(tokens) and tokens[behind].lemma in _EARLIER():
        return not tokens[behind].start <= at.start < tokens[behind].end
    if first < 2 or tokens[first - 1].lower not in OF or not tokens[first - 2].is_word:
        return False
    if tokens[first - 2].lower in _PARTS or tokens[first - 2].is_capital:
        return False
    return not tokens[max(0, first - _NOUN)].start <= at.start < date.end


def _is_relative(token: Token) -> bool:
    return token.lower in _RELATIVE


def _start(token: Token) -> int:
    return token.start


def counts_firsts(date: Span, sentence: Sentence) -> bool:
    """Says whether a date only tells since when nothing like it happened: "voor het eerst sinds 2019"."""
    at = bisect_left(sentence.tokens, date.start, key=_start)
    before = [token.lower for token in sentence.tokens[max(at - 2, 0) : at + 1]]
    return date.start < date.end and any(a in _FIRST and b in SINCE for a, b in pairwise(before))
