"""The preposition that governs a noun phrase, read leftwards over its numbers, adjectives and titles."""

from collections.abc import Sequence

from coder.conjugation import FormTag
from coder.events.attributed import opens_attribute
from coder.events.compounded import COMPOUNDED
from coder.events.phrase import Phrase
from coder.events.verbwords import verb_words
from coder.functionwords import ARTICLES
from coder.marks import end_of_row
from coder.numbers import number_words
from coder.triggers import trigger_index
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row
from coder.words import Token

_FOCUS = frozenset(
    "only even also mainly almost about nearly some roughly half all both heel ook alleen zelfs vooral bijna al beide"
    " zowel ongeveer circa ruim maar liefst nog eens".split()
)
_RELATIVES = frozenset({"die", "dat"})
_ASKING = frozenset({"what", "whatever", "wat"})
_LACKING = frozenset({"without", "zonder"})
_HELD = word_list("nl/things.toml", "blows_are_dealt_with")
_HOURS = word_list("en/things.toml", "hours")  # "by nightfall rebels held the town"
_REGIONS = word_row("nl/sites.toml", "region_nouns")
_IN = "in"
_LOCATIVE = frozenset("in bij rond nabij uit vanuit naar op buiten rondom tegenover langs".split())
_HEAD = 3  # tokens up to the noun of a place that opens a sentence
_PASSIVE = frozenset({"is", "zijn", "werd", "werden", "worden", "wordt"})
_WHERE = frozenset({"in", "uit", "bij", "nabij", "rond", "vanuit"})
_SUCCEEDED = frozenset("slaagde slaagden slaagt slagen geslaagd".split())
_LEFT = 5  # tokens between "er" and the "in" that belongs to it
_CLOSES = frozenset(["om", ",", ".", ";", ":", "dat"])
_SUBJECTS = frozenset("they he she we hij zij".split())
_LIKE_ADJECTIVES = ("de", "te")  # "bewaakte" is a past tense and an adjective
_SECOND = 2  # "Na afloop" before it
_REACH = 6  # tokens between a preposition and its noun, at most


class Governors:
    """Reads what stands before the noun phrases of one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of a `language` ("nl" or "en")."""
        grammar = f"{language}/grammar.toml"
        self._dutch = language == "nl"
        self._prepositions = word_set(grammar, "prepositions")
        self._determiners = word_set(grammar, "determiners")
        self._force_nouns = word_set(grammar, "force_nouns")
        self._finite = word_set(grammar, "finite")
        self._coordinators = word_set(grammar, "coordinators")
        self._time = word_set(grammar, "time_words") | (frozenset() if self._dutch else _HOURS())
        self._subordinators = word_set(grammar, "subordinators") - self._prepositions - self._determiners
        self._numbers = number_words(language)
        self._before_numbers = self._prepositions | self._determiners | self._coordinators | self._finite | _FOCUS
        self._possessors = word_set(grammar, "possessors")
        self._triggers = trigger_index(language)
        self._verbs = verb_words(language)
        self._fights = word_set(grammar, "fights") if self._dutch else frozenset()
        self._held = _HELD() if self._dutch else frozenset()

    def governing(
        self, tokens: Sequence[Token], phrase: Phrase, taken: dict[int, int], phrases: Sequence[Phrase]
    ) -> str:
        """Gives the preposition that governs a phrase, or "" for a bare one."""
        if phrase.begin == phrase.last and tokens[phrase.last].lemma in _SUBJECTS:
            return ""  # "by nightfall they held the town"
        at = phrase.begin - 1
        has_article = tokens[phrase.begin].lemma in ARTICLES
        if self._follows_fight(tokens, phrase):
            return ""
        for _ in range(_REACH):
            if at < 0:
                return ""
            word = tokens[at].lemma
            if self._dutch and word in self._subordinators:
                return ""  # "gingen in vlammen op toen jongeren ...": another clause begins
            if self._dutch and word in _RELATIVES and at > 0 and tokens[at - 1].is_word:
                if tokens[at - 1].lemma not in self._prepositions | self._coordinators:
                    return ""  # "in een akkoord dat Iran en Qatar sloten"; but "in die drie dorpen"
            if word in _ASKING:
                return ""  # "in what Yerevan called a blockade"
            if word in _FOCUS:
                at -= 1
                continue
            if word in COMPOUNDED() and at > 1 and tokens[at - 1].text == "-":
                at -= 2
                at = phrases[taken[at]].begin - 1 if at in taken else at - 1
                continue
            if self._begins_with_number(tokens, at):
                return ""
            if (
                has_article
                and not self._is_quantity(tokens, at)
                and word not in self._prepositions
                and word not in self._coordinators
            ):
                return ""
            has_article = has_article or word in ARTICLES
            if self._is_quantity(tokens, at):
                at -= 2
                continue
            if word in _LACKING and phrase.place is not None:
                return ""  # "without a shot", then the place: nobody is without a place
            if word == "te" and at + 1 < phrase.begin and tokens[at + 1].lemma.endswith("n"):
                return ""  # "zonder een schot te lossen Herat binnen"
            if self._dutch and self._opens_infinitive(tokens, at):
                return ""  # "lukte het om Goma in te nemen"
            if word in self._prepositions:
                counted = at > 0 and self._numbers.quantity(tokens, at - 1) is not None  # "three of them"
                heads = at > 0 and (counted or tokens[at - 1].lemma in self._force_nouns) and at - 1 not in taken
                if word in self._possessors and heads:
                    at -= 2
                    continue
                return word
            if word in self._coordinators and at - 1 in taken:
                other = phrases[taken[at - 1]]
                if self._is_object(tokens, at, phrase):
                    return ""  # "in X and shot them"
                if other.preposition != "adjective":
                    return other.preposition
                at = other.begin - 1  # "Turkse en Syrische troepen"
                continue
            if word == "," and phrase.place is not None and at - 1 in taken and end_of_row(tokens, at) is not None:
                listed = phrases[taken[at - 1]]
                return listed.preposition if listed.place is not None and listed.preposition != "adjective" else ""
            if self._dutch and at in taken and phrase.place is not None and phrase.mention is None:
                noun = phrases[taken[at]]
                beside = noun.last == phrase.begin - 1 and noun.place is None
                opening = noun.preposition == tokens[0].lemma == _IN and at <= _HEAD
                passive = any(token.lemma in _PASSIVE for token in tokens[max(noun.begin - 3, 0) : noun.begin])
                object_behind = noun.preposition in _WHERE and self._goes_on(tokens, phrase.last + 1) and not passive
                if beside and noun.is_a("place", "village") and (opening or object_behind):
                    return noun.preposition  # "In het dorp X schoten soldaten", "in het dorp X boeren dood"
                if noun.last == phrase.begin - 1 and noun.preposition in _LOCATIVE and noun.is_a("base", "civilians"):
                    return noun.preposition  # "haalden in het kamp X twee mannen uit bed"
                if beside and tokens[noun.last].lemma.endswith(_REGIONS()):
                    at = noun.begin - 1  # "in de regio X"
                    continue
            opener = self._before_attribute(tokens, at, phrase, taken, phrases)
            if opener is not None:
                at, has_article = opener, True
                continue
            is_adjective = at in taken and phrases[taken[at]].preposition == "adjective"
            if at in taken and not is_adjective and not self._is_compound(tokens, at, phrase):
                return ""
            if word in self._time or (word in self._finite and word not in self._determiners):
                return ""
            begins = self._is_verb_of(tokens, at) or self._comes_second(tokens, at, phrase)
            if at == phrase.begin - 1 and (begins or word in self._held):
                return ""  # "met stenen agenten te lijf gaan"
            if tokens[at].text == "(":
                return "("  # "Tripoli (Libanon)": an aside, no argument
            if not tokens[at].is_word and tokens[at].text not in "-“”‘’\"'":
                return ""
            at -= 1
        return ""

    def _before_attribute(
        self, tokens: Sequence[Token], at: int, phrase: Phrase, taken: dict[int, int], phrases: Sequence[Phrase]
    ) -> int | None:
        """Gives the token before "door X gesteunde" where X stands at `at`, None where none does."""
        if not self._dutch or at not in taken or phrases[taken[at]].preposition == "adjective":
            return None
        openers = self._prepositions | self._coordinators
        return opens_attribute(tokens, phrases[taken[at]], phrase.begin, self._verbs, openers)

    def _is_verb_of(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a Dutch past tense stands right before a noun: "volgens de politie vermoordde Boko Haram".

        Before a noun without a capital only a form that no adjective has: "op nieuwjaarsdag schoten agenten".
        """
        if not self._dutch or tokens[at].is_capital or at == 0:
            return False
        if not tokens[at + 1].is_capital and tokens[at].lemma.endswith(_LIKE_ADJECTIVES):
            return False
        described = tokens[at - 1].lemma in self._determiners | self._prepositions  # "het bezette X"
        return not described and self._triggers.verb_tag(tokens[at].lemma) is FormTag.PAST

    def _goes_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a noun phrase may begin at a token: no mark, verb, preposition or end of the sentence."""
        if at >= len(tokens) or not tokens[at].is_word:
            return False
        return tokens[at].lemma not in self._prepositions | self._coordinators | (self._finite - self._determiners)

    def _opens_infinitive(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether Dutch "om" opens an infinitive, or "in" is what is left of "slaagden erin": nothing they govern.

        An infinitive is "te" before a word in "n", with no mark and no other "om" between.
        """
        left = tokens[at].lemma == "in" and any(
            tokens[k].lemma == "er" and any(token.lemma in _SUCCEEDED for token in tokens[max(k - 3, 0) : k])
            for k in range(max(at - _LEFT, 0), at)
        )
        if tokens[at].lemma != "om" and not left:
            return False
        for k in range(at + 1, len(tokens) - 1):
            if tokens[k].lemma in _CLOSES:
                return False
            if tokens[k].lemma == "te" and tokens[k + 1].lemma.endswith("n"):
                return True
        return False

    def _comes_second(self, tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
        """Says whether the verb of a Dutch main clause stands right before its subject: "Na afloop belandde X"."""
        word = tokens[at]
        if not self._dutch or word.is_capital or at < _SECOND:
            return False
        if self._triggers.verb_tag(word.lemma) is not FormTag.PAST:
            return False
        if tokens[at - 1].lemma in self._determiners | self._prepositions:
            return False  # "in bezette gebieden"
        if word.lemma.endswith(("de", "te")) and tokens[phrase.last].lemma.endswith(("en", "s")):
            return False  # "met zwaar verwoeste huizen": one thing, which many cannot have done
        begin = next((k + 1 for k in range(at - 1, -1, -1) if not tokens[k].is_word), 0)
        return tokens[begin].lemma in self._prepositions and at - begin <= _REACH

    def _is_object(self, tokens: Sequence[Token], coordinator: int, phrase: Phrase) -> bool:
        """Says whether a verb stands between "and" and a phrase, which is its object: "in brand en sloegen agenten"."""
        between = range(coordinator + 1, phrase.begin)
        return any(self._triggers.verb_tag(tokens[at].lemma) is FormTag.PAST for at in between)

    def _begins_with_number(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a noun phrase begins with the number here: in Dutch another may stand right before it."""
        if not self._dutch or at == 0 or not tokens[at - 1].is_word or tokens[at - 1].is_capital:
            return False
        if tokens[at - 1].lemma in self._before_numbers or self._is_quantity(tokens, at - 1):
            return False
        return self._numbers.quantity(tokens, at) is not None

    def _follows_fight(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Says whether a bare Dutch place name stands behind a word for fighting: "na gevechten Goma ingenomen"."""
        before = phrase.begin - 1
        if not self._dutch or before < 0 or phrase.place is None or phrase.mention is not None:
            return False
        return tokens[before].lemma in self._fights

    def _is_compound(self, tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
        """Says whether the words at `at` belong to the same noun phrase: a title or thing right before a name."""
        return phrase.first - at <= 2 and tokens[at + 1].text == "-"

    def _is_quantity(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether the word ends "at least", "more than", "meer dan", "ten minste" before a number."""
        before = tokens[at - 1].lemma if at > 0 else ""
        ends = tokens[at].lemma in {"than", "least", "most", "to", "dan", "minste"}
        return ends and before in {"more", "less", "at", "up", "fewer", "meer", "minder", "ten"}
