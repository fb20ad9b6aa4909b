"""Whether a bomb came from the air or from a launcher, where its noun alone does not say so."""

from coder.clause import Clause
from coder.wordlists import word_list, word_row

Kinds = frozenset[str]
_DEFINITE = frozenset("the its their de het zijn hun diens".split())
_BOMBS = word_list("things.toml", "bombs")
_LOADS = word_list("nl/things.toml", "loads")
_CREWED = word_row("things.toml", "crewed_aircraft")
_DRONES = word_list("things.toml", "drones")
_LAUNCHERS = word_list("things.toml", "launchers")
_MANY_AT_ONCE = word_row("things.toml", "cluster_bombs")


def by_what_dropped_them(clause: Clause, cues: Kinds) -> Kinds:
    """Gives the cues of a clause with the means that its sentence tells of: "a plane missed, and the bomb killed".

    Bombs that come from the launcher of an artillery are shells: "clusterbommen uit een raketwerper".
    """
    tokens = clause.sentence.tokens
    if "ied" in cues and "air" not in cues:
        first = clause.members[0]
        bomb = next((at for at in clause.members if tokens[at].lemma in _BOMBS() | _LOADS()), 0)
        known = bomb > 0 and tokens[bomb - 1].lemma in _DEFINITE
        flown = known and any(token.lemma.endswith(_CREWED()) or token.lemma in _DRONES() for token in tokens[:first])
        return (cues - {"ied"}) | {"air"} if flown else cues
    if "air" in cues and any(tokens[at].lemma in _LAUNCHERS() for at in clause.members):
        flown = any(tokens[at].lemma.endswith(_CREWED()) for at in clause.members)
        lobbed = any(token.lemma.endswith(_MANY_AT_ONCE()) for token in tokens) and not flown
        return (cues - {"air"}) | {"shell"} if lobbed else cues
    return cues
