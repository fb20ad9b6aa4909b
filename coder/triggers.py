"""Triggers: the words of the lexicon that may tell of an event, found in a sentence in one pass."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from functools import lru_cache

from coder.conjugation import Form, FormTag
from coder.lexicon import derived
from coder.phrasebook import Phrasebook
from coder.triggerentries import Trigger, read_triggers
from coder.values import dataclass, replace
from coder.words import Token

_SUFFIX_LENGTHS = range(4, 20)
_AS_NOUNS = frozenset({FormTag.INFINITIVE, FormTag.PRESENT})
_LIKELY = tuple(FormTag(tag) for tag in "past participle gerund noun plural infinitive present".split())


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of a trigger as it is searched."""

    trigger: Trigger
    form: Form


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found: token numbers of its first and last word (both included), and of words that stand apart."""

    trigger: Trigger
    tag: FormTag
    first: int
    last: int
    apart: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WordTriggers:
    """What one word may tell: the patterns that begin with it, as the lexicon lists them and as they are searched.

    `lone` are those whose words all stand together, `apart` those of which a word stands elsewhere, by one such word;
    both with their place in the order of search. `verb_tag` and `lone_tag` say which form of a trigger verb it may be,
    `is_past` whether it may be a past tense, `is_only_past` whether it is one and no participle.
    """

    patterns: tuple[Pattern, ...] = ()
    lone: Phrasebook[tuple[int, Pattern]] = field(default_factory=Phrasebook)
    apart: dict[str, Phrasebook[tuple[int, Pattern]]] = field(default_factory=dict)
    verb_tag: FormTag | None = None
    lone_tag: FormTag | None = None
    is_past: bool = False
    is_only_past: bool = False

    def begun(self, tokens: Sequence[Token], at: int, lemmas: set[str] | None = None) -> list[tuple[Pattern, int]]:
        """Gives the patterns that stand at token `at`, where the word is, with their last token, in order of search.

        Where `lemmas` are given, only those of which the words that stand apart are among them.
        """
        found = [*self.lone.at(tokens, at)]
        if self.apart:
            for needed in self.apart if lemmas is None else self.apart.keys() & lemmas:
                for (rank, pattern), length in self.apart[needed].at(tokens, at):
                    if lemmas is None or lemmas.issuperset(pattern.form.particle + pattern.form.beside):
                        found.append(((rank, pattern), length))
        if len(found) > 1:
            found.sort(key=lambda one: one[0][0])
        return [(pattern, at + length - 1) for (_, pattern), length in found]


_NOTHING = WordTriggers()


@dataclass(frozen=True, slots=True)
class TriggerIndex:
    """All triggers of a language by the first word of their forms, and nouns that end a compound ("granaat-aanval").

    What a word may tell is made of its triggers when a text first holds it: of tens of thousands few are met.
    `by_suffix` holds the longest first. `plain`: none tells an event by itself, and of those that begin at one token
    the shorter count too.
    """

    spelled: dict[str, list[tuple[Trigger, Form]]]
    by_suffix: dict[str, tuple[Pattern, ...]]
    plain: bool = False
    _ended: Callable[[str], tuple[Pattern, ...]] = field(init=False, repr=False, compare=False)
    _made: dict[str, WordTriggers] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keeps which nouns end a word, since words come again."""
        object.__setattr__(self, "_ended", lru_cache(maxsize=65536)(self._ends))

    def of(self, word: str) -> WordTriggers:
        """Gives what a folded word may tell."""
        made = self._made.get(word)
        if made is None:
            if word not in self.spelled:
                return _NOTHING
            made = self._made[word] = _word_triggers(self.spelled[word])
        return made

    def verb_tag(self, word: str) -> FormTag | None:
        """Says which form of a trigger verb a folded word may be, or None for a word that is none."""
        return self.of(word).verb_tag

    def lone_tag(self, word: str) -> FormTag | None:
        """Says the same, but passes by the base of a verb that needs a particle: "ward" of "ward off" is a noun too."""
        return self.of(word).lone_tag

    def takes(self, word: str, particle: tuple[str, ...]) -> bool:
        """Says whether a folded word is a form of a trigger verb that needs that particle: "viel", of "aanvallen"."""
        return any(pattern.form.particle == particle for pattern in self.of(word).patterns)

    def is_past(self, word: str) -> bool:
        """Says whether a folded word may be the past tense of a trigger verb, whatever else it may be."""
        return self.of(word).is_past

    def is_only_past(self, word: str) -> bool:
        """Says whether a folded word is a past tense of a trigger verb and no participle of one."""
        return self.of(word).is_only_past

    def candidates(self, tokens: Sequence[Token], at: int, lemmas: set[str] | None = None) -> list[tuple[Pattern, int]]:
        """Gives the patterns whose contiguous words begin at token `at`, with their last token, longest first.

        Where `lemmas` are given, only those of which the words that stand apart are among them.
        """
        made = self.of(tokens[at].lemma)
        known = made is not _NOTHING
        found = made.begun(tokens, at, lemmas) if known else []
        if found or not self.by_suffix:
            return found
        ended = self._ended(tokens[at].lemma)
        if not ended or (known and lemmas is not None and made.begun(tokens, at)):
            return []
        return [(pattern, at) for pattern in ended]

    def _ends(self, word: str) -> tuple[Pattern, ...]:
        """Gives the patterns of the longest noun that ends a folded word."""
        if len(word) > _SUFFIX_LENGTHS.start + 1:
            for length in reversed(range(_SUFFIX_LENGTHS.start, min(len(word) - 1, _SUFFIX_LENGTHS.stop))):
                if patterns := self.by_suffix.get(word[-length:]):
                    return patterns
        return ()


def _unlike(spelled: Iterable[tuple[Trigger, Form]]) -> tuple[Pattern, ...]:
    """Gives the patterns of forms in their order; of two that are one form of one frame the first."""
    alike: dict[tuple[object, ...], Pattern] = {}
    for trigger, form in spelled:
        key = trigger.frame.gist or trigger.frame.name, form, trigger.word.startswith("*")
        alike.setdefault(key, Pattern(trigger, form))
    return tuple(alike.values())


def _word_triggers(spelled: Iterable[tuple[Trigger, Form]]) -> WordTriggers:
    """Makes of the triggers that begin with one word what it may tell."""
    patterns = _unlike(spelled)
    together: Phrasebook[tuple[int, Pattern]] = Phrasebook()
    apart: dict[str, Phrasebook[tuple[int, Pattern]]] = {}
    for rank, pattern in enumerate(sorted(patterns, key=_rank)):
        elsewhere = pattern.form.particle + pattern.form.beside  # of these the longest is the rarest
        book = apart.setdefault(max(elsewhere, key=len), Phrasebook()) if elsewhere else together
        book.add(pattern.form.words, (rank, pattern))
    lone = [pattern for pattern in patterns if len(pattern.form.words) == 1]
    verbs = [pattern.form for pattern in lone if pattern.trigger.is_verb]
    pasts = any(pattern.form.tag is FormTag.PAST and pattern.trigger.is_verb for pattern in patterns)
    tags = {pattern.form.tag for pattern in lone}
    return WordTriggers(
        patterns,
        together,
        apart,
        next((form.tag for form in verbs), None),
        next((form.tag for form in verbs if form.tag not in _AS_NOUNS or form.apart == 0), None),
        pasts,
        FormTag.PAST in tags and FormTag.PARTICIPLE not in tags,
    )


@derived
def trigger_index(language: str) -> TriggerIndex:
    """Gives the triggers of a language; raises LexiconError with file and line for an entry that cannot be read."""
    return _index(language, f"{language}/triggers*.toml")


@derived
def gist_index(language: str) -> TriggerIndex:
    """Gives the plain verbs and nouns of a language that tell an event only by what stands beside them."""
    return replace(_index(language, f"{language}/gist*.toml"), plain=True)


def _index(language: str, files: str) -> TriggerIndex:
    spelled: dict[str, list[tuple[Trigger, Form]]] = {}
    by_suffix: dict[str, list[tuple[Trigger, Form]]] = {}
    for trigger, forms in read_triggers(language, files):
        ends = trigger.word.startswith("*")
        for form in forms:
            spelled.setdefault(form.words[0], []).append((trigger, form))
            if ends:
                by_suffix.setdefault(form.words[0], []).append((trigger, form))
    return TriggerIndex(spelled, {word: tuple(sorted(_unlike(made), key=_rank)) for word, made in by_suffix.items()})


def _rank(pattern: Pattern) -> tuple[int, int, int]:
    """Gives the order in which the patterns of a token are tried: longest first, then those with words apart."""
    return -len(pattern.form.words), -pattern.form.apart, _LIKELY.index(pattern.form.tag)
