"""The verbs whose object is a place ("overrun", "in|nemen", "in brand + steken"), by the frames of their triggers."""

from coder.conjugation import Form, FormTag
from coder.lexicon import derived, read_table
from coder.triggerentries import Trigger
from coder.triggers import trigger_index
from coder.values import dataclass
from coder.vocabulary import word_set
from coder.words import fold

_FINITE = frozenset({FormTag.PAST, FormTag.INFINITIVE})
Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TakingVerbs:
    """The forms of those verbs, folded: what stands right before the name of a place, or right behind it.

    `before`: "veroverden X", "took over X"; `behind`: "X innamen", "X in handen kregen"; `participles`: "X ingenomen";
    `split` gives for a verb the words that stand behind the name without it: "namen X in", "kregen X in handen".
    """

    before: Phrases
    behind: Phrases
    participles: Phrases
    split: dict[str, Phrases]


@derived
def taking_verbs(language: str) -> TakingVerbs:
    """Gives the verbs of a language whose frame is marked `of_places` in frames.toml, and those of places.toml."""
    table = read_table(f"{language}/places.toml")
    before = {tuple(fold(words).split(" ")) for words in table["takes"]}
    behind = set(before)
    participles = {tuple(fold(words).split(" ")) for words in table["taken"]}
    split: dict[str, set[tuple[str, ...]]] = {}
    prepositions = word_set(f"{language}/grammar.toml", "prepositions")
    for spelled in trigger_index(language).spelled.values():
        for trigger, form in spelled:
            apart = _apart(trigger, form, language, prepositions)
            if apart is None:
                continue
            if form.tag is FormTag.PARTICIPLE and not form.particle:
                participles.add((*apart, *form.words))
            elif form.tag in _FINITE:
                if apart:
                    split.setdefault(form.words[0], set()).add(apart)
                else:
                    before.add(form.words)
                if not form.particle:
                    behind.add((*apart, *form.words))
    return TakingVerbs(
        frozenset(before),
        frozenset(behind),
        frozenset(participles),
        {word: frozenset(phrases) for word, phrases in split.items()},
    )


def _apart(trigger: Trigger, form: Form, language: str, prepositions: frozenset[str]) -> tuple[str, ...] | None:
    """Gives the words that stand apart from a form behind its object; None where that object is no place."""
    if not trigger.is_verb or language not in trigger.frame.of_places:
        return None
    if form.beside and not prepositions.intersection(form.beside[:2]):  # "weer in handen", not "de controle"
        return None
    return (*form.beside, *form.particle)
