"""Verbs beside a quotation that no lexicon has: "“...,” <verb> Maryam", "“...,” he shrugs"."""

from coder.quotes.following import is_named, named_later
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.speech import SpeechLexicon

_FINITE = ("t", "de", "te")  # how Dutch verbs of one person end, save strong ones
_FAR_NOUN = 4  # tokens from a verb to the noun of its subject
_GOING_ON = (["went", "on"], ["goes", "on"])
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
    described = _described_behind(frame, start, phrases, lexicon)
    if described is not None:
        return described
    named = phrase is not None and (is_named(phrase) or phrase.form in {PhraseForm.NAME, PhraseForm.PRONOUN})
    if phrase is None or (not named and phrase.first == start + 1):
        return None
    if phrase.first == start + 2:
        return None
    return phrase


def _described_behind(frame: Frame, start: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives whom a noun with an article describes right behind a Dutch verb: "„...”, haalt de imker zijn schouders op".

    Dutch puts the verb there where the quotation itself opens the clause, whose subject follows.
    """
    tokens = frame.tokens
    word = tokens[start].lower
    if lexicon.language != "nl" or word in lexicon.words["copulas"] or not word.endswith(_FINITE):
        return None
    articles = lexicon.words["definite"] | lexicon.words["determiners"]
    if tokens[start + 1].lower not in articles:
        return None
    phrase = next((p for p in phrases if start + 1 < p.first <= start + _FAR_NOUN), None)
    if phrase is None or phrase.governed or phrase.form not in {PhraseForm.ROLE, PhraseForm.ACTOR}:
        return None
    between = tokens[start + 2 : phrase.first]
    if any(not token.is_word or token.lower in lexicon.closed or token.lower in lexicon.verbs for token in between):
        return None
    return named_later(phrase, phrases, frame, len(tokens), lexicon)


def unlisted_gesture(frame: Frame, start: int, phrases: list[Phrase]) -> Phrase | None:
    """Reads "“...,” he shrugs." where the lexicon lacks the verb: a person and one verb behind the comma."""
    goes_on = next((p for p in phrases if start <= p.first <= start + 1 and _goes_on(p, frame)), None)
    if goes_on is not None:
        return goes_on
    phrase = next((p for p in phrases if p.first == start and (is_named(p) or p.form is PhraseForm.PRONOUN)), None)
    if phrase is None or phrase.last >= len(frame.tokens):
        return None
    word, behind = frame.tokens[phrase.last], frame.tokens[phrase.last + 1 : phrase.last + 2]
    does = word.is_word and not word.is_capital and word.lower.endswith(("s", "ed")) and word.lower not in _BEING
    ended = not behind or not behind[0].is_word or behind[0].lower.endswith("ly")
    if not does or not ended:
        return None
    return phrase


def _goes_on(phrase: Phrase, frame: Frame) -> bool:
    """Says whether somebody, or his statement, goes on behind a quotation: "“...,” the colonel went on"."""
    behind = frame.tokens[phrase.last : phrase.last + 3]
    if [token.lower for token in behind[:2]] not in _GOING_ON:
        return False
    return len(behind) < 3 or not behind[2].is_word
