"""Verbs beside a quotation that no lexicon has: "“...,” <verb> Maryam", "“...,” he shrugs"."""

from coder.quotes.following import is_named
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.speech import SpeechLexicon

_BEING = frozenset({"is", "was", "has", "as", "his", "its", "this", "thus", "does"})


def unlisted_verb(frame: Frame, start: int, after: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Reads "“...,” <verb> Maryam" where the lexicon lacks the verb: one small word between the comma and a person."""
    if start + 1 >= after:
        return None
    word = frame.tokens[start]
    closed = ("prepositions", "conjunctions", "relatives", "determiners", "definite", "skipped")
    if not word.is_word or word.is_capital or any(word.lower in lexicon.words[name] for name in closed):
        return None
    phrase = next((p for p in phrases if p.first in (start + 1, start + 2)), None)
    named = phrase is not None and (is_named(phrase) or phrase.form in {PhraseForm.NAME, PhraseForm.PRONOUN})
    if phrase is None or (not named and phrase.first == start + 1):
        return None
    if phrase.first == start + 2:
        return None
    return phrase


def unlisted_gesture(frame: Frame, start: int, phrases: list[Phrase]) -> Phrase | None:
    """Reads "“...,” he shrugs." where the lexicon lacks the verb: a person and one verb behind the comma."""
    phrase = next((p for p in phrases if p.first == start and (is_named(p) or p.form is PhraseForm.PRONOUN)), None)
    if phrase is None or phrase.last >= len(frame.tokens):
        return None
    word, behind = frame.tokens[phrase.last], frame.tokens[phrase.last + 1 : phrase.last + 2]
    does = word.is_word and not word.is_capital and word.lower.endswith(("s", "ed")) and word.lower not in _BEING
    ended = not behind or not behind[0].is_word or behind[0].lower.endswith("ly")
    if not does or not ended:
        return None
    return phrase
