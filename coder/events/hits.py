"""The triggers of a clause: words of the lexicon that stand there as verbs or nouns, not as adjectives or in names."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.conjugation import PASTS, FormTag
from coder.events.describing import BEFORE_ADJECTIVE, DUTCH_PARTICLES, Describing
from coder.events.mutual import as_mutual
from coder.events.particles import Particles
from coder.events.phrase import Phrase
from coder.events.pluralsubjects import has_plural_subject
from coder.events.stretches import length_of
from coder.events.takes import takes_nothing
from coder.events.wordclass import (
    drives_nobody,
    ends_date,
    is_governed,
    is_noun_there,
    leaves_things,
    names_things,
    only_describes,
)
from coder.numbers import number_words
from coder.triggers import Hit, Pattern, TriggerIndex
from coder.verbs import VerbReader, looks_past
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token, is_month

_POSTED = "deploy"  # "pulled out": of a town where the clause has one, else away from where they were sent
_MOVES = frozenset({_POSTED, "enter", "march_in", "withdraw", "establish"})  # "landed in" may tell of shells too
_AUXILIARIES = frozenset("to did do does not never cannot let lets help helped make made".split())
_ARTICLES = frozenset({"the", "a", "an"})
_SHOTS = "schoten"
_WITH_PARTICLES = word_list("nl/verbforms.toml", "particle_verbs")  # "staken een rivier over"
_DUTCH_ARTICLES = frozenset({"de", "een"})
_GOVERNING = frozenset("van voor met bij tussen tegen onder over aan".split())
_DUTCH_ONE = frozenset("een geen elk ieder".split())
_LEAVE = "leave left left"
_TAKE = "take took taken"
_IN, _TAKEN_ALONG = ("in",), "mee"
_DRIVES = ("drive|out", "push|out")
_TURNED = word_list("en/deeds.toml", "turned_to")
_NO_ADJECTIVE_AFTER = frozenset({"as", "than", "by", "after", "before", "since", "while", "until"})
_SEVERAL = frozenset({"several", "enkele", "verscheidene", "tientallen", "honderden"})
_ENGLISH_BEFORE_ADJECTIVE = frozenset("the a an this that these those its his her their of in on with against".split())


class HitFinder:
    """Finds the triggers in the clauses of one document."""

    def __init__(self, language: str, phrases: dict[int, tuple[Phrase, ...]], index: TriggerIndex) -> None:
        """Reads the closed classes of the language; `phrases` are of each sentence by its number."""
        name = f"{language}/grammar.toml"
        self._language = language
        self._phrases = phrases
        self._index = index
        self._time = word_set(name, "time_words")
        self._finite = word_set(name, "finite")
        self._determiners = word_set(name, "determiners")
        self._auxiliaries = word_set(name, "be") | word_set(name, "have")
        self._governing = word_set(name, "modals") | _AUXILIARIES if language == "en" else frozenset()
        self._prepositions = word_set(name, "prepositions")
        self._numbers = number_words(language)
        self._verbs = VerbReader(language)
        self._particles = Particles(language)
        self._describing = Describing(index) if language == "nl" else None
        self._closed = self._prepositions | word_set(name, "coordinators") | self._time

    def find(self, clause: Clause, idioms: frozenset[int]) -> list[list[Hit]]:
        """Gives the triggers of a clause; those that begin at one token together, the longest first."""
        tokens, members = clause.sentence.tokens, clause.members
        inside = set(members)
        found: list[list[Hit]] = []
        idioms |= self._named(clause)
        covered = -1
        shots: set[int] = set()  # "wisselden ... schoten uit": there no verb
        lemmas, english = {tokens[at].lemma for at in members}, self._language == "en"
        for at in members:
            if at <= covered or at in idioms or (at in shots and not english):
                continue
            begun = self._index.candidates(tokens, at, lemmas)
            if not begun or is_month(tokens, at):
                continue
            hits: list[Hit] = []
            for pattern, last in begun:
                form = pattern.form
                if last not in inside:
                    continue
                particle: tuple[int, ...] = ()
                beside: tuple[int, ...] = ()
                if form.particle:
                    particle = self._particles.find(clause, form.particle, at, last, is_particle=True)
                if form.beside:
                    beside = self._particles.find(clause, form.beside, at, last, is_particle=False)
                if form.tag is FormTag.INFINITIVE and english and not self._is_base_verb(clause, at):
                    continue
                if pattern.trigger.is_verb and is_noun_there(self._language, tokens, at, form.tag):
                    continue
                if english and not pattern.trigger.is_verb and only_describes(tokens, at, last):
                    continue
                if english and form.tag is FormTag.PRESENT and names_things(clause, at, self._verbs):
                    continue
                whole = len(particle) == len(form.particle) and len(beside) == len(form.beside)
                described = form.tag in PASTS or (self._language == "nl" and form.tag is FormTag.INFINITIVE)
                if pattern.trigger.word.startswith(_DRIVES) and drives_nobody(tokens, at, self._auxiliaries):
                    continue  # "drove out of their camp": they left
                whole = whole and idioms.isdisjoint(beside) and not self._is_other_verb(clause, pattern, at)
                if whole and not (described and self._is_attributive(tokens, at, last, inside)):
                    hits.append(Hit(pattern.trigger, form.tag, at, last, (*particle, *beside)))
            if hits:
                if tokens[at - 1].lemma == "to" and at > 1 and tokens[at - 2].lemma not in _TURNED():
                    hits = [hit for hit in hits if hit.tag is FormTag.INFINITIVE] or hits
                hits = self._in_voice(clause, at, hits)
                longest = max(map(length_of, hits))
                moves = (
                    self._index.plain
                    or self._language == "en"
                    and any(hit.trigger.frame.name in _MOVES for hit in hits)
                )
                hits = [hit for hit in hits if length_of(hit) == longest or hit.apart or moves]
                hits.sort(key=lambda hit: (-length_of(hit), hit.trigger.frame.name == _POSTED))
                covered = max(covered, max(hit.last for hit in hits))
                shots.update(k for hit in hits for k in hit.apart if tokens[k].lemma == _SHOTS)
                hits = self._as_noun_first(tokens, at, hits)
                found.append(hits if self._index.plain else as_mutual(hits, clause))
        return found

    def _is_base_verb(self, clause: Clause, at: int) -> bool:
        """Says whether an English base form is a verb: behind what governs it, or behind a plural subject."""
        phrases = self._phrases[clause.sentence.index]
        return is_governed(clause.sentence.tokens, at, self._governing) or has_plural_subject(
            clause, at, phrases, self._verbs
        )

    def _is_other_verb(self, clause: Clause, pattern: Pattern, at: int) -> bool:
        """Says whether a particle makes another verb of one: "staken een rivier over", "had taken in refugees"."""
        if self._language == "en" and pattern.trigger.word == _TAKE:
            return takes_nothing(clause, at, self._phrases[clause.sentence.index])
        if self._language == "en" and pattern.trigger.word == _LEAVE:
            return leaves_things(clause, at, self._phrases[clause.sentence.index])
        tokens = clause.sentence.tokens
        if (
            pattern.form.particle == _IN
            and self._language == "nl"
            and _TAKEN_ALONG in {tokens[k].lemma for k in clause.members}
        ):
            return True  # "namen elf reizigers mee het bos in"
        if self._language != "nl" or pattern.form.apart or tokens[at].lemma not in _WITH_PARTICLES():
            return False
        particles = (k for k in clause.members if k > at and tokens[k].lemma in DUTCH_PARTICLES)
        return any(
            tokens[k - 1].lemma not in DUTCH_PARTICLES and self._particles.ends_group(clause, k) for k in particles
        )

    def _is_attributive(self, tokens: Sequence[Token], first: int, last: int, inside: set[int]) -> bool:
        """Says whether a participle stands before a noun as an adjective: "the occupied city", "ousted president"."""
        if self._language == "en" and first > 0 and tokens[first - 1].lemma in _ARTICLES:
            return True  # "the disappeared", "the killed"
        if last + 1 not in inside:
            return False
        after = tokens[last + 1]
        if self._language == "en" and after.text == "-" and last + 2 < len(tokens):
            return after.start == tokens[last].end and after.end == tokens[last + 2].start  # "burned-out cars"
        if not after.is_word or after.lemma in self._closed:
            return False
        before = tokens[first - 1].lemma if first > 0 else ""
        if self._describing is not None:
            if self._describing.is_held_by(tokens, first) or self._describing.is_qualified(tokens, first):
                return True
            if before in _DUTCH_ARTICLES and first == last and tokens[first].lemma.endswith("en"):
                return True  # "een verlaten kazerne", "de gevallen stad"
            if before in _DUTCH_ONE and first == last and tokens[first].lemma.endswith(("t", "d")):
                return after.lemma not in self._finite and after.lemma not in self._auxiliaries  # "een gevlucht gezin"
            if self._describing.tells_whom(tokens, first, inside):
                return True
            if before in _GOVERNING and first == last and tokens[first].lemma.endswith("en"):
                return after.lemma not in self._finite | self._determiners  # "de vrijlating van ontvoerde leraren"
            counted = before in self._determiners or self._is_counted(tokens, first)
            is_adjective = (before in BEFORE_ADJECTIVE or counted) and not tokens[first].lemma.endswith("en")
            return is_adjective and tokens[first].lemma.endswith("e") and after.lemma not in self._determiners
        if before in _ENGLISH_BEFORE_ADJECTIVE or before == "-":
            return True
        number = self._is_counted(tokens, first) and (before.isdigit() or first > 1 or self._goes_on(tokens, last + 2))
        counted = number or (before in self._prepositions and before not in _NO_ADJECTIVE_AFTER)
        if counted and first == last and after.lemma not in self._determiners and not after.is_capital:
            return not after.text.isdigit()  # "about stolen fields", "22 stolen weapons"
        if before.endswith("ing") and first > 1 and tokens[first - 2].lemma in self._auxiliaries:
            return after.lemma not in self._determiners  # "was sheltering displaced families"
        return first == 0 and after.lemma not in self._determiners

    def _is_counted(self, tokens: Sequence[Token], first: int) -> bool:
        """Says whether a number stands right before a token: "forty abducted girls", "tien ontvoerde mannen"."""
        if first == 0:
            return False
        if tokens[first - 1].lemma.isdigit():
            return not ends_date(tokens, first, self._language)
        return tokens[first - 1].lemma in _SEVERAL or self._numbers.number(tokens, first - 1) is not None

    def _goes_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether the verb of an English clause stands at a token: "two besieged towns fell"."""
        return at < len(tokens) and (tokens[at].lemma in self._finite or looks_past(tokens[at].lemma, "en"))

    def _as_noun_first(self, tokens: Sequence[Token], at: int, hits: list[Hit]) -> list[Hit]:
        """Puts the noun before the gerund where an article or "of" shows it to be one ("the shelling of")."""
        if self._language != "en" or not any(hit.tag is FormTag.GERUND for hit in hits):
            return hits
        before = tokens[at - 1].lemma if at > 0 else ""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        if (
            self._index.verb_tag(after) is FormTag.PAST
            or after in self._finite
            or before in self._determiners
            or after in {"of", "by", "in", "on"}
            or before in {"of", "in", "after", "and"}
        ):
            return sorted(hits, key=lambda hit: hit.tag is FormTag.GERUND)
        return hits

    def _named(self, clause: Clause) -> frozenset[int]:
        """Gives the tokens inside names of several words ("riot police"): they trigger nothing."""
        return frozenset(
            at
            for phrase in self._phrases[clause.sentence.index]
            if phrase.mention is not None and phrase.last > phrase.first
            for at in range(phrase.first, phrase.last + 1)
        )

    def _in_voice(self, clause: Clause, at: int, hits: list[Hit]) -> list[Hit]:
        """Puts the participle before the past tense where an auxiliary stands by ("werden ontbonden", "was hit")."""
        if not any(hit.tag is FormTag.PARTICIPLE for hit in hits):
            return hits
        tokens = clause.sentence.tokens
        near = [tokens[k].lemma for k in clause.members if self._language == "nl" or at - 4 <= k < at]
        if not self._auxiliaries.intersection(near):
            return hits
        if self._language == "nl":
            done = [hit for hit in hits if hit.tag is not FormTag.PAST]  # the auxiliary is the finite verb
            hits = done if any(hit.tag is FormTag.PARTICIPLE for hit in done) else hits
        return sorted(hits, key=lambda hit: (-len(hit.apart), hit.tag is not FormTag.PARTICIPLE))
