"""Somebody's relative or man whom a sentence opens with, and who is hardly whom it is about: "Haar redder ..."."""

from coder.quotes.introductions import is_generic
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.speech import SpeechLexicon

_FAR_OWNED = 3  # tokens of "Haar oudste zoon" before the noun


def opens_with_owned(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a sentence opens with somebody unnamed of whom it only tells: "Haar redder moest zich melden"."""
    described = phrase.form is PhraseForm.ROLE or is_generic(phrase)
    return described and phrase.first <= _FAR_OWNED and frame.tokens[0].lower in lexicon.words["possessive"]
