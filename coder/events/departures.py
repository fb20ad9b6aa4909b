"""Where a plane, bus or convoy was struck that had just left: "kort na het opstijgen uit X" is at X."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_LEFT = word_list("movement.toml", "set_off")
_REACH = 4  # tokens between the word for leaving and the place
_SINCE = 5  # tokens before it in which "after" stands
_AFTER = frozenset("after following na nadat direct".split())
_FROM = frozenset({"from", "uit", "vanuit", "van", "vanaf", "in", ""})


def as_departed(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """Gives the phrases of a sentence; a place that what was struck had just left is read as "in" it."""
    left = _LEFT()
    at = next((at for at, token in enumerate(tokens) if token.lemma in left), -1)
    if at < 0 or not any(token.lemma in _AFTER for token in tokens[max(0, at - _SINCE) : at]):
        return tuple(phrases)
    return tuple(_in(phrase) if 0 < phrase.first - at <= _REACH else phrase for phrase in phrases)


def _in(phrase: Phrase) -> Phrase:
    if phrase.place is None or phrase.place.country_only or phrase.preposition not in _FROM:
        return phrase
    return replace(phrase, preposition="in", place=replace(phrase.place, origin=False))
