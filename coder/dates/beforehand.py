"""Days of what something else came after: "Monday's attack came two weeks after rebels had taken X"."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from coder.codebook import TimePrecision
from coder.mentions import DateMention
from coder.numbers import number_words
from coder.passages import Document, Sentence
from coder.records import Span
from coder.words import Token

_AFTER = frozenset({"after", "nadat"})
_UNITS = {"day": 1, "days": 1, "dag": 1, "dagen": 1, "week": 7, "weeks": 7, "weken": 7}
_ONE = frozenset({"a", "een"})
_MOST = 60  # days
_AROUND = 3  # days on either side of a week that is counted
_CLOSE = "days_from_previous"
_BESIDE_A_DEED = frozenset("after before nadat na voordat".split())


def counted_back(
    span: Span, sentence: Sentence, dates: Sequence[DateMention], document: Document
) -> DateMention | None:
    """Gives the day of a clause with "after" that a number of days or weeks opens, counted from the sentence's day.

    Where the sentence has none, from the one told last. None where the clause has a day of its own, or none is known.
    """
    tokens = sentence.tokens
    begin = bisect_left(tokens, span.start, key=_start)
    if begin < 2 or begin >= len(tokens) or tokens[begin].lower not in _AFTER:
        return None
    unit = _UNITS.get(tokens[begin - 1].lower, 0)
    number = _number(tokens, begin - 2, document.language)
    if not unit or not number or unit * number > _MOST:
        return None
    here = [mention for mention in dates if mention.span.within(sentence.span) and mention.anchored]
    if any(mention.span.within(span) for mention in here):
        return None
    known = [m for m in here if m.precision == TimePrecision.DAY and m.span.end <= tokens[begin - 2].start]
    known = known or _told_before(sentence, dates, document)
    if not known:
        return None
    day = date.fromisoformat(known[-1].event_date) - timedelta(days=unit * number)
    apart = timedelta(days=_AROUND if unit > 1 else 0)
    return DateMention(
        span=Span(tokens[begin - 2].start, tokens[begin - 1].end),
        event_date=day.isoformat(),
        precision=int(TimePrecision.WEEK if unit > 1 else TimePrecision.DAY),
        date_start=(day - apart).isoformat(),
        date_end=(day + apart).isoformat(),
        rule="own clause: counted back from the sentence's day",
    )


def _told_before(sentence: Sentence, dates: Sequence[DateMention], document: Document) -> list[DateMention]:
    """Gives the day told last in the paragraph or the one before: "The strike came a day after a man had been shot"."""
    first = document.paragraphs[max(sentence.paragraph - 1, 0)].span.start
    last = bisect_left(dates, sentence.span.start, key=_begin)
    near = (m for m in reversed(dates[:last]) if m.span.start >= first)
    told = (m for m in near if m.anchored and not m.reporting and m.precision == TimePrecision.DAY)
    return [m for m in (next(told, None),) if m is not None]


def _begin(mention: DateMention) -> int:
    return mention.span.start


def _number(tokens: Sequence[Token], at: int, language: str) -> int:
    if tokens[at].lower in _ONE:
        return 1
    found = number_words(language).number(tokens, at)
    return found[1] if found is not None and found[0] == at + 1 else 0


def _start(token: Token) -> int:
    return token.start


def is_close_to_a_deed(mention: DateMention, document: Document) -> bool:
    """Says whether a mention only tells that it was hours or a day from what has no date: that is news as well.

    "Was placed under house arrest a day after the court had upheld his indictment".
    """
    close = mention.rule.startswith(_CLOSE)
    return close and mention.span.of(document.text).split()[-1].lower() in _BESIDE_A_DEED
