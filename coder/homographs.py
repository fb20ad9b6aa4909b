"""Cues that are another word where they stand: "donderdagochtend vroeg" asks nothing."""

from coder.clause import Clause
from coder.vocabulary import Found

_EARLY = "vroeg"
_DAYTIME = ("ochtend", "ochtends", "morgen", "morgens", "middag", "nacht")
_DEGREES = frozenset({"te", "heel", "zo", "erg", "nog", "al", "zeer", "wat", "iets"})
_OF_DAY = frozenset({"in", "op"})
_SUBJECTS = frozenset(
    {"de", "het", "een", "hij", "zij", "ze", "men", "zijn", "hun", "president", "premier", "minister"}
)
_BEHIND = frozenset({"dat", "en", "tot", "als"})
_CALLED = frozenset({"riep", "riepen"})


def is_another_word(found: Found, clause: Clause) -> bool:
    """Says whether the words of a cue mean something else in this clause than the cue does.

    Dutch alone has such cues: `vroeg` is also *early*, and `riep` with `uit` at the end is *proclaimed*.
    """
    tokens = clause.sentence.tokens
    word = tokens[found.first].lemma
    if word == _EARLY and found.first == found.last:
        before = tokens[found.first - 1].lemma if found.first else ""
        after = tokens[found.last + 1].lemma if found.last + 1 < len(tokens) else ""
        capital = found.last + 1 < len(tokens) and tokens[found.last + 1].is_capital
        if before in _DEGREES:
            return True
        if before.endswith(_DAYTIME):
            return after not in _SUBJECTS and not capital
        return after in _OF_DAY and any(
            token.lemma.endswith(_DAYTIME) for token in tokens[found.last + 2 : found.last + 5]
        )
    if word in _CALLED:
        apart = [at for at in clause.members if at > found.first and tokens[at].lemma == "uit"]
        return any(
            at + 1 == len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lemma in _BEHIND for at in apart
        )
    return False
