"""One number of dead out of all those told of an event: the total, its parts, those of either side."""

from collections.abc import Sequence

from coder.deaths.words import ATTACKERS
from coder.functionwords import AND, DEFINITE
from coder.mentions import DeathCount
from coder.passages import Document
from coder.values import dataclass, replace
from coder.wordlists import word_list

_SUMMED = 60  # code points between two numbers of one sentence that are added: "six were shot and two stabbed to death"
_FEW = 3  # what "several" stands for, which says little beside a number
_MOST = 3  # numbers that are added to one
_TOLL = "toll"
_THEY = frozenset("he she hij zij ze himself herself zelf".split())
_MARKS = (",", ";")
_SAID, _CLAIMED = word_list("telling.toml", "aside_verbs"), word_list("telling.toml", "claims")
_SOURCES = frozenset("according volgens aldus zelf zou zouden".split())
_WITH_HIM = (["with", "him"], ["with", "her"], ["met", "hem"], ["met", "haar"])


@dataclass(frozen=True, slots=True)
class Told:
    """A number of dead told of an event: in its own words (`direct`), or in words near them."""

    count: DeathCount
    direct: bool


def together(told: Sequence[Told], document: Document) -> DeathCount | None:
    """Gives the one number of several: an exact one before a vague, claimed or quoted one, with others who also died.

    Numbers in the event's own words go before those told near them, a number that has changed before the older one.
    The dead of either side are added: "killed five soldiers. Four rebels fell".
    """
    counts = [found.count for found in told if not found.count.quoted] or [found.count for found in told]
    rivals = [count.best for count in counts if count.rival]
    counts = [count for count in counts if not count.rival]
    if rivals and counts:
        lowest = min(counts, key=lambda count: count.best)  # of two sources the lower number
        return replace(lowest, low=min(rivals), best=min(rivals)) if min(rivals) < lowest.best else lowest
    most = max((count.best for count in counts), default=0)
    near = {id(found.count) for found in told if not (found.direct or _is_whole_toll(found.count, most))}
    positive = [count for count in counts if count.best > 0]
    if not positive:
        return counts[0] if counts else None
    known = [count for count in positive if not (count.claimed or count.boasted)]
    positive = [count for count in positive if not (count.boasted and any(_may_be(count, one) for one in known))]
    reached = [count for count in positive if count.nth]
    positive = [count for count in positive if not count.nth] or reached
    highest = max(count.best for count in positive)
    if reached and reached[-1].best > highest:
        return reached[-1]
    revised = [count for count in positive if count.revised and not count.claimed]
    if revised:
        return revised[-1]
    bases = [count for count in positive if not (count.other or _is_some(count, positive))] or positive[:1]
    base = min(bases, key=lambda c: (c.claimed, c.vague, c.who == {ATTACKERS}, id(c) in near, counts.index(c)))
    if base.other:
        return _sum(base, [replace(base, low=1, best=1, high=1)]) if _dies_with_one(base, document) else base
    more: list[DeathCount] = []
    for count in positive:
        added = count.other and not more
        if count is not base and (added or _adds(more[-1] if more else base, count, document)) and len(more) < _MOST:
            more.append(count)
    sides = _side(base) | {side for count in more for side in _side(count)}
    for count in positive:
        if count is base or count in more or not _is_other_side(base, count, sides):
            continue
        more.append(count)
        sides |= _side(count)
    return _sum(base, more)


def _is_whole_toll(count: DeathCount, most: int) -> bool:
    """Says whether a toll counts all the dead told of an event, though nearer words tell of one: "The toll: 305"."""
    return count.rule.startswith(_TOLL) and count.best == most


def _is_some(count: DeathCount, counts: Sequence[DeathCount]) -> bool:
    """Says whether a number counts some of those of a greater one told before: "At least two of them were burned"."""
    before = (one for one in counts if one.trigger.end <= count.span.start)
    return count.part and any(one.best > count.best and not one.part for one in before)


def _sum(base: DeathCount, more: Sequence[DeathCount]) -> DeathCount:
    highs = [count.high for count in (base, *more)]
    return replace(
        base,
        low=base.low + sum(count.low for count in more),
        best=base.best + sum(count.best for count in more),
        high=None if None in highs else sum(high for high in highs if high is not None),
        rule="".join([base.rule, *(f", and others: {count.rule}" for count in more)]),
    )


def _side(count: DeathCount) -> frozenset[str]:
    """Gives the sides of the dead; who attacks is counted with the fighters."""
    return frozenset("fighters" if side == ATTACKERS else side for side in count.who)


def _is_other_side(base: DeathCount, count: DeathCount, sides: frozenset[str]) -> bool:
    """Says whether a number counts dead of a side that the numbers so far have none of.

    People of whom no side is told may be of any; what became of their attacker is no part of their number.
    """
    few = count.vague and count.best <= _FEW  # "the soldiers killed several of their assailants"
    return bool(base.who and count.who) and not (few or count.part or count.claimed or _side(count) & sides)


def _may_be(boasted: DeathCount, known: DeathCount) -> bool:
    """Says whether the dead whom their enemy tells of may be those of another number."""
    return not boasted.who or not known.who or bool(_side(boasted) & _side(known))


def _adds(base: DeathCount, count: DeathCount, document: Document) -> bool:
    """Says whether a sentence tells of more dead by other words: "six were shot dead and two stabbed to death".

    A mark or "and" parts them, and nobody else is named who tells it: "ten died, and the army said two did".
    """
    if count.vague or base.vague or count.part or count.earlier or base.trigger.end > count.span.start:
        return False
    if count.rule.startswith(_TOLL) or count.who == {ATTACKERS} or _is_known(count, document):
        return False
    if document.sentence_at(base.trigger.start) is not document.sentence_at(count.trigger.start):
        return False
    between = document.text[base.trigger.end : count.span.start]
    parted = any(mark in between for mark in _MARKS) or not AND.isdisjoint(between.lower().split())
    words = between.lower().replace(",", " ").split()
    sides = bool(count.who) and _side(count) != _side(base) and words[-1:] and words[-1] in AND
    told = sides or (_SAID() | _CLAIMED() | _SOURCES).isdisjoint(words)  # "..., he said, and 19 rebels were shot"
    return parted and told and count.span.start - base.trigger.end <= _SUMMED


def _is_known(count: DeathCount, document: Document) -> bool:
    """Says whether one is meant who was told before: "he was dead at once", "the driver"."""
    first = document.text[count.span.start : count.span.end].lower().split()[0]
    return count.best == 1 and first in DEFINITE | _THEY


def _dies_with_one(count: DeathCount, document: Document) -> bool:
    """Says whether people died with him of whom the text goes on: "fifteen people perished with him"."""
    behind = document.text[max(count.trigger.end, count.span.end) :][:_SUMMED]
    return behind.lower().replace(",", " ").replace(".", " ").split()[:2] in _WITH_HIM
