"""What a verb acts on where only a pronoun or a bare name tells it: "retook it", "arrested Zambada"."""

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.functionwords import IT
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_list

_HEADS = frozenset({"president", "premier", "staatshoofd", "regeringsleider"})
_FORMER = word_list("people.toml", "former")


def is_name(clause: Clause, patient: Phrase | None) -> bool:
    """Says whether the noun phrase `patient` of `clause`, which no lexicon knows, is a name."""
    return patient is not None and patient.is_a("unknown") and clause.sentence.tokens[patient.last].is_capital


def heads_state(clause: Clause, patient: Phrase | None) -> bool:
    """Says whether the noun phrase `patient` is a head of state or government in office: "president Keïta"."""
    if patient is None or not patient.is_a("person", "prominent", "power"):
        return False
    tokens = clause.sentence.tokens
    words = {token.lemma for token in tokens[max(patient.begin - 1, 0) : patient.last + 1]}
    return bool(words & _HEADS) and not words & _FORMER()


def as_place(clause: Clause, patient: Phrase | None) -> Phrase | None:
    """Gives the pronoun `patient` that takes up the place taken in `clause` as a place: "retook it on 8 August"."""
    if patient is None or patient.mention is None or patient.mention.form is not MentionForm.PRONOUN:
        return patient
    if clause.sentence.tokens[patient.last].lemma not in IT:
        return patient
    return replace(patient, mention=None, classes=frozenset({"place"}))
