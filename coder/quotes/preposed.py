"""Prepositions that do not govern the noun behind them: "het in Oslo gevestigde Hengaw", a capital "Van"."""

from coder.quotes.phrase import Phrase, is_person
from coder.speech import SpeechLexicon
from coder.words import Token

_LEAST = 3  # tokens of "in Oslo gevestigde"
_MOST = 9  # tokens from the article to the noun
_ENDINGS = ("de", "te", "ene")  # of the participle or adjective that ends it


def opens_attribute(position: int, phrase: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether the preposition at `position` begins what is told before the noun of a phrase, behind its article.

    Then it does not govern that noun.
    """
    if lexicon.language != "nl" or position < 1 or phrase.first - position < _LEAST:
        return False
    return _is_article(tokens[position - 1], lexicon) and tokens[phrase.first - 1].lower.endswith(_ENDINGS)


def behind_attribute(
    phrases: list[Phrase], start: int, end: int, tokens: list[Token], lexicon: SpeechLexicon
) -> Phrase | None:
    """Gives the subject whose article stands at `start`, behind what is told of it first; None where nothing is."""
    if lexicon.language != "nl" or start + 1 >= end or not _is_article(tokens[start], lexicon):
        return None
    if tokens[start + 1].lower not in lexicon.words["prepositions"]:
        return None
    told = (p for p in phrases if start + 2 < p.first <= start + _MOST and p.last <= end and not p.governed)
    found = next(told, None)
    inside = tokens[start : found.first] if found is not None else []
    return found if all(token.is_word or token.text == "-" for token in inside) else None


def _is_article(token: Token, lexicon: SpeechLexicon) -> bool:
    return token.lower in lexicon.words["definite"] or token.lower == "een"


def begins_surname(word: Token, phrase: Phrase) -> bool:
    """Says whether a capital "Van" belongs to the name behind it, of which the article told the whole before."""
    if not word.is_capital or phrase.mention is None or not is_person(phrase):
        return False
    return f" {word.lower} " in phrase.mention.actor.name.lower()
