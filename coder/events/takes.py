"""English "take" where nothing is taken: "had taken in refugees", "it took police four hours to clear the square"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.wordlists import word_list

_TAKEN_IN = 5  # tokens from "take in" to whom
_TAKEN_LONG = 6  # tokens from "it took" to how long
_OBJECT_REACH = 4  # tokens from "took" to the town
_SPANS = word_list("en/things.toml", "spans_of_time")


def takes_nothing(clause: Clause, at: int, phrases: Sequence[Phrase]) -> bool:
    """Says whether "take" at a token of a clause takes no place and no thing; `phrases` are of its sentence."""
    return _shelters(clause, at, phrases) or _takes_time(clause, at) or _needs(clause, at, phrases)


def _shelters(clause: Clause, at: int, phrases: Sequence[Phrase]) -> bool:
    """Says whether "take" is "take in", with people right behind it and no place."""
    tokens = clause.sentence.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].lemma != "in":
        return False
    behind = [p for p in phrases if at + 2 <= p.first <= at + _TAKEN_IN]
    return bool(behind) and behind[0].place is None and behind[0].is_a("civilians", "group")


def _takes_time(clause: Clause, at: int) -> bool:
    """Says whether "it took" only says how long something lasted."""
    tokens = clause.sentence.tokens
    if at == 0 or tokens[at - 1].lemma != "it":
        return False
    behind = tokens[at + 1 : at + 1 + _TAKEN_LONG]
    return any(token.lemma in _SPANS() for token in behind) and not any(token.lemma == "in" for token in behind)


def _needs(clause: Clause, at: int, phrases: Sequence[Phrase]) -> bool:
    """Says whether a clause that opens with "it took" tells what was needed: "It took a division of tanks"."""
    if clause.sentence.tokens[at - 1].lemma != "it" or at - 1 != clause.members[0]:
        return False
    behind = [phrase for phrase in phrases if at < phrase.first <= at + _OBJECT_REACH]
    return not any(phrase.place is not None or phrase.is_a("place", "village", "base") for phrase in behind)
