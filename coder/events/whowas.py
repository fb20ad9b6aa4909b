"""What an apposition says of somebody who is acted on: "Ahmed, een 35-jarige betoger, werd doodgeschoten"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.functionwords import ARTICLES

_TOLD = frozenset({"armed", "protesters", "rioters", "demonstration", "suspects"})
_REACH = 5  # tokens from the article behind the comma to the noun, at most


def who_was(clause: Clause, patient: Phrase | None, phrases: Sequence[Phrase]) -> frozenset[str]:
    """Gives the kinds of the noun that tells behind a comma who somebody is; `phrases` are those of the sentence.

    Only of a person by name: "X, a student, was shot" leaves him a civilian, "X, a captain," makes him armed.
    """
    tokens = clause.sentence.tokens
    if patient is None or not patient.is_a("person", "prominent", "unknown") or patient.is_a("armed", "group"):
        return frozenset()
    comma = patient.last + 1
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].lemma not in ARTICLES:
        return frozenset()
    noun = next((p for p in phrases if comma + 1 <= p.begin and p.last > comma + 1), None)
    if noun is None or noun.preposition or noun.last - comma > _REACH or noun.actor is not None and noun.is_a("state"):
        return frozenset()
    between = tokens[comma + 1 : noun.last + 1]
    if not all(token.is_word or token.text == "-" for token in between):
        return frozenset()
    return (noun.classes & _TOLD) | (frozenset({"protesters"}) if noun.is_a("demonstration") else frozenset())
