"""A bomber who is stopped: "schoten een man met een bomgordel dood voordat hij zich kon opblazen"."""

from coder.clause import Clause
from coder.triggers import Hit

_FRAMES = frozenset("kill shoot fire_at eliminate overpower arrest slay".split())
_BOMBS = frozenset({"suicide", "worn", "ied", "grenade", "explosion"})
_BEFORE = frozenset({"voordat", "alvorens", "before", "vooraleer", "eer"})
_HE = frozenset("hij zij ze die he she they".split())
_FOILED = frozenset({"foiled"})


def foiled(clause: Clause, hit: Hit, cues: frozenset[str]) -> frozenset[str]:
    """Gives the cues of a deed: of one that came before the bomber's own, his bomb is no means of killing."""
    if hit.trigger.frame.name not in _FRAMES or not hit.trigger.is_verb or "suicide" not in cues:
        return cues
    if clause.opener in _BEFORE | {"voor"}:
        return cues  # "before he was shot dead"
    tokens = clause.sentence.tokens
    for at in range(len(tokens) - 1):
        word = tokens[at].lemma
        if word in _BEFORE or (word == "voor" and tokens[at + 1].lemma in _HE):
            return cues - _BOMBS | _FOILED
    return cues
