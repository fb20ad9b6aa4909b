"""Triggers: the words of the lexicon that may tell of an event, found in a sentence in one pass."""

from collections.abc import Callable, Sequence
from dataclasses import field
from functools import lru_cache

from coder.conjugation import Form, FormTag, dutch_noun, dutch_verb, english_noun, english_verb
from coder.frames import Frame, frames
from coder.lexicon import Entry, LexiconError, derived, read_entries
from coder.phrasebook import Phrasebook
from coder.values import dataclass, replace
from coder.words import Token, fold

_KEYS = frozenset({"frame", "verbs", "nouns", "phrases", "cues"})
_SUFFIX_LENGTHS = range(4, 20)
_AS_NOUNS = frozenset({FormTag.INFINITIVE, FormTag.PRESENT})
_LIKELY = tuple(FormTag(tag) for tag in "past participle gerund noun plural infinitive present".split())
_PARTS = {"nl": (1, 4), "en": (1, 2, 3, 4)}
_WRITE = {
    "nl": "veroveren, or in|nemen nam namen genomen (infinitive, past, past plural, participle)",
    "en": "capture, or take took taken (infinitive, past, participle)",
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word or phrase of the lexicon: how it is written there, its frame, its own cues, its lexicon line."""

    word: str
    is_verb: bool
    frame: Frame
    cues: frozenset[str]
    where: str


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
class TriggerIndex:
    """All patterns of a language by their first word, and nouns that end a compound ("granaat-aanval").

    `phrases` and `by_suffix` hold them the longest first; `verb_tags` and `lone_tags` which form of a trigger verb a
    word may be. `plain`: none tells an event by itself, and of those that begin at one token the shorter count too.
    """

    by_word: dict[str, tuple[Pattern, ...]]
    phrases: Phrasebook[Pattern]
    by_suffix: dict[str, tuple[Pattern, ...]]
    verb_tags: dict[str, FormTag]
    lone_tags: dict[str, FormTag]
    plain: bool = False
    _ended: Callable[[str], tuple[Pattern, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keeps which nouns end a word, since words come again."""
        object.__setattr__(self, "_ended", lru_cache(maxsize=65536)(self._ends))

    def verb_tag(self, word: str) -> FormTag | None:
        """Says which form of a trigger verb a folded word may be, or None for a word that is none."""
        return self.verb_tags.get(word)

    def lone_tag(self, word: str) -> FormTag | None:
        """Says the same, but passes by the base of a verb that needs a particle: "ward" of "ward off" is a noun too."""
        return self.lone_tags.get(word)

    def takes(self, word: str, particle: tuple[str, ...]) -> bool:
        """Says whether a folded word is a form of a trigger verb that needs that particle: "viel", of "aanvallen"."""
        return any(pattern.form.particle == particle for pattern in self.by_word.get(word, ()))

    def is_past(self, word: str) -> bool:
        """Says whether a folded word may be the past tense of a trigger verb, whatever else it may be."""
        return any(
            pattern.form.tag is FormTag.PAST and pattern.trigger.is_verb for pattern in self.by_word.get(word, ())
        )

    def is_only_past(self, word: str) -> bool:
        """Says whether a folded word is a past tense of a trigger verb and no participle of one."""
        tags = {pattern.form.tag for pattern in self.by_word.get(word, ()) if len(pattern.form.words) == 1}
        return FormTag.PAST in tags and FormTag.PARTICIPLE not in tags

    def candidates(self, tokens: Sequence[Token], at: int) -> list[tuple[Pattern, int]]:
        """Gives the patterns whose contiguous words begin at token `at`, with their last token, longest first."""
        word = tokens[at].lemma
        if word in self.phrases.openers:
            found = [(pattern, at + length - 1) for pattern, length in self.phrases.at(tokens, at)]
            if found:
                return found
        return [(pattern, at) for pattern in self._ended(word)] if self.by_suffix else []

    def _ends(self, word: str) -> tuple[Pattern, ...]:
        """Gives the patterns of the longest noun that ends a folded word."""
        if len(word) > _SUFFIX_LENGTHS.start + 1:
            for length in reversed(range(_SUFFIX_LENGTHS.start, min(len(word) - 1, _SUFFIX_LENGTHS.stop))):
                if patterns := self.by_suffix.get(word[-length:]):
                    return patterns
        return ()


@derived
def trigger_index(language: str) -> TriggerIndex:
    """Gives the triggers of a language; raises LexiconError with file and line for an entry that cannot be read."""
    return _index(language, f"{language}/triggers*.toml")


@derived
def gist_index(language: str) -> TriggerIndex:
    """Gives the plain verbs and nouns of a language that tell an event only by what stands beside them."""
    return replace(_index(language, f"{language}/gist*.toml"), plain=True)


def _index(language: str, files: str) -> TriggerIndex:
    by_word: dict[str, list[Pattern]] = {}
    by_suffix: dict[str, list[Pattern]] = {}
    verb_tags: dict[str, FormTag] = {}
    lone_tags: dict[str, FormTag] = {}
    seen: set[tuple[str, tuple[str, ...], tuple[str, ...], FormTag]] = set()
    for trigger, forms in _triggers(language, files):
        hyphened = "-" in trigger.word
        for form in forms:
            words, particle, beside = form.words, form.particle, form.beside
            if hyphened:
                words, particle, beside = _parts(words), _parts(particle), _parts(beside)
            key = (trigger.frame.gist or trigger.frame.name, words, (*particle, "+", *beside), form.tag)
            if key in seen:
                continue
            seen.add(key)
            whole = words is form.words and particle is form.particle and beside is form.beside
            pattern = Pattern(trigger, form if whole else Form(words, form.tag, particle, beside))
            if words[0] == "*":
                pattern = Pattern(trigger, Form(words[1:], form.tag))
                by_suffix.setdefault(words[1], []).append(pattern)
            first = pattern.form.words[0]
            by_word.setdefault(first, []).append(pattern)
            if trigger.is_verb and len(pattern.form.words) == 1:
                verb_tags.setdefault(first, form.tag)
                if form.tag not in _AS_NOUNS or pattern.form.apart == 0:
                    lone_tags.setdefault(first, form.tag)
    phrases: Phrasebook[Pattern] = Phrasebook()
    for patterns in by_word.values():
        for pattern in sorted(patterns, key=_rank) if len(patterns) > 1 else patterns:
            phrases.add(pattern.form.words, pattern)
    return TriggerIndex(
        {word: tuple(patterns) for word, patterns in by_word.items()},
        phrases,
        {word: tuple(sorted(patterns, key=_rank)) for word, patterns in by_suffix.items()},
        verb_tags,
        lone_tags,
    )


def _rank(pattern: Pattern) -> tuple[int, int, int]:
    """Gives the order in which the patterns of a token are tried: longest first, then those with words apart."""
    return -len(pattern.form.words), -pattern.form.apart, _LIKELY.index(pattern.form.tag)


def _triggers(language: str, files: str) -> list[tuple[Trigger, list[Form]]]:
    made: list[tuple[Trigger, list[Form]]] = []
    owner: dict[str, str] = {}
    for entry in reversed(read_entries(files, "trigger")):
        for word, forms in _spelled_out(entry, language):
            is_verb = forms[0].tag is not FormTag.NOUN
            key = f"{entry.values['frame']} {'verb' if is_verb else 'noun'} {word}"
            if owner.get(key, entry.where).rpartition(":")[0] != entry.where.rpartition(":")[0]:
                continue  # the entry that was laid over takes its place
            if key in owner:
                raise LexiconError(f"{entry.where}: {word!r} stands in {owner[key]} too")
            owner[key] = entry.where
            frame = frames()[entry.values["frame"]]
            cues = frozenset(entry.values.get("cues", ()))
            made.append((Trigger(word, is_verb, frame, cues, entry.where), forms))
    return made[::-1]


def _spelled_out(entry: Entry, language: str) -> list[tuple[str, list[Form]]]:
    values = entry.values
    for key in values:
        if key not in _KEYS:
            raise LexiconError(f"{entry.where}: unknown key {key!r}; one of {', '.join(sorted(_KEYS))}")
    if values.get("frame") not in frames():
        raise LexiconError(f"{entry.where}: unknown frame {values.get('frame')!r}; see frames.toml")
    verb, noun = (dutch_verb, dutch_noun) if language == "nl" else (english_verb, english_noun)
    spelled: list[tuple[str, list[Form]]] = []
    for word in values.get("verbs", ()):
        before, plus, rest = word.partition(" + ")
        if (len(rest.split(" ")) if plus else len(word.split(" "))) not in _PARTS[language]:
            raise LexiconError(f"{entry.where}: {word!r} has not the parts of a verb; write: {_WRITE[language]}")
        if plus:
            complement = tuple(fold(before).split(" "))
            forms = [Form(f.words, f.tag, f.particle, complement) for f in verb(fold(rest))]
        else:
            forms = verb(fold(word))
        spelled.append((word, forms))
    for word in values.get("nouns", ()):
        is_suffix = word.startswith("*")
        forms = noun(fold(word.removeprefix("*")))
        spelled.append((word, [Form(("*", *f.words), f.tag) for f in forms] if is_suffix else forms))
    for word in values.get("phrases", ()):
        spelled.append((word, [Form(tuple(fold(word).split(" ")), FormTag.PAST)]))
    return spelled


def _parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """Splits words as the tokenizer does: hyphens are tokens of their own. Words without one are given as they are."""
    if "-" not in " ".join(words):
        return words
    return tuple(part for word in words for part in word.replace("-", " - ").split())
