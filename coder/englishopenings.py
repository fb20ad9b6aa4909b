"""What looks as if it opened an English clause and does not, and pronouns that open one: "the town they had taken"."""

from collections.abc import Sequence

from coder.speech import speech_lexicon
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token

PRONOUNS = frozenset("he she they we i it".split())
"""English pronouns that may begin a relative clause without a relative: "the town they had taken"."""

_WITH = frozenset({"with", "after", "before", "by", "while", "despite", "without"})
_HOURS = word_list("en/things.toml", "hours")
_THIS = frozenset({"that", "this", "last", "next", "late", "early"})
_PLURALS = frozenset({"weeks", "months", "years", "days"})  # "after weeks of calm ended"
_NEVER_AS = frozenset("of to if though well part many much soon long far usual expected if yet such".split())
"""What stands behind an "as" that opens no clause: "as of", "as if", "as many as"."""
_AS_NOUN = word_list("en/verbforms.toml", "before_as")
_SUBJECT = 6  # tokens from "as" to its verb, at most


class EnglishOpenings:
    """Reads "and", "before" and pronouns in English sentences."""

    def __init__(self, verbs: VerbReader) -> None:
        """Reads the closed classes of English; `verbs` tells its verbs."""
        name = "en/grammar.toml"
        self._verbs = verbs
        self._finite, self._time = word_set(name, "finite"), word_set(name, "time_words")
        self._prepositions, self._subordinators = word_set(name, "prepositions"), word_set(name, "subordinators")
        self._determiners, self._opening = (
            word_set(name, "determiners"),
            word_set(name, "relatives") | self._subordinators,
        )
        closed = self._prepositions | self._time | self._determiners
        self._closed = closed | word_set(name, "coordinators") | self._opening
        self._speech = speech_lexicon("en")

    def describes(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether an English pronoun begins a relative clause without "that": "the town they had taken"."""
        if at + 2 >= len(tokens) or tokens[at].lemma not in PRONOUNS or tokens[at + 1].lemma != "had":
            return False
        before = tokens[at - 1]
        if not before.is_word or before.lemma in self._closed or self._verbs.has_verb(tokens, at - 1, at):
            return False
        if any(tokens[k].lemma in self._subordinators for k in range(first, at)):
            return False  # "after the town changed hands they had shelled it"
        if any(self._speech.verb_at(tokens, k) is not None for k in range(first, at)):
            return False  # "told reporters they had taken the town"
        return self._verbs.has_verb(tokens, first, at) and self._verbs.has_participle(tokens, at + 2, at + 4)

    def goes_along(self, tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
        """Says whether an "as" that no comma stands before opens a clause: "ten people died as crowds looted shops".

        A subject and its finite verb stand right behind it, a verb before it, and no word that takes "as" with a noun
        ("served as", "such as", "as many as").
        """
        before, after = tokens[at - 1], tokens[at + 1].lemma if at + 1 < end else ""
        if after in _NEVER_AS or before.lemma in _AS_NOUN() or before.lemma in self._determiners:
            return False
        if any(tokens[k].lemma == "as" for k in range(max(first, at - 4), at)):
            return False
        if not self._verbs.has_verb(tokens, first, at) or self._verbs.has_verb(tokens, at + 1, at + 2):
            return False
        for k in range(at + 2, min(end, at + _SUBJECT + 1)):
            if tokens[k].lemma in self._opening or not (tokens[k].is_word or tokens[k].text in {"-", "’", "'"}):
                return False
            if self._verbs.has_finite(tokens, k, k + 1):
                return True
        return False

    def joins_objects(self, tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
        """Says whether "and" joins what somebody carries or does, before the verb: "men carrying guns and flags fled".

        Then only a gerund stands before it, and behind it a noun and the first finite verb of the clause.
        """
        if tokens[at].lemma == "then" and tokens[at - 1].lemma in self._verbs.auxiliaries:
            return True  # "were then set on fire"
        verbs = [k for k in range(first, at) if self._verbs.has_verb(tokens, k, k + 1)]
        if not verbs or verbs[0] == first or not all(tokens[k].lemma.endswith("ing") for k in verbs):
            return False
        if verbs[-1] == at - 1 or at + 1 >= end or tokens[at + 1].lemma in PRONOUNS:
            return False
        joined = tokens[verbs[-1] - 1].lemma not in self._prepositions  # "with troops moving in and ..."
        opened = not any(tokens[k].lemma in _WITH for k in range(first, verbs[0]))
        noun = not self._verbs.has_verb(tokens, at + 1, at + 2)
        return joined and opened and noun and self._verbs.has_finite(tokens, at + 2, end)

    def dates(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Says whether an hour, day or week alone stands behind "before": "before dawn", "until that week"."""
        word = tokens[at].lemma if at < end else ""
        after = tokens[at + 1].lemma if at + 1 < end else ""
        if word in _HOURS() or (word in self._time - _PLURALS and (after not in self._finite or word == "then")):
            return True
        timed = after in self._time | _HOURS()
        return timed and (word in _THIS or (word[0].isdigit() and tokens[at + 1].is_capital))

    def has_own_verb(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Says whether what follows "after" is a clause: "after a bomb exploded", not "after a day of fighting"."""
        for at in range(first + 1, end):
            word = tokens[at].lemma
            if word in self._opening:
                return False
            by = any(token.lemma == "by" for token in tokens[at + 1 : at + 3])
            if not by and tokens[at - 1].lemma not in self._determiners and self._verbs.has_finite(tokens, at, at + 1):
                return at - first > 1 or tokens[first].lemma not in self._time
        return False
