"""Dutch "zou" with a perfect infinitive: what others report, not what might be ("zou negen mannen hebben opgepakt")."""

from collections.abc import Sequence

from coder.clause import INDEPENDENT, Clause
from coder.conjugation import FormTag
from coder.passages import Document
from coder.triggers import Hit
from coder.wordlists import word_list

_HEARSAY = frozenset({"zou", "zouden"})
_PERFECT = frozenset({"hebben", "zijn", "worden"})
_UNREAL = word_list("nl/unreal.toml", "supposing_words")
_DOUBTED = word_list("nl/unreal.toml", "doubted")
_SUMS = word_list("nl/unreal.toml", "over_time")


def is_hearsay(word: str, clause: Clause, hit: Hit, document: Document) -> bool:
    """Says whether a cue only says that others report the verb of a main clause, and nothing near doubts or sums it up.

    GUIDE.md rule 1: what a source tells has happened; "unconfirmed" and what would have happened has not.
    """
    if word not in _HEARSAY or clause.kind not in INDEPENDENT or hit.tag is not FormTag.PARTICIPLE:
        return False
    sentence = clause.sentence
    words = [token.lemma for token in sentence.tokens]
    if not _is_perfect(words, hit) or not _UNREAL().isdisjoint(words) or not _SUMS().isdisjoint(words):
        return False
    after = document.sentences[sentence.index + 1 : sentence.index + 2]
    following = [t.lemma for s in after if s.paragraph == sentence.paragraph for t in s.tokens]
    return _DOUBTED().isdisjoint(words) and _DOUBTED().isdisjoint(following)


def _is_perfect(words: Sequence[str], hit: Hit) -> bool:
    """Says whether "hebben" or "zijn" stands right before or behind the participle: no "zou ... worden gestuurd"."""
    beside = {*words[max(hit.first - 2, 0) : hit.first], *words[hit.last + 1 : hit.last + 3]}
    return bool(beside & (_PERFECT - {"worden"}))
