"""Chooses the date of an event: told in its clause, its sentence, before it, or the article's own."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from coder.codebook import TimePrecision
from coder.dates import previous
from coder.dates.before import SENTENCE_BEFORE, date_before
from coder.dates.beforehand import counted_back, is_close_to_a_deed
from coder.dates.periods import Published
from coder.dates.rules import RULES
from coder.dates.words import date_words
from coder.mentions import DateMention
from coder.passages import Document, Sentence
from coder.records import Span
from coder.relatives import counts_firsts, dates_noun, is_aside, says_which
from coder.values import replace
from coder.words import Token

NOWHERE = Span(0, 0)
"""The span of a date that no words tell."""

_BREAK = 60  # how many code points of distance a clause boundary between date and event counts for
_MOST_DATES = 12  # dates of one sentence looked at on either side of the event
_COUNTED = frozenset(name for name, rule in RULES.items() if rule.__module__ == previous.__name__)
_COUNTING = frozenset({"after", "before", "since", "nadat", "na", "voor", "sinds"})
_WHEN = frozenset({"when", "toen"})
_TILL = frozenset({"tot", "until", "till"})
_MONTHS = frozenset({"month", "month_of_last_year", "month_of_this_year"})
_TWO = 2
_MOST_TOKENS = 200
_OF_WHICH, _HAD = frozenset("that which who they it he she we".split()), "had"
_RELATIVE = frozenset({"die", "dat", "wie", "waarvan"})
_AND, _ON = frozenset({"and", "en"}), frozenset({"on", "op", "in"})
_AND_ON = 2
_ADDED = 2  # words at least of what is added
_CLAUSE_MARKS = frozenset(";,:()–—")

NO_DAY_TOLD = "article's date: no other is told"
"""The rule of a date that no word tells."""


def date_for(span: Span, document: Document, dates: Sequence[DateMention], at: Span | None = None) -> DateMention:
    """Gives the date of what `span` (a clause, or a trigger) tells; its `rule` begins with where it was found.

    Looks in the span, in its sentence, in the sentences before it in the paragraph, in the paragraphs before (recent
    days only), and last at the article's own date, which comes with an empty span. A date beside a verb of saying is
    taken only where neither the sentence nor the paragraph before it has another. Of several dates in the span the one
    nearest to `at` (the trigger) is taken. The result is unanchored where the span's own words date no event.
    """
    sentence = document.sentence_at(span.start)
    told = _in_sentence(span, at, sentence, document, dates) if sentence is not None else None
    if told is not None and not told.reporting:
        return told
    before = date_before(span, document, dates, Published.read(document.article.published))
    if told is not None and not (before is not None and _is_close(before)):
        return told
    return before or published_mention(document)


def _is_close(before: DateMention) -> bool:
    """Says whether a date of the same paragraph is known well enough to go before a date of saying."""
    return before.rule.startswith(SENTENCE_BEFORE) and before.precision != TimePrecision.MONTH


def published_mention(document: Document) -> DateMention:
    """Gives the article's own date as the date of what it tells without one."""
    period = Published.read(document.article.published).lately()
    return DateMention(
        span=NOWHERE,
        event_date=period.day.isoformat(),
        precision=int(period.precision),
        date_start=period.start.isoformat(),
        date_end=period.end.isoformat(),
        rule=NO_DAY_TOLD,
    )


def _in_sentence(
    span: Span, at: Span | None, sentence: Sentence, document: Document, dates: Sequence[DateMention]
) -> DateMention | None:
    quoted = document.quotation_at(span) is not None
    when = _when_behind(span, sentence, dates, document) or counted_back(span, sentence, dates, document)
    if when is not None:
        return when
    beside = bisect_left(dates, span.start, key=_start)
    first = max(bisect_left(dates, sentence.span.start, key=_start), beside - _MOST_DATES)
    last = min(bisect_left(dates, sentence.span.end, key=_start), beside + _MOST_DATES)
    here = [mention for mention in dates[first:last] if quoted or document.quotation_at(mention.span) is None]
    here = [m for m in here if not counts_firsts(m.span, sentence)]
    here = [m for m in here if m.anchored or not is_close_to_a_deed(m, document)]
    own = [mention for mention in here if mention.span.within(span)]
    if any(m.anchored for m in here if m.span.end <= span.start):
        own = [m for m in own if m.anchored or not _is_limit(m, sentence)]
    own = [m for m in own if not is_aside(m.span, sentence, at or span)] or [m for m in own if m.anchored]
    own = [m for m in own if not dates_noun(m.span, sentence, at or span)] or own
    here = [mention for mention in here if not _in_other_clause(mention, span, sentence, document.language)]
    here = [mention for mention in here if not _dates_a_relative(mention, span, sentence, document.language)]
    here = [mention for mention in here if not _counts_aside(mention, span, sentence, document)]
    plain = [mention for mention in here if not is_aside(mention.span, sentence, at or span)]
    here = [m for m in here if m.anchored or m in plain]  # "a band that began this year" dates nothing else
    here = plain if _happened(plain) else [m for m in here if not says_which(m.span, sentence, at or span)] or here
    for candidates, where in ((own, "own clause"), (here, "own sentence")):
        for group in (_happened(candidates), _said(candidates), candidates):
            if group:
                best = min(group, key=lambda mention: _distance(mention, span, at, sentence))
                return replace(best, rule=f"{where}: {best.rule}")
    return None


def _is_limit(mention: DateMention, sentence: Sentence) -> bool:
    """Says whether a date only tells till when something went on: "waar zij tot dinsdagnacht slag leverden"."""
    at = bisect_left(sentence.tokens, mention.span.start, key=_token_start)
    return at > 0 and sentence.tokens[at - 1].lower in _TILL


def _when_behind(
    span: Span, sentence: Sentence, dates: Sequence[DateMention], document: Document
) -> DateMention | None:
    """Gives the month of what a comparison counts from: "the deadliest since January, when a bomber killed 84"."""
    begin = bisect_left(sentence.tokens, span.start, key=_token_start)
    if begin < _TWO or begin >= len(sentence.tokens) or sentence.tokens[begin].lower not in _WHEN:
        return None
    at = bisect_left(dates, span.start, key=_start) - 1
    if at < 0 or dates[at].span.end < sentence.tokens[begin - _TWO].start or not _is_month(dates[at]):
        return None
    mention = dates[at]
    named = not any(other.span.within(span) for other in dates[at + 1 : at + _TWO])
    told = not mention.anchored and named and document.quotation_at(span) is None
    return replace(mention, anchored=True, rule=f"own clause: {mention.rule}") if told else None


def _is_month(mention: DateMention) -> bool:
    """Says whether a mention is a month, of a year or without one."""
    return mention.rule.split(" ", 1)[0] in _MONTHS


def _in_other_clause(mention: DateMention, span: Span, sentence: Sentence, language: str) -> bool:
    """Says whether a later date belongs to a clause of its own: "killed ten in X, but on Thursday Y claimed it"."""
    between = _between(span, mention.span, sentence)
    words = date_words(language).other_clause
    if any(token.text == ";" for token in between) or any(
        mark.text == "," and word.lower in words for mark, word in pairwise(between)
    ):
        return True
    return mention.span.start >= span.end and _opens_clause(between, mention, sentence)


def _opens_clause(between: Sequence[Token], mention: DateMention, sentence: Sentence) -> bool:
    """Says whether a date opens what "and" adds: "detained nine before nightfall, and on Friday at X took a van"."""
    words = [token.lower for token in between[-_AND_ON:]]
    words = words[:-1] if words and words[-1] in _ON else words
    if not words or words[-1] not in _AND:
        return False
    behind = bisect_left(sentence.tokens, mention.span.end, key=_token_start)
    return sum(token.is_word for token in sentence.tokens[behind : behind + _ADDED]) == _ADDED


def _dates_a_relative(mention: DateMention, span: Span, sentence: Sentence, language: str) -> bool:
    """Says whether a later date only dates who somebody is, or an older deed: "the town they had lost in May"."""
    between = _between(span, mention.span, sentence) if mention.span.start >= span.end else ()
    if language == "en":
        opened = (k for k, (who, had) in enumerate(pairwise(between)) if who.lower in _OF_WHICH and had.lower == _HAD)
        first = next(opened, None)
        return first is not None and not any(token.text == "," for token in between[first:])  # a comma closes it
    return not mention.anchored and any(token.lower in _RELATIVE for token in between)


def _counts_aside(mention: DateMention, span: Span, sentence: Sentence, document: Document) -> bool:
    """Says whether words behind a comma only count from another event: "..., police said, two weeks after a raid"."""
    if mention.anchored or mention.span.start < span.end or sentence.index > 0:
        return False
    counted = mention.span.of(document.text).split()
    marked = any(token.text == "," for token in _between(span, mention.span, sentence))
    return marked and counted[-1].lower() in _COUNTING


def _between(first: Span, last: Span, sentence: Sentence) -> Sequence[Token]:
    """Gives the tokens between two spans of a sentence, the nearest to the first where there are very many."""
    begin = bisect_left(sentence.tokens, first.end, key=_token_start)
    end = bisect_left(sentence.tokens, last.start, key=_token_start)
    return sentence.tokens[begin : min(end, begin + _MOST_TOKENS)]


def _token_start(token: Token) -> int:
    return token.start


def _happened(mentions: Iterable[DateMention]) -> list[DateMention]:
    return [mention for mention in mentions if mention.anchored and not mention.reporting]


def _said(mentions: Iterable[DateMention]) -> list[DateMention]:
    return [mention for mention in mentions if mention.anchored and mention.reporting]


def _distance(mention: DateMention, span: Span, at: Span | None, sentence: Sentence) -> tuple[int, int, int, int]:
    """Gives how far a date stands from the span: inside it from the trigger, and the better known first.

    A day that is named goes before one that is counted: "on that day, 27 October".
    """
    if mention.span.within(span):
        counted = mention.rule.split(" ", 1)[0] in _COUNTED
        first, last = sorted((mention.span, at or mention.span))
        behind = mention.span == last and "," in {token.text for token in _between(first, last, sentence)}
        away = max(last.start - first.end, 0) + _BREAK * behind
        return int(counted), away, mention.precision, mention.span.start
    first, last = sorted((mention.span, span))
    marks = sum(token.text in _CLAUSE_MARKS for token in _between(first, last, sentence))
    return 0, max(last.start - first.end, 0) + _BREAK * marks, mention.precision, mention.span.start


def _start(mention: DateMention) -> int:
    return mention.span.start
