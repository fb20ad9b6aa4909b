"""The semantic field of support: nouns, verbs and closed lists by which a sentence tells of it without an idiom."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from coder.codebook import AllianceKind
from coder.conjugation import FormTag, dutch_verb, english_verb
from coder.lexicon import derived, read_table
from coder.values import dataclass
from coder.wordlists import by_first_word
from coder.words import Token, words_stand

NOUNS = ("arms", "money", "people", "shelter", "backing", "pacts", "combat")
"""The classes of nouns, in [nouns]."""
VERBS = (
    "give",
    "get",
    "move",
    "sustain",
    "abide",
    "fight",
    "have",
    "cancel",
    "along",
    "keep",
    "let",
    "strike",
    "cease",
    "dwindle",
    "reside",
)
"""The classes of verbs, in [verbs]."""
LISTS = tuple(
    (
        "afar around battle behalf beside between camp enemy from hostile joint lacking lean place powers replacing "
        "slowly standing tap there to upright vital "
        "neutral gap filling articles front contract expired sake era bounds "
        "uniform civic shutting over bonds patience short buying command hospital "
    ).split()
)
"""The closed lists, in [words]."""
_KINDS = {
    "arms": AllianceKind.MILITARY,
    "people": AllianceKind.MILITARY,
    "money": AllianceKind.ECONOMIC,
    "pacts": AllianceKind.MILITARY,
}


@dataclass(frozen=True, slots=True)
class FieldVerb:
    """A form of a verb of the field: its class, whether it is a past participle, and the words that stand apart."""

    name: str
    participle: bool
    apart: tuple[str, ...]


class Field:
    """The field of one language."""

    def __init__(
        self,
        nouns: dict[str, tuple[frozenset[str], tuple[str, ...]]],
        verbs: dict[str, tuple[FieldVerb, ...]],
        words: dict[str, dict[str, tuple[tuple[str, ...], ...]]],
    ) -> None:
        """Keeps the nouns by class (whole words, and the ends of compounds), verbs by form, lists by first word."""
        self._nouns = nouns
        self.verbs = verbs
        self.words = words
        self.classes_of = lru_cache(maxsize=65536)(self._find_classes)
        """Gives the classes of nouns that a lower-case word belongs to; kept, since words come again."""

    def _find_classes(self, word: str) -> tuple[str, ...]:
        return tuple(name for name, (whole, ends) in self._nouns.items() if word in whole or word.endswith(ends))

    def noun(self, token: Token, classes: Iterable[str] = NOUNS) -> str | None:
        """Gives the first of `classes` that a word belongs to; a compound belongs with its last part."""
        mine = self.classes_of(token.lower)
        return next((name for name in classes if name in mine), None) if mine else None

    def nouns_in(self, tokens: Sequence[Token]) -> dict[str, int]:
        """Gives where in `tokens` the first noun of each class stands that stands there at all."""
        found: dict[str, int] = {}
        for index, token in enumerate(tokens):
            for name in self.classes_of(token.lower):
                found.setdefault(name, index)
        return found

    def verbs_in(self, tokens: Sequence[Token]) -> dict[str, int]:
        """Gives where in `tokens` the first verb of each class stands that stands there, its particle with it."""
        found: dict[str, int] = {}
        for index, token in enumerate(tokens):
            for verb in self.verbs.get(token.lower, ()):
                if verb.name not in found and all(self._stands_apart(word, tokens) for word in verb.apart):
                    found[verb.name] = index
        return found

    def find(self, name: str, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """Gives where the first expression of a list begins and ends in `tokens`."""
        by_first = self.words[name]
        for index, token in enumerate(tokens):
            if token.lower not in by_first:
                continue
            for phrase in by_first[token.lower]:
                if words_stand(tokens, index, phrase):
                    return index, index + len(phrase)
        return None

    def verb(self, name: str, tokens: Sequence[Token]) -> int | None:
        """Gives where a verb of the class `name` stands in a clause, its particle somewhere in it; None if nowhere."""
        for index, token in enumerate(tokens):
            if token.lower not in self.verbs:
                continue
            for verb in self.verbs[token.lower]:
                if verb.name == name and all(self._stands_apart(word, tokens) for word in verb.apart):
                    return index
        return None

    def _stands_apart(self, word: str, tokens: Sequence[Token]) -> bool:
        """Says whether a word belongs to a verb elsewhere, not to a phrase: "houdt X in", not "in de lucht"."""
        for index, token in enumerate(tokens):
            if token.lower != word:
                continue
            behind = tokens[index + 1] if index + 1 < len(tokens) else None
            if behind is None or not (
                behind.is_capital or behind.text.isdigit() or behind.lower in self.words["articles"]
            ):
                return True
        return False


def kind_of(name: str | None) -> AllianceKind:
    """Gives the kind of support that a class of nouns stands for."""
    return _KINDS.get(name or "", AllianceKind.UNSPECIFIED)


@derived
def field_of(language: str) -> Field:
    """Gives the field of `language` (nl or en), read once."""
    table = read_table(f"{language}/field.toml")
    nouns = {name: _split(table["nouns"][name]) for name in NOUNS}
    forms = dutch_verb if language == "nl" else english_verb
    verbs: dict[str, list[FieldVerb]] = {}
    for name in VERBS:
        for spelling in table["verbs"][name]:
            for form in forms(spelling):
                apart = (*form.words[:-1], *form.particle, *form.beside)
                verb = FieldVerb(name, form.tag is FormTag.PARTICIPLE, apart)
                verbs.setdefault(form.words[-1], []).append(verb)
    words = {name: by_first_word(table["words"][name]) for name in LISTS}
    return Field(nouns, {form: tuple(dict.fromkeys(found)) for form, found in verbs.items()}, words)


def _split(listed: list[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Parts whole words from those with a star, which also end compounds."""
    return frozenset(word.lstrip("*") for word in listed), tuple(word[1:] for word in listed if word.startswith("*"))


def check_field(language: str) -> list[str]:
    """Gives the faults of a field file: lists that are missing or unknown."""
    table = read_table(f"{language}/field.toml")
    faults = []
    for part, known in (("nouns", NOUNS), ("verbs", VERBS), ("words", LISTS)):
        rows = table.get(part, {})
        faults += [f"{language}/field.toml: [{part}] has no list {name!r}" for name in known if name not in rows]
        faults += [f"{language}/field.toml: [{part}] knows no list {name!r}" for name in rows if name not in known]
    return faults
