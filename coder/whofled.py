"""Flights and gatherings that only tell of whom a sentence speaks: "families who had fled the town"."""

from coder.clause import Clause, ClauseKind
from coder.triggers import Hit

_GATHERED = frozenset("verzameld samengekomen bijeengekomen samengestroomd toegestroomd verzamelden".split())
_BEFORE_THAT = frozenset("had hadden was waren".split())


def tells_who_fled(clause: Clause, hit: Hit, language: str, time: frozenset[str]) -> bool:
    """Says whether a flight or gathering only tells of whom a sentence speaks; `time` are words of time."""
    gathered = language == "nl" and clause.sentence.tokens[hit.first].lemma in _GATHERED
    if not (gathered or hit.trigger.frame.name in {"flee", "arrive"}) or not (
        clause.kind is ClauseKind.RELATIVE or clause.opener == "waar"
    ):
        return False
    words = {token.lemma for token in clause.tokens}
    return bool(words & _BEFORE_THAT) and not words & time
