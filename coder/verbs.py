"""Which tokens of a sentence are verbs, told by closed lists, the forms of trigger verbs, and endings."""

from collections.abc import Sequence

from coder.conjugation import FormTag
from coder.lexicon import derived
from coder.numbers import number_words
from coder.triggers import trigger_index
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row
from coder.words import Token, is_country, is_early

_DUTCH_PAST_PLURAL = (
    "rden",
    "lden",
    "gden",
    "kten",
    "pten",
    "mden",
    "wden",
    "ndden",
    "ttten",
    "fden",
    "bden",
    "sden",
    "vden",
    "iden",
    "ften",
)
_DUTCH_GE_VERBS = word_row("nl/verbforms.toml", "ge_verbs")
_DUTCH_PRESENT = word_list("nl/verbforms.toml", "present")
_DUTCH_PAST = word_list("nl/verbforms.toml", "pasts")
_BODIES = "lijken"
_COUNTS = frozenset(
    "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig honderd"
    " tientallen honderden enkele meerdere verscheidene verkoolde verminkte onthoofde".split()
)
_WEEKS = frozenset({"week", "weken"})
_YIELDED = frozenset({"uit", "terug", "af", "weg"})
_PRESENTS = frozenset({FormTag.PRESENT, FormTag.INFINITIVE})
_MEASURING = frozenset(
    "vorige deze die afgelopen voorbije verleden komende volgende laatste eerste tweede dezelfde de een elke iedere per"
    " halve hele al enkele paar luttele meer minder ruim zes twee drie vier vijf zeven acht negen tien elf twaalf"
    " twintig veel weinig vele zoveel hoeveel lange verscheidene meerdere diverse na binnen sinds in over voor".split()
)
_YIELDING = 8  # tokens from "week" to its particle: "week de bezetting terug"
_SUBJECTS = frozenset("they he she we".split())
_NOUNLESS = frozenset("its his this was is as has across towards besides".split())
_PEOPLE = frozenset("men women people police children".split())
_NO_VERBS = frozenset(
    "all both too also never still now themselves himself herself ourselves then and or but who whom which that in on"
    " at of to as from with by for not no alone each there here soon once just even ever than".split()
)
_GERUND_NOUNS = word_list("en/verbforms.toml", "gerund_nouns")
_GOVERN_GERUNDS = frozenset("and began started stopped continued while when not".split())
_NO_DUTCH_PAST = word_row("nl/verbforms.toml", "no_pasts")


_PARTICLES = (
    "aan achter af bij binnen buiten dicht dood door in leeg los mee na neer om omver onder op open over plat samen"
    " stil tegen terug toe uit uiteen vast voor voorbij vrij weg"
).split()
_NOUNS = frozenset("voer stal wond".split())  # "invoer", "opstal"


@derived
def joined_pasts() -> frozenset[str]:
    """Gives the Dutch past tenses that a subordinate clause joins with their particle: "losliet", "binnenliep"."""
    strong = word_set("nl/grammar.toml", "strong_pasts") - _NOUNS
    return frozenset(particle + past for particle in _PARTICLES for past in strong)


class VerbReader:
    """Tells the verbs of one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self.finite = word_set(name, "finite")
        self.auxiliaries = word_set(name, "be") | word_set(name, "have")
        self.prepositions = word_set(name, "prepositions")
        self.determiners = word_set(name, "determiners")
        self.triggers = trigger_index(language)
        self._numbers = number_words(language)
        self._joined = joined_pasts() if language == "nl" else frozenset()
        self._pasts = _DUTCH_PAST() if language == "nl" else word_set(name, "strong_pasts") | {"was", "were", "been"}

    def has_participle(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Says whether a verb other than an auxiliary stands there in the past or as a participle."""
        words = (tokens[at].lemma for at in range(first, min(last, len(tokens))))
        return any(
            word not in self.auxiliaries and self.triggers.verb_tag(word) in {FormTag.PARTICIPLE, FormTag.PAST}
            for word in words
        )

    def joins_participles(self, tokens: Sequence[Token], first: int, at: int, end: int) -> bool:
        """Says whether Dutch "en" joins two participles, not objects: "namen zes mannen en een kok gevangen"."""
        if not (self.has_participle(tokens, first, at) and self.has_participle(tokens, at + 1, end)):
            return False
        words = [token.lemma for token in tokens[first:at]]
        if not self.auxiliaries.isdisjoint(words):
            return True  # "werden twee mannen gedood en een vrouw meegenomen"
        tags = {self.triggers.verb_tag(word) for word in words}
        behind = {self.triggers.verb_tag(token.lemma) for token in tokens[at + 1 : end]}
        return FormTag.PAST in behind or FormTag.PARTICIPLE in tags

    def is_participle(self, token: Token) -> bool:
        """Says whether a token is the participle of a trigger verb and no past tense."""
        return self.triggers.verb_tag(token.lemma) is FormTag.PARTICIPLE

    def has_finite(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        return any(
            (tokens[at].lemma in self.finite and not is_acronym(tokens[at]) and not self._is_none(tokens, at))
            or self._is_past(tokens, at)
            for at in range(first, last)
        )

    def _is_past(self, tokens: Sequence[Token], at: int) -> bool:
        word = tokens[at].lemma
        is_past = self.triggers.verb_tag(word) is FormTag.PAST
        if not is_past or (self.language == "nl" and not self.triggers.is_only_past(word)):
            return False
        if word in _WEEKS and not _yields(tokens, at):
            return False
        return at == 0 or tokens[at - 1].lemma not in self.determiners

    def _is_none(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether Dutch "vroeg" tells the time, "lijken" are bodies, or "zijn" owns a noun: "elf van zijn man"."""
        if self.language == "nl" and (is_early(tokens, at) or is_country(tokens, at)):
            return True
        if self.language == "nl" and at > 0 and tokens[at].lemma == _BODIES:
            return tokens[at - 1].text.isdigit() or tokens[at - 1].lemma in _COUNTS | self.determiners
        if self.language != "nl" or at == 0 or tokens[at].lemma != "zijn":
            return False
        return tokens[at - 1].lemma in self.prepositions - {"te"} and tokens[at - 1].lemma not in self.finite

    def has_present(self, tokens: Sequence[Token]) -> bool:
        """Says whether a Dutch verb stands among the tokens in the present: "leunt", "pleegt", "voert ... uit"."""
        return any(self._looks_present(tokens, at) for at in range(len(tokens)))

    def _looks_present(self, tokens: Sequence[Token], at: int) -> bool:
        word = tokens[at].lemma
        if self.triggers.verb_tag(word) is FormTag.PRESENT or word in _DUTCH_PRESENT():
            return True
        before = tokens[at - 1].lemma if at else ""
        is_verb = word.endswith("t") and word.isalpha() and len(word) > 3 and not tokens[at].is_capital
        return is_verb and word in self.finite and before not in self.determiners

    def may_close(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether the last word of a Dutch subordinate clause may be its verb, also in the present: "vechten"."""
        if self.is_verb(tokens[at]) or tokens[at].is_capital:
            return self.is_verb(tokens[at])
        word = tokens[at].lemma
        stems = [word, *(word.removeprefix(particle) for particle in _PARTICLES if word.startswith(particle))]
        return self._looks_present(tokens, at) or any(self.triggers.verb_tag(stem) in _PRESENTS for stem in stems)

    def tells_past(self, tokens: Sequence[Token]) -> bool:
        """Says whether a verb stands among the tokens in the past or perfect."""
        words = [token.lemma for token in tokens]
        tags = {self.triggers.verb_tag(word) for word in words}
        if tags & {FormTag.PAST, FormTag.PARTICIPLE} or not self._pasts.isdisjoint(words):
            return True
        return any(not token.is_capital and looks_past(token.lemma, self.language) for token in tokens)

    def has_verb_in(self, tokens: Sequence[Token], members: Sequence[int]) -> bool:
        """Says whether one of the numbered tokens is a verb."""
        return any(self._verb_at(tokens, at) for at in members)

    def has_verb(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Says whether a verb stands among the tokens from `first` up to `last` (excluded)."""
        return any(self._verb_at(tokens, at) for at in range(first, last))

    def is_verb(self, token: Token) -> bool:
        """Says whether a token may be a verb, seen by itself."""
        word = token.lemma
        if word in self.finite:
            return not is_acronym(token)
        if word in self._joined:
            return True
        tag = self.triggers.verb_tag(word)
        if tag in {FormTag.PAST, FormTag.PARTICIPLE, FormTag.GERUND}:
            return True
        return not token.is_capital and looks_past(word, self.language)

    def _verb_at(self, tokens: Sequence[Token], at: int) -> bool:
        if not self.is_verb(tokens[at]):
            return self.language == "en" and at > 0 and _is_said_of(tokens[at - 1], tokens[at])
        if at > 0 and self.language == "nl" and tokens[at].is_capital and tokens[at - 1].is_capital:
            return False  # "Islamitische Staat": a name
        if (tokens[at].lemma in _WEEKS and not _yields(tokens, at)) or is_country(tokens, at):
            return False
        if tokens[at].lemma in {"zijn", "wil", "kan", "left", "read", "set"} and at + 1 < len(tokens):
            return not (tokens[at].lemma == "zijn" and self.language == "nl" and self._possessive(tokens, at))
        if self.language == "en" and tokens[at].lemma in _GERUND_NOUNS() and at > 0:
            before = tokens[at - 1]
            if before.is_word and before.lemma not in self.auxiliaries | self.prepositions | _GOVERN_GERUNDS:
                return False  # "the television building"
        if self.language == "en" and at > 0 and self._counted(tokens, at):
            return False  # "six wounded men"
        return not (at > 0 and tokens[at - 1].lemma in {"the", "a", "an", "de", "het", "een"})

    def _counted(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether an English participle stands between a number and the noun that it describes."""
        if at + 1 >= len(tokens) or not tokens[at].lemma.endswith("ed") or tokens[at].is_capital:
            return False
        after = tokens[at + 1]
        if not after.is_word or after.is_capital or not after.lemma.endswith("s") and after.lemma not in _PEOPLE:
            return False
        return self._numbers.number(tokens, at - 1) is not None and after.lemma not in _NOUNLESS

    def _possessive(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether "zijn" means his: a word follows that is no verb and no word of place or time."""
        after = tokens[at + 1]
        if at > 0 and tokens[at - 1].lemma in self.prepositions - {"te"} and tokens[at - 1].lemma not in self.finite:
            return True  # "met zijn uit de rots gehouwen kerken"
        if not after.is_word or after.lemma in self.prepositions or after.lemma in self.determiners:
            return False
        return not self.is_verb(after)


def _yields(tokens: Sequence[Token], at: int) -> bool:
    """Says whether Dutch "week" or "weken" means yielded, and no time: a particle follows ("week terug")."""
    before = tokens[at - 1].lemma if at else ""
    if before in _MEASURING or before[:1].isdigit():
        return False  # "brak drie weken geleden uit", "vorige week trok het leger zich terug"
    return any(token.lemma in _YIELDED for token in tokens[at + 1 : at + 1 + _YIELDING])


def is_acronym(token: Token) -> bool:
    """Says whether a token is a name in capitals, such as "IS", and not the verb that is spelt so."""
    return token.text.isupper() and len(token.text) > 1


def looks_past(word: str, language: str) -> bool:
    """Says whether the ending of a folded word may be that of a past tense."""
    if language == "en":
        return len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "hundred", "sacred"))
    if len(word) < 6 or word.endswith(_NO_DUTCH_PAST()):
        return False
    if word.startswith("ge") and word.endswith(("de", "te")) and not word.startswith(_DUTCH_GE_VERBS()):
        return False  # "gebouwde muren": a participle as an adjective
    return word.endswith(("de", "te")) or (len(word) > 6 and word.endswith(_DUTCH_PAST_PLURAL))


def _is_said_of(pronoun: Token, token: Token) -> bool:
    """Says whether an English word right behind "they" or "he" can only be its verb: "which they regard as"."""
    if pronoun.lemma not in _SUBJECTS or not token.is_word or token.is_capital:
        return False
    return token.lemma not in _NO_VERBS and not token.lemma.endswith("ly")
