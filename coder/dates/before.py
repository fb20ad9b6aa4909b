"""The date that the text before tells: in the paragraph, in the paragraph before it, or the day of the news."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from coder.codebook import TimePrecision
from coder.dates.periods import DAY, Published
from coder.dates.plans import dates_a_plan
from coder.functionwords import SINCE
from coder.mentions import DateMention
from coder.passages import Document
from coder.records import Span
from coder.relatives import dates_noun, is_aside
from coder.values import replace
from coder.words import Token

SENTENCE_BEFORE = "sentence before"
"""How the rule of a date begins that the same paragraph tells."""
_PARAGRAPH_BEFORE = "paragraph before"
_NEAR = 14 * DAY
_PARAGRAPHS_BACK = 4
_STRETCHES = frozenset("past_days past_count_of_days past_weeks".split())
_LASTS = 8  # tokens from "since" to a month that it dates


def date_before(
    span: Span, document: Document, dates: Sequence[DateMention], published: Published
) -> DateMention | None:
    """Gives the date that the text before a span tells: in its paragraph, or a recent day of the paragraphs before.

    GUIDE.md rule 4: a sentence without a date takes it from its context. A day on which something was only said or
    published counts where the paragraphs before tell no other.
    """
    sentence = document.sentence_at(span.start)
    own = sentence.paragraph if sentence else 0
    own_start = document.paragraphs[own].span.start if sentence else span.start
    oldest = document.paragraphs[max(own - _PARAGRAPHS_BACK, 0)].span.start
    passed: DateMention | None = None
    said: DateMention | None = None
    for index in range(bisect_left(dates, span.start, key=_start) - 1, -1, -1):
        mention = dates[index]
        if mention.span.start < oldest:
            break
        if not mention.anchored or document.quotation_at(mention.span) is not None:
            continue
        if mention.reporting:
            said = said or (mention if mention.span.start < own_start and _is_recent(mention, published) else None)
            continue
        if _dates_what_lasts(mention, document) or _dates_a_plan(mention, document):
            continue
        if mention.span.start < own_start and _dates_a_noun(mention, document, span):
            continue
        if mention.span.start >= own_start:
            told = replace(mention, rule=f"{SENTENCE_BEFORE}: {mention.rule}")
            where = document.sentence_at(mention.span.start)
            if where is None or not is_aside(mention.span, where, span):
                return told
            passed = passed or (told if mention.precision != TimePrecision.MONTH else None)
            continue  # "general X, who was in Y last week, threatened it"
        if passed is not None:
            return passed
        if _is_recent(mention, published):
            return _of_the_news(mention, own, document, dates, published)
    if passed is None and said is not None:
        return replace(said, rule=f"{_PARAGRAPH_BEFORE}: {said.rule}")
    return passed


def _is_recent(mention: DateMention, published: Published) -> bool:
    """Says whether a date of an earlier paragraph can be that of the news: "in the last weeks 90 died" is a sum."""
    if mention.precision == TimePrecision.MONTH or mention.rule.split(" ", 1)[0] in _STRETCHES:
        return False
    return date.fromisoformat(mention.event_date) >= published.day - _NEAR


def _of_the_news(
    nearest: DateMention, own: int, document: Document, dates: Sequence[DateMention], published: Published
) -> DateMention:
    """Gives the date of a paragraph without one: that of the paragraph right before it, else the first of the news.

    What lies further back than one paragraph was an excursion; the text returns from it to what it began with.
    """
    where = document.sentence_at(nearest.span.start)
    found = nearest
    if where is None or own - where.paragraph > 1:
        told = (one for one in dates if one.anchored and not one.reporting and document.quotation_at(one.span) is None)
        found = next(one for one in told if _is_recent(one, published) and not _dates_a_plan(one, document))
    return replace(found, rule=f"{_PARAGRAPH_BEFORE}: {found.rule}")


def _dates_a_noun(mention: DateMention, document: Document, span: Span) -> bool:
    """Says whether a date only tells which one a noun means: "the verdict of last week"."""
    sentence = document.sentence_at(mention.span.start)
    return sentence is not None and dates_noun(mention.span, sentence, span)


def _dates_what_lasts(mention: DateMention, document: Document) -> bool:
    """Says whether a month only tells since when something lasts: "in prison since he was arrested last April"."""
    sentence = document.sentence_at(mention.span.start)
    if sentence is None or mention.precision != TimePrecision.MONTH:
        return False
    at = bisect_left(sentence.tokens, mention.span.start, key=_token_start)
    for token in reversed(sentence.tokens[max(0, at - _LASTS) : at]):
        if not token.is_word:
            return False
        if token.lower in SINCE:
            return True
    return False


def _dates_a_plan(mention: DateMention, document: Document) -> bool:
    """Says whether a date tells when something was to happen."""
    sentence = document.sentence_at(mention.span.start)
    if sentence is None:
        return False
    return dates_a_plan(sentence.tokens, bisect_left(sentence.tokens, mention.span.start, key=_token_start))


def _start(mention: DateMention) -> int:
    return mention.span.start


def _token_start(token: Token) -> int:
    return token.start
