"""What came of shots hangs from the clause that tells them, not from one that tells who was there: ", killing two"."""

from collections.abc import Sequence

from coder.clause import ClauseKind, Made
from coder.segments import Segment
from coder.wordlists import word_list
from coder.words import Token

_RESULTS = word_list("en/deeds.toml", "results")
_FIRING = word_list("en/deeds.toml", "firing")


def over_relative(tokens: Sequence[Token], made: Made, recent: int | None, segment: Segment) -> int | None:
    """Gives the clause that an English participle hangs from: `recent`, or the one above a relative clause there.

    "Police fired at men who were looting, killing two": the police did, as the relative clause tells of no shots.
    """
    if recent is None or segment.mark != "," or tokens[segment.first].lemma not in _RESULTS():
        return recent
    kind, opener, members, above = made[recent]
    relative = kind is ClauseKind.RELATIVE or (kind is ClauseKind.COMPLEMENT and opener == "that")
    if not relative or above is None or _fires(tokens, members):
        return recent
    return above if _fires(tokens, made[above][2]) else recent


def _fires(tokens: Sequence[Token], members: Sequence[int]) -> bool:
    """Says whether words of a clause tell of shots or blows."""
    words = _FIRING()
    return any(tokens[at].lemma in words for at in members)
