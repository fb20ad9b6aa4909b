"""On whose word a clause rests: the text's own, a source's report, a party's claim, or a claim that is denied."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.codebook import Certainty
from coder.vocabulary import Found


def certainty_of(
    clause: Clause, own: list[Found], clauses: Sequence[Clause], cues: Sequence[tuple[Found, int]]
) -> Certainty:
    """Gives the certainty of a clause; `own` are its cues, `cues` those of its sentence with their clauses."""
    groups = {found.group for found in own}
    for found, index in cues:
        is_governor = clause.kind is ClauseKind.COMPLEMENT and index == clause.parent
        is_beside = clauses[index].kind is ClauseKind.MAIN and index != clause.index
        if is_governor or (is_beside and found.group in {"reported", "claimed"}):
            groups.add(found.group)
        if found.group == "denial" and clauses[index].kind is ClauseKind.RELATIVE:
            return Certainty.DISPUTED
    if "claimed" in groups:
        return Certainty.CLAIMED
    return Certainty.REPORTED if "reported" in groups else Certainty.ASSERTED
