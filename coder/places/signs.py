"""Signs beside a name no list has that only a place bears: who takes it or goes there, what is called so, "there"."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from coder.passages import Document, Sentence
from coder.places.englishsigns import is_told_in_english
from coder.places.landscape import is_set_in_landscape
from coder.places.reading import Around
from coder.places.signwords import SignWords, sign_words
from coder.places.unknown import UnknownNames
from coder.places.words import PlaceWords, Role
from coder.words import Token

_LONG = 16  # tokens of a clause in which a verb stands beside what it acts on
_NEAR = 8  # tokens between a noun or verb and the name it leads to
_CLUSTER = 5  # tokens of "zouden hebben ingenomen"
_OPENING = 7  # tokens of a sentence in which "there" points back
_ENDS = frozenset(".;:()!?–")
_CLOSED = frozenset({",", *_ENDS})
_TOWARDS = frozenset({"naar", "richting", "tot"})
_EXISTS = frozenset("is are was were has have had 's will would may can could must should seems seemed".split())
_ABOVE = frozenset({"boven", "over"})


class PlaceSigns:
    """Reads the signs of one document."""

    def __init__(self, document: Document, words: PlaceWords, unknown: UnknownNames) -> None:
        """Keeps the text, the words of its language, and what knows which names are parts of others."""
        self._document, self._words, self._unknown = document, words, unknown

    @cached_property
    def _signs(self) -> SignWords:
        return sign_words(self._document.language)

    def tell(self, sentence: Sentence, around: Around) -> bool:
        """Says whether words beside an unknown name make a place of it, and nothing in the text something else."""
        tokens, first, last = sentence.tokens, around.first, around.last
        if around.compound or around.name_before or around.name_after:
            return False
        if begins(tokens, first) and tokens[first].lower in self._words.common:
            return False
        if first and tokens[first - 1].lower in self._words.relations:
            return False
        english = self._document.language == "en"
        told = (
            is_told_in_english(tokens, around, self._signs, self._words)
            if english
            else not around.possessive and self._is_told(tokens, around)
        ) or (
            not around.possessive
            and (
                is_set_in_landscape(tokens, around, self._signs, self._words)
                or self._is_pointed_at(sentence, first, last)
            )
        )
        name = tokens[first:last]
        return told and not self._unknown.is_no_place(name) and not self._unknown.is_part(name)

    def _is_told(self, tokens: Sequence[Token], around: Around) -> bool:
        """Says whether Dutch words beside an unknown name make a place of it."""
        first, last = around.first, around.last
        return (
            self._is_led_to(tokens, around)
            or self._is_owner(tokens, first)
            or self._is_fought_over(tokens, first)
            or self._is_object(tokens, first, last)
            or self._is_described(tokens, first, last)
            or self._is_called(tokens, first, last)
            or self._falls(tokens, first, last)
            or self._is_struck(tokens, first, last)
        )

    def _is_led_to(self, tokens: Sequence[Token], around: Around) -> bool:
        """Reads "brachten hem naar X", "een opmars naar X", "moet naar X", "kwamen uit X", "ten noorden van X"."""
        signs, first, last = self._signs, around.first, around.last
        if first and tokens[first - 1].lower == "tot":
            return signs.has(signs.goes, tokens[max(0, first - _LONG) : first])
        if around.role is None or not around.adjacent:
            return False
        led, near = tokens[first - 1].lower, tokens[max(0, around.begin - _NEAR) : around.begin]
        if around.role is Role.DISTANCE or led == "vanuit":
            return True
        behind = tokens[last : last + _NEAR]
        if around.leaves:
            return signs.has(signs.goes, _clause(near, back=True)) or signs.has(signs.goes, behind)
        if around.role is Role.TO and led in _TOWARDS:
            if around.begin and tokens[around.begin - 1].lemma in signs.goings:
                return True
            before = tokens[max(0, around.begin - _LONG) : around.begin]
            free = last >= len(tokens) or not tokens[last].is_word
            return (
                signs.has(signs.goes, before)
                or signs.has(signs.goes, _clause(behind, back=False))
                or (free and signs.has(signs.must, near[-3:]))
            )
        if around.role is Role.FROM and led == "uit":
            return signs.has(signs.comes, _clause(near, back=True)) or signs.has(signs.comes, behind[:4])
        if led in _ABOVE or tokens[around.begin].lower in _ABOVE:
            return signs.has(signs.skies, tokens)
        return False

    def _is_owner(self, tokens: Sequence[Token], first: int) -> bool:
        """Reads "de val van X", "op het kerkplein van X": what only places have."""
        if first < 2 or tokens[first - 1].lower != "van":
            return False
        return self._signs.ends("fates", tokens[first - 2]) or tokens[first - 2].lower in self._words.sites_of

    def _is_fought_over(self, tokens: Sequence[Token], first: int) -> bool:
        """Reads "de slag om X", "vochten de hele dag om X", "meester van X", "de controle over X"."""
        if first < 2:
            return False
        led = tokens[first - 1].lower
        if led == "om":
            return any(self._signs.ends("fought", token) for token in tokens[max(0, first - _LONG) : first + _NEAR])
        return led in ("over", "van", "in") and self._signs.has(
            self._signs.mastered, tokens[max(0, first - 3) : first - 1]
        )

    def _is_object(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Reads "bombardeerden vliegtuigen X", "heeft M23 X ingenomen", "dat zijn mannen X zouden opgeven"."""
        signs, single = self._signs, last - first == 1
        before = tokens[first - 1] if first else None
        led = before is not None and (
            (before.lower in self._words.determiners and before.lower != "het") or before.lemma in signs.leads
        )
        if led and (tokens[first - 1].lower != "om" or last >= len(tokens) or tokens[last].lower != "te"):
            return False
        finite = signs.takes | signs.suffers if single else signs.takes
        verbs = finite | signs.taken | signs.suffered if single else finite | signs.taken
        at, joined = last, 0
        while at < len(tokens) and joined < _CLUSTER and tokens[at].lemma in signs.joins:
            at, joined = at + 1, joined + 1
        if at < len(tokens) and tokens[at].lemma in verbs:
            ended = at + 1 >= len(tokens) or not tokens[at + 1].is_capital
            helped = joined > 0 or signs.has(signs.joins, tokens[:first]) or tokens[at].lemma not in signs.taken
            return ended and first > 0 and helped
        behind = tokens[last] if last < len(tokens) else None
        if behind is not None and behind.is_word and behind.lemma not in signs.free:
            return False
        if first > 1 and tokens[first - 2].lower in self._words.determiners and tokens[first - 1].lower.endswith("e"):
            return False  # "een buitgemaakte X"
        for back in range(first - 1, max(-1, first - 1 - _NEAR), -1):
            token = tokens[back]
            if token.text in _CLOSED or (token.lemma in signs.parting and back < first - 1):
                return False
            if token.lemma in finite:
                return True
            if token.lemma in signs.parted:
                return behind is not None and behind.lemma in signs.particles and self._ends(tokens, last + 1)
        return False

    def _ends(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a clause ends at a token: "namen de rebellen X in."."""
        return at >= len(tokens) or not tokens[at].is_word or tokens[at].lemma in self._signs.free

    def _is_described(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Reads "X, dat in mei door rebellen werd bezet,", "X, in het zuiden," behind a name."""
        if last + 3 >= len(tokens) or tokens[last].text != ",":
            return False
        if tokens[last + 1].lower == "dat":
            inside = _clause(tokens[last + 2 : last + 2 + _LONG], back=False)
            return self._signs.has(self._signs.lies | self._signs.takes | self._signs.taken, inside)
        directed = tokens[last + 1].lower == "in" and tokens[last + 2].lower == "het"
        return directed and first > 0 and tokens[last + 3].lower in self._words.directions

    def _is_called(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Reads "het volgende doelwit heet X", "een dorp genaamd X", "een plaats die X heet"."""
        signs = self._signs
        before = first > 0 and tokens[first - 1].lemma in signs.called
        if not before and not (last < len(tokens) and tokens[last].lemma in signs.called):
            return False
        near = range(max(0, first - _NEAR), first)
        return any(
            tokens[at].lemma in signs.targets or tokens[at].lemma in signs.towns or self._words.noun_at(tokens, at)
            for at in near
        )

    def _falls(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Reads "als X valt", "sinds X viel", "toen X in handen viel van"."""
        if first == 0 or last >= len(tokens) or tokens[first - 1].lemma not in self._signs.when:
            return False
        fallen = tokens[last].lemma in self._signs.falls and self._ends(tokens, last + 1)
        return fallen or "handen" in [token.lower for token in tokens[last : last + 4]]

    def _is_struck(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Reads "raketten troffen X", "er vielen zeker tien granaten op X"."""
        signs = self._signs
        before = tokens[max(0, first - _NEAR) : first]
        if not before or not any(signs.ends("missiles", token) for token in before):
            return False
        if tokens[first - 1].lower == "op":
            return signs.has(signs.fired, tokens[max(0, first - _LONG) : last + 3])
        if tokens[first - 1].lower in self._words.determiners or tokens[first - 1].lemma in signs.leads:
            return False
        return signs.has(signs.hits, before) and self._ends(tokens, last)

    def _is_pointed_at(self, sentence: Sentence, first: int, last: int) -> bool:
        """Reads "Neem X. Daar openden militairen", "moet naar X. In die stad", "denkt aan X. In 2014 werden daar"."""
        tokens, signs = sentence.tokens, self._signs
        if first and tokens[first - 1].lemma not in signs.presents:
            return False
        at = next((at for at in range(last, len(tokens)) if tokens[at].text in _CLOSED), len(tokens))
        if at < len(tokens) and tokens[at].text == ":":
            return signs.has(signs.there, tokens[at + 1 : at + 3])
        if any(tokens[at].is_word for at in range(last, len(tokens))) or sentence.index + 1 >= len(
            self._document.sentences
        ):
            return False
        if any(token.is_capital for token in tokens[1:first]):
            return False  # another name that "there" may mean
        follows = self._document.sentences[sentence.index + 1]
        return follows.paragraph - sentence.paragraph <= 1 and self._points(follows.tokens)

    def _points(self, tokens: Sequence[Token]) -> bool:
        """Says whether a sentence points back to a place: "Daar", "In die stad", "In april 2014 werden daar"."""
        signs = self._signs
        if len(tokens) < 3:
            return False
        if (
            tokens[0].lower in ("in", "bij", "uit")
            and tokens[1].lemma in signs.shown
            and tokens[2].lemma in signs.towns
        ):
            return True
        opening = tokens[:_OPENING]
        at = next((at for at, token in enumerate(opening) if token.lemma in signs.there), -1)
        if at < 0 or any(token.is_capital and token.lower not in self._words.times for token in opening[1:at]):
            return False
        if tokens[at].lower == "there" and (at + 1 >= len(tokens) or tokens[at + 1].lower in _EXISTS):
            return False  # "There were no survivors"
        ended = [token.lemma for token, mark in pairwise(tokens) if token.is_word and mark.text in _CLOSED]
        return ended[:1] == [] or ended[0] not in signs.particled  # "daar was niemand verbaasd over"


def _clause(tokens: Sequence[Token], *, back: bool) -> Sequence[Token]:
    """Gives the tokens up to the nearest mark, from the end (`back`) or from the start."""
    if back:
        at = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].text in _CLOSED), -1)
        return tokens[at + 1 :]
    at = next((at for at, token in enumerate(tokens) if token.text in _CLOSED), len(tokens))
    return tokens[:at]


def begins(tokens: Sequence[Token], first: int) -> bool:
    """Says whether a token is the first word of its sentence or quotation, whose capital tells nothing."""
    return first == 0 or not tokens[first - 1].is_word
