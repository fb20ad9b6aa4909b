"""Names that stand in one row with a place: "in X and Y", "in the districts of X, Y and Z", "from X to Y"."""

from collections.abc import Callable, Sequence

from coder.codebook import PlaceKind
from coder.functionwords import AND
from coder.places.reading import Around
from coder.places.words import Role
from coder.words import Token

_TO = frozenset({"to", "naar", "into"})
_JOINING = frozenset({Role.IN, Role.NEAR, Role.BETWEEN})
_KINDS = frozenset(
    {PlaceKind.SETTLEMENT, PlaceKind.REGION, PlaceKind.QUARTER, PlaceKind.CAMP, PlaceKind.NATURAL, PlaceKind.AIRPORT}
)
_BEHIND = frozenset(
    "on at by in near after before during over for with and late early last this of when where while which who as"
    " op om bij na tijdens voor met waar toen die dat aan af in binnen over uit terug om door wegens".split()
)
_LONGEST = 12  # tokens of a row behind its first name
_SHARED = (["and"], ["en"], ["of"], ["or"], [",", "and"])


def begins_beside(
    tokens: Sequence[Token], index: int, before: Around, end_of_name: Callable[[Sequence[Token], int], int]
) -> bool:
    """Says whether a name that no list has, at token `index`, stands in one row with the place `before` it.

    `end_of_name` gives the token after a name that begins at one. Of names behind a comma that stand before the verb
    some may be its subject ("In X, A and B met"): there the row needs a noun ("the districts of") before it.
    """
    if not tokens[index].is_capital or not before.end < index <= before.end + 2:
        return False
    between = [token.lower for token in tokens[before.end : index]]
    if len(between) == 1 and between[0] in _TO:
        return before.role is Role.FROM or before.leaves
    described = before.before in _KINDS
    if not (described or before.role in _JOINING):
        return False
    if between[-1] in AND:
        return len(between) == 1 or described
    if between != [","] or not (described or before.begin > 1):
        return False
    return _goes_on(tokens, index, end_of_name, described=described)


def _goes_on(
    tokens: Sequence[Token], index: int, end_of_name: Callable[[Sequence[Token], int], int], *, described: bool
) -> bool:
    """Says whether a row of names that begins at a token goes on to "and" and a last name that nothing is said of.

    Behind a noun ("in de districten") any row does that ends in "and" and a name.
    """
    at, last = index, min(index + _LONGEST, len(tokens))
    while at < last and tokens[at].is_capital:
        at = end_of_name(tokens, at)
        if at >= last:
            return False
        joined = tokens[at].lower in AND
        if tokens[at].text != "," and not joined:
            return False
        at += 1
        joined = joined or (at < last and tokens[at].lower in AND)
        at += at < last and tokens[at].lower in AND
        if joined and at < last and tokens[at].is_capital:
            end = end_of_name(tokens, at)
            return described or end >= len(tokens) or not tokens[end].is_word or tokens[end].lower in _BEHIND
    return False


def shares_preposition(name: Around, before: Around, tokens: Sequence[Token]) -> bool:
    """Says whether "Y" of "in X and Y" and "in X, Y and Z" stands behind the preposition of X."""
    between = [token.lower for token in tokens[before.end : name.begin]]
    end = name.end
    listed = between == [","] and end < len(tokens) and tokens[end].lower in (",", "and", "en")
    return listed or between in _SHARED
