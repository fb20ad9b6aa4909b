"""The words by which a language tells that somebody backs somebody: lexicon/<language>/support.toml."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coder.alliances.designations import are_men, is_type
from coder.alliances.field import field_of
from coder.codebook import AllianceKind, AllianceStatus
from coder.words import Token, words_stand

WORD_LISTS = tuple(
    (
        "ability accusing adverbial allegiance arms as asking authority back bases bent border by captured closing "
        "compound conditional contrast cool coordination copula deeds denying deploying doubted drying ended faith "
        "force forces hedge her hypothetical including infinitive it lacking lately locative losing "
        "motion negation nominal of once parting passive perfect person personnel plan platforms plural pointing "
        "possessive purpose reflexive relative request rescue rule rulers separable since source subordinators "
        "survival then ties to turned until wages waning warfare wavering weight whose with words against charges "
        "comrade coffers costs hostile kept made meeting origin provenance serving taken theirs towards traded "
        "auspices insurgent teachers "
        "bond bound business butfor called times "
        "affirmed neighbour demonstrative opening governmental handing "
        "cleft making upkeep keeping charged captive hirelings national recognised "
    ).split()
)
"""The lists that [words] of support.toml must have."""

NEEDS = tuple(
    (
        "allegiance arms back bases border cool deeds faith force forces gift goods it noun object rule rulers "
        "shipment survival teachers ties wages warfare weight words"
    ).split()
)
"""What an entry may need in its clause.

Goods, a shipment (goods that are no craft or people of one's own), a noun of support, an object, or a word of the list
of that name.
"""
_GIVEN = ("arms", "money")
_PARTICLES = {("bij",), ("op",), ("in",), ("uit",)}
_PURSES = frozenset({"portemonnee", "beurs", "buidel", "knip", "chequeboek", "portefeuille"})


class SupportFrame(StrEnum):
    """Who stands where around a verb of support."""

    TRANSITIVE = "transitive"
    DATIVE = "dative"
    RECEIVE = "receive"
    BESIDE = "beside"
    EMPLOY = "employ"


@dataclass(frozen=True, slots=True)
class SupportVerb:
    """One verb of support; `participle` says whether the form found is a past participle.

    `idiom`: expressions of which one must stand in the clause; `group`: only of one that is no state; `joint`: both
    sides fight, and whoever is not at home supports the other; `band`: only by one that is no state (a state's soldiers
    who run over are no support of the state's); `alone`: who is supported may be left out.
    """

    lemma: str
    frame: SupportFrame
    kind: AllianceKind
    status: AllianceStatus
    prepositions: tuple[tuple[str, ...], ...]
    particle: str | None
    idiom: tuple[tuple[str, ...], ...]
    needs: str | None
    unless: str | None
    through: bool
    able: bool
    group: bool
    joint: bool
    band: bool
    alone: bool
    participle: bool
    where: str


@dataclass(frozen=True, slots=True)
class SupportNoun:
    """A noun of support, or one that names an ally (`ally`); `mutual`: of a state and a group the state supports;
    `reverse`: whose it is supports who is called so ("Iran's proxies"); `needs`: only next to arms ("a stream of
    weapons"); `turning`: only where it wanes or ends ("enthusiasm for Y has cooled"); `band`: armed people, so
    that an adjective of a state tells only where they are from ("its Syrian auxiliaries").
    """

    lemma: str
    kind: AllianceKind
    ally: bool
    mutual: bool
    reverse: bool
    needs: bool
    turning: bool
    band: bool
    where: str


@dataclass(frozen=True, slots=True)
class SupportLexicon:
    """The support lexicon of one language."""

    language: str
    verbs: dict[str, tuple[SupportVerb, ...]]
    nouns: dict[str, SupportNoun]
    goods: dict[str, AllianceKind]
    describing: dict[str, AllianceKind]
    generic: dict[str, str]  # a noun for something named before: "state" or "group"
    words: dict[str, frozenset[str]]
    phrases: dict[str, dict[str, tuple[tuple[str, ...], ...]]]  # by list, by first word

    def has(self, name: str, tokens: Sequence[Token]) -> bool:
        """Says whether a word or expression of the list `name` stands in `tokens`."""
        return self.find(name, tokens) is not None

    def find(self, name: str, tokens: Sequence[Token]) -> int | None:
        """Gives where the first word or expression of the list `name` stands in `tokens`."""
        by_first = self.phrases[name]
        for index, token in enumerate(tokens):
            if token.lower not in by_first:
                continue
            for phrase in by_first[token.lower]:
                if words_stand(tokens, index, phrase):
                    return index
        return None

    def kind_of(self, tokens: Sequence[Token]) -> AllianceKind | None:
        """Gives the kind of support that the goods named in `tokens` stand for; a military one outranks the others."""
        found = {kind for token in tokens if (kind := self.goods.get(token.lower) or self.describing.get(token.lower))}
        for kind in (AllianceKind.MILITARY, AllianceKind.ECONOMIC, AllianceKind.POLITICAL):
            if kind in found:
                return kind
        return None

    def is_support(self, tokens: Sequence[Token], index: int) -> bool:
        """Says whether the token at `index` is a noun of support, and no part of a compound such as "aid group"."""
        noun = self.nouns.get(tokens[index].lower)
        if noun is None or noun.ally:
            return False
        return index + 1 >= len(tokens) or tokens[index + 1].lower not in self.words["compound"]

    def meets(self, verb: SupportVerb, tokens: Sequence[Token]) -> bool:
        """Says whether the clause `tokens` holds what a verb needs besides its parties."""
        if verb.particle is not None and not self._has_particle(verb, verb.particle, tokens):
            return False
        if verb.idiom and not any(_stands(expression, tokens) for expression in verb.idiom):
            return False
        if self.language == "nl" and verb.idiom and _is_preposition(verb.idiom, tokens):
            return False
        if verb.unless is not None and self.has(verb.unless, tokens):
            return False
        if verb.needs in {None, "object"}:
            return True
        has_noun = any(self.is_support(tokens, k) and not self.nouns[t.lower].needs for k, t in enumerate(tokens))
        if verb.needs == "noun":
            return has_noun
        if verb.needs == "shipment":
            moved = self.words["force"] | self.words["platforms"]
            shipped = any(token.lower in self.goods and token.lower not in moved for token in tokens)
            return has_noun or shipped or (self.language == "nl" and _are_typed(tokens))
        if verb.needs == "goods":
            force = self.words["force"]  # troops may also invade
            has_goods = has_noun or any(self._is_goods(token) and token.lower not in force for token in tokens)
            return has_goods or (self.language == "nl" and _are_counted(tokens))
        if verb.needs == "gift":  # who lends or gives away soldiers does not invade
            field = field_of(self.language)
            given = any(self._is_goods(t) or field.noun(t, ("people",)) is not None for t in tokens)
            return has_noun or given or (self.language == "nl" and _are_counted(tokens))
        return self.has(str(verb.needs), tokens)

    def _is_goods(self, token: Token) -> bool:
        """Says whether a word is for goods; in Dutch also a compound whose last part is one of the field's."""
        if token.lower in self.goods:
            return True
        return self.language == "nl" and token.lower not in _PURSES and field_of("nl").noun(token, _GIVEN) is not None

    def _has_particle(self, verb: SupportVerb, particle: str, tokens: Sequence[Token]) -> bool:
        """Says whether a particle stands in a clause, no other verb's: "valt af te lezen" is no "afvallen"."""
        infinitive = self.words["infinitive"] if self.language == "nl" else frozenset()
        for index, token in enumerate(tokens):
            if token.lower != particle:
                continue
            behind = tokens[index + 1 : index + 3]
            if len(behind) < 2 or behind[0].lower not in infinitive or verb in self.verbs.get(behind[1].lower, ()):
                return True
        return False


def _is_preposition(idiom: Sequence[Sequence[str]], tokens: Sequence[Token]) -> bool:
    """Says whether what would be a verb's particle only stands before a name: "vielen boeren aan bij Nablus"."""
    if len(idiom) > 1 or tuple(idiom[0]) not in _PARTICLES:
        return False
    at = [k for k, token in enumerate(tokens) if token.lower == idiom[0][0]]
    return all(k + 1 < len(tokens) and tokens[k + 1].is_capital for k in at)


def _are_typed(tokens: Sequence[Token]) -> bool:
    """Says whether Dutch words name goods by their type, which are not flown somewhere: "stuurt hem F-16's"."""
    words = [token.lower for token in tokens]
    return "naar" not in words and any(is_type(words, at) for at in range(len(words)))


def _are_counted(tokens: Sequence[Token]) -> bool:
    """Says whether Dutch words name goods by a type or men by their number: "F-16's", "tweeduizend man"."""
    words = [token.lower for token in tokens]
    return any(is_type(words, at) or are_men(words, at) for at in range(len(words)))


def _stands(expression: tuple[str, ...], tokens: Sequence[Token]) -> bool:
    """Says whether an expression stands in `tokens`, its words next to each other."""
    first, size = expression[0], len(expression)
    for at, token in enumerate(tokens):  # a plain loop: asked for each verb of support
        if token.lower == first and tuple([token.lower for token in tokens[at : at + size]]) == expression:
            return True
    return False
