"""Where those were who left one place for another: struck "kort na het opstijgen uit X", fled "X for a camp in Y"."""

from collections.abc import Sequence

from coder.events.localities import country_of
from coder.events.phrase import Phrase
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_LEFT = word_list("movement.toml", "set_off")
_REACH = 4  # tokens between the word for leaving and the place
_SINCE = 5  # tokens before it in which "after" stands
_AFTER = frozenset("after following na nadat direct".split())
_TOWARDS = frozenset("for to into towards toward naar richting".split())
_REASONS = frozenset("fear lack want good ever".split())  # "fled for fear of"
_THROUGH = frozenset("through via at near door over langs bij".split())
_FROM = frozenset({"from", "uit", "vanuit", "van", "vanaf", "in", ""})


def as_departed(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """Gives the phrases of a sentence; a place that what was struck had just left is read as "in" it."""
    left = _LEFT()
    at = next((at for at, token in enumerate(tokens) if token.lemma in left), -1)
    if at < 0 or not any(token.lemma in _AFTER for token in tokens[max(0, at - _SINCE) : at]):
        return tuple(phrases)
    return tuple(_in(phrase) if 0 < phrase.first - at <= _REACH else phrase for phrase in phrases)


def refuge_from(fled: Phrase | None, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Gives the place where people went who fled another one: "fled X for Y", "fled X for a sports hall in Y"."""
    if fled is None or fled.place is None or fled.preposition in _TOWARDS:
        return None
    for phrase in phrases:
        if phrase.first <= fled.last or phrase.place is None or not phrase.is_a("place", "base"):
            continue
        between = [token.lemma for token in tokens[fled.last + 1 : phrase.first]]
        at = next((at for at, word in enumerate(between) if word in _TOWARDS), -1)
        if at >= 0 and "," not in between and _REASONS.isdisjoint(between[at + 1 : at + 2]):
            return phrase
    return None


def entry_to(country: Phrase, phrases: Sequence[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Gives the town through which troops came into a country: "rolled into X through the border post of Y"."""
    if country.place is None or not country.place.country_only:
        return None
    leads = {token.start for token in tokens if token.lemma in _THROUGH}
    for phrase in phrases:
        if phrase.first > country.last and phrase.place is not None and phrase.place.phrase.start in leads:
            if phrase.is_a("place", "base") and country_of(phrase) == country_of(country):
                return phrase
    return None


def _in(phrase: Phrase) -> Phrase:
    if phrase.place is None or phrase.place.country_only or phrase.preposition not in _FROM:
        return phrase
    return replace(phrase, preposition="in", place=replace(phrase.place, origin=False))
