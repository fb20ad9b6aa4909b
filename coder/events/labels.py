"""What somebody only calls something: "noemde het een aanslag", "heette een ‘moord’"."""

from coder.events.draft import Draft
from coder.passages import Document
from coder.wordlists import word_list

_NAMING = word_list("telling.toml", "naming")
_SPEAKING = word_list("telling.toml", "speaking_of")
_INDEFINITE = frozenset("een a an".split())
_REACH = 3  # tokens from the article to the noun
_LABEL = 4  # words of a label between quotation marks


def is_label(draft: Draft, document: Document) -> bool:
    """Says whether a noun is only what somebody calls something, by which no occasion is told (GUIDE.md rule 1)."""
    candidate = draft.candidate
    hit, tokens = candidate.hit, candidate.clause.sentence.tokens
    if hit.trigger.is_verb:
        return False
    words = {tokens[at].lemma for at in candidate.clause.members if at < hit.first}
    quoted = _is_quoted(draft, document)
    if not words.isdisjoint(_NAMING()):
        return quoted or any(token.lemma in _INDEFINITE for token in tokens[max(hit.first - _REACH, 0) : hit.first])
    return quoted and not words.isdisjoint(_SPEAKING())


def _is_quoted(draft: Draft, document: Document) -> bool:
    """Says whether a noun stands among a few words between quotation marks."""
    quotation = document.quotation_at(draft.candidate.trigger_span)
    return quotation is not None and len(quotation.inner.of(document.text).split()) <= _LABEL
