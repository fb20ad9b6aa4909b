"""Where the dead stand: left or right of the words that tell of death, or between a verb and its particle."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from coder.deaths.agreeing import disagrees, is_behind
from coder.deaths.along import with_them
from coder.deaths.counted import ONE, Counted
from coder.deaths.joining import joined_before
from coder.deaths.objects import ALONG, object_of, pronoun_at, right_of
from coder.deaths.parted import is_cut_off, is_denied, is_in_aside
from coder.deaths.single import before_noun
from coder.deaths.subject import agreeing, at_helper, past_aside
from coder.deaths.tolls import toll_of
from coder.deaths.words import DeathWords, Side, TriggerHit
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_REACH = 22  # tokens between the dead and the words that tell of death
_CLOSE = 3  # tokens within which a number without a noun for people counts
_CAUSES = 5  # tokens from "died" to "of his wounds"
_MOST_GROUPS = 12  # stretches of people looked at on either side of a trigger
_FIRST, _LAST = attrgetter("first"), attrgetter("last")
_HIS = frozenset({"his", "her", "zijn", "haar", "diens"})
_BODY = word_list("fate.toml", "body")
_BREAKS = frozenset(";:")
_NEARLY = frozenset("nearly almost half bijna haast".split())
_DEAD = word_list("fate.toml", "dead_before_them")
_THAT = frozenset({"that", "dat"})
_GOING_ON = frozenset("die dat toen voordat terwijl omdat nadat voor in op bij met tijdens".split())


def dead_of(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives the people that a trigger says to have died, those joined by "and" or "along with" together."""
    if hit.first and tokens[hit.first - 1].lower in _NEARLY and hit.trigger.side not in (Side.NOUN, Side.TOLL):
        return None  # "beat him nearly to death"
    if _only_describes(hit, tokens, words):
        return None
    beside = bisect_left(people, hit.first, key=_FIRST)
    people = people[max(beside - _MOST_GROUPS, 0) : beside + _MOST_GROUPS]
    found = _by_side(hit, tokens, people, words)
    if found and hit.trigger.people and not all(_stands_for_people(counted, tokens, words) for counted in found):
        bare = hit.trigger.bodies and found[0].first == hit.last and found[0].quantity.best > 1
        if not bare or len(found) > 1:
            return None  # but "the bodies of five washed up"
    if found and hit.trigger.side in (Side.LEFT, Side.VERB, Side.EITHER) and found[-1].last <= hit.first:
        found = [*found, *with_them(hit, tokens, people, words)]
    return found


def _only_describes(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether "dead" only tells who somebody is: "two cousins of a dead gunman were taken away"."""
    if hit.first == 0 or hit.last >= len(tokens) or tokens[hit.first].lower not in _DEAD():
        return False
    return tokens[hit.first - 1].lower in words.determiners and words.is_person(tokens[hit.last])


def _stands_for_people(counted: Counted, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether a number counts people: by its noun, or as some of those told before: "maakten er twaalf af"."""
    some = counted.first > 0 and tokens[counted.first - 1].lower in words.partitives
    return counted.people or counted.part or (some and counted.quantity.best > 1)


def _by_side(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    side = hit.trigger.side
    owner = tokens[hit.first - 1].lower if hit.trigger.bodies and hit.first else ""
    if owner in _HIS:  # "zijn lichaam dook op", "his body surfaced"
        return [Counted(hit.first - 1, hit.last, ONE, True, False)] if tokens[hit.first].lower in _BODY() else None
    if hit.last < len(tokens) and tokens[hit.last].lower in words.partitives and side is not Side.TOLL:
        some = next((counted for counted in people if counted.first == hit.last + 1), None)
        if some is not None and not some.name:
            return [some]  # "van de elf inzittenden stierven er zeven"
    around = next((counted for counted in people if counted.first < hit.first < counted.last <= hit.last), None)
    if around is not None and side not in (Side.RIGHT, Side.TOLL):
        own = around.possessive  # "two officers and six of their own dead"
        return joined_before(people, people.index(around), tokens, words) if own else [around]  # "twelve dead"
    if side is Side.NOUN:
        dead = next((counted for counted in people if counted.first < hit.first and hit.last < counted.last), None)
        if dead is not None:
            return [dead]  # "elf dode dorpelingen"
    if side is Side.VERB:
        passive = any(token.lower in words.aux for token in tokens[max(hit.first - _CLOSE, 0) : hit.first])
        if passive:
            return _left(hit, tokens, people, words)
        joined = hit.first > 0 and tokens[hit.first - 1].lower in words.joiners
        reach = _REACH if joined and any(token.lower in words.aux for token in tokens[: hit.first]) else _CLOSE
        if reach == _REACH and hit.last < len(tokens) and tokens[hit.last].lower in ALONG:
            return _left(hit, tokens, people, words) or right_of(hit, tokens, people, words)
        return right_of(hit, tokens, people, words) or _left(hit, tokens, people, words, reach=reach)
    if side is Side.NOUN:
        counted = next(([counted] for counted in people if counted.last == hit.first), None)
        return counted or before_noun(hit, tokens, words)
    if side is Side.TOLL:
        return toll_of(hit, tokens, people, words)
    if side is Side.RIGHT and hit.last < len(tokens) and tokens[hit.last].lower in _THAT:
        return None  # "claimed that nine had been killed"
    if side is Side.RIGHT:
        right = (before_noun(hit, tokens, words) if hit.trigger.bodies else None) or right_of(
            hit, tokens, people, words
        )
        behind = tokens[hit.last] if hit.last < len(tokens) else None
        ends = behind is None or not behind.is_word or behind.lower in words.joiners | _GOING_ON
        if right is None and hit.trigger.final and ends:
            left = pronoun_at(hit.first - 1, hit.first, tokens, people, words) or _left(hit, tokens, people, words)
            return None if left and is_cut_off(left[-1], hit, tokens, words) else left
        return None if right and hit.trigger.nominal and right[0].quantity.best == 1 else right
    if hit.trigger.object:
        between = object_of(hit, tokens, people, words)
        if between is not None or hit.trigger.strict:
            return between
    if side is Side.EITHER and words.language == "nl" and is_behind(hit, tokens, people, words):
        return right_of(hit, tokens, people, words)
    left = _left(hit, tokens, people, words) or (
        _far_subject(hit, tokens, people, words) if side is Side.LEFT and not hit.trigger.after else None
    )
    if left is not None and disagrees(hit, left, tokens, words):
        left = None
    return left if side is Side.LEFT or left is not None else right_of(hit, tokens, people, words)


def _left(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords, reach: int = _REACH
) -> list[Counted] | None:
    if is_denied(hit, tokens, words):
        return None
    end = bisect_right(people, hit.first, key=_LAST)
    before = people[max(end - _MOST_GROUPS, 0) : end]
    subject = past_aside(hit, before, tokens, words)
    if subject is not None:
        group = joined_before(before, subject, tokens, words)
        alone = len(group) == 1 and group[0].quantity.best == 1  # who he is, the aside tells
        return [replace(group[0], last=before[-1].last)] if alone else group
    for at in range(len(before) - 1, -1, -1):
        counted = before[at]
        between = tokens[counted.last : hit.first]
        if len(between) > reach or any(token.text in _BREAKS for token in between):
            return None
        if any(token.lower in words.wounded for token in between) and not _of_wounds(hit, tokens, between, words):
            continue
        bare = len(between) <= _CLOSE and not any(token.lower in words.joiners for token in between)
        if is_in_aside(counted, hit, before[:at], tokens, words):
            continue
        if counted.people or bare or counted.part:
            group = joined_before(before, at, tokens, words)
            several = agreeing(hit, group, before[:at], tokens)
            return group if several is None else joined_before(before, several, tokens, words)
    return None


def _far_subject(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives the subject of a passive whose participle stands far behind its helper."""
    if is_denied(hit, tokens, words):
        return None
    before = [counted for counted in people if counted.last <= hit.first]
    at = at_helper(hit, before, tokens, words)
    return None if at is None else joined_before(before, at, tokens, words)


def _of_wounds(hit: TriggerHit, tokens: Sequence[Token], between: Sequence[Token], words: DeathWords) -> bool:
    """Says whether the wounded are the dead: "three of the wounded died", "died on Friday of his wounds".

    So too where they were taken before: "twenty villagers were abducted and killed".
    """
    if hit.trigger.wounded or len(between) <= _CLOSE and between[-1].lower in words.wounded:
        return not any(token.text == "," for token in between) or hit.trigger.wounded
    joined = len(between) > 1 and between[-1].lower in words.joiners and between[-2].lower in words.wounded
    causes = any(token.lower in words.wounds for token in tokens[hit.last : hit.last + _CAUSES])
    return causes or (joined and hit.trigger.side is Side.VERB)
