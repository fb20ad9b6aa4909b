"""English deeds that kill those they are done to though no word says so: "three youths were shot by police"."""

from collections.abc import Iterator, Sequence

from coder.deaths.counted import Counted, number_of
from coder.deaths.people import counted_people
from coder.deaths.sides import dead_of
from coder.deaths.siding import sides_of
from coder.deaths.words import DeathWords, Side, Trigger, TriggerHit
from coder.functionwords import GENITIVE_AS_WRITTEN, OF
from coder.mentions import DeathCount
from coder.records import Span
from coder.vocabulary import word_set
from coder.words import Token

_FILE = "en/mortal.toml"
_LONGEST = 4  # words of "set on fire"
_HELPER = 3  # tokens from "were" to "shot"
_NEAR = 12  # tokens from the people to "and wounded most of them", "in the leg"
_AT = frozenset({"at"})
_AT_LEAST = frozenset({"least", "most"})
_JOINS = frozenset({"and", "but", "while", "as", "when"})


def done_to(
    tokens: Sequence[Token],
    after: Sequence[Token],
    words: DeathWords,
    persons: Sequence[Span],
    counts: Sequence[DeathCount] = (),
) -> Iterator[DeathCount]:
    """Gives the people who were shot, burned or trampled in a sentence, `after` being the next one.

    Who is told to live, or only to be hurt, is none of the dead; a shot at somebody, into the air or into a leg kills
    nobody. What words of death tell goes before: the numbers are marked as claimed, and none is read where `counts`,
    the numbers of the sentence, stand between the same semicolons.
    """
    phrases = word_set(_FILE, "deeds")
    if words.language != "en" or phrases.isdisjoint(token.lower for token in tokens):
        return
    lives = word_set(_FILE, "lives")
    if any(token.lower in lives for token in (*tokens, *after)):
        return
    for first, last in _deeds(tokens, phrases):
        passive = any(token.lower in words.aux for token in tokens[max(first - _HELPER, 0) : first])
        stretch = _stretch(tokens, first)
        if any(count.trigger.overlaps(stretch) for count in counts):
            continue
        if _is_no_victim(tokens, first, last, words, passive=passive):
            continue
        hit = TriggerHit(first, last, Trigger(Side.VERB, frozenset(), "mortal.toml", people=True))
        people = counted_people(tokens, words, persons, frozenset({first}))
        group = dead_of(hit, tokens, people, words)
        if not group or not _is_done_to(group, hit, tokens, words) or _is_hurt(group, hit, tokens, words):
            continue
        total = number_of(group)
        yield DeathCount(
            Span(tokens[group[0].first].start, tokens[group[-1].last - 1].end),
            Span(tokens[first].start, tokens[last - 1].end),
            total.low,
            total.best,
            total.high,
            vague=total.vague,
            claimed=True,
            other=any(counted.other for counted in group),
            rule="to whom a mortal deed is done",
            who=sides_of(hit, group, tokens, words),
        )


def _stretch(tokens: Sequence[Token], at: int) -> Span:
    """Gives the part of a sentence between semicolons in which a token stands."""
    first = next((k for k in range(at, -1, -1) if tokens[k].text == ";"), 0)
    last = next((k for k in range(at, len(tokens)) if tokens[k].text == ";"), len(tokens) - 1)
    return Span(tokens[first].start, tokens[last].end)


def _deeds(tokens: Sequence[Token], verbs: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Gives where verbs of mortal deeds stand, with the words that belong to them: "set on fire"."""
    phrases = word_set(_FILE, "phrases")
    at = 0
    while at < len(tokens):
        size = 1
        if tokens[at].lower in verbs:
            joined = (" ".join(token.lower for token in tokens[at : at + n]) for n in range(_LONGEST, 1, -1))
            longer = next((phrase for phrase in joined if phrase in phrases), None)
            alone = tokens[at].lower in word_set(_FILE, "alone")
            size = len(longer.split()) if longer is not None else 1
            if alone or longer is not None:
                yield at, at + size
        at += size


def _is_no_victim(tokens: Sequence[Token], first: int, last: int, words: DeathWords, *, passive: bool) -> bool:
    """Says whether nobody is hit: "a shot", "shot at", "shot into the air", or only hurt: "shot in the leg"."""
    before = tokens[first - 1].lower if first else ""
    if before in words.determiners or before in word_set(_FILE, "nouns") or before.isdigit():
        return True
    behind = [token.lower for token in tokens[last : last + 2]]
    if not behind:
        return False
    beyond = word_set(_FILE, "beyond_passive" if passive else "beyond")
    at_somebody = behind[0] in _AT and (
        len(behind) < 2 or (behind[1] not in _AT_LEAST and not (passive and tokens[last + 1].is_capital))
    )
    return at_somebody or behind[0] in beyond


def _is_somebody(counted: Counted, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether people are known for such: by a name, a number, a pronoun or their noun, no "a flower farm"."""
    head = tokens[counted.last - 1]
    known = counted.name or counted.quantity.best > 1 or head.is_capital
    return known or words.is_somebody(head) or head.lower in words.objects.keys() | words.pronouns


def _is_hurt(group: Sequence[Counted], hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether people are told to be only hurt: "shot 14 people and wounded most", no "left a wounded man"."""
    begin = max(group[-1].last, hit.last)
    for at in range(begin, min(begin + _NEAR, len(tokens))):
        if tokens[at].text in ";:":
            return False
        attribute = tokens[at].lower in words.wounded and tokens[at - 1].lower in words.determiners
        if tokens[at].lower in word_set(_FILE, "hurt") and not attribute:
            return True
    return False


def _is_done_to(group: Sequence[Counted], hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether people are the object or the subject themselves, not whose a house is, nor those of another verb."""
    if not all(_is_somebody(counted, tokens, words) for counted in group):
        return False
    first = group[0].first
    if hit.last < len(tokens) and tokens[hit.last].lower in words.objects:
        return True
    if first >= hit.last:
        return first <= hit.last + 1
    last = group[-1].last
    owns = last < len(tokens) and not GENITIVE_AS_WRITTEN.isdisjoint(token.lower for token in tokens[first : last + 1])
    owns = owns and tokens[last].is_word and tokens[last].lower not in words.aux | words.prepositions | words.joiners
    if owns or (first and tokens[first - 1].lower in OF):
        return False  # "the minister's house was set alight"
    between = tokens[group[-1].last : hit.first]
    helper = next((at for at, token in enumerate(between) if token.lower in words.aux), len(between))
    return not any(token.lower in _JOINS or token.text in ";:" for token in between[:helper])
