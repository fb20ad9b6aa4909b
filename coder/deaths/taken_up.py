"""Dead whom a sentence only takes up from the one before: "Hun lichamen werden gevonden", "They died on Tuesday"."""

from collections.abc import Sequence

from coder.deaths.people import counted_people
from coder.deaths.words import DeathWords
from coder.functionwords import DEFINITE
from coder.mentions import DeathCount
from coder.records import Span
from coder.wordlists import word_list
from coder.words import Token

_THEIR = frozenset({"hun", "their"})
_ONES = frozenset({"zijn", "haar", "his", "her", "het", "the"})
_BODIES = word_list("fate.toml", "bodies")
_FOUND = word_list("fate.toml", "bodies_found")
_THEY = frozenset("ze zij they beiden allen allemaal both all".split())
_DIED = word_list("fate.toml", "perished")
_OPENING = 5  # tokens from "they" to the verb: "They were all shot and killed"
_SHORT = 12  # tokens of a sentence that tells no more
_HIM = frozenset({"hem", "haar"})
_HELPED = frozenset({"redden", "gered", "baten", "baatte", "reanimeren"})
_EFFORTS = frozenset({"hulp", "reanimatie", "operatie", "spoedoperatie", "reanimatiepogingen"})
_NONE = frozenset({"geen", "niemand", "none", "neither", "nobody"})
_OF_THEM = frozenset({"geen", "none", "neither"})
_WHOM = frozenset(
    {"hen", "beiden", "allen", "them", "drie", "vier", "vijf", "zes", "twee", "drieën", "vieren", "vijven"}
)
_LIVED = word_list("fate.toml", "lived_on")
_NO = frozenset("niet geen niemand not no nobody niets".split())


def taken_up(tokens: Sequence[Token], before: Sequence[Token], words: DeathWords) -> DeathCount | None:
    """Gives how many of those in the sentence before died by a sentence that counts nobody itself."""
    if len(tokens) <= _SHORT and _none_lived(tokens):
        return _those_before(tokens, before, words)
    if len(tokens) <= _SHORT and _past_help(tokens):
        return _one(tokens)
    if len(tokens) < len(("they", "died")) or not _NO.isdisjoint(token.lower for token in tokens):
        return None
    first, second = tokens[0].lower, tokens[1].lower
    bodies = second in _BODIES() and any(token.lower in _FOUND() for token in tokens[2:])
    if bodies and first in _ONES and not second.endswith(("en", "ies", "ses")):
        return _one(tokens)
    many = (bodies and first in _THEIR) or (
        first in _THEY and any(_tells_death(tokens, at) for at in range(1, min(1 + _OPENING, len(tokens))))
    )
    if not many or len(tokens) > _SHORT:
        return None
    return _those_before(tokens, before, words)


def _tells_death(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a word tells that somebody died, no "de dood"."""
    return tokens[at].lower in _DIED() and tokens[at - 1].lower not in DEFINITE


def taken_up_within(tokens: Sequence[Token], words: DeathWords) -> DeathCount | None:
    """Gives how many of those told before a semicolon died by what stands behind it: "...; they died at once"."""
    mark = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].text == ";"), None)
    return None if mark is None else taken_up(tokens[mark + 1 :], tokens[:mark], words)


def _none_lived(tokens: Sequence[Token]) -> bool:
    """Says whether a sentence tells that none of those before lived: "Geen van hen overleefde het", "Niemand"."""
    words = [token.lower for token in tokens]
    if not _LIVED().isdisjoint(words) and words[0] in _NONE:
        named = words[0] not in _OF_THEM or any(word in _WHOM for word in words[1:_OPENING])
        return named or words[1] in _LIVED()  # "none lived"
    return False


def _past_help(tokens: Sequence[Token]) -> bool:
    """Says whether no help availed one person: "Artsen konden niets meer voor hem doen", "Hulp kwam te laat"."""
    words = [token.lower for token in tokens]
    if any(word in _HELPED for word in words) and "niet" in words:
        return not _HIM.isdisjoint(words) or not _EFFORTS.isdisjoint(words)
    nothing = "niets" in words and "doen" in words and not _HIM.isdisjoint(words)
    return nothing or (not _EFFORTS.isdisjoint(words) and words[-3:-1] == ["te", "laat"])


def _those_before(tokens: Sequence[Token], before: Sequence[Token], words: DeathWords) -> DeathCount | None:
    """Gives those whom the sentence before counts, where it counts people once."""
    people = [c for c in counted_people(before, words, ()) if c.quantity.exact and not c.quantity.vague]
    several = [c for c in people if c.quantity.best > 1 and (c.people or c.last - c.first > 1)]
    if len(several) != 1:
        return None
    number = several[0].quantity.best
    span = Span(tokens[0].start, tokens[1].end)
    return DeathCount(span, span, number, number, number, vague=False, claimed=False, other=False, rule="taken up")


def _one(tokens: Sequence[Token]) -> DeathCount | None:
    if tokens[0].lower in {"het", "the"}:
        return None
    span = Span(tokens[0].start, tokens[1].end)
    return DeathCount(span, span, 1, 1, 1, vague=False, claimed=False, other=False, rule="whose body was found")
