"""Which words open a clause: conjunctions, relatives and coordination between verbs."""

from collections.abc import Sequence

from coder.afterparticle import AfterParticle
from coder.comparing import begins_comparison, opens_nothing
from coder.englishopenings import PRONOUNS, EnglishOpenings
from coder.functionwords import PAIRED, SINCE
from coder.inverted import goes_on_inverted
from coder.marks import next_mark
from coder.numbers import number_words
from coder.speech import speech_lexicon
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token

_POINTING = frozenset({"die", "dat"})
_LATTER = frozenset({"laatste", "laatsten"})
_FEW = 3
_WHOM = frozenset({"wie", "wier", "wiens", "welke"})
_ALWAYS_RELATIVE = frozenset({"whom", "whose"})
_DETERMINING = frozenset({"een", "de", "het", "zich"})
_CAME = frozenset({"came", "comes", "coming", "come"})
_LIFE = ["het", "leven"]
_ALIKE = frozenset("evenveel zoveel hetzelfde dezelfde eenzelfde hetzelfde diezelfde even".split())
_TIME_NOUNS = frozenset("day night week month year time morning evening moment point spring summer period".split())
_UNSURE = word_list("nl/telling.toml", "unsure")
_HE = frozenset({"hij", "ze", "zij", "we"})
_ALWAYS = frozenset("terwijl omdat nadat hoewel doordat zodat voordat zodra totdat waarna".split())
_SOME_WORDS = 4
AWAITING = frozenset("toen nadat terwijl omdat doordat zodat hoewel waarna waarbij waardoor".split())
"""The Dutch conjunctions whose verb may come late."""


class Openings:
    """The words of one language that open clauses."""

    def __init__(self, language: str, verbs: VerbReader) -> None:
        """Reads the closed classes of a language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self.subordinators = word_set(name, "subordinators")
        self.relatives = word_set(name, "relatives")
        self.coordinators = word_set(name, "coordinators")
        self.prepositions = word_set(name, "prepositions")
        self.determiners = word_set(name, "determiners")
        self.finite = word_set(name, "finite")
        self.time = word_set(name, "time_words")
        self.verbs = verbs
        self._speech = speech_lexicon(language)
        self._after_particle = AfterParticle(language, verbs)
        self._english = EnglishOpenings(verbs)

    def opens(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether the token opens a clause."""
        word = tokens[at].lemma
        if word in self.coordinators:
            if self.language == "nl" and at > 0 and _is_paired(tokens, at):
                return False  # "wat los en vast zat", "over en weer"
            if self.language == "nl" and at > 0 and goes_on_inverted(tokens, at, self.verbs.triggers):
                return True
            if word in {"of", "or"} and at > first and self._counts(tokens, at - 1) and self._counts(tokens, at + 1):
                return False  # "vier of vijf mannen"
            if word == "of" and self.language == "nl" and self.asks(tokens, at):
                return True
            if word == "maar" and at > first and self._is_only(tokens, at):
                return False
            end = next_mark(tokens, at + 1)
            if at > first and self._joins_names(tokens, at, end):
                return False
            if at > first and self.language == "nl" and not self.verbs.has_finite(tokens, at + 1, end):
                return self.verbs.joins_participles(tokens, first, at, end)
            joined = self.language == "en" and at > first and self._english.joins_objects(tokens, at, first, end)
            before = at == first or self.verbs.has_verb(tokens, first, at) or self._resumes(tokens, at, first)
            return not joined and before and self.verbs.has_verb(tokens, at + 1, end)
        if self.language == "nl" and at == first > 0 and tokens[at - 1].text == "," and word in self.prepositions:
            return word != "onder" and at + 4 < len(tokens) and tokens[at + 1].lemma in _WHOM
        if word == "om" and self.language == "nl":
            return self._opens_purpose(tokens, at, first)
        if word == "voor" and self.language == "nl" and at + 1 < len(tokens) and tokens[at + 1].lemma in _HE:
            return self.verbs.has_verb(tokens, at + 2, next_mark(tokens, at + 1))  # "voor hij zich kon opblazen"
        if word in PRONOUNS and self.language == "en" and at > first:
            return self._english.describes(tokens, at, first)
        if word in self.relatives or word in self.subordinators:
            return not opens_nothing(tokens, at) and self._opens_subordinate(tokens, at, first)
        return False

    def _is_only(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether Dutch "maar" means only or even: "ook maar een", "nog maar net", "maar liefst tien"."""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        return tokens[at - 1].lemma in {"ook", "nog", "alleen", "zo"} or after in {"liefst", "net", "eventjes"}

    def _joins_names(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Says whether the verb belongs to a later "and": "in Idlib en Hama en heeft daar"."""
        for later in range(at + 1, end - 1):
            if self.verbs.has_verb(tokens, later, later + 1):
                return False
            if tokens[later].lemma == tokens[at].lemma:
                return self.verbs.has_verb(tokens, later + 1, later + 2)
        return False

    def _resumes(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether a verb right behind "and" goes on with what stood before an aside: ", near X, and"."""
        if first == 0 or at + 1 >= len(tokens) or tokens[first].lemma not in self.prepositions:
            return False
        if self.language == "nl" and (tokens[first - 1].text != "," or tokens[at + 1].lemma == "zijn"):
            return False
        return self.verbs.has_finite(tokens, at + 1, at + 2) and self.verbs.has_verb(tokens, 0, first)

    def _opens_purpose(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether Dutch "om" begins an infinitive clause: "om ... te eisen", not "om het leven"."""
        if not self.verbs.has_verb(tokens, first, at) or [token.lemma for token in tokens[at + 1 : at + 3]] == _LIFE:
            return False
        end = next_mark(tokens, at + 1)
        return any(tokens[k].lemma == "te" and tokens[k + 1].lemma.endswith("n") for k in range(at + 1, end - 1))

    def _opens_subordinate(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        word = tokens[at].lemma
        before = tokens[at - 1].lemma if at > first else ""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        end = next_mark(tokens, at + 1)
        if self.language == "en" and word in _ALWAYS_RELATIVE and before and tokens[at - 1].is_word:
            return True  # its verb may be one that no list has: "a man whom police accuse of"
        if self.language == "nl" and word in _POINTING and at > 0:
            if tokens[at - 1].lemma in self.subordinators and at - 1 == first and after not in _LATTER:
                return False  # "toen dat na uren was ontruimd"
            if word == "die" and self._is_inverted(tokens, at, first, end):
                return False
            if (
                word == "dat"
                and before in self.finite
                and len(tokens) == end <= at + _FEW
                and not self.verbs.has_verb(tokens, at, end)
            ):
                return False  # "overleefden dat niet"
        if word == "sinds" and at == 0 and self._closes_with_verb(tokens, end):
            return True
        if word in {"sinds", "since"} and at > first and begins_comparison(tokens, at):
            return True
        if not self.verbs.has_verb(tokens, at + 1, max(end, at + 1)):
            if word in _ALWAYS and end - at > 2 and self.language == "nl":
                return True  # the verb at its end is one that no list has: "terwijl de protesten voortduren"
            if word in AWAITING and end < len(tokens) and tokens[end].text == "," and end - at > 2:
                return at == first or word != "toen" or before not in self.finite
            if word == "dat" and before and self._tells(tokens, at, end):
                return True
            if word in {"die", "dat"} and before and self.language == "nl" and end - at > 2:
                if word == "dat" and before in self.finite and self._ends_with_verb(tokens, at, end):
                    return True  # "vrezen dat bij een aanval duizenden mensen omkomen"
                if before in self.prepositions and self._after_particle.opens(tokens, at, first, end):
                    return True
                governed = before in self.finite | self.prepositions | self.coordinators or after in self.time
                governed = governed or self._heads(tokens, at - 1, first)  # "heroverden die ook het vliegveld"
                return not governed and tokens[at - 1].is_word
            if word == "waar" and at == first and at > 1 and tokens[at - 1].text == ",":
                return end < len(tokens) - 1 and end - at > 2  # "in X, waar scholen uitpuilen, bestormden ..."
            if word in {"die", "dat"} and self.language == "nl" and at > 1 and tokens[at - 1].text == ",":
                return at == first and end - at > 2  # its verb is one that no list has: "X, dat ... voorbereidt"
            return word in {"if", "indien", "whether"} or (word == "als" and at == 0)
        if (
            before in self.prepositions
            and word in self.relatives
            and not self._after_particle.opens(tokens, at, first, end)
        ):
            return word in {"which", "whom", "wie", "whose"}
        if word in {"that", "die", "dat"}:
            if at == first and at == 0:
                return word == "dat" and not self.verbs.is_verb(tokens[at + 1])
            if self.language == "nl" and at == first and at > 0 and end - at > 3 and tokens[at - 1].text == ",":
                return True  # "de rebellen, die maandag nog vluchtten,"
            return after not in _TIME_NOUNS | self.time and before not in self.coordinators
        if word in SINCE and (after[:1].isdigit() or after in self.time):
            return False  # "die sinds 2009 vecht"
        if word in {"after", "before", "since", "until", "sinds"}:
            if self.language == "en" and self._english.dates(tokens, at + 1, end):
                return False  # "before dawn on Tuesday and shot"
            if after in self.determiners - {"the"} and after != "it" and self.language == "en":
                return self._english.has_own_verb(tokens, at + 1, end)
            return (
                self.verbs.has_finite(tokens, at + 1, end) and after not in self.determiners - {"the"} or after == "it"
            )
        if word in {"as", "so", "once"}:
            if at == first or tokens[at - 1].text == "," or (word == "as" and before in _CAME):
                return True
            return word == "as" and self.language == "en" and self._english.goes_along(tokens, at, first, end)
        if word == "als" and self.language == "nl":
            if tokens[first].lemma == "wat" or any(token.lemma == "zowel" for token in tokens[first:at]):
                return False  # "wat als een vreedzame mars begon", "zowel rebellen als soldaten"
            if before in _DETERMINING:
                return False  # "een als vrouw verklede man"
            if not _ALIKE.isdisjoint(token.lemma for token in tokens[max(first, at - 3) : at]):
                return False  # "evenveel als de bommen die", "van hetzelfde type als"
            return at == 0 or self.verbs.has_finite(tokens, at + 1, end)
        if word in {"of", "hoe", "waar", "zoals"}:
            return at == first or before not in self.determiners
        return True

    def _tells(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Says whether "dat" follows a verb of saying and its verb an aside: "meldde dat X, volgens Y, vluchtte"."""
        if end >= len(tokens) or tokens[end].text not in {",", "("} or end - at <= 1:
            return False
        return self._speech.verb_at(tokens, at - 1) is not None and self.verbs.has_verb(tokens, end, len(tokens))

    def _is_inverted(self, tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
        """Says whether "die" behind the finite verb of its clause is its subject: "Maandag namen die de stad in".

        A relative clause has a verb of its own before the next one begins.
        """
        if at < first + 2 or tokens[at - 1].lemma in self.time or not self._heads(tokens, at - 1, first):
            return False
        own = next((k for k in range(at + 1, end) if tokens[k].lemma in self.relatives), end)
        return not self.verbs.has_verb(tokens, at + 1, own)

    def _heads(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether a word is the finite verb of a Dutch clause; "herwonnen" is where no other stands before it."""
        if self.verbs.has_finite(tokens, at, at + 1) or not self.verbs.triggers.is_past(tokens[at].lemma):
            return self.verbs.has_finite(tokens, at, at + 1)
        before = (k for k in range(first, at) if tokens[k].lemma not in self.time)  # "vorige week"
        return not any(self.verbs.has_finite(tokens, k, k + 1) for k in before)

    def _ends_with_verb(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Says whether what follows "dat" ends with a verb in the plural, some words on."""
        last = tokens[end - 1 if tokens[end - 1].is_word else end - 2].lemma
        return end - at > _SOME_WORDS and last.endswith("en") and self.verbs.triggers.verb_tag(last) is not None

    def _closes_with_verb(self, tokens: Sequence[Token], end: int) -> bool:
        """Says whether a verb stands before the comma at `end` and another behind it: "Sinds X Y afzetten, dreigt"."""
        if end + 1 >= len(tokens) or tokens[end].text != ",":
            return False
        behind = tokens[end + 1]
        follows = self.verbs.is_verb(behind) or (behind.lemma.endswith("t") and behind.lemma not in self.prepositions)
        return follows and self.verbs.triggers.verb_tag(tokens[end - 1].lemma) is not None

    def _counts(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and number_words(self.language).number(tokens, at) is not None

    def asks(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether Dutch "of" means whether: at the head of a sentence, or right after a verb or a comma."""
        if at == 0:
            return self.verbs.has_verb(tokens, 1, next_mark(tokens, 1))  # "Of Dala, waar ...": or
        if tokens[at - 1].lemma in _UNSURE():
            return True
        return self.verbs.is_verb(tokens[at - 1]) or tokens[at - 1].text in {",", ";", ":"}


def _is_paired(tokens: Sequence[Token], at: int) -> bool:
    """Says whether Dutch "en" stands in a set pair of particles, and joins no clauses."""
    after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    return (tokens[at - 1].lemma, after) in PAIRED or tokens[at - 1].lemma == "los"
