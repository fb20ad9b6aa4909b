"""What aircraft and guns were put to use for: "zette helikopters in om X te bestoken", "called in jets to bomb X"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.triggers import Hit
from coder.wordlists import word_list, word_row
from coder.words import Token

FRAMES = frozenset("attack bomb bombard air_strike shell fire_at strike hit raid shoot destroy drop".split())
"""The frames of what is done with such means."""

_USED = word_list("deeds.toml", "put_to_use")
_ENGINES = word_row("things.toml", "engines_of_war")
_AIRCRAFT = word_row("things.toml", "aircraft")
_NOT_DONE = word_list("unreal.toml", "not_used_yet")
_REACH = 30  # tokens before the purpose in which the means are named
_NEXT = 2  # tokens from "to" to its verb


def was_put_to_use(clause: Clause, hit: Hit) -> bool:
    """Says whether a purpose tells a deed, since the means for it were used: aircraft that were sent, guns that fired.

    What somebody may, will or wants to use them for is not done.
    """
    if not hit.trigger.is_verb or hit.trigger.frame.name not in FRAMES:
        return False
    before = _before(clause, hit)
    words = [token.lemma for token in before]
    if _NOT_DONE().intersection(words) or any(token.text == ";" for token in before):
        return False
    used = [k for k, word in enumerate(words) if word in _USED()]
    return any(not _is_infinitive(before, k) for k in used) and any(word.endswith(_ENGINES()) for word in words)


def means_used(clause: Clause, hit: Hit) -> frozenset[str]:
    """Gives the cue of the means that a deed was done with, where its purpose tells it: "air" or "shell"."""
    if not was_put_to_use(clause, hit):
        return frozenset()
    flown = any(token.lemma.endswith(_AIRCRAFT()) for token in _before(clause, hit))
    return frozenset({"air"}) if flown else frozenset({"shell"})


def _before(clause: Clause, hit: Hit) -> Sequence[Token]:
    """Gives the words before a purpose, none where there is none."""
    at = _purpose(clause, hit)
    return clause.sentence.tokens[max(0, at - _REACH) : at] if at is not None else ()


def _purpose(clause: Clause, hit: Hit) -> int | None:
    """Gives the token of "om" that opens a clause, or of "to" right before its verb."""
    tokens = clause.sentence.tokens
    if clause.opener == "om":
        return clause.members[0]
    near = range(hit.first - 1, max(hit.first - 1 - _NEXT, -1), -1)
    return next((k for k in near if tokens[k].lemma == "to" and k > 0), None)


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lemma in {"to", "te"}
