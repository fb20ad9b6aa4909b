"""Deeds that a clause tells of no one occasion: of a bygone war, a span of time, or that there are more of them."""

from coder.bygoneyears import is_of_bygone_year
from coder.clause import Clause
from coder.codebook import NotCodedReason
from coder.functionwords import SINCE
from coder.judgment import Judgment
from coder.numbers import NumberWords
from coder.overtime import is_over_time
from coder.triggers import Hit
from coder.wordlists import word_list
from coder.words import names_day

_GROWN = word_list("deeds.toml", "grown")
_COUNTS = word_list("deeds.toml", "counts")
_LONG = word_list("deeds.toml", "long_drawn")
_LASTED = word_list("deeds.toml", "lasted")
_HELPING = frozenset("has have had long heeft hebben had hadden al already still nog".split())
_PARTICLES = frozenset({"toe", "af"})
_TAKES = frozenset("neemt nemen nam namen".split())
_REACH = 6  # tokens from a noun to the verb of which it is the subject
_COUNT_REACH = 5  # tokens from "het aantal" to the noun that is counted


def in_general(clause: Clause, hit: Hit, numbers: NumberWords, published: str) -> Judgment | None:
    """Judges a trigger that a clause tells of no one occasion: a bygone war, a span of time, a trend.

    `numbers` are the number words of the language, `published` the day of the article.
    """
    if is_of_bygone_year(clause, hit, published):
        return Judgment(NotCodedReason.BACKGROUND, "a war of a year before")
    if is_over_time(clause, hit, numbers):
        return Judgment(NotCodedReason.GENERAL, "over a span of time")
    return Judgment(NotCodedReason.GENERAL, "more or fewer of them") if is_trend(clause, hit) else None


def is_trend(clause: Clause, hit: Hit) -> bool:
    """Says whether a clause only tells that a deed, told by a noun, grew more or less frequent or fierce.

    What grew on a day of its own happened on it, unless the day only tells since when (GUIDE.md rule 5: aggregates
    without one occasion are no events).
    """
    if hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    if any(token.lemma in _LONG() for token in tokens[max(hit.first - 2, 0) : hit.first]):
        return True  # "tijdens een lange staking", "after months-long protests"
    words = [tokens[at].lemma for at in clause.members]
    if not _LASTED().isdisjoint(words) and not names_day(words):
        return _is_what_lasted(clause, hit)
    grown = not _GROWN().isdisjoint(words) or (not _TAKES.isdisjoint(words) and not _PARTICLES.isdisjoint(words))
    if not grown:
        return False
    if any(token.lemma in _COUNTS() for token in tokens[max(hit.first - _COUNT_REACH, 0) : hit.first]):
        return True
    return not names_day(words) or not SINCE.isdisjoint(words)


def _is_what_lasted(clause: Clause, hit: Hit) -> bool:
    """Says whether a noun is the subject of a verb that tells of a state of things: "unrest persisted in the north".

    The verb stands behind it in its own clause, on no day: "abductions have long plagued the farmers".
    """
    tokens = clause.sentence.tokens
    for at in clause.members:
        if at > hit.last and tokens[at].lemma in _LASTED():
            between = {token.lemma for token in tokens[hit.last + 1 : at] if token.is_word}
            return at - hit.last <= _REACH or not between.isdisjoint(_HELPING)
    return False
