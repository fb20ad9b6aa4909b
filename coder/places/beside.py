"""What beside a name no list has shows that it lies somewhere: near another place, so far from one, north of one."""

from collections.abc import Sequence

from coder.functionwords import AND, OF
from coder.places.words import PlaceWords
from coder.wordlists import word_list, word_row
from coder.words import Token

_REACH = 7  # tokens behind a comma in which the distance stands
_OF = frozenset({"of", "van", "from", "vanaf"})
_CLOSER = frozenset("dichter closer nearer verder further farther".split())
_TOWARDS = frozenset("bij naar to from".split())
_NAME = 4  # tokens of a joined name
_PART = 4  # tokens of "in the north of"
_IN = frozenset({"in"})
_THE = frozenset({"the", "het"})
_VERB = 10  # tokens before a name in which the verb of coming stands
_SUBJECTS = frozenset("de het een hij zij ze hun zijn".split())
_FREE = frozenset(
    "on in at was were where who and after by has had is are when as while before to with from that which have during"
    " killed came fell".split()
)
_CAME = word_list("nl/movement.toml", "moved_in")
_ENTERED = word_list("nl/movement.toml", "moved_in_participles")
_ENDS = frozenset(",.;:()!?")
_WHERE = frozenset({"where", "waar"})
_THAT = frozenset({"die", "dat", "deze", "dit"})
_SETTLED = word_row("nl/sites.toml", "settled")
_PARTS = frozenset({"downtown", "central", "uptown", "midtown"})
_LESSER = word_list("en/sites.toml", "lesser")
_THROUGH = word_list("en/movement.toml", "through")
_DRIVEN = word_list("en/movement.toml", "driven")
_LEFT = word_list("nl/movement.toml", "left_or_from")
_MOVED = 10  # tokens before "out of" and "through" in which the verb stands


def is_nearby(tokens: Sequence[Token], first: int, last: int, words: PlaceWords) -> bool:
    """Says whether a word of nearness stands right before a name: "in nearby X", "in het verderop gelegen X".

    `first` and `last` (excluded) are the tokens of the name; of "in nearby Baptist churches" they are none.
    """
    if first == 0 or tokens[first - 1].lower not in words.nearby:
        return False
    free = last >= len(tokens) or not tokens[last].is_word or words.language == "nl"
    return free or tokens[last].lower in _FREE


def is_measured(tokens: Sequence[Token], end: int, words: PlaceWords, *, led: bool) -> bool:
    """Says whether a distance or direction from another place stands behind a name: "X, 30 km from Y", "X, north of Y".

    `end` is the token after the name; `led` says whether a preposition leads to it ("in X, 30 km further on").
    """
    if end + 2 >= len(tokens) or tokens[end].text not in (",", "("):
        return False
    counted = False
    for at in range(end + 1, min(end + 1 + _REACH, len(tokens) - 1)):
        token, follows = tokens[at], tokens[at + 1]
        if token.text in _ENDS:
            return False
        if token.lower in _OF and follows.is_capital and (counted or tokens[at - 1].lower in words.directions):
            return True
        if counted and token.lower in _TOWARDS and tokens[at - 1].lower in _CLOSER and follows.is_capital:
            return True  # "tien kilometer dichter bij Y"
        counted = counted or token.lower in words.units
        if led and counted and token.lower in words.further:
            return True
    return False


def joined_end(tokens: Sequence[Token], end: int) -> int:
    """Gives the token after the second of two names joined by "and": what stands behind it may describe both.

    `end` is the token after the first; it is given back where no other name is joined.
    """
    if end + 1 >= len(tokens) or tokens[end].lower not in AND or not tokens[end + 1].is_capital:
        return end
    last = end + 2
    while last < len(tokens) and (tokens[last].is_capital or tokens[last].text == "-") and last - end <= _NAME:
        last += 1
    return last


def is_entered(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Says whether Dutch tells that people came into what a name stands for: "kwamen ze op motoren X binnen".

    `first` and `last` (excluded) are the tokens of the name.
    """
    if first == 0 or last >= len(tokens) or not tokens[last].lower.startswith("binnen"):
        return False
    joined = tokens[last].lower[len("binnen") :]
    if joined:
        return joined in _ENTERED()
    if last + 2 < len(tokens) and tokens[last + 1].lower == "te":
        return True
    verb = next((at for at in range(first - 1, max(-1, first - 1 - _VERB), -1) if tokens[at].lower in _CAME()), -1)
    if verb < 0 or verb == first - 1 or tokens[first - 1].is_capital:
        return False
    several = tokens[verb].lower.endswith("en")
    return several or any(token.lower in _SUBJECTS for token in tokens[verb + 1 : first])


def is_street(tokens: Sequence[Token], words: PlaceWords) -> bool:
    """Says whether a name is a street's or square's, which lies in a town that is named elsewhere."""
    if len(tokens) > 1 and (tokens[-1].lower in words.streets or tokens[0].lower in words.streets):
        return True
    return words.language == "nl" and len(tokens) == 1 and tokens[0].lower.endswith(tuple(words.streets))


def is_told_as_place(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Says whether words beside a name are said of places alone: "X, where", "in downtown X", "out of X".

    `first` is the name's first token, `end` the token after it. Also "the provincial capital, X", "marched through X"
    and, in Dutch, "X: die spookstad".
    """
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    after = [token.lower for token in tokens[end : end + 4]]
    if len(after) > 2 and after[0] == "," and after[1] in _WHERE:
        return True
    if len(after) > 2 and after[0] in {":", ";", ","} and after[1] in _THAT and after[2].endswith(_SETTLED()):
        return True
    if before[-1:] == [","] and before[-2:-1] == ["capital"] and before[0] in _LESSER():
        return True
    if len(before) > 1 and before[-1] in _PARTS and before[-2] == "in":
        return True
    moved = {token.lower for token in tokens[max(0, first - _MOVED) : first]}
    if before[-1:] == ["uit"] and not _LEFT().isdisjoint(moved):
        return after[:1] != ["-"]  # "joegen de rebellen uit X"
    through = before[-1:] == ["through"] and not _THROUGH().isdisjoint(moved)
    return through or (before[-2:] == ["out", "of"] and not _DRIVEN().isdisjoint(moved))


def part_end(tokens: Sequence[Token], at: int, words: PlaceWords) -> int:
    """Gives where the country behind "in the north of" begins, where that stands at `at`, else `at`."""
    if at + _PART >= len(tokens) or tokens[at].lower not in _IN or tokens[at + 1].lower not in _THE:
        return at
    whole = tokens[at + 2].lower in words.directions and tokens[at + 3].lower in OF
    return at + _PART if whole else at
