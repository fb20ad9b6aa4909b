"""Participles that only describe who acts or suffers: "a crowd demanding elections stormed", "accused of theft"."""

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.triggers import Hit
from coder.vocabulary import Found

_GROUPS = frozenset({"planned", "attempt", "call", "threat", "prediction"})
_BE = frozenset("am is are was were be been being".split())
_PASSIVE = frozenset({"was", "were"})
_FINITE = _PASSIVE | {"had", "did", "has", "have"}
_ACTED_ON = frozenset(
    "a an the this that these those his her its their our my your him them it us each one two three four five six"
    " seven eight nine ten dozens scores hundreds thousands several some many".split()
)
_INFINITIVE = "to"
_AUXILIARIES = frozenset("was were is are been be has have had".split())


def describes_subject(found: Found, clause: Clause, hit: Hit) -> bool:
    """Says whether a cue is a participle in "-ing" beside the subject, and the trigger the finite verb behind it.

    What somebody wants, plans or calls for in such words he may not get, but what he then does or suffers has happened:
    a participle governs infinitives and nouns, never the finite verb of its clause.
    """
    tokens = clause.sentence.tokens
    if found.group not in _GROUPS or not tokens[found.first].lower.endswith("ing"):
        return False
    if found.last >= hit.first or (found.first > 0 and tokens[found.first - 1].lemma in _BE):
        return False
    if any(tokens[at].lemma in _FINITE for at in range(found.last + 1, hit.last + 1)):
        return hit.tag is not FormTag.INFINITIVE and tokens[hit.first - 1].lemma != _INFINITIVE
    return _is_finite(clause, hit, found)


def _is_finite(clause: Clause, hit: Hit, found: Found) -> bool:
    """Says whether a form of the past stands well behind the cue and right before what it acts on."""
    tokens = clause.sentence.tokens
    if not hit.trigger.is_verb or hit.tag is not FormTag.PAST or hit.first - found.last <= 1:
        return False
    after = hit.last + 1
    while after in hit.apart and not tokens[after].lemma[0].isdigit():
        after += 1
    if after >= len(tokens):
        return False
    return tokens[after].lemma in _ACTED_ON or tokens[after].is_capital or tokens[after].is_figure


def only_describes(found: Found, clause: Clause, hit: Hit) -> bool:
    """Says whether "accused of" only tells of whom a passive speaks: "a man accused of theft was beaten"."""
    tokens = clause.sentence.tokens
    before = tokens[found.first - 1] if found.first > 0 else None
    noun = before is not None and before.is_word and before.lemma not in _AUXILIARIES
    return noun and any(token.lemma in _PASSIVE for token in tokens[found.last + 1 : hit.first])
