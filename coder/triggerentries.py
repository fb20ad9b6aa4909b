"""The triggers that the lexicon lists, each with the forms in which it is searched."""

from coder.conjugation import Form, FormTag, dutch_noun, dutch_verb, english_noun, english_verb
from coder.frames import Frame, frames
from coder.lexicon import Entry, LexiconError, read_entries
from coder.values import dataclass
from coder.words import fold

_KEYS = frozenset({"frame", "verbs", "nouns", "phrases", "cues"})
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


def read_triggers(language: str, files: str) -> list[tuple[Trigger, list[Form]]]:
    """Gives the triggers of files of the lexicon with their forms, in the order of the files.

    Raises LexiconError with file and line for an entry that cannot be read.
    """
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
            tokenized = [*map(_tokenized, forms)] if "-" in word else forms
            made.append((Trigger(word, is_verb, frame, cues, entry.where), tokenized))
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
        spelled.append((word, noun(fold(word.removeprefix("*")))))
    for word in values.get("phrases", ()):
        spelled.append((word, [Form(tuple(fold(word).split(" ")), FormTag.PAST)]))
    return spelled


def _tokenized(form: Form) -> Form:
    """Splits the words of a form as the tokenizer does: hyphens are tokens of their own."""
    words, particle, beside = (
        tuple(part for word in words for part in word.replace("-", " - ").split())
        for words in (form.words, form.particle, form.beside)
    )
    return Form(words, form.tag, particle, beside)
