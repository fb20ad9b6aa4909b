"""Whether a word ends a noun phrase because it is a verb, or goes on with it as an attribute ("suspected rebels")."""

import re
from collections.abc import Sequence
from functools import lru_cache

from coder.conjugation import PASTS, FormTag, dutch_verb, english_verb
from coder.lexicon import derived
from coder.triggers import trigger_index
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token

_PLURALS = word_list("en/people.toml", "several_acting")
_MODIFYING = ("al", "ic", "ly", "ern", "ish", "ian", "ously", "wly")
_DUTCH_PARTICIPLE = re.compile(
    r"(?:aan|af|bij|door|in|mee|na|neer|om|onder|op|over|terug|toe|uit|uiteen|voor|weg|weer|vast|vrij|binnen|dood|samen)?"
    r"ge(?:\w{2,}[dt]|\w{2,6}en)"
)
_DUTCH_PEOPLE = ("ers", "aars", "isten", "anten", "enten", "ieten", "aren")  # nothing goes on behind them
_PAST_ONLY = re.compile(r"(?:[^aeiou]|aa|ee|oo|uu|ie|oe|eu|ou|ui|ij|ei)(?:dde|tte)$")  # "vermoordde", not "bezette"
_ALIKE = ("be", "ver", "ont", "her", "ge", "over", "onder", "mis", "door", "om")  # participles without "ge"
_NOUNS_IN_E = ("ie", "ade")
_PREFIXES = ("ge", "be", "ver", "ont", "her")


@derived
def verb_words(language: str) -> "VerbWords":
    """Gives the verbs of a language (nl or en)."""
    return VerbWords(language)


class VerbWords:
    """Tells the verbs of one language that no closed class and no trigger names."""

    def __init__(self, language: str) -> None:
        """Makes the forms of the verbs that nounphrases.toml lists."""
        name = f"{language}/nounphrases.toml"
        self.language = language
        self._index = trigger_index(language)
        self._nouns = word_set(name, "no_verbs")
        self._irregular = word_set(name, "irregular") | word_set(f"{language}/grammar.toml", "finite")
        self._irregular -= word_set(name, "determiners")
        make = english_verb if language == "en" else dutch_verb
        forms: dict[str, FormTag] = {}
        for verb in sorted(word_set(name, "verbs")):
            for form in make(verb):
                forms.setdefault(form.words[0], form.tag)
        self._forms = forms
        self._is_plain = lru_cache(maxsize=65536)(self._has_no_form)

    def tag(self, word: str) -> FormTag | None:
        """Says which form of a verb a word may be; None for a word that is none."""
        if word in self._nouns:
            return None
        if word in self._irregular:
            return FormTag.PAST
        return self._form(word)

    def _form(self, word: str) -> FormTag | None:
        """Gives the form of a trigger's or listed verb that a word is, even where it is a noun too."""
        return self._index.lone_tag(word) or self._forms.get(word)

    def is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a token is a verb form, as one that may stand before its object."""
        word = tokens[at].lemma
        if self.tag(word) is not None:
            return True
        return self.language == "en" and word not in self._nouns and _is_past_or_gerund(tokens[at])

    def is_noun(self, word: str) -> bool:
        """Says whether a word that looks like a verb or an adverb is listed as none."""
        return word in self._nouns

    def is_finite(self, word: str) -> bool:
        """Says whether a word is a finite verb of the closed list."""
        return word in self._irregular and word not in self._nouns

    def is_event(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a noun that may tell an event ends at or before a token: "gunbattle", "car bombing"."""
        return any(not pattern.trigger.is_verb for pattern, _ in self._index.candidates(tokens, at))

    def is_participle(self, word: str) -> bool:
        """Says whether a Dutch word looks like a participle without an ending: "bezet", "gesteund", "verbonden"."""
        if self._index.lone_tag(word) is FormTag.PARTICIPLE or _DUTCH_PARTICIPLE.fullmatch(word):
            return word not in self._nouns
        return word not in self._nouns and word.startswith(_PREFIXES) and len(word) > 5 and word[-1] in "dtn"

    def is_attributive(self, word: str) -> bool:
        """Says whether a Dutch word looks like a participle before its noun: "gesteunde", "bezette", "verboden"."""
        if word in self._nouns or len(word) < 6 or not word.endswith(("de", "te", "ne")):
            return False
        return word.startswith(_PREFIXES) or self._index.lone_tag(word.removesuffix("e")) is not None

    def never_ends(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Says at a look of nearly every noun that it ends no noun phrase begun at `start`, whatever stands around."""
        if not self._is_plain(tokens[at].lemma):
            return False
        return self.language == "en" or at == start or not _are_people(tokens[at - 1])

    def _has_no_form(self, word: str) -> bool:
        """Says whether a word is no verb by any list, nor looks like one; kept, since words come again."""
        if word in self._irregular or self._form(word) is not None or self._index.is_only_past(word):
            return False
        if self.language == "en":
            return not word.endswith(("ed", "ing", "ly"))
        return not word.endswith(("de", "te")) and _DUTCH_PARTICIPLE.fullmatch(word) is None

    def ends_phrase(
        self, tokens: Sequence[Token], start: int, at: int, *, leads_on: bool, opens: bool, counts_on: bool
    ) -> bool:
        """Says whether the word at `at` ends the noun phrase begun at `start`.

        `leads_on` says that a noun may follow it, `counts_on` that a determiner or number does, and `opens` that a
        determiner, a preposition or a mark stands before it.
        """
        word = tokens[at].lemma
        if self.language == "nl" and at > start and self._is_past_there(tokens, at):
            return True
        is_past = self.language == "en" and word.endswith("ed")
        acts = word.endswith(("ed", "ing")) and counts_on
        if word in self._nouns and not acts and (opens or (at > start and not is_past)):
            return False
        before = tokens[at - 1] if at > start else None
        if self.language == "nl":
            return self._ends_dutch(word, before, leads_on=leads_on, opens=opens)
        return self._ends_english(tokens[at], before, leads_on=leads_on, opens=opens)

    def _is_past_there(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a Dutch past tense is no participle with an ending: "volgens de politie doodde Boko Haram".

        Where both look alike ("bezette"), it is a verb between a noun and a name: no adjective follows its noun.
        """
        word, before = tokens[at].lemma, tokens[at - 1].lemma
        if not self._index.is_only_past(word):
            return False
        if _PAST_ONLY.search(word) or not word.startswith(_ALIKE):
            return True
        noun = not before.endswith("e") or before.endswith(_NOUNS_IN_E)
        return noun and at + 1 < len(tokens) and tokens[at + 1].is_capital

    def _ends_dutch(self, word: str, before: Token | None, *, leads_on: bool, opens: bool) -> bool:
        adjective = leads_on and word.endswith("e")
        if word in self._irregular:
            return True
        tag = self._form(word)
        participle = tag is FormTag.PARTICIPLE or _DUTCH_PARTICIPLE.fullmatch(word) is not None
        if before is None:
            other = tag in {FormTag.INFINITIVE, FormTag.PRESENT, FormTag.PAST}
            return (other and not adjective) or (participle and not leads_on and not opens)
        if adjective:
            return False
        looks_past = word.endswith(("de", "te")) and len(word) > 5
        return tag is not None or looks_past or participle or _are_people(before)

    def _ends_english(self, token: Token, before: Token | None, *, leads_on: bool, opens: bool) -> bool:
        word = token.lemma
        tag = self._form(word)
        past = word in self._irregular or tag in PASTS or (word.endswith("ed") and len(word) > 4)
        gerund = tag is FormTag.GERUND or (word.endswith("ing") and len(word) > 5)
        if before is None:
            if past or gerund:
                known = word in self._irregular or tag is FormTag.GERUND
                return known or not leads_on or not opens
            return tag is FormTag.INFINITIVE and not token.is_capital
        if word.endswith("ly") and len(word) > 4:
            return True
        modified = leads_on and not before.is_capital and (before.lemma.endswith(_MODIFYING) or before.text == "-")
        if past:
            return not modified
        if gerund:
            return tag is FormTag.GERUND or not leads_on
        if tag in {FormTag.INFINITIVE, FormTag.PRESENT}:
            return before.is_capital or before.lemma.endswith("s") or before.lemma in _PLURALS()
        return False


def _are_people(token: Token) -> bool:
    """Says whether a Dutch word stands for several people by its ending."""
    return token.lemma.endswith(_DUTCH_PEOPLE) and not token.is_capital and len(token.lemma) > 6


def _is_past_or_gerund(token: Token) -> bool:
    return len(token.lemma) > 4 and token.lemma.endswith(("ed", "ing")) and not token.is_capital
