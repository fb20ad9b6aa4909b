"""Who a sentence surely names where it opens with a capital that is hardly a name: "Upstairs, Anna Pol, 19, slept"."""

from coder.firstnames import is_first_name
from coder.quotes.account import Account
from coder.quotes.introductions import is_aged, is_personal_actor
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm


def is_hardly_name(account: Account, phrase: Phrase, frame: Frame) -> bool:
    """Says whether a lone capital opens a sentence, stands nowhere else and has no verb: "Upstairs in the hall"."""
    if phrase.form is not PhraseForm.NAME or phrase.first or phrase.last > 1 or len(frame.tokens) < 2:
        return False
    word = phrase.span.of(account.document.text)
    if not frame.tokens[1].is_word or is_first_name(word) or account.verbs.has_finite(frame.tokens, 1, 2):
        return False
    return account.document.text.count(word) == 1


def surest(phrases: list[Phrase], frame: Frame) -> Phrase | None:
    """Gives who a frame names in full as a subject, or with an age; None where it names nobody so."""
    for phrase in phrases:
        if not phrase.first or not (phrase.form is PhraseForm.NAME or is_personal_actor(phrase)):
            continue
        whole = phrase.last - phrase.first > 1 or is_first_name(frame.tokens[phrase.first].text)
        if whole and (is_aged(phrase, frame) or not (phrase.governed or phrase.embedded)):
            return phrase
    return None
