"""Noun phrases that no lexicon knows, read from word order alone: the subject before the verb, the object behind it."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.events.eligible import Eligible
from coder.events.framegroups import LED_OFF
from coder.events.nounphrases import NounPhrase, noun_phrase_reader
from coder.events.phrase import Phrase, names_among
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list

_MEASURES = word_list("things.toml", "measures")
_NOUN_ENDINGS = ("en", "s", "ing", "heid", "weld", "fie", "tie")
_UNKNOWN = frozenset({"unknown"})


class RunReader:
    """Reads unknown subjects and objects in the clauses of one language."""

    def __init__(self, language: str) -> None:
        """Reads the noun phrases of the language (nl or en)."""
        self.language = language
        self._reader = noun_phrase_reader(language)
        self._eligible = Eligible(language)
        self._forces = word_set(f"{language}/nounphrases.toml", "forces")

    def subject(self, hit: Hit, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the first bare noun phrase of the clause, in English one before the verb that is no other's object."""
        start = self._eligible.after_telling(clause, hit.first)
        for noun in self._bare(clause, phrases):
            if noun.first < start or self._is_adverb(noun, hit, clause):
                continue
            if self.language == "en" and (
                noun.first > hit.first or self._eligible.is_object(noun, clause.sentence.tokens)
            ):
                return None
            if not _touches(noun, hit):
                return self._unknown(noun, clause)
        return None

    def object(self, hit: Hit, clause: Clause, phrases: Sequence[Phrase], subject: Phrase | None) -> Phrase | None:
        """Gives the noun phrase behind the verb; in Dutch else the last one before it that is not its subject."""
        tokens = clause.sentence.tokens
        bare = [noun for noun in self._bare(clause, phrases) if not _touches(noun, hit)]
        led_off = self.language == "nl" and hit.trigger.frame.name in LED_OFF
        for noun in bare:
            between = [at for at in range(hit.last + 1, noun.first) if at not in hit.apart]
            if led_off and subject is not None and _overlaps(noun, subject):
                continue
            if noun.first > hit.last and all(self._reader.words.is_adverb(tokens, at) for at in between):
                return self._unknown(noun, clause)
        if self.language == "en":
            return None
        if subject is not None and led_off:
            named = (n for n in bare if n.first > hit.last and tokens[n.first].is_capital and not _overlaps(n, subject))
            name = next((n for n in named if not any(p.first <= n.head and n.first <= p.last for p in phrases)), None)
            if name is not None:
                return self._unknown(name, clause)  # "pakte de politie donderdag Jan Pol op"
        before = [noun for noun in bare if noun.last < hit.first and not (subject and _overlaps(noun, subject))]
        last = before[-1] if before else None
        if last is None or (subject is None and last is bare[0] and not self._is_object(last, hit, clause)):
            return None
        return self._unknown(last, clause)

    def _is_adverb(self, noun: NounPhrase, hit: Hit, clause: Clause) -> bool:
        """Says whether a lone word before the Dutch verb only joins on what was told: "Omgekeerd kostte X"."""
        alone = self.language == "nl" and noun.first == noun.head == 0 and hit.first == 1
        return alone and not clause.sentence.tokens[0].lemma.endswith(_NOUN_ENDINGS)

    def ending_at(self, last: int, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the noun phrase that ends with a token of the clause's sentence."""
        nouns = self._reader.read(clause.sentence.tokens, names_among(phrases))
        found = next((noun for noun in nouns if not noun.inner and last in {noun.last, noun.located}), None)
        return self._unknown(found, clause) if found is not None else None

    def _is_object(self, noun: NounPhrase, hit: Hit, clause: Clause) -> bool:
        """Says whether a Dutch noun phrase stands right before the verb at the end of its clause."""
        tokens = clause.sentence.tokens
        between = range(noun.located + 1, hit.first)
        return all(at in hit.apart or self._reader.words.is_adverb(tokens, at) for at in between)

    def _unknown(self, noun: NounPhrase, clause: Clause) -> Phrase:
        word = clause.sentence.tokens[noun.head].lemma
        armed = word in self._forces
        classes = _UNKNOWN | {"group"} if noun.counted else _UNKNOWN
        if not _MEASURES().isdisjoint(token.lemma for token in clause.sentence.tokens[noun.core : noun.head + 1]):
            classes = _UNKNOWN  # "22 tonnes of cocaine" are nobody
        return Phrase(noun.core, noun.head, classes | {"armed"} if armed else classes, "", begin=noun.first, noun=noun)

    def _bare(self, clause: Clause, phrases: Sequence[Phrase]) -> list[NounPhrase]:
        """Gives the noun phrases of a clause that no preposition governs and that describe no other."""
        members = set(clause.members)
        nouns = self._reader.read(clause.sentence.tokens, names_among(phrases))
        return [
            n for n in nouns if n.head in members and n.first in members and not n.inner and not _governed(n, clause)
        ]


def _governed(noun: NounPhrase, clause: Clause) -> bool:
    """Says whether a preposition governs a noun phrase: none that opens the clause does ("after a crowd burned")."""
    opened = clause.kind is ClauseKind.ADVERBIAL and noun.preposition == clause.opener
    return bool(noun.preposition) and not (opened and noun.first == clause.members[0] + 1)


def _touches(noun: NounPhrase, hit: Hit) -> bool:
    words = {*range(hit.first, hit.last + 1), *hit.apart}
    return any(at in words for at in range(noun.first, noun.head + 1))


def _overlaps(noun: NounPhrase, phrase: Phrase) -> bool:
    return noun.first <= phrase.last and phrase.first <= noun.located
