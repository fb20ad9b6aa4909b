"""Finds the expressions of time of a document and resolves each, in reading order."""

from collections.abc import Iterator, Sequence

from coder.codebook import TimePrecision
from coder.dates.appositions import agreed
from coder.dates.parted import is_within_saying
from coder.dates.periods import Period, Published, unanchored
from coder.dates.plans import dates_a_plan
from coder.dates.rules import RULES
from coder.dates.told import Told
from coder.dates.words import DateWords, Expression, date_words
from coder.mentions import DateMention
from coder.passages import Document, Sentence
from coder.patterns import Match
from coder.records import Span
from coder.values import replace
from coder.words import Token

_REPORTING_REACH = 4
_SHORT = 3  # letters of a word that may be no name
_WHEN = ([",", "toen"], [",", "when"])
_COUNTED_DAYS = "days_from_previous"
_THAT_DAY, _DAY, _RELATIVE = "weekday_of_previous", "weekday", "die"
_BEFORE_THAT_DAY = frozenset(
    "op van sinds tot na voor en maar of werd werden was waren is zijn had hadden heeft hebben ook nog pas al juist"
    " vielen kwam kwamen ging gingen vond vonden trok trokken om dat toen waar".split()
)
_STANDS_ALONE = frozenset(
    "had has have was were is did in at near with by on from outside inside and but when while".split()
)
_MARKS = frozenset(",;:()–—")


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """Finds the expressions of time of a document, in reading order.

    Each is resolved by the article's date; "a day later" counts on from the last date before it that is no date of
    saying and stands in no quotation. Expressions that date no event ("since 2014", "tomorrow") come unanchored.
    """
    words = date_words(document.language)
    published = Published.read(document.article.published)
    mentions: list[DateMention] = []
    previous: Period | None = None
    spoken: Period | None = None  # as above, dates of saying included
    told_in = spoken_in = -1  # their paragraphs
    year: int | None = None  # named last
    told_of: dict[str, Period | None] = {}  # the day told with a name; None for several
    for sentence in document.sentences:
        # within a sentence, or a paragraph without another, a date of saying may be meant too: "said on Friday that ...
        # that day"
        here = sentence.paragraph
        nearest = spoken if spoken_in == here != told_in else previous
        found = list(_expressions(sentence, words))
        last: tuple[Match, Expression, Period] | None = None
        on_a_day = False  # whether the sentence has told a day
        for number, (match, expression) in enumerate(found):
            base = spoken if expression.rule == "month_of_previous" else nearest
            named: Period | None = None
            if _opens_clause(match, expression, sentence.tokens):
                clause = _clause_behind(match, sentence.tokens)
                named = next((day for token in clause if (day := told_of.get(token.text)) is not None), None)
                inside = found[number + 1 : number + 2] if not _counts_on(expression) else []
                inside = [later for later in inside if later[0].first < match.last + len(clause)]
                base = _date_in_clause(inside, published) or named or nearest
            period = _resolve(match, expression, published, base or spoken, year)
            year = _year(match) or year
            if period is None:
                continue
            counted = base is nearest and named is None and _dates_nothing(match, expression, sentence.tokens, words)
            news = base is None and _is_news(match, expression, sentence.tokens)
            if news:
                period = published.lately()
            elif counted:
                period = unanchored(period.day)
            span = Span(sentence.tokens[match.first].start, sentence.tokens[match.last - 1].end)
            period = _in_its_place(period, sentence.tokens, match, expression, words, published)
            both = None if last is None else agreed(last, (match, expression, period), sentence.tokens, words)
            if both is not None:
                period, mentions[-1] = both, _dated(mentions[-1], both)
            last = match, expression, period
            reporting = _is_reporting(sentence.tokens, match, words)
            mentions.append(_mention(span, period, expression, reporting=reporting))
            if len(found) == 1 and period.precision is TimePrecision.DAY and not reporting:
                for name in {token.text for token in sentence.tokens if _is_name(token, words)}:
                    told_of[name] = period if told_of.get(name, period) == period else None
            if not period.anchored or news or document.quotation_at(span) is not None:
                continue
            if (on_a_day and period.precision is TimePrecision.MONTH) or dates_a_plan(sentence.tokens, match.first):
                continue  # "on Monday they came back to the town that they had left in May; that afternoon"
            on_a_day = on_a_day or period.precision is TimePrecision.DAY
            nearest = spoken = period
            spoken_in = here
            if not reporting:
                previous, told_in = period, here
    return tuple(mentions)


def _expressions(sentence: Sentence, words: DateWords) -> Iterator[tuple[Match, Expression]]:
    for match in words.patterns.find(sentence.tokens):
        behind = sentence.tokens[match.last] if match.last < len(sentence.tokens) else None
        if behind is not None and (
            behind.lower in words.not_before or (behind.is_capital and behind.lower in words.named_after)
        ):
            continue
        if behind is not None and behind.lower in words.ways and _ends_name(sentence.tokens, match.last + 1):
            continue
        if isinstance(match.payload, Expression):
            yield _without_relative(match, match.payload, sentence.tokens, words)


def _ends_name(tokens: Sequence[Token], index: int) -> bool:
    """Says whether nothing that a road would describe stands behind it: "on May 1 road in X", no "May 1 road works"."""
    return index >= len(tokens) or not tokens[index].is_word or tokens[index].lower in _STANDS_ALONE


def _without_relative(
    match: Match, expression: Expression, tokens: Sequence[Token], words: DateWords
) -> tuple[Match, Expression]:
    """Gives "woensdag" alone where "die" before it is a relative: "twee mannen die woensdag omkwamen"."""
    first = match.first
    if expression.rule != _THAT_DAY or tokens[first].lower != _RELATIVE or first == 0:
        return match, expression
    if tokens[first + 1].lower not in words.months_and_days or tokens[first - 1].lower in _BEFORE_THAT_DAY:
        return match, expression
    return replace(match, first=first + 1), replace(expression, rule=_DAY)


def _resolve(
    match: Match, expression: Expression, published: Published, base: Period | None, year: int | None
) -> Period | None:
    """Gives what an expression stands for; None where the calendar has no such day ("a million weeks ago")."""
    try:
        return RULES[expression.rule](Told(match.values, expression.settings, published, base, year))
    except (OverflowError, ValueError):
        return None


def _year(match: Match) -> int | None:
    """Gives the year that an expression names."""
    year = match.values.get("year")
    return year if isinstance(year, int) else None


def _opens_clause(match: Match, expression: Expression, tokens: Sequence[Token]) -> bool:
    """Says whether "two days before" is followed by what it is before, rather than standing alone."""
    if not expression.settings.get("clause") or match.last >= len(tokens):
        return False
    return tokens[match.last].is_word and tokens[match.last].lower not in _STANDS_ALONE


def _clause_behind(match: Match, tokens: Sequence[Token]) -> Sequence[Token]:
    """Gives the words up to the next mark behind "eight days before": "X changed hands it drove them out of Y"."""
    end = next((at for at in range(match.last, len(tokens)) if tokens[at].text in _MARKS), len(tokens))
    return tokens[match.last : end]


def _is_name(token: Token, words: DateWords) -> bool:
    return token.is_capital and len(token.text) > _SHORT and token.lower not in words.months_and_days


def _counts_on(expression: Expression) -> bool:
    """Says whether an expression counts days on: after "nine days after the coup" a date tells what came after."""
    return expression.rule.endswith("_later") or int(expression.settings.get("days", 0)) > 0


def _date_in_clause(following: Sequence[tuple[Match, Expression]], published: Published) -> Period | None:
    """Gives the date that is told next in the sentence: "hours before the jet crashed on Wednesday"."""
    if not following:
        return None
    period = _resolve(*following[0], published, None, None)
    return period if period is not None and period.anchored else None


def _dates_nothing(match: Match, expression: Expression, tokens: Sequence[Token], words: DateWords) -> bool:
    """Says whether "a week after" is followed by something that was not told before: "a week after a ceasefire"."""
    return _opens_clause(match, expression, tokens) and tokens[match.last].lower not in words.definite


def _is_news(match: Match, expression: Expression, tokens: Sequence[Token]) -> bool:
    """Says whether "two days after the vote" opens a sentence of news, where no day was told before it."""
    return match.first == 0 and _counts_on(expression) and _opens_clause(match, expression, tokens)


def _in_its_place(
    period: Period,
    tokens: Sequence[Token],
    match: Match,
    expression: Expression,
    words: DateWords,
    published: Published,
) -> Period:
    """Takes away the anchor where the words around make it a limit, a habit, a period or a day yet to come."""
    own = expression.rule != _COUNTED_DAYS  # "before nightfall" begins with a preposition of its own
    around = {token.lower for token in tokens[max(match.first - 1, 0) : match.first + own]}
    if [token.lower for token in tokens[match.last : match.last + 2]] in _WHEN:
        around -= words.until  # "tot vorige week donderdag, toen een kogel hem trof"
    begins_period = around & words.since and period.precision is not TimePrecision.DAY
    if around & words.until or begins_period or period.day > published.day:
        return unanchored(period.day)
    return period


def _is_reporting(tokens: Sequence[Token], match: Match, words: DateWords) -> bool:
    """Says whether a verb of saying stands beside the expression, within a few words and the same clause."""
    return (
        _says(tokens[max(match.first - _REPORTING_REACH, 0) : match.first], words, from_end=True)
        or _says(tokens[match.last : match.last + _REPORTING_REACH - 1], words, from_end=False)
        or is_within_saying(tokens, match.first, match.last)
    )


def _says(tokens: Sequence[Token], words: DateWords, *, from_end: bool) -> bool:
    near: list[str] = []
    for token in reversed(tokens) if from_end else tokens:
        if not token.is_word:
            break
        near.append(token.lower)
    if from_end:
        near.reverse()
    return any(tuple(near[i : i + size]) in words.reporting for i in range(len(near)) for size in (1, 2, 3))


def _dated(mention: DateMention, period: Period) -> DateMention:
    """Gives a mention with what the words beside it tell more exactly."""
    return replace(
        mention,
        event_date=period.day.isoformat(),
        precision=int(period.precision),
        date_start=period.start.isoformat(),
        date_end=period.end.isoformat(),
    )


def _mention(span: Span, period: Period, expression: Expression, *, reporting: bool) -> DateMention:
    return DateMention(
        span=span,
        event_date=period.day.isoformat(),
        precision=int(period.precision),
        date_start=period.start.isoformat(),
        date_end=period.end.isoformat(),
        rule=f"{expression.rule} ({expression.where})",
        anchored=period.anchored,
        reporting=reporting,
    )
