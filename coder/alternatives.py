"""Deeds told behind "or": which of two it was is open, unless both are of a kind or several people suffered them."""

from coder.clause import Clause, ClauseKind
from coder.conjugation import PASTS
from coder.triggers import Hit, TriggerIndex

_OR = frozenset({"of", "or"})
_WERE = frozenset({"were", "werden"})
_MODAL = frozenset("may might could would should kunnen kunne zouden konden".split())
_VERBS = 4  # tokens from "were" to "or": "were shot dead or stabbed"
_NEAR = 2  # tokens from the one verb, with its particle, to "or", and from "or" to the other


def is_open_alternative(clause: Clause, hit: Hit, index: TriggerIndex) -> bool:
    """Says whether "or" leaves open whether a deed was done: not so in "burned down or wrecked forty shops"."""
    if clause.kind is not ClauseKind.COORDINATE or clause.opener not in _OR:
        return False
    tokens, first = clause.sentence.tokens, clause.members[0]
    if hit.tag not in PASTS or not hit.trigger.is_verb or hit.first - first > _NEAR:
        return True
    for token in reversed(tokens[max(0, first - _NEAR) : first]):
        frames = {p.trigger.frame.name for p in index.of(token.lemma).patterns if p.form.tag in PASTS}
        if frames:
            return hit.trigger.frame.name not in frames and not _befell_several(clause, first)
    return not _befell_several(clause, first)


def _befell_several(clause: Clause, first: int) -> bool:
    """Says whether the plural of a passive stands before "or", which shares the deeds out: "were shot or burned"."""
    near = [token.lemma for token in clause.sentence.tokens[max(0, first - _VERBS) : first]]
    whole = {token.lemma for token in clause.sentence.tokens[:first]}
    return not _WERE.isdisjoint(near) and whole.isdisjoint(_MODAL)
