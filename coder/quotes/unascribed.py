"""Whose words those are that no verb of saying ascribes: "Pol wants “everyone who disagrees” to talk"."""

from coder.quotes.idle import is_idle
from coder.quotes.narration import Frame, Slot
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.quotes.relative import relative_around
from coder.speech import SpeechLexicon
from coder.words import Token

_NEAR = 2  # tokens before a mark in which an article makes the words behind it a noun, and so a term
_THAT = frozenset({"that", "dat", "die"})
_BREAKS = frozenset({";", ":"})


def whose(frame: Frame, slot: Slot, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the subject of the clause that holds part of a sentence in quotation marks; None where nobody can say it.

    The words belong to whom their clause is about: to him who wants, fears, promises or does what they tell. Behind an
    article or "his" they are a name for a thing instead. Annotation rule: partial quotations of a speaker count.
    """
    before = frame.tokens[max(0, slot.before - _NEAR) : slot.before]
    articles = lexicon.words["determiners"] | lexicon.words["definite"] | lexicon.words["possessive"]
    if not before or any(token.lower in articles - _THAT for token in before) or _is_shown(frame, lexicon):
        return None
    if any(is_idle(frame, at, lexicon) for at in range(1, slot.before)):
        return None  # "She is said to have “sold the village”"
    relative = relative_around(slot.before - 1, frame.tokens, lexicon)
    if relative is not None and frame.tokens[relative[0] + 1].lower in lexicon.words["relatives"]:
        named = [p for p in phrases if p.last <= relative[0]]
        return named[-1] if named and named[-1].last == relative[0] and is_person(named[-1]) else None
    opening = next((k + 1 for k in range(slot.before - 1, -1, -1) if frame.tokens[k].text in _BREAKS), 0)
    able = [p for p in phrases if p.last <= slot.before and _speaks(p, frame, lexicon)]
    return next((p for p in able if p.first >= opening), able[0] if able else None)


def _speaks(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase is a subject that names one person, or means him by "he" or "she"."""
    if phrase.governed or phrase.embedded:
        return False
    if phrase.form is PhraseForm.PRONOUN:
        return frame.tokens[phrase.first].lower not in lexicon.words["plural"]
    office = phrase.last < len(frame.tokens) and _is_body(frame.tokens[phrase.last], lexicon)
    return is_person(phrase) and not office  # not "the Bush administration"


def _is_shown(frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a sentence tells of a banner, on which words stand that nobody speaks."""
    return any(token.lower in lexicon.words["banners"] for token in frame.tokens)


def _is_body(token: Token, lexicon: SpeechLexicon) -> bool:
    return token.lower in lexicon.words["bodies"] or lexicon.role_of(token) is not None
