"""Which sentences tell in the present what is past: "On 4 November rebels attack the barracks", a chronicle's tense."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from coder.mentions import DateMention
from coder.passages import Document, Sentence
from coder.verbs import VerbReader
from coder.wordlists import word_list

_OPENING = frozenset(
    "day_month count_days_later days_from_previous day_of_month weekday_of_last_week day_month_last_year month"
    " part_of_month days_ago".split()
)
"""Rules of dates of which a past day is surely meant, whatever the tense; of a weekday the next one may be."""

_GOING_ON = _OPENING | {"weekday", "days_from_published"}
"""Those that go on with a story in the present."""

_SOON = timedelta(days=150)  # "on 1 June they march", written in May, is a plan and no memory of last year
_SOON_HEADED = timedelta(days=60)  # what heads an entry is a diary's; an agenda's is near
_YEAR = 365
_STORY = 2  # sentences that open one, at least, by which a text is told in the present
_HEADING_ENDS = frozenset(":.–—-")  # "4 november: in het holst van de nacht", "26 januari.", "March –"
_OF_NOW = word_list("telling.toml", "of_now")


def narrated_sentences(document: Document, dates: Sequence[DateMention]) -> frozenset[int]:
    """Gives the numbers of the sentences whose present tense tells what happened.

    A sentence does whose own day is past and told as such. In a text with two of them those do that follow in the
    paragraph, and such as go on with a weekday, up to a word that tells of now or of what is always so.
    """
    published = document.article.published
    if len(published) < len("2024-03-15"):
        return frozenset()
    today = date.fromisoformat(published)
    verbs = VerbReader(document.language)
    own = {sentence.index: _inside(sentence, dates) for sentence in document.sentences}
    heads = {sentence.index: _heading(sentence, own[sentence.index]) for sentence in document.sentences}
    rules = {number: _rules(dates_there, heads[number], today) for number, dates_there in own.items()}
    headed = {sentence.paragraph for sentence in document.sentences if heads[sentence.index]}
    told = {s.index for s in document.sentences if rules[s.index] & _OPENING and not _is_of_now(s)}
    opening = {s.index for s in document.sentences if s.index in told and not verbs.tells_past(s.tokens)}
    if len(opening) < _STORY:
        return frozenset(told)
    begun, paragraph, runs = False, -1, False
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            paragraph, runs = sentence.paragraph, False
        if sentence.index in opening:
            begun = runs = True
        elif _is_of_now(sentence):
            runs = runs and paragraph in headed  # in an entry of its own day what is so now is only an aside
            continue
        elif begun and rules[sentence.index] & _GOING_ON and not verbs.tells_past(sentence.tokens):
            runs = True
        if runs:
            told.add(sentence.index)
    return frozenset(told)


def _inside(sentence: Sentence, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """Gives the dates that begin in a sentence; `dates` come in reading order."""
    first = bisect_left(dates, sentence.span.start, key=_start)
    return dates[first : bisect_left(dates, sentence.span.end, key=_start)]


def _start(mention: DateMention) -> int:
    return mention.span.start


def _rules(own: Sequence[DateMention], heading: DateMention | None, today: date) -> set[str]:
    """Gives the rules of the past days that a sentence names; `own` are its dates, `heading` the one that heads it."""
    return {
        mention.rule.partition(" ")[0]
        for mention in own
        if mention.anchored and not mention.reporting and _is_past(mention, today, heads=mention is heading)
    }


def _heading(sentence: Sentence, own: Sequence[DateMention]) -> DateMention | None:
    """Gives the day or month that heads a sentence as the entry of a diary: "4 november: ...", "26 januari.", or None.

    A mark ends it, behind the mention or as its last sign.
    """
    mention = own[0] if own else None
    if mention is None or mention.span.start != sentence.span.start or mention.rule.partition(" ")[0] not in _OPENING:
        return None
    inside = [token for token in sentence.tokens if token.start < mention.span.end]
    after = sentence.tokens[len(inside) : len(inside) + 1]
    ends = {token.text for token in (*inside[-1:], *after)}
    return None if ends.isdisjoint(_HEADING_ENDS) else mention


def _is_past(mention: DateMention, today: date, *, heads: bool) -> bool:
    """Says whether a day is past and told as such; one that comes again soon may be a plan, or an agenda's."""
    end = date.fromisoformat(mention.date_end)
    again = end + timedelta(days=_YEAR)
    return end < today and not today <= again <= today + (_SOON_HEADED if heads else _SOON)


def _is_of_now(sentence: Sentence) -> bool:
    return not _OF_NOW().isdisjoint(token.lemma for token in sentence.tokens)
