"""Names that a text shows to be places once are places wherever they stand: before that too, and before a person's."""

from collections.abc import Iterable, Iterator, Sequence

from coder.firstnames import is_first_name
from coder.functionwords import DUTCH_ARTICLES
from coder.passages import Document, Sentence
from coder.places.spelling import key
from coder.places.unknown import FIRST_PARTS, UnknownNames
from coder.words import Token

_PERSON = 2  # words of a person's name, at least
_LED = frozenset({"in", "bij", "uit", "te", "nabij", "rond", "buiten"})
_PEOPLE = ("ase", "ese", "nse", "kse", "dse", "tse", "gse", "lse", "pse", "rse", "sche")


class Established:
    """Unknown names that are places, each with the sentence that showed it first."""

    def __init__(self) -> None:
        """Begins with none."""
        self._shown: dict[str, tuple[str, int]] = {}

    def __contains__(self, name: str) -> bool:
        """Says whether a name has been shown to be a place."""
        return key(name) in self._shown

    def add(self, name: str, sentence: Sentence) -> None:
        """Keeps a name, as it is written, that a sentence shows to be a place."""
        self._shown.setdefault(key(name), (name, sentence.index))

    def before(
        self, document: Document, unknown: UnknownNames, taken: Iterable[tuple[int, int]]
    ) -> Iterator[tuple[Sentence, int, int]]:
        """Gives the mentions of such names that stand before what showed them: sentence, first token, token after.

        `taken` are the sentences and first tokens of the names that have been read already.
        """
        read = set(taken)
        for name, shown in self._shown.values():
            for sentence in document.sentences[: shown + 1]:
                if document.text.find(name, sentence.span.start, sentence.span.end) < 0:
                    continue
                for first, token in enumerate(sentence.tokens):
                    if not name.startswith(token.text) or (sentence.index, first) in read:
                        continue
                    last = unknown.end_of_name(sentence.tokens, first)
                    whole = document.text[token.start : sentence.tokens[last - 1].end] == name
                    if whole and not _is_behind_name(sentence.tokens, first):
                        yield sentence, first, last


def before_person(tokens: Sequence[Token], first: int, last: int, established: Established) -> int:
    """Gives the token after a place's name where a person's stands right behind it: "werd in X Jan Jansen opgepakt".

    `first` and `last` (excluded) are the tokens of all words with capitals. Only a person's name is described behind
    it ("Jan Jansen, een boer") or begins with a first name; what is left of it is the place's.
    """
    if last - first <= _PERSON or first == 0:
        return last
    if tokens[first - 1].lower not in ("in", "bij", "uit") or tokens[first].lower in DUTCH_ARTICLES:
        return last
    described = last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].lower in DUTCH_ARTICLES
    begun = tokens[first].lower in FIRST_PARTS()  # "San Miguel del Ene": the place has a second word
    for cut in range(first + 1 + begun, last - _PERSON + 1):
        if not (tokens[cut].is_capital and tokens[cut - 1].is_word):
            continue
        shown = " ".join(token.text for token in tokens[first:cut]) in established
        if shown or is_first_name(tokens[cut].text) or (described and tokens[first].lower not in FIRST_PARTS()):
            return cut
    return last


def ends_before(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Says whether a Dutch sentence goes on right behind a place of the lists: "in X Jan Jansen op", "bij X de A12".

    `first` and `last` (excluded) are the tokens of the place. Dutch puts the object behind the place: a person, what
    has "de" before it, or what an adjective of a people describes ("in X Papoease studenten aan").
    """
    if first == 0 or tokens[first - 1].lower not in _LED or tokens[first].lower in FIRST_PARTS():
        return False
    names = 0
    while last + names < len(tokens) and tokens[last + names].is_capital and tokens[last + names].is_word:
        names += 1
    behind = tokens[last + names] if last + names < len(tokens) else None
    if names == 0:
        return behind is not None and behind.lower in DUTCH_ARTICLES
    if names == 1:
        return tokens[last].lower.endswith(_PEOPLE) and behind is not None and behind.is_word
    return names >= _PERSON


def _is_behind_name(tokens: Sequence[Token], first: int) -> bool:
    """Says whether another name stands right before a name in one breath."""
    return first > 1 and tokens[first - 1].is_capital and tokens[first - 2].is_word
