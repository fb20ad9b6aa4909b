"""Verbs of speech by which nobody speaks: what is said of somebody, what he calls himself, what he may think."""

from coder.quotes.narration import Frame
from coder.speech import SpeechKind, SpeechLexicon
from coder.words import Token

_MODALS = frozenset({"might", "could", "may", "would"})
_FAR_BACK = 16  # tokens before a verb in which somebody else speaks


def is_idle(frame: Frame, position: int, lexicon: SpeechLexicon) -> bool:
    """Says whether the verb at token `position` ascribes nothing to its subject."""
    tokens = frame.tokens
    return (
        _is_impersonal(tokens, position, lexicon)
        or _in_owned(frame, position, lexicon)
        or _is_supposed(frame, position, lexicon)
    )


def _is_impersonal(tokens: list[Token], position: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a verb tells what is said of somebody, not by him: "is said to have “...”"."""
    passive = lexicon.words["copulas"] - {"has", "had"} if lexicon.language == "en" else frozenset()
    if not 0 < position < len(tokens) - 1 or tokens[position - 1].lower not in passive:
        return False
    verb = lexicon.verb_at(tokens, position)
    told = verb is not None and verb.kind in {SpeechKind.TELL, SpeechKind.ASK}  # "the envoy was told that"
    return tokens[position + 1].lower == "to" or told


def _is_supposed(frame: Frame, position: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a verb tells what somebody may think: "one said that Varga might conclude that “...”"."""
    tokens = frame.tokens
    if lexicon.language != "en" or not position or tokens[position - 1].lower not in _MODALS:
        return False
    return any(lexicon.verb_at(tokens, before) is not None for before in range(max(0, position - _FAR_BACK), position))


def _in_owned(frame: Frame, position: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a verb stands in words such as "naar zijn zeggen"."""
    return any(
        lexicon.phrase_at("owned", frame.tokens, start) > position - start
        for start in range(max(0, position - 3), position)
    )
