"""Names that only tell whose men, adviser or relatives are meant: "President Pol's security chief", "sons of Pol"."""

from coder.mentions import MentionForm
from coder.quotes.introductions import is_personal_actor
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.speech import SpeechLexicon
from coder.words import Token

_GENITIVES = frozenset({"'s", "’s"})
_FAR_OWNED = 6  # tokens from "'s" to the noun of who is another's: "'s gravel-voiced security chief"
_FULL = 2  # words of a full name


def owns_role(phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a name only tells whose relative or lawyer it is: "Samuel Okoro's mother"."""
    if not is_person(phrase) or phrase.last + 1 >= len(tokens) or tokens[phrase.last].lower != "'s":
        return False
    return lexicon.role_of(tokens[phrase.last + 1]) is not None


def owns_men(phrase: Phrase, phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a person, or his title, only tells whose men are meant: "President Pol's security chief"."""
    if not (is_person(phrase) or is_personal_actor(phrase)) or phrase.last >= len(tokens):
        return False
    holder = next((p for p in phrases if p.first == phrase.last), None)
    if is_title(phrase) and holder is not None and is_personal_actor(holder):
        phrase = holder
    if phrase.last >= len(tokens) or tokens[phrase.last].lower not in _GENITIVES:
        return False
    owned = next((p for p in phrases if p.first > phrase.last), None)
    if owned is None or owned.first > phrase.last + _FAR_OWNED:
        return False
    between = tokens[phrase.last + 1 : owned.first]
    if not all((t.is_word and t.lower not in lexicon.closed) or t.text == "-" for t in between):
        return False
    people = owned.form is PhraseForm.ROLE
    if owned.mention is not None and owned.form is PhraseForm.ACTOR:
        people = owned.mention.form in {MentionForm.FORCES, MentionForm.GENERIC, MentionForm.ROLE}
    return people and not tokens[owned.first].is_capital


def only_owns(phrase: Phrase, frame: Frame) -> bool:
    """Says whether a governed person only tells whose men or adviser are meant: "President Pol's adviser drove"."""
    last = phrase.last
    if not (is_person(phrase) or is_personal_actor(phrase)):
        return False  # "by the government's count"
    if phrase.mention is not None and phrase.mention.form is MentionForm.ROLE:
        while last < len(frame.tokens) and frame.tokens[last].is_capital:
            last += 1  # "President Pol's"
    return phrase.governed and last < len(frame.tokens) and frame.tokens[last].lower in _GENITIVES


def is_relatives(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a full name only tells whose relatives are meant: "two sons of Marwa Haddad"."""
    if phrase.form is not PhraseForm.NAME or phrase.last - phrase.first < _FULL or phrase.first < _FULL:
        return False
    of, noun = frame.tokens[phrase.first - 1], frame.tokens[phrase.first - 2]
    return of.lower in lexicon.words["partitive"] and lexicon.role_of(noun) is not None


def is_title(phrase: Phrase) -> bool:
    """Says whether a phrase is an office or "Mr" rather than what a title is held in."""
    held = phrase.mention is not None and phrase.mention.form is MentionForm.ROLE
    return held or phrase.form is PhraseForm.ROLE
