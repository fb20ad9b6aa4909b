"""Dutch participles that only say what things are: "in gestolen auto's", "vier gestolen geiten" tell of no theft."""

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.lexicon import derived
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.words import Token

_LOOTING = frozenset({"loot", "take_away", "capture"})
_NO_NOUN = frozenset("en of maar te toen nadat omdat waarna waarbij die dat niet ook al weer".split())


def only_qualifies(hit: Hit, clause: Clause, language: str) -> bool:
    """Says whether a participle of stealing stands in a noun phrase, between its determiner and its noun.

    GUIDE.md, event rule 1: an event is what the text asserts to have happened; a participle before its noun asserts
    nothing.
    """
    if language != "nl" or hit.tag is not FormTag.PARTICIPLE or hit.trigger.frame.name not in _LOOTING:
        return False
    if hit.apart or hit.first != hit.last:
        return False
    tokens = clause.sentence.tokens
    if hit.last + 1 >= len(tokens) or not _may_be_noun(tokens[hit.last + 1]):
        return False
    before = tokens[hit.first - 1] if hit.first > 0 else None
    return before is None or before.lemma in _opening() or before.text.isdigit()


@derived
def _opening() -> frozenset[str]:
    """Gives the words behind which a participle stands before its noun."""
    numbers = word_set("nl/nounphrases.toml", "numbers")
    return word_set("nl/nounphrases.toml", "determiners") | numbers | word_set("nl/grammar.toml", "prepositions")


def _may_be_noun(token: Token) -> bool:
    """Says whether a word may be the noun or adjective behind a participle: no preposition, verb or conjunction."""
    return token.is_word and token.lemma not in _closed()


@derived
def _closed() -> frozenset[str]:
    """Gives the words that are no noun."""
    return word_set("nl/grammar.toml", "prepositions") | word_set("nl/grammar.toml", "finite") | _NO_NOUN
