"""Whether a text tells elsewhere that a name is a person's, a group's, a weapon's or an operation's."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from coder.firstnames import is_first_name
from coder.functionwords import AND, OF
from coder.passages import Document
from coder.places.signwords import SignWords, sign_words
from coder.places.words import PlaceWords
from coder.words import Token

_ARTICLES = frozenset({"de", "een", "the", "a", "an"})
_BRACKETS = frozenset({"(", ","})
_APPOSITION = 6  # tokens of "X, een dief van 34"
_AT_AGE = frozenset({"van", "of", "aged"})
_AGED = ("jarige", "year-old")
_OWNS = frozenset({"'s", "’s"})
_YEARS = 3  # digits that no age has
_WHO = frozenset({"who", "die", "wiens", "wier", "whose"})
_WHERE = frozenset(
    "in te uit vanuit nabij buiten from near outside inside".split()
)  # persons stand behind none of these


class Otherwise:
    """What a text tells of its names besides places; each name is looked at once, wherever it stands."""

    def __init__(self, document: Document, words: PlaceWords) -> None:
        """Keeps the text and the words of its language."""
        self._document, self._words = document, words
        self._told: dict[tuple[str, ...], bool] = {}

    @cached_property
    def _mentions(self) -> dict[str, list[tuple[Sequence[Token], int]]]:
        """Gives for each word the sentences and tokens where it stands."""
        found: dict[str, list[tuple[Sequence[Token], int]]] = {}
        for sentence in self._document.sentences:
            for at, token in enumerate(sentence.tokens):
                found.setdefault(token.text, []).append((sentence.tokens, at))
        return found

    def tells(self, name: Sequence[Token]) -> bool:
        """Says whether something in a text speaks against a name's being a place's, at any of its mentions.

        A first name before it or at its head, a title, a word for groups or weapons before it, "the" without a noun
        behind it, an age, or a verb of speech or of dying beside it.
        """
        spelled = tuple(token.text for token in name)
        if spelled not in self._told:
            self._told[spelled] = self._find(spelled)
        return self._told[spelled]

    def _find(self, spelled: tuple[str, ...]) -> bool:
        signs = sign_words(self._document.language)
        stem = spelled[-1][:-1]
        if (
            self._document.language == "nl"
            and spelled[-1].endswith("s")
            and len(stem) > _YEARS
            and stem in self._mentions
        ):
            return True  # "Taylors eenheid" is Taylor's
        for tokens, first in self._mentions.get(spelled[0], ()):
            last = first + len(spelled)
            if tuple(token.text for token in tokens[first:last]) != spelled:
                continue
            if _speaks_against(tokens, first, last, signs, self._words):
                return True
        return False


def _speaks_against(tokens: Sequence[Token], first: int, last: int, signs: SignWords, words: PlaceWords) -> bool:
    before, behind = tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None
    led = before is not None and (before.lower in _WHERE or words.noun_before(tokens, first) is not None)
    governed = led or (before is not None and before.lower in OF)  # "residents of X said"
    if behind is not None and not governed and (behind.lemma in signs.spoke or _is_age(tokens, last)):
        return True
    if not led and (_is_somebody(tokens, first, last, signs) or _is_titled(tokens, last, words)):
        return True
    if before is None:
        return False
    if before.lower.endswith(_AGED):
        return True  # "de 36-jarige X"
    taken = behind is not None and behind.lemma in signs.takes | signs.taken  # "toen de militie X binnenviel"
    if before.lower in words.relations or before.lemma in signs.spoke:
        return True
    if before.lower not in words.own_sites and (signs.ends("others", before) or words.is_site(before)):
        return True
    if signs.ends("bands", before) and not taken:
        return True
    if before.is_capital and is_first_name(before.text) and before.end + 1 == tokens[first].start:
        return True
    free = behind is None or not behind.is_word or words.language == "nl"
    return before.lower in _ARTICLES and free and (behind is None or behind.text != "-")


def _is_titled(tokens: Sequence[Token], at: int, words: PlaceWords) -> bool:
    """Reads ", the finance minister" and ", de leider van" behind a name, not ", the president's birthplace"."""
    if at + 2 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].lower not in _ARTICLES:
        return False
    for token, follows in pairwise(tokens[at + 2 : at + _APPOSITION]):
        if not token.is_word or words.noun_at((token,), 0) is not None:
            return False
        if token.lower in words.relations:
            return follows.text not in _OWNS
    return False


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Reads "X (34)", "X, 34,", "X, een dief van 34"."""
    if at + 2 >= len(tokens) or tokens[at].text not in _BRACKETS:
        return False
    if tokens[at + 1].text.isdigit():
        return tokens[at + 2].text in (")", ",", ".")
    near = tokens[at + 1 : at + _APPOSITION]
    return any(first.lower in _AT_AGE and _is_years(second) for first, second in pairwise(near))


def _is_years(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) < _YEARS


def _is_somebody(tokens: Sequence[Token], first: int, last: int, signs: SignWords) -> bool:
    """Reads ", who" and ", die" behind a name that stands alone: a town is "which", "dat" or "die stad"."""
    if last + 2 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].lower not in _WHO:
        return False
    joined = first > 0 and (tokens[first - 1].lower in AND or tokens[first - 1].text == ",")
    return not joined and tokens[last + 2].lemma not in signs.towns
