"""What somebody only maintains, and the text itself takes back: "beweert dat X vuurde, maar op de beelden is niets"."""

from collections.abc import Sequence

from coder.events.draft import Draft
from coder.passages import Document
from coder.wordlists import phrase_list, word_list
from coder.words import Token

_MAINTAINING = word_list("telling.toml", "maintaining")
_TRUE = word_list("unreal.toml", "holds_true")
_DENYING = word_list("telling.toml", "having_no_part")
_CONTENT = 6  # letters of a word that is no function word
_NONE_OF_IT = phrase_list("telling.toml", "none_of_it")
_BUT = frozenset("maar doch but yet".split())
_NOT = frozenset("geen niet niets nooit niemand evenmin no not n't nothing never none nobody nor".split())
_THAT = frozenset("dat daar dit that this it".split())
_OPENING = 3  # tokens
_LONGEST = 5  # words of such an opening
_REACH = 14  # tokens behind "but" in which it is denied


def is_refuted(draft: Draft, document: Document) -> bool:
    """Says whether a deed is only maintained and the same sentence, or the next one, takes it back.

    GUIDE.md rule 1: a claim that the text refutes is no event.
    """
    sentence, hit = draft.candidate.clause.sentence, draft.candidate.hit
    tokens = sentence.tokens
    behind = document.sentences[sentence.index + 1 : sentence.index + 2]
    following = next((one.tokens for one in behind if one.paragraph == sentence.paragraph), ())
    if following and _is_none_of_it(following):
        return True
    if not any(token.lemma in _MAINTAINING() for token in tokens[: hit.first]):
        return False
    return _takes_back(tokens, hit.last) or bool(following and _opens_so(following))


def _is_none_of_it(tokens: Sequence[Token]) -> bool:
    """Says whether a sentence opens with words that take all of the one before back: "Niets daarvan", "Not so"."""
    opening, taking_back = tuple([token.lemma for token in tokens[:_LONGEST]]), _NONE_OF_IT()
    return any(opening[:size] in taking_back for size in range(1, len(opening) + 1))


def _takes_back(tokens: Sequence[Token], last: int) -> bool:
    """Says whether words behind a deed, at `last`, set a denial against it: ", maar daarvan is geen bewijs"."""
    said = {token.lemma for token in tokens[: last + 1] if len(token.lemma) >= _CONTENT}
    for at in range(last + 1, len(tokens)):
        if tokens[at].lemma in _BUT:
            words = [token.lemma for token in tokens[at + 1 : at + _REACH]]
            against = not said.isdisjoint(words) or not (_TRUE() | _DENYING()).isdisjoint(words)
            return against and not _NOT.isdisjoint(words)
    return False


def _opens_so(tokens: Sequence[Token]) -> bool:
    """Says whether a sentence opens by taking back the one before: "Dat klopt niet", "That proved untrue"."""
    words = [token.lemma for token in tokens]
    if words[0] in _BUT:
        return not _NOT.isdisjoint(words[:_REACH]) and not _TRUE().isdisjoint(words)
    true = not _TRUE().isdisjoint(words) and not _NOT.isdisjoint(words)
    return not _THAT.isdisjoint(words[:_OPENING]) and true
