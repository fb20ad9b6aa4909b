"""Dutch pronouns behind the finite verb that are its subject, where nobody knows yet for whom they stand."""

from collections.abc import Collection, Sequence

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.events.phrase import Phrase
from coder.functionwords import DUTCH_ARTICLES
from coder.triggers import Hit
from coder.vocabulary import word_set

_ALWAYS = frozenset({"zij", "hij"})
_THEY = frozenset({"ze"})


def inverted_subject(hit: Hit, clause: Clause, own: Sequence[Phrase], known: Collection[int]) -> Phrase | None:
    """Gives the pronoun right behind the finite verb of a Dutch main clause that is its subject, or None.

    `own` are the phrases of the clause, `known` the tokens at which one begins. "Op 4 mei voerden zij vier artsen
    weg", "daar hadden ze een wacht gedood": without it whoever is acted on would be the only one to act.
    "Het" is a subject where another noun phrase follows: "joeg het de RSF terug".
    """
    if hit.trigger.frame.inverse:
        return None  # "kwam ze onder vuur te liggen": she is struck
    tokens = clause.sentence.tokens
    verb = hit.first if hit.tag is not FormTag.PARTICIPLE else _auxiliary(hit, clause)
    at = -1 if verb is None else verb + 1
    if verb is None or at >= len(tokens) or at in known or at not in clause.members:
        return None
    word = tokens[at].lemma
    if word == "het":
        stands = hit.tag is FormTag.PAST and at + 1 < len(tokens) and tokens[at + 1].lemma in DUTCH_ARTICLES
    elif word in _THEY:
        stands = not any(p.last < verb and not p.preposition and not p.possessive for p in own)
    else:
        stands = word in _ALWAYS
    return Phrase(at, at, frozenset({"pronoun", "armed"}), "", begin=at) if stands else None


def _auxiliary(hit: Hit, clause: Clause) -> int | None:
    """Gives the auxiliary of a participle that stands before it in the clause."""
    have = word_set("nl/grammar.toml", "have")
    tokens = clause.sentence.tokens
    return next((at for at in clause.members if at < hit.first and tokens[at].lemma in have), None)
