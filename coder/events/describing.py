"""Dutch verb forms that describe a noun: "het door X bezette gebied", "loodste verdreven boeren binnen"."""

from collections.abc import Sequence

from coder.conjugation import FormTag
from coder.triggers import TriggerIndex
from coder.verbs import looks_past
from coder.vocabulary import word_set
from coder.words import Token

BEFORE_ADJECTIVE = frozenset("de het een deze die dit dat hun zijn haar in op van naar uit tegen".split())
"""What stands before an adjective."""
DUTCH_PARTICLES = frozenset("aan af door in neer om op over terug toe uit uiteen".split())
"""What may stand apart from its verb."""
_DEGREES = frozenset("zwaar ernstig licht deels gedeeltelijk grotendeels volledig geheel totaal half pas".split())
_PRONOUNS = frozenset("zich elkaar hem haar hen hun het er daar zij ze hij".split())
_GOES_ON = frozenset({"en", "maar"})
_HELD_REACH = 8  # tokens from "door" to the participle, at most


class Describing:
    """Tells the participles of Dutch that stand before a noun from the verbs of clauses."""

    def __init__(self, index: TriggerIndex) -> None:
        """Keeps the forms of trigger verbs and reads the closed classes."""
        name = "nl/grammar.toml"
        self._index = index
        self._time = word_set(name, "time_words")
        self._determiners = word_set(name, "determiners")
        self._auxiliaries = word_set(name, "be") | word_set(name, "have")
        self._prepositions = word_set(name, "prepositions")

    def is_held_by(self, tokens: Sequence[Token], first: int) -> bool:
        """Says whether a participle with its agent describes a noun: "het door X bezette gebied".

        A day between tells an occasion all the same: "de vorige week door X veroverde stad".
        """
        for at in range(first - 1, max(0, first - _HELD_REACH), -1):
            word = tokens[at].lemma
            if word in self._auxiliaries or not tokens[at].is_word or word in self._time:
                return False
            if word == "door":
                before = tokens[at - 1].lemma
                return before in BEFORE_ADJECTIVE or before in self._prepositions
        return False

    def is_qualified(self, tokens: Sequence[Token], first: int) -> bool:
        """Says whether a form behind an article and an adverb of degree describes a noun: "de zwaar getroffen stad"."""
        if first < 2 or tokens[first - 1].lemma not in _DEGREES or not tokens[first].lemma.endswith(("e", "en")):
            return False
        return tokens[first - 2].lemma in self._determiners

    def tells_whom(self, tokens: Sequence[Token], first: int, inside: set[int]) -> bool:
        """Says whether a form in "-en" behind the past tense of its clause describes a noun.

        A Dutch clause has one finite verb, and its participle ends it: "leidde het leger verdreven boeren terug".
        """
        if not tokens[first].lemma.endswith("en") or self._index.is_only_past(tokens[first].lemma):
            return False
        noun = tokens[first + 1]
        if noun.lemma in _PRONOUNS or tokens[first - 1].lemma in _GOES_ON:
            return False  # "braken los en vergrepen zich aan": a second finite verb
        if noun.is_capital or noun.is_figure or noun.lemma in self._determiners | DUTCH_PARTICLES:
            return False
        return any(at < first and not tokens[at].is_capital and self._is_full_past(tokens[at].lemma) for at in inside)

    def _is_full_past(self, word: str) -> bool:
        if word in self._auxiliaries or word in self._time:
            return False  # "vorige week maandag beschoten": a time, and no past tense of "wijken"
        return self._index.verb_tag(word) is FormTag.PAST or looks_past(word, "nl")
