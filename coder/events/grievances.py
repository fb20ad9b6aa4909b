"""What a protest is about: "marched in X over killings in Y", "betoogden tegen de arrestatie van Z"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row
from coder.words import Token

_ABOUT = word_list("deeds.toml", "grievance_openers")
_PROTEST = word_row("deeds.toml", "protest_beginnings")
_PROTESTING = word_list("deeds.toml", "on_the_street")
_REACH = 5  # tokens from "over" to the noun of what a protest is about
_FAR = 9  # tokens from "over" to the place of it
_VERBS = frozenset("was were had has is are werd werden was waren had hadden is zijn heeft hebben die dat who".split())


def is_grievance(hit: Hit, clause: Clause, language: str) -> bool:
    """Says whether a noun only tells what people protest about, without a day behind it (GUIDE.md rule 5)."""
    if hit.trigger.is_verb or hit.trigger.frame.name in {"protest", "riot"}:
        return False
    tokens = clause.sentence.tokens
    at = _about(tokens, hit.first, _REACH)
    if at is None:
        return False
    time = word_set(f"{language}/grammar.toml", "time_words")
    finite = word_set(f"{language}/grammar.toml", "finite") - word_set(f"{language}/grammar.toml", "determiners")
    if any(tokens[k].lemma in time or tokens[k].lemma in finite for k in range(at + 1, hit.first)):
        return False  # "tegen de avond braken er botsingen uit"
    return not any(tokens[k].lemma in time for k in range(hit.last + 1, len(tokens)) if k in clause.members)


def lies_in_grievance(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place may belong to what people protest about, and not to the protest."""
    at = _about(tokens, phrase.first, _FAR)
    return at is not None and phrase.first - at > 2


def _about(tokens: Sequence[Token], last: int, reach: int) -> int | None:
    """Gives where "over" or "against" stands before a token, behind a word for protest in its sentence."""
    for at in range(last - 1, max(-1, last - 1 - reach), -1):
        if not tokens[at].is_word or tokens[at].lemma in _VERBS:
            return None
        if tokens[at].lemma in _ABOUT():
            before = tokens[:at]
            told = any(t.lemma.startswith(_PROTEST()) or t.lemma in _PROTESTING() for t in before)
            return at if told else None
    return None
