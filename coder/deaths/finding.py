"""Finds how many people a document tells to have died, sentence by sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coder.deaths.people import Counted, counted_people
from coder.deaths.words import DeathWords, Side, TriggerHit, death_words
from coder.mentions import DeathCount
from coder.numbers import Quantity
from coder.passages import Document, Sentence
from coder.records import Span
from coder.words import Token

_REACH = 22  # tokens between the dead and the words that tell of death
_CLOSE = 3  # tokens within which a number without a noun for people counts
_TOLL_REACH = 10
_MANY = 1000
_LINKED = 4  # words of "of the security forces" between a number's noun and the comma
_MOST_GROUPS = 12  # stretches of people looked at on either side of a trigger
_BREAKS = frozenset(";:")


def find_counts(document: Document, persons: Sequence[Span] = ()) -> tuple[DeathCount, ...]:
    """Finds the numbers of dead in a document, in reading order; `persons` are where its persons are named.

    The wounded are not counted, nor parts of a number ("29 people, including 11 children"). Zero comes only where the
    text says that nobody died. Sentences inside quotations are left out.
    """
    words = death_words(document.language)
    ordered = sorted(persons)
    counts: list[DeathCount] = []
    for sentence in document.sentences:
        if sentence.quoted:
            continue
        first = bisect_left(ordered, sentence.span.start, key=lambda span: span.start)
        last = bisect_left(ordered, sentence.span.end, key=lambda span: span.start)
        here = [span for span in ordered[first:last] if span.within(sentence.span)]
        counts.extend(_in_sentence(sentence, words, here))
    return tuple(count for count in counts if document.quotation_at(count.span) is None)


def _in_sentence(sentence: Sentence, words: DeathWords, persons: Sequence[Span]) -> Iterator[DeathCount]:
    tokens = sentence.tokens
    for match in words.none.find(tokens):
        span = Span(tokens[match.first].start, tokens[match.last - 1].end)
        yield DeathCount(span, span, 0, 0, 0, vague=False, claimed=False, other=False, rule=f"none ({match.payload})")
    hits = words.triggers(tokens)
    if not hits:
        return
    people = counted_people(tokens, words, persons)
    claimed, summed = words.has("claims", tokens), words.has("sums", tokens)
    used: set[int] = set()
    for hit in hits:
        group = _dead(hit, tokens, people, words)
        if group is None or group[0].first in used or (summed and _is_large(group)) or _is_mixed(hit, tokens, words):
            continue
        used.update(counted.first for counted in group)
        yield _count(hit, group, tokens, words, claimed=claimed)


def _is_mixed(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether a number counts dead and wounded together: "killed or wounded", "doden en gewonden"."""
    after = tokens[hit.last : hit.last + 2]
    return len(after) == 2 and after[0].lower in words.mixers and after[1].lower in words.wounded


def _is_large(group: Sequence[Counted]) -> bool:
    """Says whether a number is one that wars and years have, told in a sentence that speaks of them."""
    return all(counted.quantity.vague or counted.quantity.best >= _MANY for counted in group)


def _count(
    hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords, *, claimed: bool
) -> DeathCount:
    total = _sum(counted.quantity for counted in group)
    around = tokens[max(group[0].first - 2, 0) : hit.last]
    return DeathCount(
        span=Span(tokens[group[0].first].start, tokens[group[-1].last - 1].end),
        trigger=Span(tokens[hit.first].start, tokens[hit.last - 1].end),
        low=total.low,
        best=total.best,
        high=total.high,
        vague=total.vague,
        claimed=claimed,
        other=any(counted.other for counted in group) or words.has("others", around[:2]),
        rule=f"{hit.trigger.side} of the trigger ({hit.trigger.where})",
        meant=words.has("meant", tokens),
    )


def _sum(quantities: Iterator[Quantity]) -> Quantity:
    parts = list(quantities)
    highs = [part.high for part in parts]
    return Quantity(
        sum(part.low for part in parts),
        sum(part.best for part in parts),
        sum(high for high in highs if high is not None) if None not in highs else None,
        exact=all(part.exact for part in parts),
        vague=all(part.vague for part in parts),
    )


def _dead(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives the people that a trigger says to have died, those joined by "and" together."""
    side = hit.trigger.side
    beside = bisect_left(people, hit.first, key=_first)
    people = people[max(beside - _MOST_GROUPS, 0) : beside + _MOST_GROUPS]
    around = next((counted for counted in people if counted.first < hit.first < counted.last <= hit.last), None)
    if around is not None and side not in (Side.RIGHT, Side.TOLL):
        return [around]  # "twelve dead"
    if side is Side.VERB:
        passive = any(token.lower in words.aux for token in tokens[max(hit.first - _CLOSE, 0) : hit.first])
        return (
            _left(hit, tokens, people, words)
            if passive
            else (_right(hit, tokens, people, words) or _left(hit, tokens, people, words, reach=_CLOSE))
        )
    if side is Side.NOUN:
        return next(([counted] for counted in people if counted.last == hit.first), None)
    if side is Side.TOLL:
        return next(([c] for c in people if hit.last <= c.first <= hit.last + _TOLL_REACH and not c.name), None)
    if side is Side.RIGHT:
        right = _right(hit, tokens, people, words)
        return None if right and hit.trigger.nominal and right[0].quantity.best == 1 else right
    left = _left(hit, tokens, people, words)
    return left if side is Side.LEFT or left is not None else _right(hit, tokens, people, words)


def _left(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords, reach: int = _REACH
) -> list[Counted] | None:
    if any(token.lower in words.negations for token in tokens[max(hit.first - _CLOSE, 0) : hit.first]):
        return None
    end = bisect_right(people, hit.first, key=_last)
    before = people[max(end - _MOST_GROUPS, 0) : end]
    for at in range(len(before) - 1, -1, -1):
        counted = before[at]
        between = tokens[counted.last : hit.first]
        if len(between) > reach or any(token.text in _BREAKS for token in between):
            return None
        if any(token.lower in words.wounded for token in between):
            continue
        bare = len(between) <= _CLOSE and not any(token.lower in words.joiners for token in between)
        if counted.people or bare:
            group = [counted]
            for other in reversed(before[:at]):
                apart = tokens[other.last : group[0].first]
                if _is_apposition(apart, other, group[0]):
                    group[0] = replace(other, last=group[0].last)
                elif _joined(apart, other, group[0], words):
                    group.insert(0, other)
                else:
                    break
            return group
    return None


def _right(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    group: list[Counted] = []
    begin = bisect_left(people, hit.last, key=_first)
    for counted in people[begin : begin + _MOST_GROUPS]:
        between = tokens[group[-1].last if group else hit.last : counted.first]
        if not group:
            if any(not token.is_word and token.text not in ",-" for token in between) or len(between) > _REACH:
                return None
            if len(between) > _CLOSE + 1 and not _is_far_object(counted, between, words):
                continue
            group.append(counted)
        elif _joined(between, group[-1], counted, words):
            group.append(counted)
        else:
            break
    return group or None


def _is_apposition(between: Sequence[Token], first: Counted, second: Counted) -> bool:
    """Says whether two stretches tell of one person: "his deputy, Assef Shawkat"."""
    one = first.quantity.best == second.quantity.best == 1
    return one and first.name != second.name and len(between) == 1 and between[0].text == ","


def _is_far_object(counted: Counted, between: Sequence[Token], words: DeathWords) -> bool:
    """Says whether people at some distance are the dead: "doodden militairen in de nacht dertien mensen"."""
    numbered = counted.people and not counted.name and (counted.quantity.best > 1 or counted.quantity.vague)
    return numbered and not any(token.text == "," or token.lower in words.wounded for token in between)


def _first(counted: Counted) -> int:
    return counted.first


def _last(counted: Counted) -> int:
    return counted.last


def _joined(between: Sequence[Token], first: Counted, second: Counted, words: DeathWords) -> bool:
    """Says whether two stretches of people are added: "a, b and c"; a name after a comma tells who somebody is.

    "A mayor, his wife": what belongs to the one before is another.
    """
    if between and between[0].lower in words.linkers:
        rest = [at for at, token in enumerate(between[: _LINKED + 1]) if token.lower in words.joiners]
        between = between[rest[0] :] if rest else ()
    if not between or any(token.lower not in words.joiners | words.determiners for token in between):
        return False
    if between[0].lower not in words.joiners:
        return False
    if any(token.lower in words.wounded for token in between):
        return False
    only_comma = all(token.text == "," for token in between)
    one = first.quantity.best == 1 or second.quantity.best == 1
    return not (only_comma and one) or second.possessive
