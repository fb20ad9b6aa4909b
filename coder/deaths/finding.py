"""Finds how many people a document tells to have died, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from coder.deaths.besides import comes_on_top, dies_too
from coder.deaths.boasting import is_boast, is_report, sees_some
from coder.deaths.corrected import corrected, is_outdated, made_exact
from coder.deaths.counted import Counted, number_of
from coder.deaths.foreseen import is_foreseen
from coder.deaths.gapped import lost_by_others
from coder.deaths.halves import other_half
from coder.deaths.lists import and_more, listed
from coder.deaths.maimed import is_maimed
from coder.deaths.mortal import done_to
from coder.deaths.nth import nth_dead, nth_person
from coder.deaths.parts import is_among, is_mixed, is_purpose, without_breakdown, without_relatives
from coder.deaths.people import counted_people
from coder.deaths.reached import number_reached
from coder.deaths.sides import dead_of
from coder.deaths.siding import only_themselves, sides_of, with_themselves
from coder.deaths.signs import signs_of_death
from coder.deaths.single import another
from coder.deaths.spared import spared
from coder.deaths.stated import stated_sum
from coder.deaths.survivors import contrasted, leaving_kin, left_dead
from coder.deaths.taken_up import taken_up, taken_up_within
from coder.deaths.words import DeathWords, Side, TriggerHit, death_words
from coder.deaths.years import names_month_of_year, without_days
from coder.functionwords import DEFINITE
from coder.mentions import DeathCount
from coder.numbers import Quantity
from coder.passages import Document, Sentence
from coder.records import Span
from coder.words import Token

_COUNTING = (Side.NOUN, Side.TOLL)
_ALL = frozenset({"all", "alle"})
_MANY = 1000
_SERIOUSLY = frozenset("seriously badly gravely ernstig zwaar".split())
_BEFORE = 4  # tokens before a toll in which a verb says so: "bringing the death toll to 44"
_OUTDATED = 5  # tokens before a toll in which words say that it holds no longer: "initially put the death toll at"
_AROUND = 12  # tokens in which words say that a toll has changed


def find_counts(document: Document, persons: Sequence[Span] = ()) -> tuple[DeathCount, ...]:
    """Finds the numbers of dead in a document, in reading order; `persons` are where its persons are named.

    The wounded are not counted, nor parts of a number ("29 people, including 11 children"). Zero comes only where the
    text says that nobody died. What stands in quotation marks is marked as quoted.
    """
    words = death_words(document.language)
    ordered = sorted(persons)
    counts: list[DeathCount] = []
    for sentence in document.sentences:
        first = bisect_left(ordered, sentence.span.start, key=lambda span: span.start)
        last = bisect_left(ordered, sentence.span.end, key=lambda span: span.start)
        here = [span for span in ordered[first:last] if span.within(sentence.span)]
        found = list(_in_sentence(sentence, words, here))
        if not found and (counted_before := _before(sentence, document)) is not None:
            known = taken_up(sentence.tokens, counted_before.tokens, words)
            near = takewhile(lambda count: count.span.start >= counted_before.span.start, reversed(counts))
            dead_before = any(count.span.within(counted_before.span) for count in near)
            found = [known] if known is not None and not dead_before else []
        if not found:
            known = taken_up_within(sentence.tokens, words)
            found = [known] if known is not None else []
        found.extend(done_to(sentence.tokens, _after(sentence, document), words, here, found))
        counts.extend(found)
    return tuple(replace(count, quoted=document.quotation_at(count.span) is not None) for count in counts)


def _before(sentence: Sentence, document: Document) -> Sentence | None:
    """Gives the sentence before one in its paragraph."""
    earlier = document.sentences[sentence.index - 1] if sentence.index else None
    return earlier if earlier is not None and earlier.paragraph == sentence.paragraph else None


def _after(sentence: Sentence, document: Document) -> Sequence[Token]:
    """Gives the tokens of the sentence behind one in its paragraph."""
    later = document.sentences[sentence.index + 1] if sentence.index + 1 < len(document.sentences) else None
    return later.tokens if later is not None and later.paragraph == sentence.paragraph else ()


def _in_sentence(sentence: Sentence, words: DeathWords, persons: Sequence[Span]) -> Iterator[DeathCount]:
    tokens = sentence.tokens
    yield from nth_dead(tokens)
    denials: set[int] = set()
    for match in words.none.find(tokens):
        if any(token.lower in _SERIOUSLY for token in tokens[match.first : match.last]):
            continue  # "nobody was seriously injured"
        denials.update(range(match.first, match.last))
        span = Span(tokens[match.first].start, tokens[match.last - 1].end)
        yield DeathCount(span, span, 0, 0, 0, vague=False, claimed=False, other=False, rule=f"none ({match.payload})")
    for first, last in spared(tokens, words.people) if words.language == "nl" and not denials else ():
        denials.update(range(first, last))
        span = Span(tokens[first].start, tokens[last - 1].end)
        yield DeathCount(span, span, 0, 0, 0, vague=False, claimed=False, other=False, rule="none (nobody died)")
    hits = [hit for hit in words.triggers(tokens) if hit.first not in denials]
    hits = [hit for hit in hits if not hit.trigger.beside or hits[0].first < hit.first]
    left = left_dead(tokens, hits, words)
    if left is not None and any(tokens[at].start == left.span.start and tokens[at].lower in _ALL for at in denials):
        left = None  # "all eleven men survived, though one lost a leg"
    if left is None and not hits and not denials:
        left = contrasted(tokens, words) or leaving_kin(tokens, words)
    if left is not None:
        yield left
        return
    reached = number_reached(tokens, words)
    if reached is not None:
        yield reached
        return
    by_place = listed(tokens, words)
    if by_place is not None:
        span = Span(tokens[by_place.first].start, tokens[-1].end)
        number = by_place.quantity.best
        yield DeathCount(span, span, number, number, number, vague=False, claimed=False, other=False, rule="listed")
        return
    if words.has("rates", without_days(without_relatives(tokens))) or (
        words.has("totals", tokens) and words.has("several", tokens)
    ):
        return
    if hits and only_themselves(tokens, words):
        span = Span(tokens[hits[0].first].start, tokens[hits[0].last - 1].end)
        yield DeathCount(span, span, 1, 1, 1, vague=False, claimed=False, other=False, rule="the doer alone")
        return
    told = list(_told(hits, tokens, words, persons))
    stated = stated_sum(tokens, words) if told else None
    if stated is not None and stated.quantity.best > max(count.best for count in told):
        whole = told[-1]
        told = [replace(whole, low=stated.quantity.low, best=stated.quantity.best, high=stated.quantity.high)]
    if not told and not denials:
        told = list(_told(signs_of_death(tokens, words.language), tokens, words, persons))
    yield from told


def _told(
    hits: Sequence[TriggerHit], tokens: Sequence[Token], words: DeathWords, persons: Sequence[Span]
) -> Iterator[DeathCount]:
    """Gives the dead that words for death tell of in a sentence."""
    if not hits:
        return
    people = counted_people(
        tokens, words, persons, frozenset(hit.first for hit in hits if hit.trigger.side not in _COUNTING)
    )
    buried = words.has("graves", tokens)
    claimed, summed = words.has("claims", tokens), words.has("sums", tokens) and not names_month_of_year(tokens)
    large = summed or words.has("totals", tokens)
    used: set[int] = set()
    for hit in hits:
        if (buried and hit.trigger.bodies) or words.has("feared", tokens[: hit.first]) or is_maimed(hit, tokens):
            continue
        if hit.trigger.side is Side.TOLL and is_outdated(hit, tokens, words):
            continue
        group = None if is_purpose(hit, tokens, words) else dead_of(hit, tokens, people, words)
        if group and group[0].first in used:
            group = [counted for counted in group if counted.first not in used]  # "26 bodies, and four have died since"
        if (
            not group
            or (large and _is_large(group))
            or is_mixed(hit, group, tokens, words)
            or (words.language == "nl" and is_foreseen(hit, group, tokens))
        ):
            continue
        alone = len(group) == 1 and group[0].quantity.exact
        more = another(tokens, hit.last, words, group[0].quantity.best) if alone else None
        if more is not None and not any(later.first > hit.first for later in hits if later is not hit):
            group = [*group, more]
        if group[0].quantity.exact and hit is hits[-1] and not is_among(tokens, group[0]):
            group = [*group, *and_more(tokens, max(hit.last, group[-1].last), words)]
        since = corrected(hit, group, tokens, words) or made_exact(hit, group, tokens, words)
        if since is not None:
            used.add(since[0])
            group = [replace(group[0], quantity=since[1])]
        half = other_half(hit, group, tokens, people, words) or lost_by_others(hit, group, tokens, words)
        used.update(counted.first for counted in (*group, *half))
        group = [*without_breakdown(group, tokens, words), *half]
        nth = nth_person(tokens, group[0], words)
        if nth:
            group = [replace(group[0], quantity=Quantity(nth, nth, nth, exact=True))]
        who = sides_of(hit, group, tokens, words)
        group = with_themselves(group, hit, people, tokens, words)
        boasted = is_boast(hit, tokens, who, words)
        guessed = claimed or (hit.trigger.bodies and sees_some(tokens))
        yield replace(
            _count(hit, group, tokens, words, claimed=guessed, summed=summed),
            who=who,
            boasted=boasted,
            nth=bool(nth),
            rival=hit.trigger.rival,
        )


def _is_large(group: Sequence[Counted]) -> bool:
    """Says whether a number is one that wars and years have, told in a sentence that speaks of them."""
    return all(counted.quantity.vague or counted.quantity.best >= _MANY for counted in group)


def _count(
    hit: TriggerHit,
    group: Sequence[Counted],
    tokens: Sequence[Token],
    words: DeathWords,
    *,
    claimed: bool,
    summed: bool,
) -> DeathCount:
    changed = words.has("revised", tokens[max(hit.first - 1, 0) : hit.last + _AROUND])
    changed = changed or words.has("raising", tokens[max(hit.first - _BEFORE, 0) : hit.first])
    changed = changed and not words.has("outdated", tokens[_since_mark(tokens, hit.first) : hit.last])
    in_all = words.has("totals", tokens) and not words.has("several", tokens)
    one_of_two = group[0].quantity.best == 1 and tokens[group[0].first].lower in DEFINITE  # "the other soldier"
    total = number_of(group)
    around = tokens[max(group[0].first - 2, 0) : hit.last]
    return DeathCount(
        span=Span(tokens[group[0].first].start, tokens[group[-1].last - 1].end),
        trigger=Span(tokens[hit.first].start, tokens[hit.last - 1].end),
        low=total.low,
        best=total.best,
        high=total.high,
        vague=total.vague,
        claimed=claimed and not (changed and words.has("revised", tokens[hit.first : hit.last])),
        other=not one_of_two
        and (
            hit.trigger.beside
            or group[0].other
            or dies_too(tokens, group, hit)
            or words.has("others", around[:2])
            or comes_on_top(tokens, group[0], words)
        ),
        rule=f"{hit.trigger.side} of the trigger ({hit.trigger.where})",
        meant=(changed and hit.trigger.side is Side.TOLL and not total.vague)
        or is_report(hit, tokens)
        or words.has("meant", tokens),
        revised=not summed and (in_all or (changed and hit.trigger.side is Side.TOLL)),
        earlier=words.has("earlier", tokens) and not words.has("outdated", tokens),
        bodies=hit.trigger.bodies,
        part=any(counted.part for counted in group),
    )


def _since_mark(tokens: Sequence[Token], at: int) -> int:
    """Gives where the words right before a toll begin: some tokens back, or behind the last semicolon."""
    begin = max(at - _OUTDATED, 0)
    return next((k for k in range(at - 1, begin - 1, -1) if tokens[k].text in ";:"), begin)
