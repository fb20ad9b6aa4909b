"""Nouns of events with a place of their own behind them: "after clashes in Jakarta on Tuesday"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.vocabulary import word_set

_REACH = 8  # tokens from a noun to its place
_FAR_REACH = 12  # the same with a day between: "bij een aanval die dag op een Iraakse luchtmachtbasis bij X"
_POINTING = frozenset({"die", "dezelfde", "diezelfde", "gisteren", "afgelopen"})


def is_attached(clause: Clause, hit: Hit, phrases: Sequence[Phrase], language: str) -> bool:
    """Says whether a noun has a place of its own behind it, among the `phrases` of its sentence."""
    tokens = clause.sentence.tokens
    if not any(phrase.first > hit.last and phrase.place is not None for phrase in phrases):
        return False
    after = tokens[hit.last + 1].lemma if language == "nl" and hit.last + 1 < len(tokens) else ""
    far = after in _POINTING or after in word_set(f"{language}/grammar.toml", "time_words")
    reach = hit.last + (_FAR_REACH if far else _REACH)
    near = range(hit.last + 1, min(reach, len(tokens)))
    closed = word_set(f"{language}/grammar.toml", "finite") if language == "nl" else frozenset()
    stop = next(
        (at for at in near if (not tokens[at].is_word and tokens[at].text != "-") or tokens[at].lemma in closed),
        reach,
    )
    return any(
        hit.last < phrase.first < stop and phrase.place is not None and phrase.is_a("place", "base")
        for phrase in phrases
    )
