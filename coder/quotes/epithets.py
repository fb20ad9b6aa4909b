"""Definite words for somebody or something named before: "the 34-year-old", "de bewindsman", "the group", "it"."""

from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.records import Span
from coder.speech import SpeechKind, SpeechLexicon
from coder.words import Token

_FAR_NAMED = 5  # tokens from "34-jarige" to the name behind the trade
_AGED = {"nl": ("jarige",), "en": ("year", "-", "old")}


def epithet_at(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the phrase of an epithet, or of a pronoun or noun for an organisation, at token `index`; else None.

    An article that makes it definite must stand before it; "it" counts beside a verb of speech only.
    """
    token = tokens[index]
    if token.lower in lexicon.words["neuter"] and _speaks(tokens, index, lexicon):
        return Phrase(index, index + 1, PhraseForm.BODY, token.span)
    if not index or not _is_definite(tokens[index - 1], lexicon):
        return None
    last = _aged_end(tokens, index, lexicon)
    if last > index and _is_named_behind(tokens, last, lexicon):
        return None
    if last > index:
        if last < len(tokens) and lexicon.role_of(tokens[last]) is not None:
            last += 1
        return Phrase(index, last, PhraseForm.EPITHET, Span(token.start, tokens[last - 1].end), None, True)
    if _is_told_closer(tokens, index, lexicon):
        return None
    for name, form in (("epithets", PhraseForm.EPITHET), ("bodies", PhraseForm.BODY)):
        if token.lower in lexicon.words[name]:
            return Phrase(index, index + 1, form, token.span, None, True)
    return None


def owner_at(frame: Frame, index: int, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives whose words or view it is that token `index` begins to tell of: "in his words", "naar haar zeggen"."""
    length = lexicon.phrase_at("owned", frame.tokens, index)
    inside = frame.tokens[index : index + length]
    own = lexicon.words["definite"] | lexicon.words["objects"] | lexicon.words["pronouns"] | {"eigen"}
    owner = next((k for k, t in enumerate(inside) if t.lower in own), 0)
    if not length:
        return None
    return Phrase(index + owner, index + owner + 1, PhraseForm.PRONOUN, inside[owner].span)


def medium_at(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the phrase of a state's own medium at token `index`: "Tajik state radio", "de Tadzjiekse staatsradio"."""
    start = index + (tokens[index].is_capital and index + 1 < len(tokens))
    opening = lexicon.phrases["statemedia"]
    if tokens[index].lower not in opening and tokens[start].lower not in opening:
        return None
    for first in {index, start}:
        end = first + lexicon.phrase_at("statemedia", tokens, first)
        if end > first and (first == index or not tokens[index].lower.startswith("state")):
            owner = index if first == start and tokens[index].lower not in lexicon.closed else first
            return Phrase(owner, end, PhraseForm.NAME, Span(tokens[owner].start, tokens[end - 1].end))
    return None


def _is_definite(token: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether a word is an article or points ("the", "deze"), rather than "his"."""
    owners = ("he", "she")
    return token.lower in lexicon.words["definite"] and not any(token.lower in lexicon.words[name] for name in owners)


def _aged_end(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> int:
    """Gives the token after "34-year-old", "34-jarige" that begins at `index`; `index` where there is none."""
    words = _AGED[lexicon.language]
    if not tokens[index].text.isdigit() or index + 1 >= len(tokens) or tokens[index + 1].text != "-":
        return index
    end = index + 2 + len(words)
    return end if tuple(token.lower for token in tokens[index + 2 : end]) == words else index


def _is_named_behind(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether an age at whose end `index` is tells of somebody named: "de 34-jarige grafisch ontwerper Anna"."""
    for position in range(index, min(len(tokens), index + _FAR_NAMED)):
        token = tokens[position]
        if token.is_capital:
            return lexicon.role_of(token) is None and token.lemma not in lexicon.modifiers
        if not token.is_word or token.lower in lexicon.closed or token.lower in lexicon.verbs:
            return False
    return False


def _is_told_closer(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun is told closer by what follows ("the man in the hat"), so that it names somebody new."""
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.text == "-" or after.is_capital:
        return True
    if after.lower in lexicon.words["genitive"] or after.lower in lexicon.words["relatives"]:
        return True
    return after.text == "," and index + 2 < len(tokens) and tokens[index + 2].lower in lexicon.words["relatives"]


def _speaks(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether "it" is the subject of a verb of speech beside it: "it said", "het sprak van", "zei het"."""
    if index + 1 < len(tokens) and tokens[index + 1].lower in lexicon.words["proclaimers"]:
        return False  # "het antwoord"
    after = lexicon.verb_at(tokens, index + 1) if index + 1 < len(tokens) else None
    if after is not None:
        if index and lexicon.language == "nl" and _is_object(tokens[index - 1], lexicon):
            return False  # "zoals president Pol het zegt"
        return after.kind is not SpeechKind.THINK and after.lemma not in {"klinken", "luiden", "heten", "noemen"}
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.is_word and following.lower not in lexicon.closed:
        return False  # "zei het leger"
    before = lexicon.verb_at(tokens, index - 1) if index else None
    return before is not None and before.kind is SpeechKind.SAY and lexicon.language == "nl"


def _is_object(before: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether Dutch "het" between the word before it and a verb is what is said: its subject stands there."""
    persons = lexicon.words["pronouns"] | lexicon.words["objects"]
    return before.is_capital or before.lower in persons or lexicon.role_of(before) is not None
