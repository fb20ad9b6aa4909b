"""Words for a role that are none where they stand: "official news agency", "shook his head", "honderd man"."""

from coder.numbers import number_words
from coder.speech import SpeechLexicon
from coder.wordlists import word_list
from coder.words import Token

_HEADS = word_list("people.toml", "heads")


def is_no_role(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a word that may be a role is none here: "official news agency", "shook his head"."""
    if lexicon.language == "nl" and tokens[index].lower == "man" and index:
        if number_words("nl").number(tokens, index - 1) is not None:
            return True  # "honderdtwintig man": several
    return _is_adjective(tokens, index, lexicon) or _is_part_of_body(tokens, index, lexicon)


def _is_part_of_body(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    if tokens[index].lower not in _HEADS():
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or not (after.lower in lexicon.words["genitive"] or after.is_capital or after.text == "-")


def _is_adjective(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a word that is also a role only describes the next one: "official news agency"."""
    if tokens[index].lower not in lexicon.words["adjectival"] or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    plain = following.is_word and not following.is_capital and not following.lower.endswith("ed")
    return plain and following.lower not in lexicon.verbs and following.lower not in lexicon.closed
