"""Which people a verb of dying is said of, by where they stand beside it and by its number: "daarbij stierven vier"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, Side, TriggerHit
from coder.words import Token

_PLURAL = frozenset("werden zijn waren worden hebben hadden were are have".split())
_SINGULAR = frozenset("werd is was wordt heeft had has".split())
_BOTH = ("ge", "be", "ver", "over")  # what begins a participle that ends as the plural does: "overleden", "verdronken"
_PLURAL_END = "en"
_BEHIND = 3  # words that may stand between a verb and its subject: "stierven volgens artsen zes mensen"
_CLAUSE = 12  # tokens back to a verb
_POSSESSIVE = "zijn"
_OTHER_CLAUSE = frozenset(
    "nadat toen terwijl omdat doordat zodat als dat die wie waar waarbij wanneer voordat tot sinds of".split()
)


def is_behind(hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords) -> bool:
    """Says whether the subject stands behind its verb: "en daarbij sneuvelden vier soldaten", not right before it."""
    if hit.last - hit.first > 1 or not people:
        return False
    subject = next((counted for counted in people if counted.first >= hit.last), None)
    if subject is None or subject.part:
        return False
    between = tokens[hit.last : subject.first]
    if len(between) > _BEHIND or not all(token.is_word for token in between):
        return False
    if any(token.lower in words.joiners | words.wounded | _OTHER_CLAUSE for token in between):
        return False
    if _is_plural(tokens[hit.first]) and subject.is_one and _is_alone(subject, tokens, words):
        return False
    before = next((counted for counted in reversed(people) if counted.last <= hit.first), None)
    if before is None:
        return True
    near = tokens[before.last : hit.first]
    if near and near[0].text == "," and near[-1].text == "," and len(near) > 1:
        return not between and _is_plural(tokens[hit.first]) and before.is_one  # "zes man, onder wie twee, stierven"
    return bool(near)


def disagrees(hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether one person before a verb in the plural is not its subject: "een man ..., en daarbij stierven"."""
    if len(group) != 1 or not group[0].is_one or group[0].last > hit.first or group[0].name:
        return False
    verb = _verb(hit, group[0].last, tokens, words)
    if verb is None or not _is_plural(tokens[verb]):
        return False
    return not any(token.lower in words.joiners and token.text != "," for token in tokens[group[0].last : verb])


def _verb(hit: TriggerHit, begin: int, tokens: Sequence[Token], words: DeathWords) -> int | None:
    """Gives the finite verb of words of death: themselves, the verb that they belong to, or the one of a passive."""
    if hit.trigger.side is Side.EITHER and hit.last - hit.first == 1:
        around = tokens[max(hit.first - _CLAUSE, 0) : hit.first]
        helped = any(token.lower in words.aux for token in (*around, *tokens[hit.last : hit.last + 1]))
        return None if helped and tokens[hit.first].lower.startswith(_BOTH) else hit.first
    for at in range(hit.first - 1, max(begin, hit.first - _CLAUSE) - 1, -1):
        word = tokens[at].lower
        if word in hit.trigger.after or word in _PLURAL or word in _SINGULAR:
            owned = word == _POSSESSIVE and (tokens[at - 1].lower in words.joiners | words.prepositions)
            if not owned:
                return at
    return None


def _is_plural(token: Token) -> bool:
    word = token.lower
    return word in _PLURAL or (word not in _SINGULAR and word.endswith(_PLURAL_END) and not word.startswith("ge"))


def _is_alone(counted: Counted, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether nobody is joined to one person: no "een vrouw en haar zoon"."""
    after = tokens[counted.last : counted.last + 1]
    return not (after and after[0].lower in words.joiners)
