"""Where an English or Dutch noun phrase opens, goes on and ends, told by its closed classes and the forms of verbs."""

from collections.abc import Sequence

from coder.events.verbwords import verb_words
from coder.lexicon import derived
from coder.phrasebook import Phrasebook
from coder.vocabulary import word_set
from coder.words import Token

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_OPENERS = frozenset({"that", "dat", "die"})
_STARTERS = frozenset('.:;!?"“”„«»‘’')
_ADJECTIVES = {
    "en": ("al", "an", "ic", "ary", "ese", "ish", "ous", "ive", "ern", "ful", "ly"),
    "nl": ("e",),
}


@derived
def noun_words(language: str) -> "NounWords":
    """Gives the words of the noun phrases of a language (nl or en)."""
    return NounWords(language)


class NounWords:
    """Tells which words may stand in a noun phrase of one language."""

    def __init__(self, language: str) -> None:
        """Reads the word lists of the language (nl or en)."""
        grammar, name = f"{language}/grammar.toml", f"{language}/nounphrases.toml"
        self.language = language
        self.verbs = verb_words(language)
        self.prepositions = word_set(grammar, "prepositions") - {"'s"}
        self.time = word_set(grammar, "time_words")
        self.adverbs = word_set(name, "adverbs")
        self._determiners = word_set(name, "determiners")
        self._numbers = word_set(name, "numbers")
        self._quantities = word_set(name, "quantities")
        self._linking = word_set(name, "linking")
        self._about = phrases_of(name, "about")
        self._describing = phrases_of(name, "describing")
        self._coordinators = word_set(grammar, "coordinators")
        closed = self.prepositions | self._coordinators | word_set(name, "pronouns")
        self.closed = closed | word_set(grammar, "subordinators") | word_set(grammar, "relatives")
        openers = self._determiners | self._numbers | self._quantities | self._about.openers
        attributes = self.prepositions if language == "nl" else frozenset()  # "door X bezet gebied" opens with one
        self._alone = (self.closed | self.time) - openers - attributes
        self._not_leading = self.closed | self._determiners | self.time
        self._opening = self._determiners | self._coordinators | self.prepositions - {"to", "te"}

    def opens_none(self, tokens: Sequence[Token], at: int) -> bool:
        """Says at a look that no noun phrase begins where no name does: a mark, or a word that stands alone."""
        token = tokens[at]
        if not token.is_word:
            return True
        if token.lemma not in self._alone or token.is_capital:
            return False
        joined = at > 0 and tokens[at - 1].text == "-"
        return not joined and not (at + 1 < len(tokens) and tokens[at + 1].text == "-")

    def opening(self, tokens: Sequence[Token], at: int) -> tuple[int, bool]:
        """Gives the first token behind determiners, numbers and "hundreds of", and whether something is counted."""
        counted = False
        while at < len(tokens):
            word = tokens[at].lemma
            length = self._about.longest(tokens, at)
            if length and at + length < len(tokens) and self.is_number(tokens, at + length):
                at += length
            elif word in self._quantities and self._links(tokens, at + 1):
                at, counted = at + 2, True
            elif self.is_number(tokens, at) and not self._dates(tokens, at):
                at, counted = at + 1, True
            elif word in self._determiners and not self._is_pronoun(tokens, at):
                at += 1
            else:
                break
        return at, counted

    def _links(self, tokens: Sequence[Token], at: int) -> bool:
        return at + 1 < len(tokens) and tokens[at].lemma in self._linking and tokens[at + 1].is_word

    def is_adverb(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a word tells when or how, and may stand between a verb and its object."""
        word = tokens[at].lemma
        manner = self.language == "en" and word.endswith("ly") and len(word) > 4 and not self.verbs.is_noun(word)
        return manner or word in self.adverbs or word in self.time

    def opens(self, token: Token) -> bool:
        """Says whether a word opens a noun phrase: an article, a pointing word, a possessive."""
        return token.lemma in self._determiners

    def measures(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a number before the token counts days or months: "two weeks ago", "a 30-day truce"."""
        if at + 1 < len(tokens) and tokens[at].text == "-":
            at += 1
        return at < len(tokens) and tokens[at].lemma in self.time

    def _dates(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a number is the day or year behind a month: "November 2023", "Nov. 29"."""
        if at == 0 or not tokens[at].text.isdigit():
            return False
        shortened = at > 1 and tokens[at - 1].text == "." and tokens[at - 2].is_capital
        return tokens[at - 2 if shortened else at - 1].lemma in self.time

    def is_number(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a token counts: a figure, or a word for a number."""
        return tokens[at].is_figure or tokens[at].lemma in self._numbers

    def _is_pronoun(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a word that may open a phrase does not: "that" or "die" of a clause, "zijn" the verb."""
        if at + 1 >= len(tokens) or not tokens[at + 1].is_word:
            return True
        word, after = tokens[at].lemma, tokens[at + 1].lemma
        if word in _OPENERS and at > 0 and tokens[at - 1].lemma not in self.prepositions:
            return True
        if tokens[at + 1].is_capital:
            return False
        if after in self.closed and not (self.language == "nl" and after in self.prepositions):
            return True
        if word == "zijn":
            opens = after in self._determiners | self.time | self.adverbs or self.is_number(tokens, at + 1)
            return opens or self.verbs.is_participle(after)
        return word in _OPENERS and (after in self._determiners or self.verbs.is_finite(after))

    def joins(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Says whether a mark goes on with a phrase: a hyphen, a genitive, the point behind an initial."""
        if at == start or at + 1 >= len(tokens) or not tokens[at + 1].is_word:
            return False
        text = tokens[at].text
        touches = tokens[at - 1].end == tokens[at].start
        if text in "-–":
            return touches and tokens[at].end == tokens[at + 1].start
        if tokens[at].lemma == "'s":
            return touches and not self.ends(tokens, at, at + 1)
        if text in "'’":
            return touches and tokens[at - 1].lemma.endswith("s") and not self.ends(tokens, at, at + 1)
        return False

    def ends(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Says whether the word at `at` ends the noun phrase begun at `start`: a closed class, an adverb, a verb."""
        word = tokens[at].lemma
        if word in self._coordinators:
            return not self._joins_adjectives(tokens, start, at)
        if self._is_name(tokens, at):
            return False
        if self._dates(tokens, at) or (word in _ORDINALS and at > 0 and self._dates(tokens, at - 1)):
            return True  # "March 1st"
        if word in self.closed or word in self._determiners or word in self.time:
            return True
        if self.is_adverb(tokens, at):
            opened = at == start and at > 0
            opened = opened and (tokens[at - 1].lemma in self._determiners or self.is_number(tokens, at - 1))
            return not (opened and self._leads_on(tokens, at))
        if at > start and self.is_number(tokens, at):
            return True
        if at > start and self._describing.longest(tokens, at):
            return True
        if self.verbs.never_ends(tokens, start, at):
            return False
        opens = at == 0 or tokens[at - 1].lemma in self._opening
        counted = at > 0 and self.is_number(tokens, at - 1) and not self._dates(tokens, at - 1)
        opens = opens or not tokens[at - 1].is_word or counted
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        counts_on = after in self._determiners or (after != "" and self.is_number(tokens, at + 1))
        return self.verbs.ends_phrase(
            tokens, start, at, leads_on=self._leads_on(tokens, at), opens=opens, counts_on=counts_on
        )

    def _is_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a word is part of a name or compound, whatever else it may mean: "Ben Bella"."""
        joined = at > 0 and tokens[at - 1].text == "-" and self._touches(tokens, at - 1)
        joined = joined or (at + 1 < len(tokens) and tokens[at + 1].text == "-" and self._touches(tokens, at))
        capital = at > 0 and tokens[at].is_capital and tokens[at - 1].text not in _STARTERS
        return joined or (capital and tokens[at].lemma not in self.time)

    def _touches(self, tokens: Sequence[Token], at: int) -> bool:
        return tokens[at].end == tokens[at + 1].start

    def _leads_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether an adjective or noun may follow the word at `at`."""
        if at + 1 >= len(tokens) or not tokens[at + 1].is_word:
            return False
        after = tokens[at + 1].lemma
        return after not in self._not_leading and not self.verbs.is_finite(after) and not self.is_number(tokens, at + 1)

    def _joins_adjectives(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Says whether "and" joins two adjectives of one noun: "military and civilian personnel"."""
        if at == start or at + 2 >= len(tokens) or tokens[at].lemma not in {"and", "en"}:
            return False
        words = (tokens[at - 1], tokens[at + 1])
        alike = all(w.lemma.endswith(_ADJECTIVES[self.language]) and w.is_word for w in words)
        behind = tokens[at + 2]
        noun = behind.is_word and not behind.is_capital and behind.lemma not in self.closed
        noun = noun and not self.verbs.is_finite(behind.lemma)
        return alike and noun and behind.lemma not in self.time | self._determiners


def phrases_of(name: str, group: str) -> Phrasebook[str]:
    """Gives the phrases of a list."""
    book: Phrasebook[str] = Phrasebook()
    for phrase in word_set(name, group):
        book.add(tuple(phrase.split(" ")), phrase)
    return book
