"""What a verb acts on where only a pronoun or a bare name tells it: "retook it", "arrested Zambada"."""

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.functionwords import IT
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_list

_HEADS = word_list("power.toml", "heads_of_state")
_LESSER = word_list("power.toml", "lesser_offices")
_APPOSED = 8  # tokens from an office to the name behind it: "the president of Honduras, X"
_FORMER = word_list("people.toml", "former")


def is_name(clause: Clause, patient: Phrase | None) -> bool:
    """Says whether the noun phrase `patient` of `clause`, which no lexicon knows, is a name."""
    return patient is not None and patient.is_a("unknown") and clause.sentence.tokens[patient.last].is_capital


def heads_state(clause: Clause, patient: Phrase | None) -> bool:
    """Says whether the noun phrase `patient` is a head of state or government in office: "president Keïta".

    So is a name behind such an office: "the president of Honduras, Zelaya".
    """
    if patient is None or not patient.is_a("person", "prominent", "power"):
        return False
    words = _office_words(clause, patient)
    return bool(words & _HEADS()) and not words & _FORMER()


def holds_lesser_office(clause: Clause, patient: Phrase | None) -> bool:
    """Says whether the noun phrase `patient` holds an office below the head of state: a mayor, a general."""
    if patient is None or heads_state(clause, patient):
        return False
    return not _LESSER().isdisjoint(_office_words(clause, patient))


def _office_words(clause: Clause, patient: Phrase) -> set[str]:
    """Gives the words of somebody's noun phrase, and of the one before the comma that it stands behind."""
    tokens = clause.sentence.tokens
    first = max(patient.begin - 1, 0)
    if tokens[first].text == "," and patient.is_a("person", "prominent"):
        first = max(first - _APPOSED, clause.members[0], 0)
    return {token.lemma for token in tokens[first : patient.last + 1]}


def as_place(clause: Clause, patient: Phrase | None) -> Phrase | None:
    """Gives the pronoun `patient` that takes up the place taken in `clause` as a place: "retook it on 8 August"."""
    if patient is None or patient.mention is None or patient.mention.form is not MentionForm.PRONOUN:
        return patient
    if clause.sentence.tokens[patient.last].lemma not in IT:
        return patient
    return replace(patient, mention=None, classes=frozenset({"place"}))
