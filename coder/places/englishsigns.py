"""Signs beside a name no list has that only a place bears, as English puts them: "wrested X from", "X's suburbs"."""

from collections.abc import Sequence

from coder.places.reading import Around
from coder.places.signwords import SignWords
from coder.places.words import PlaceWords, Role
from coder.words import Token

_NEAR = 8  # tokens between a missile and the name behind "on"
_CLAUSE = 12  # tokens of "which …"
_GONE = 9  # tokens between a verb of going and "to"
_ROLLED = frozenset(
    "rolled rolling roll swept sweeping drove driving driven poured pouring streamed streaming marched marching"
    " walked walking flew flown flying rode riding trekked bussed evacuated deported transferred airlifted pushed"
    " advanced advancing retreated fled fleeing withdrew crept filed stormed barged".split()
)
_HEIGHTS = frozenset({"above", "below", "beyond"})
_HILLS = frozenset(
    "hills heights hill ridge ridges slopes positions position valley mountains cliffs road plateau".split()
)
_HELD = frozenset({"held", "controlled", "torn", "ravaged"})  # "in rebel-held X"
_GATES = frozenset("gateway home seat birthplace hometown".split())
_TO = frozenset({"to", "of"})
_TIMED = frozenset({"that", "this", "last", "the", "early", "late", "on", "at", "by"})
_TIMES = frozenset(
    "night day morning afternoon evening week weekend month same next monday tuesday wednesday thursday friday"
    " saturday sunday dawn noon dusk midnight nightfall".split()
)
_GOES_ON = frozenset(
    "was were has had is are and or on in at by from after before when while where at least one two three four five six"
    " seven eight nine ten dozens hundreds thousands several some more another no police troops soldiers gunmen people"
    " residents there they he she it last late early yesterday today fell which".split()
)
_ENDS = frozenset(",.;:()!?–—")


def is_told_in_english(tokens: Sequence[Token], around: Around, signs: SignWords, words: PlaceWords) -> bool:
    """Says whether English words beside an unknown name make a place of it."""
    first, last = around.first, around.last
    if around.possessive:
        return _owns(tokens, last, signs, words)
    if around.role is Role.DISTANCE and around.adjacent:
        return True
    before = tokens[first - 1].lower if first else ""
    if before == "of" and first > 1:
        titled = first > 2 and tokens[first - 2].is_capital  # "to the Monument of Independence"
        return not titled and signs.ends("fates", tokens[first - 2])
    if before in ("on", "onto") and first > 1:
        near = tokens[max(0, first - _NEAR) : first - 1]
        return signs.has(signs.fired, near) and any(signs.ends("missiles", token) for token in near)
    if before in _HEIGHTS and first > 1:
        return tokens[first - 2].lower in _HILLS
    if before in signs.lying or (
        before in _HELD and first > 1 and tokens[first - 2].text == "-"
    ):  # "in besieged X the hospital", "neighbouring X was"
        return last >= len(tokens) or not tokens[last].is_word or tokens[last].lower in words.determiners | _GOES_ON
    if before == "over" and signs.has(signs.skies, tokens):
        return _is_closed(tokens, last, signs)
    if before in ("to", "into") and first > 1:
        near = tokens[max(0, first - _GONE) : first - 1]
        return any(token.lower in _ROLLED for token in near) and _is_closed(tokens, last, signs)
    if before in ("across", "throughout"):
        return _is_closed(tokens, last, signs)
    if before in signs.takes:
        return _is_closed(tokens, last, signs)
    if before in signs.parted and last + 1 < len(tokens) and tokens[last].lower in _TIMED:
        return tokens[last + 1].lower in _TIMES  # "reached X that night"
    if last + 2 < len(tokens) and tokens[last].text == "," and first:
        if tokens[last + 1].lower in _GATES and tokens[last + 2].lower in _TO:  # "X, gateway to the south"
            return True
        if before in signs.parted:  # "took X, on the main road"
            return tokens[last + 1].lower in signs.free
        return _is_which(tokens, last, signs)
    return before in signs.when and last < len(tokens) and _falls(tokens, last, signs)


def _owns(tokens: Sequence[Token], last: int, signs: SignWords, words: PlaceWords) -> bool:
    """Reads "X's southern suburbs", "X's main drag" behind a name: what only towns have."""
    at = last + 1
    while at < len(tokens) and (tokens[at].lower in words.adjectives or tokens[at].lower in signs.joins):
        at += 1
    return at < len(tokens) and tokens[at].lemma in signs.grounds | signs.mastered


def _is_closed(tokens: Sequence[Token], last: int, signs: SignWords) -> bool:
    """Says whether what stands behind a name shows that the name is the whole object."""
    return last >= len(tokens) or not tokens[last].is_word or tokens[last].lemma in signs.free


def _is_which(tokens: Sequence[Token], last: int, signs: SignWords) -> bool:
    """Reads "X, which they entered without a shot," "X, which lies", "X, which fell in May" behind a name."""
    if last + 2 >= len(tokens) or tokens[last + 1].lower != "which":
        return False
    inside = tokens[last + 2 : last + 2 + _CLAUSE]
    end = next((at for at, token in enumerate(inside) if token.text in _ENDS), len(inside))
    return signs.has(signs.lies | signs.takes, inside[:end])


def _falls(tokens: Sequence[Token], last: int, signs: SignWords) -> bool:
    """Reads "when X fell to", "after X was captured"."""
    if tokens[last].lemma in signs.falls:
        return last + 1 >= len(tokens) or not tokens[last + 1].is_word or tokens[last + 1].lower in ("to", "in", "last")
    passive = tokens[last].lower in ("was", "is", "had", "were") and last + 1 < len(tokens)
    return passive and any(token.lemma in signs.taken for token in tokens[last + 1 : last + 3])
