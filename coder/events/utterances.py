"""Protests in words: "the ministry is dragging its feet, a rights group protested on Wednesday"."""

from coder.clause import ClauseKind
from coder.conjugation import FormTag
from coder.events.candidate import Candidate
from coder.passages import Document
from coder.vocabulary import word_set

_BESIDE = frozenset({"here", "on", "in", "late", "early", "last", "a", "statement", "letter"})

_CLOSING = frozenset({"”", '"', "''", "’"})


def protests_in_words(candidate: Candidate, document: Document) -> bool:
    """Says whether "protested" closes an English sentence as "said" does, behind what was protested and a comma."""
    hit, clause = candidate.hit, candidate.clause
    told = hit.trigger.is_verb and hit.tag is FormTag.PAST and hit.trigger.word == "protest"
    tokens, first = clause.sentence.tokens, clause.members[0]
    if document.language == "en" and told and hit.first > 0 and tokens[hit.first - 1].text in _CLOSING:
        return True  # "We target no monuments," protested the ministry
    if document.language != "en" or not told or clause.opener or clause.kind is not ClauseKind.MAIN:
        return False
    time = word_set("en/grammar.toml", "time_words")
    if first == 0 or tokens[first - 1].text != ",":
        return False
    after = (tokens[at] for at in clause.members if at > hit.last and tokens[at].is_word)
    return all(token.lemma in time | _BESIDE or token.text.isdigit() for token in after)
