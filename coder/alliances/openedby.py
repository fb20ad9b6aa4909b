"""Which English name is the subject behind a phrase that opens its clause without a comma: "In the south X arms Y"."""

from collections.abc import Sequence

from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.support import SupportLexicon
from coder.mentions import MentionForm
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_OPENERS = word_list("en/sites.toml", "opening_nouns")
_PHRASE = 5  # words of the phrase that opens a clause, at most
_ADVERBS = frozenset("also now still again once soon long then never later even only once first".split())
_MODALS = frozenset("can could will would may might must should did does do".split())
_JOINING = frozenset("and but while whereas that because although though when where so".split())
_FORMS = frozenset({MentionForm.NAME, MentionForm.METONYM, MentionForm.FORCES})


def without_openings(
    parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Gives the parties of an English sentence, a subject without the preposition of the phrase that opens its clause.

    Rule of the language: no comma need stand between what opens a clause and its subject. A name with a finite verb
    right behind it is that subject, for the clause has no other.
    """
    return [
        replace(party, preposition=None)
        if party.preposition is not None and _is_subject(party, parties, tokens, support, speech)
        else party
        for party in parties
    ]


def _is_subject(
    party: Party, parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    if party.form not in _FORMS or party.first == 0:
        return False
    noun = tokens[party.first - 1]
    if noun.is_capital or not noun.is_word or noun.lower in speech.words["definite"] | speech.words["determiners"]:
        return False
    at = _opening(tokens, party.first, speech)
    if at is None or any(at < other.last <= party.first for other in parties):
        return False
    verb = party.last
    while verb < len(tokens) and (tokens[verb].lower in _ADVERBS or tokens[verb].lower.endswith("ly")):
        verb += 1
    return verb < len(tokens) and _is_finite(tokens, verb, noun, support, speech)


def _opening(tokens: Sequence[Token], first: int, speech: SpeechLexicon) -> int | None:
    """Gives where the preposition stands that opens the clause, only plain words between it and token `first`."""
    for at in range(first - 1, max(-1, first - 2 - _PHRASE), -1):
        token = tokens[at]
        if not token.is_word and token.text != "-":
            return None
        if token.lower not in speech.words["prepositions"]:
            continue
        if at and tokens[at - 1].is_word:
            outer = tokens[at - 1].lower in _JOINING
            inner = not outer and token.lower == "of"  # "At the height of the war X armed"
            if inner:
                continue
            return at if outer and first - at > 1 else None
        opens = at == 0 or tokens[at - 1].text in HARD or tokens[at - 1].text == ","
        return at if opens and first - at > 1 else None
    return None


def _is_finite(tokens: Sequence[Token], at: int, noun: Token, support: SupportLexicon, speech: SpeechLexicon) -> bool:
    """Says whether the word at a token is a finite verb; one that is a noun too only behind a time or a region."""
    word = tokens[at].lower
    if word in support.words["perfect"] | support.words["passive"] | _MODALS:
        return not word.endswith("ing") and word not in {"be", "been"}
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    field = field_of("en")
    known = word in support.verbs or word in field.verbs or word in speech.verbs
    if not known or word.endswith("ing") or behind in support.words["by"]:
        return False
    nominal = word in support.words["nominal"] or field.noun(tokens[at]) is not None
    return noun.lower in _OPENERS() or (not nominal and word.endswith(("s", "ed")))
