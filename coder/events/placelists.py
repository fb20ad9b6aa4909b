"""Places named in one row: "in the districts of A, B and C", "de havens van zowel A als B", "in A en later in B"."""

from collections.abc import Sequence

from coder.events.draft import Draft
from coder.events.localities import placed, vagueness
from coder.events.passing import is_whose
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.wordlists import made_of, word_list
from coder.words import Token

_AND = frozenset({"and", "en", "well", "evenals", "als"})
_SEVERAL = word_list("sites.toml", "several_places")
_ONE = word_list("sites.toml", "one_place")
_LINKS = _AND | frozenset(
    ", the de het as also in op at on near around outside bij rond nabij of van later then daarna ook vervolgens too"
    " nearby nabijgelegen naburige nabije neighbouring neighboring te buiten".split()
)
_JOINING = made_of(lambda: _LINKS | _SEVERAL() | _ONE())
_BETWEEN = word_list("sites.toml", "between")
_RULE = "joined by and"
_BEFORE = 3  # tokens before a row in which a word says that it is one place between those named


def places_in_row(phrases: Sequence[Phrase], place: Place, tokens: Sequence[Token]) -> list[Place]:
    """Gives the other places of the row that a place stands in: of "Herat, Kandahar and Kunduz fell" those of Herat.

    `phrases` are those of its sentence. A row has an "and" in it: without one a name only says where the other lies.
    GUIDE.md rule 2: what is told of three places is three events.
    """
    named = [phrase for phrase in phrases if phrase.place is not None and phrase.is_a("place", "base")]
    at = next((k for k, phrase in enumerate(named) if phrase.place == place.mention), None)
    if at is None:
        return []
    row = _row(named, at, tokens, apart=False)
    before = {token.lemma for token in tokens[max(row[0].begin - _BEFORE, 0) : row[0].first]}
    if before.isdisjoint(_SEVERAL()):
        row = _row(named, at, tokens, apart=True)
    words = {token.lemma for token in tokens[row[0].last + 1 : row[-1].first]}
    if words.isdisjoint(_AND) or not before.isdisjoint(_BETWEEN()) or is_whose(row[0], tokens):
        return []  # on the road between X and Y: one place
    return [placed(phrase, _RULE, True) for phrase in row if phrase is not named[at]]


def is_in_row(draft: Draft) -> bool:
    """Says whether a draft's place is one that stands in a row with the place that its clause names first."""
    return draft.place is not None and draft.place.rule == _RULE


def _row(named: Sequence[Phrase], at: int, tokens: Sequence[Token], *, apart: bool) -> Sequence[Phrase]:
    """Gives the places in one row with the one at `at`; `apart` leaves out what only says where another lies."""
    first = last = at
    while first > 0 and _are_joined(named[first - 1], named[first], tokens, apart=apart):
        first -= 1
    while last + 1 < len(named) and _are_joined(named[last], named[last + 1], tokens, apart=apart):
        last += 1
    return named[first : last + 1]


def _are_joined(one: Phrase, next_one: Phrase, tokens: Sequence[Token], *, apart: bool) -> bool:
    between = {token.lemma for token in tokens[one.last + 1 : next_one.first]}
    if not between or not between <= _JOINING():
        return False
    return not apart or vagueness(next_one) <= vagueness(one) or not _AND.isdisjoint(between)
