"""What a Dutch sentence puts at its head in a clause with "dat": talked about as known, doubted or denied."""

from collections.abc import Sequence

from coder.clause import INDEPENDENT, Clause, ClauseKind
from coder.wordlists import word_list

_CONFIRMING = word_list("nl/telling.toml", "confirming")
_GRANTED = frozenset("gaf gaven geeft geven".split())
_GRANTING = frozenset({"toe"})
_DENYING = frozenset("niet geen nooit niemand nimmer evenmin nergens tegen weinig".split())
_NEAR = 6  # clauses behind it that are looked at


def opens_sentence(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Says whether a clause is the one with "dat" at the head of its sentence, or goes on with it by "en"."""
    if clause.kind is ClauseKind.COORDINATE and clause.opener == "en" and clause.parent is not None:
        clause = clauses[clause.parent]
    return clause.kind is ClauseKind.COMPLEMENT and clause.parent is None and clause.opener == "dat"


def is_confirmed(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Says whether the main clause behind one at the head of its sentence confirms it: "..., bevestigde de politie".

    Elsewhere such a clause takes up what is said already: "Dat X viel, verbaast niemand", "..., noemt Y onzin".
    """
    behind = [other for other in clauses[clause.index + 1 :][:_NEAR] if other.sentence is clause.sentence]
    verdicts = [other for other in behind if other.kind in INDEPENDENT and other.opener != "en"]
    if not verdicts:
        return not behind
    words = {token.lemma for token in verdicts[0].tokens}
    confirmed = not words.isdisjoint(_CONFIRMING()) or (words & _GRANTED and words & _GRANTING)
    return bool(confirmed) and words.isdisjoint(_DENYING)
