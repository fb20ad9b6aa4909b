"""The words by which a language ascribes what is said to somebody: lexicon/<language>/speech.toml."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from coder.demonyms import demonyms
from coder.lexicon import LexiconError, derived, read_entries, read_table
from coder.speechforms import speaks_of_several, stands_behind
from coder.wordlists import by_first_word, word_list
from coder.words import Token, fold, words_stand

WORD_LISTS = tuple(
    (
        "according addressed adjectival adverbial agents alone and assumed banners bodies by chiefs collective "
        "conjunctions contrasting copulas definite determiners elliptic epithets genitive he i institutions "
        "introduced latter locative men men_of minding nameless nameless_openers naming neuter objects offices "
        "owned partitive plural pointing portfolios possessive prepositions proclaimers pronouns pseudonym "
        "quantifiers reflexive relations relatives reported retired sayings she skipped somebody stands "
        "statemedia styled subordinating summing term therein titled unspeaking utterances we women written"
    ).split()
)
"""The lists that [words] of speech.toml must have."""

_CLOSED = ("prepositions", "determiners", "definite", "relatives", "conjunctions", "skipped", "naming")
_BEFORE_NOUNS = frozenset(
    "the a an my our their its no two three four five six seven eight nine ten de hun ons onze geen".split()
)
_TO = frozenset({"to", "of", "into", "from", "without"})  # before them English "comments", "claims" are nouns
_SEVERAL = word_list("en/people.toml", "plurals")
_LEAST_COMPOUND = 5  # letters of a role that may end a compound: "legerwoordvoerder"


class SpeechKind(StrEnum):
    """How a verb introduces words."""

    SAY = "say"
    TELL = "tell"
    WRITE = "write"
    POST = "post"
    ASK = "ask"
    CALL = "call"
    ACCUSE = "accuse"
    THINK = "think"
    CITE = "cite"


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One verb of the lexicon; `particle` and `companion` are words that must stand near it."""

    lemma: str
    kind: SpeechKind
    particle: str | None
    companion: str | None
    medium: str | None
    where: str


@dataclass(frozen=True, slots=True)
class SpeechLexicon:
    """The speech lexicon of one language; phrases are rows of lower-case words."""

    language: str
    verbs: dict[str, tuple[SpeechVerb, ...]]
    bases: dict[str, tuple[SpeechVerb, ...]]  # English forms that are also nouns, verbs behind a plural alone
    words: dict[str, frozenset[str]]
    phrases: dict[str, dict[str, tuple[tuple[str, ...], ...]]]  # by list, by first word
    media: dict[str, tuple[tuple[tuple[str, ...], str], ...]]  # by first word, the longest first
    media_kinds: frozenset[str]
    roles: dict[str, str]
    modifiers: dict[str, str]
    closed: frozenset[str]  # articles, prepositions and the like: no names
    native: frozenset[str]  # countries where the language is spoken
    always_translated: bool  # whoever comes from elsewhere
    _role: Callable[[str], str | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keeps which role a word is for, since words come again."""
        object.__setattr__(self, "_role", lru_cache(maxsize=65536)(self._find_role))

    def verb_at(self, tokens: Sequence[Token], index: int) -> SpeechVerb | None:
        """Gives the speech verb whose form stands at `index`, if the words it needs stand within its sentence."""
        entries = self.verbs.get(tokens[index].lower, ())
        if not entries and index and tokens[index].lower in self.bases and speaks_of_several(tokens[index - 1]):
            entries = self.bases[tokens[index].lower]
        before = tokens[index - 1].lower if entries and index else ""
        if not entries or before in _BEFORE_NOUNS or before.isdigit() or (before == "'s" and self.language == "en"):
            return None  # "Greece's remarks", "the accused"
        if before in _TO and tokens[index].lower.endswith("s"):
            return None  # "closed its page to comments"
        around: set[str] | None = None
        far = self.language != "en"
        for entry in entries:
            needed = [word for word in (entry.particle, entry.companion) if word is not None]
            if needed and around is None:
                around = {token.lower for token in tokens[max(0, index - 12) : index + 26]}
            there = around is None or all(word in around for word in needed)
            if there and (far or stands_behind(entry.lemma, entry.companion, tokens, index)):
                return entry
        return None

    def phrase_at(self, name: str, tokens: Sequence[Token], index: int) -> int:
        """Gives how many tokens a phrase of the list `name` covers from `index` on; 0 for none."""
        if index >= len(tokens):
            return 0
        longest = 0
        for phrase in self.phrases[name].get(tokens[index].lower, ()):
            if len(phrase) > longest and (len(phrase) == 1 or words_stand(tokens, index, phrase)):
                longest = len(phrase)
        return longest

    def has_phrase(self, name: str, tokens: Sequence[Token]) -> bool:
        """Says whether a phrase of the list `name` stands anywhere in `tokens`."""
        begins = [at for at, token in enumerate(tokens) if token.lower in self.phrases[name]]
        return any(self.phrase_at(name, tokens, at) for at in begins)

    def _plural_role(self, word: str) -> str | None:
        """Gives the English of several: "analisten" (analysts) where the lexicon has "analist"."""
        if self.language == "nl" and word.endswith("ci") and word[:-1] + "us" in self.roles:
            return f"{self.roles[word[:-1] + 'us']}s"  # "critici"
        for ending in ("en", "s", "n") if self.language == "nl" else ("s",):
            role = self.roles.get(word.removesuffix(ending)) if word.endswith(ending) else None
            if role is not None:
                return role if role.endswith("s") else f"{role}s"
        return None

    def is_several(self, word: str) -> bool:
        """Says whether a noun is of several people, or of a body of people: "men", "villagers", "crowd"."""
        if word in self.words["collective"]:
            return True
        if word in self.roles:
            english = self.roles[word]
            return english in _SEVERAL() or (english.endswith("s") and not english.endswith("ss"))
        singular = self.roles.get(word.removesuffix("men") + "man") if self.language == "en" else None
        return self._plural_role(word) is not None or (word.endswith("men") and singular is not None)

    def role_of(self, token: Token) -> str | None:
        """Gives the English of a noun for a speaker, compounds included ("legerwoordvoerder": army spokesman)."""
        return self._role(token.lemma)

    def _find_role(self, word: str) -> str | None:
        """Gives the role that a folded word is for: one listed, its plural, or what a Dutch compound ends in."""
        found = self.roles.get(word) or self._plural_role(word)
        if found is not None or self.language != "nl":
            return found
        for cut in range(2, len(word) - _LEAST_COMPOUND + 1):
            role = self.roles.get(word[cut:])
            if role is not None:
                before = word[:cut].rstrip("-")
                modifier = self.modifiers.get(before) or self.modifiers.get(before.removesuffix("s"))
                return f"{modifier} {role}" if modifier else role
        return None


def _bases(verbs: dict[str, list[SpeechVerb]]) -> dict[str, tuple[SpeechVerb, ...]]:
    """Gives the verbs whose lemma is none of their forms, as it is a noun, too: "the claim", but "they claim"."""
    found: dict[str, dict[str, SpeechVerb]] = {}
    for verb in (verb for entries in verbs.values() for verb in entries if verb.lemma.split()[0] not in verbs):
        found.setdefault(verb.lemma.split()[0], {})[verb.where] = verb
    return {base: tuple(entries.values()) for base, entries in found.items()}


def _joined(verbs: dict[str, list[SpeechVerb]]) -> dict[str, SpeechVerb]:
    """Gives the forms in which separable verbs end a clause, where no entry has them: "zoals hij het uitdrukte"."""
    found: dict[str, SpeechVerb] = {}
    for form, entries in verbs.items():
        for verb in entries:
            whole = f"{verb.particle}{form}"
            separable = bool(verb.particle) and verb.lemma.startswith(verb.particle or "") and " " not in verb.lemma
            if separable and whole not in verbs and whole != verb.lemma:  # infinitives need an auxiliary
                found[whole] = replace(verb, particle=None)
    return found


def _media(table: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, name in sorted(table.items(), key=lambda row: -len(row[0].split())):
        found.setdefault(words.split()[0], []).append((tuple(words.split()), name))
    return {first: tuple(rows) for first, rows in found.items()}


@derived
def speech_lexicon(language: str) -> SpeechLexicon:
    """Gives the speech lexicon of `language` (nl or en), read once. Raises LexiconError for a faulty file."""
    faults = check_speech(language)
    if faults:
        raise LexiconError(faults[0])
    table = read_table(f"{language}/speech.toml")
    verbs: dict[str, list[SpeechVerb]] = {}
    for entry in read_entries(f"{language}/speech*.toml", "verb"):
        values = entry.values
        verb = SpeechVerb(
            values["lemma"],
            SpeechKind(values["kind"]),
            values.get("particle"),
            values.get("with"),
            values.get("medium"),
            entry.where,
        )
        for form in values["forms"].split():
            verbs.setdefault(form, []).append(verb)
    for form, joined in _joined(verbs).items():
        verbs.setdefault(form, []).append(joined)
    specific_first = {
        form: tuple(sorted(found, key=lambda v: v.particle is None and v.companion is None))
        for form, found in verbs.items()
    }
    words = table["words"]
    return SpeechLexicon(
        language=language,
        verbs=specific_first,
        bases=_bases(verbs) if language == "en" else {},
        words={name: frozenset(words[name]) for name in WORD_LISTS},
        phrases={name: by_first_word(words[name]) for name in WORD_LISTS},
        media=_media(table["media"]),
        media_kinds=frozenset(table["mediakinds"]["words"]),
        roles={fold(word): english for word, english in table["roles"].items()},
        closed=frozenset(word for name in _CLOSED for word in words[name]),
        native=frozenset(table["translation"]["native"]),
        always_translated=table["translation"]["always"],
        modifiers={**demonyms(), **{fold(word): english for word, english in table["modifiers"].items()}},
    )


def check_speech(language: str) -> list[str]:
    """Gives the faults of the speech lexicon of `language`, each with file and line, and how to mend it."""
    faults: list[str] = []
    seen: dict[tuple[str, str | None, str | None], str] = {}
    for entry in read_entries(f"{language}/speech*.toml", "verb"):
        values = entry.values
        missing = [key for key in ("lemma", "kind", "forms") if not isinstance(values.get(key), str)]
        if missing:
            faults.append(f"{entry.where}: a verb needs {', '.join(missing)} as text")
            continue
        unknown = sorted(set(values) - {"lemma", "kind", "forms", "particle", "with", "medium"})
        if unknown:
            known = "lemma, kind, forms, particle, with, medium"
            faults.append(f"{entry.where}: unknown key {unknown[0]!r}; known: {known}")
        if values["kind"] not in set(SpeechKind):
            faults.append(f"{entry.where}: unknown kind {values['kind']!r}; known: {', '.join(SpeechKind)}")
        for form in values["forms"].split():
            key = (form, values.get("particle"), values.get("with"))
            if key in seen:
                faults.append(f"{entry.where}: the form {form!r} stands already at {seen[key]}; leave one out")
            seen.setdefault(key, entry.where)
    words = read_table(f"{language}/speech.toml").get("words", {})
    faults.extend(f"{language}/speech.toml: [words] has no list {name!r}" for name in WORD_LISTS if name not in words)
    return faults
