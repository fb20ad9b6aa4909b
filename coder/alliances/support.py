"""The words by which a language tells that somebody backs somebody: lexicon/<language>/support.toml."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from coder.codebook import AllianceKind, AllianceStatus
from coder.lexicon import Entry, LexiconError, folders, read_entries, read_table
from coder.speech import by_first_word
from coder.words import Token

WORD_LISTS = tuple(
    (
        "ability accusing allegiance arms asking authority back border by compound contrast cool coordination "
        "copula denying ended faith force forces hedge hypothetical infinitive into it lacking locative negation "
        "nominal of once passive perfect person personnel plan platforms plural possessive purpose relative rule "
        "separable since subordinators survival ties to wavering weight words"
    ).split()
)
"""The lists that [words] of support.toml must have."""

NEEDS = tuple(
    (
        "allegiance arms back border cool faith force forces goods it noun object rule shipment survival ties weight "
        "words"
    ).split()
)
"""What an entry may need in its clause.

Goods, a shipment (goods that are no craft or people of one's own), a noun of support, an object, or a word of the list
of that name.
"""


class SupportFrame(StrEnum):
    """Who stands where around a verb of support."""

    TRANSITIVE = "transitive"
    DATIVE = "dative"
    RECEIVE = "receive"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class SupportVerb:
    """One verb of support; `participle` says whether the form found is a past participle."""

    lemma: str
    frame: SupportFrame
    kind: AllianceKind
    status: AllianceStatus
    prepositions: tuple[tuple[str, ...], ...]
    particle: str | None
    needs: str | None
    unless: str | None
    through: bool
    able: bool
    participle: bool
    where: str


@dataclass(frozen=True, slots=True)
class SupportNoun:
    """A noun of support, or one that names an ally (`ally`); `mutual`: of a state and a group the state supports;
    `reverse`: whose it is supports who is called so ("Iran's proxies").
    """

    lemma: str
    kind: AllianceKind
    ally: bool
    mutual: bool
    reverse: bool
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
            for phrase in by_first.get(token.lower, ()):
                if all(k < len(tokens) and tokens[k].lower == word for k, word in enumerate(phrase, start=index)):
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
        if verb.particle is not None and all(token.lower != verb.particle for token in tokens):
            return False
        if verb.unless is not None and self.has(verb.unless, tokens):
            return False
        if verb.needs in {None, "object"}:
            return True
        has_noun = any(self.is_support(tokens, index) for index in range(len(tokens)))
        if verb.needs == "noun":
            return has_noun
        if verb.needs == "shipment":
            moved = self.words["force"] | self.words["platforms"]
            return has_noun or any(token.lower in self.goods and token.lower not in moved for token in tokens)
        if verb.needs == "goods":
            force = self.words["force"]  # troops may also invade
            return has_noun or any(token.lower in self.goods and token.lower not in force for token in tokens)
        return self.has(str(verb.needs), tokens)


def support_lexicon(language: str) -> SupportLexicon:
    """Gives the support lexicon of `language` (nl or en), read once. Raises LexiconError for a faulty file."""
    return _read(language, folders())


@lru_cache(maxsize=8)
def _read(language: str, _folders: tuple[Path, ...]) -> SupportLexicon:
    faults = check_support(language)
    if faults:
        raise LexiconError(faults[0])
    verbs: dict[str, list[SupportVerb]] = {}
    for entry in read_entries(f"{language}/support*.toml", "support"):
        for key, participle in (("forms", False), ("participles", True)):
            for form in entry.values.get(key, "").split():
                verbs.setdefault(form, []).append(_verb(entry, participle))
    nouns = {
        form: SupportNoun(
            entry.values["forms"].split()[0],
            AllianceKind(entry.values["kind"]),
            name == "ally",
            entry.values.get("mutual", False),
            entry.values.get("reverse", False),
            entry.where,
        )
        for name in ("noun", "ally")
        for entry in read_entries(f"{language}/support*.toml", name)
        for form in entry.values["forms"].split()
    }
    table = read_table(f"{language}/support.toml")
    return SupportLexicon(
        language=language,
        verbs={form: tuple(sorted(found, key=_specific)) for form, found in verbs.items()},
        nouns=nouns,
        goods={word: AllianceKind(kind) for kind, words in table["goods"].items() for word in words},
        describing={word: AllianceKind(kind) for kind, words in table["describing"].items() for word in words},
        generic={word: what for what, words in table["generic"].items() for word in words},
        words={name: frozenset(word.lower() for word in table["words"][name]) for name in WORD_LISTS},
        phrases={name: by_first_word(table["words"][name]) for name in WORD_LISTS},
    )


def _specific(verb: SupportVerb) -> int:
    """Puts entries that need a particle or another word before those that do not."""
    return 2 * (verb.particle is None) + (verb.needs is None)


def _verb(entry: Entry, participle: bool) -> SupportVerb:
    values = entry.values
    return SupportVerb(
        lemma=values["lemma"],
        frame=SupportFrame(values["frame"]),
        kind=AllianceKind(values["kind"]),
        status=AllianceStatus(values.get("status", "active")),
        prepositions=tuple(sorted((tuple(p.split()) for p in values.get("prepositions", [])), key=len, reverse=True)),
        particle=values.get("particle"),
        needs=values.get("needs"),
        unless=values.get("unless"),
        through=values.get("through", False),
        able=values.get("able", False),
        participle=participle,
        where=entry.where,
    )


def check_support(language: str) -> list[str]:
    """Gives the faults of the support lexicon of `language`, each with file and line, and how to mend it."""
    faults: list[str] = []
    choices: dict[str, set[str]] = {
        "frame": set(SupportFrame),
        "kind": set(AllianceKind),
        "status": set(AllianceStatus),
        "needs": set(NEEDS),
        "unless": set(WORD_LISTS),
    }
    for name in ("support", "noun", "ally"):
        for entry in read_entries(f"{language}/support*.toml", name):
            required = ("lemma", "frame", "kind") if name == "support" else ("forms", "kind")
            missing = [key for key in required if key not in entry.values]
            if missing:
                faults.append(f"{entry.where}: a {name} needs {', '.join(missing)}")
            for key, known in choices.items():
                if key in entry.values and entry.values[key] not in known:
                    listed = ", ".join(sorted(known))
                    faults.append(f"{entry.where}: unknown {key} {entry.values[key]!r}; known: {listed}")
            if entry.values.get("frame") in {"dative", "receive", "beside"} and not entry.values.get("prepositions"):
                faults.append(f"{entry.where}: the frame {entry.values['frame']} needs prepositions")
    words = read_table(f"{language}/support.toml").get("words", {})
    faults.extend(f"{language}/support.toml: [words] has no list {name!r}" for name in WORD_LISTS if name not in words)
    return faults
