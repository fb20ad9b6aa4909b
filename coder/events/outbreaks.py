"""Fights that name no side: "fighting broke out in X on Monday", "in X waren dinsdag vuurgevechten"."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.role import Roles
from coder.triggers import Hit
from coder.wordlists import word_list

_FIGHTS = word_list("deeds.toml", "fights")
"""Only armed people do this to one another."""
_CLASHES = word_list("deeds.toml", "clashes")
"""Crowds do so too."""
_BROKE_OUT = word_list("deeds.toml", "broke_out")
_FIERCELY = word_list("nl/deeds.toml", "fiercely")
_FOUGHT = "vechten"  # Dutch says "er werd gevochten", by nobody
_WAS_FOUGHT = frozenset({"werd", "wordt", "is"})
_NEAR = 2  # sentences before and one after in which people in arms may be told of
_CROWDS = ("protesters", "rioters", "crowd", "demonstration")


def broke_out(
    hit: Hit, clause: Clause, roles: Roles, place: Place | None, phrases: Mapping[int, tuple[Phrase, ...]]
) -> bool:
    """Says whether a clause tells that a fight without a side of its own was fought at a place that it names.

    A clash is one of people in arms where the sentences beside it tell of some, and of no crowd. `phrases` are those
    of each sentence by its number.
    """
    if hit.trigger.frame.name != "clash" or roles.names_somebody:
        return False
    if hit.trigger.is_verb and not (hit.trigger.word.startswith(_FOUGHT) and hit.tag is FormTag.PARTICIPLE):
        return False
    if place is None or place.mention is None or not place.near:
        return False
    tokens = clause.sentence.tokens
    broke = _BROKE_OUT() | _WAS_FOUGHT if hit.trigger.is_verb else _BROKE_OUT()
    if broke.isdisjoint(tokens[at].lemma for at in clause.members):
        return False
    word = tokens[hit.last].lemma
    fiercely = hit.trigger.is_verb and not _FIERCELY().isdisjoint(tokens[at].lemma for at in clause.members)
    if fiercely or word in _FIGHTS():
        return True
    return (hit.trigger.is_verb or word in _CLASHES()) and _in_arms(phrases, clause.sentence.index)


def _in_arms(phrases: Mapping[int, Sequence[Phrase]], sentence: int) -> bool:
    near = [p for number in range(sentence - _NEAR, sentence + 2) for p in phrases.get(number, ())]
    armed = any(p.is_a("armed") and not p.is_a("person", "prominent", "state") for p in near)
    return armed and not any(p.is_a(*_CROWDS) for p in near)
