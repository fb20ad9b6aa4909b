"""Places taken without a fight because whoever held them had gone: "de bewakers waren al gevlucht"."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.wordlists import word_list

_HAD = frozenset({"had", "hadden", "was", "waren"})
_GONE = word_list("nl/power.toml", "left_before")
_SLIPPED = word_list("nl/power.toml", "slipped_away")
_LAST = "laatste"
_NOT = frozenset("niet geen nog nooit overlevende overlevenden laatste pas deels gedeeltelijk na".split())
_AFTER = frozenset({"nadat", "doordat", "omdat", "waarna"})
_ALREADY = frozenset("al reeds allang eerder tevoren ervoor voordien inmiddels".split())
_NEAR = 5  # clauses before and behind a deed


def holders_had_gone(
    clause: Clause, clauses: Sequence[Clause], agent: Phrase | None, phrases: Mapping[int, Sequence[Phrase]]
) -> bool:
    """Says whether a Dutch clause around one that tells a taking says that the armed of the other side had left.

    It stands in the same sentence or the ones beside it in the paragraph, in the pluperfect; `clauses` are those of
    the text, `phrases` those of each sentence by its number. "Al weg" and "al thuis" tell it too.
    """
    here = clause.sentence
    for other in clauses[max(clause.index - _NEAR, 0) : clause.index + _NEAR + 1]:
        beside = abs(other.sentence.index - here.index) <= 1 and other.sentence.paragraph == here.paragraph
        if other is clause or not beside:
            continue
        words = {token.lemma for token in other.tokens}
        slipped = not _SLIPPED().isdisjoint(words)
        not_all = _NOT - {_LAST} if slipped else _NOT  # "toen de laatste soldaten waren weggeslopen"
        if _HAD.isdisjoint(words) or _GONE().isdisjoint(words) or not not_all.isdisjoint(words):
            continue
        if other.opener in _AFTER and not slipped and _ALREADY.isdisjoint(words):
            continue  # "nadat het leger was gevlucht": perhaps from those who came
        holders = (p for p in phrases[other.sentence.index] if p.first in other.members and not p.preposition)
        if any(_is_other_side(phrase, agent) for phrase in holders):
            return True
    return False


def _is_other_side(holder: Phrase, agent: Phrase | None) -> bool:
    """Says whether armed people are not those who take the place."""
    if not holder.is_a("armed") or holder.is_a("weapons", "vehicle", "place"):
        return False
    if agent is None:
        return True
    if holder.actor is not None and agent.actor is not None and holder.actor.actor == agent.actor.actor:
        return False
    return holder.is_a("state") != agent.is_a("state") or holder.actor is None or agent.actor is None
