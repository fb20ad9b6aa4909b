"""English plural subjects right before their verb: "rebels seize the town", "the rebels and the government sign"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.verbs import VerbReader
from coder.wordlists import word_list

_PLURALS = word_list("en/people.toml", "plural_subjects")
_DOERS = ("armed", "state", "owner", "foreign", "crowd", "protesters", "rioters", "civilians", "group", "organisation")
_AND = frozenset({"and"})
_BEFORE_BASES = word_list("en/verbforms.toml", "before_bases")
_S, _NO_PLURAL = "s", ("ss", "us", "is")


def has_plural_subject(clause: Clause, at: int, phrases: Sequence[Phrase], verbs: VerbReader) -> bool:
    """Says whether an English base form at a token is the present of a plural subject that ends right before it.

    `phrases` are of its sentence. Where the clause tells in the past such a word is a noun: "the rebels' attack was".
    """
    tokens = clause.sentence.tokens
    before = at - 1
    if before > 0 and tokens[before].lemma.endswith("ly"):
        before -= 1  # "soldiers briefly detain"
    subject = next((p for p in phrases if p.last == before and not p.preposition and not p.inside), None)
    if subject is None or subject.first not in clause.members or not subject.is_a(*_DOERS):
        return False
    first = subject.first - 1
    while first > 0 and verbs.determiners & {tokens[first].lemma}:
        first -= 1
    opens = tokens[first].lemma if first >= 0 else ""
    if opens in _BEFORE_BASES() or not (_is_plural(tokens[before].lemma) or opens in _AND):
        return False
    if at + 1 >= len(tokens) or not tokens[at + 1].is_word or verbs.is_verb(tokens[at + 1]):
        return False  # "police fire killed"
    return not verbs.tells_past(clause.tokens)


def _is_plural(word: str) -> bool:
    return word in _PLURALS() or (word.endswith(_S) and not word.endswith(_NO_PLURAL))
