"""Whose words those are that are spoken in a capital: "in Jerevan noemen ze dat „...”", "in Moscow they call it"."""

from coder.actors.states import state_at
from coder.mentions import KnownActor
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.speakers import Speaker
from coder.speech import SpeechLexicon
from coder.words import Token

_THEY = {"nl": frozenset({"ze", "men"}), "en": frozenset({"they", "officials"})}
_IT = frozenset({"het", "dat", "dit", "zoiets"})
_LEAST = 2  # tokens of "in Jerevan"
_FAR_SEAT = 4  # tokens of "in Addis Abeba spreken"


def seat_of(phrase: Phrase, frame: Frame, text: str, lexicon: SpeechLexicon) -> Speaker | None:
    """Gives the state in whose capital, at the head of the clause, "they" say something; None where there is none.

    `phrase` is who speaks by the verb. Annotation rule: a government speaks as its state.
    """
    if phrase.form not in {PhraseForm.PRONOUN, PhraseForm.SOMEBODY}:
        return None
    if frame.tokens[phrase.first].lower not in _THEY[lexicon.language]:
        return None
    found = _capital_before(phrase.first, frame, lexicon)
    return Speaker(found.name, phrase.span.of(text), phrase.span, False, found, None, "seat") if found else None


def seat_before(verb_at: int, phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the capital in which something is called so: "in Jerevan heet dat „...”", "in Moskou heette het „...”"."""
    named = next((p for p in phrases if p.last == verb_at), None)
    if named is None or not named.first or tokens[named.first - 1].lower != "in" or verb_at + 1 >= len(tokens):
        return None
    opens = named.first < _LEAST or not tokens[named.first - 2].is_word
    opens = opens or tokens[named.first - 2].lower in lexicon.words["conjunctions"]
    found = state_at(tokens, named.first, lexicon.language) if opens else None
    return named if found is not None and found[1] == verb_at and tokens[verb_at + 1].lower in _IT else None


def _capital_before(end: int, frame: Frame, lexicon: SpeechLexicon) -> KnownActor | None:
    """Gives the state whose capital stands behind "in" right before token `end`, or before the verb there."""
    tokens = frame.tokens
    for start in range(max(0, end - _FAR_SEAT), end - 1):
        opens = not start or not tokens[start - 1].is_word or tokens[start - 1].lower in lexicon.words["conjunctions"]
        found = state_at(tokens, start + 1, lexicon.language) if tokens[start].lower == "in" and opens else None
        if found is None:
            continue
        state, last = found
        called = {token.lower for token in tokens[start + 1 : last]}
        between = tokens[last:end]
        spoken = not between or (len(between) == 1 and (between[0].text == "," or between[0].lower in lexicon.verbs))
        if spoken and state.name.lower() not in " ".join(called):
            return state
    return None
