"""The forms of a verb or noun by rule, so that a lexicon need only name the word and its irregular parts."""

from collections.abc import Callable
from enum import StrEnum

from coder.values import dataclass

_VOWELS = "aeiou"
_DUTCH_UNSEPARABLE = ("be", "ge", "her", "ont", "ver", "er", "over", "onder", "door", "om", "weer", "mis")
_FREE_PARTICLES = frozenset("uiteen neer terug weg af samen plat dood vast gevangen omver buit".split())
_VOICELESS = ("t", "k", "f", "s", "ch", "p")


class FormTag(StrEnum):
    """What a form of a word tells of tense and voice."""

    INFINITIVE = "infinitive"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    NOUN = "noun"
    PLURAL = "plural"


PASTS = frozenset({FormTag.PAST, FormTag.PARTICIPLE})
"""The forms that tell what was done."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: contiguous words, a particle that stands after them, an object anywhere in the clause."""

    words: tuple[str, ...]
    tag: FormTag
    particle: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def apart(self) -> int:
        """How many words of the form stand apart from it."""
        return len(self.particle) + len(self.beside)


def english_verb(spelling: str) -> list[Form]:
    """Gives the forms of an English verb: "capture", "shoot shot shot" (past, participle, gerund), "blow|up blew".

    A word after the bar may stand apart from the verb ("blew the bridge up").
    """
    parts = spelling.split(" ")
    verb, _, rest = parts[0].partition("|")
    tail = tuple(rest.split("_")) if rest else ()
    past = parts[1] if len(parts) > 1 else _english_past(verb)
    participle = parts[2] if len(parts) > 2 else past
    forms = [
        (verb, FormTag.INFINITIVE),
        (_english_s(verb), FormTag.PRESENT),
        (past, FormTag.PAST),
        (participle, FormTag.PARTICIPLE),
        (parts[3] if len(parts) > 3 else _english_ing(verb), FormTag.GERUND),
    ]
    if len(parts) == 1 and _doubles_in_britain(verb):
        forms += [(f"{verb}led", FormTag.PAST), (f"{verb}led", FormTag.PARTICIPLE), (f"{verb}ling", FormTag.GERUND)]
    made = [Form((word, *tail), tag) for word, tag in forms]
    if tail:
        made.extend(Form((word,), tag, tail) for word, tag in forms)
    return made


_PRESENT = {"zijn": "is", "hebben": "heeft", "willen": "wil", "kunnen": "kan", "zullen": "zal", "mogen": "mag"}


def dutch_verb(spelling: str) -> list[Form]:
    """Gives the forms of a Dutch verb: "veroveren", "in|nemen nam namen genomen" (past, past plural, participle)."""
    parts = spelling.split(" ")
    particle, bar, verb = parts[0].rpartition("|")
    stems = _dutch_stems(verb)
    singular = {parts[1]} if len(parts) > 1 else {stem + _dutch_past_ending(verb) for stem in stems}
    plural = {parts[2]} if len(parts) > 2 else {form + "n" for form in singular}
    participles = {parts[3]} if len(parts) > 3 else _dutch_participles(verb, stems, bool(bar))
    present = _irregular_present(verb) or {stem if stem.endswith("t") else stem + "t" for stem in stems}
    tagged = [
        *((form, FormTag.INFINITIVE) for form in (verb,)),
        *((form, FormTag.PRESENT) for form in sorted(present)),
        *((form, FormTag.PAST) for form in sorted(singular | plural)),
    ]
    if not bar:
        return [Form((form,), tag) for form, tag in [*tagged, *((p, FormTag.PARTICIPLE) for p in sorted(participles))]]
    apart = tuple(particle.split("_"))
    joined = "".join(apart) if len(apart) == 1 else None
    made = [Form((form,), tag, apart) for form, tag in tagged]
    made.append(Form((*apart, "te", verb), FormTag.INFINITIVE))
    if particle in _FREE_PARTICLES:  # "uiteen werden gejaagd"
        made.extend(Form((form,), FormTag.PARTICIPLE, (), apart) for form in sorted(participles))
    for form, tag in [*tagged, *((p, FormTag.PARTICIPLE) for p in sorted(participles))]:
        made.append(Form((joined + form,) if joined else (*apart, form), tag))
    return made


def _irregular_present(verb: str) -> set[str]:
    """Gives the present singular of the verbs whose infinitive does not tell it: "zien", "doen", "komen", "zijn"."""
    if verb in _PRESENT:
        return {_PRESENT[verb]}
    if verb.endswith("komen"):
        return {verb[:-2] + "t"}
    return {verb[:-1] + "t"} if verb.endswith(("zien", "doen")) else set()


def english_noun(word: str) -> list[Form]:
    """Gives singular and plural of an English noun of one or more words; "word/-" has no plural of its own."""
    return _noun(word, lambda last: (_english_s(last),))


def dutch_noun(word: str) -> list[Form]:
    """Gives singular and plural of a Dutch noun; "word/plural" names the plural, "word/-" has none."""
    return _noun(word, _dutch_plurals)


def _noun(word: str, plurals: Callable[[str], tuple[str, ...]]) -> list[Form]:
    singular, slash, plural = word.partition("/")
    *before, last = singular.split(" ")
    made = [Form((*before, last), FormTag.NOUN)]
    if plural == "-":
        return made
    more = (plural,) if slash else plurals(last)
    return [*made, *(Form((*before, form), FormTag.PLURAL) for form in more if form != last)]


def _english_s(word: str) -> str:
    if word == "have":
        return "has"
    if word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and word[-2:-1] not in _VOWELS):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(word: str) -> bool:
    short = len(word) >= 3 and word[-1] not in "aeiouwxyh" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    return short and sum(letter in _VOWELS for letter in word) == 1


def _doubles_in_britain(word: str) -> bool:
    """Says whether British English doubles a last l that American does not: "levelled", "pummelling"."""
    unstressed = len(word) > 4 and word[-1] == "l" and word[-2] in "aeiou" and word[-3] not in _VOWELS
    return unstressed and sum(letter in _VOWELS for letter in word) > 1


def _english_past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + (word[-1] if _doubles(word) else "") + "ed"


def _english_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith("ee"):
        return word[:-1] + "ing"
    return word + (word[-1] if _doubles(word) else "") + "ing"


def _dutch_stems(verb: str) -> list[str]:
    """Gives the possible stems; where stress decides (plunderen, bombarderen) both, as the other does not exist."""
    if not verb.endswith("en"):
        return [verb.removesuffix("n")]
    stem = verb[:-2]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return [stem[:-1]]
    stems = []
    is_open = len(stem) > 1 and stem[-2] in "aeou" and stem[-1] not in _VOWELS and not stem.endswith("uw")
    if is_open and (len(stem) < 3 or stem[-3] not in _VOWELS):
        stems.append(stem[:-2] + stem[-2] * 2 + stem[-1])
        if stem[-2] == "e" and stem[-1] in "lrnm":
            stems.append(stem)
    else:
        stems.append(stem)
    return [s[:-1] + {"v": "f", "z": "s"}.get(s[-1], s[-1]) for s in stems]


def _dutch_past_ending(verb: str) -> str:
    return "te" if verb.removesuffix("en").endswith(_VOICELESS) else "de"


def _dutch_participles(verb: str, stems: list[str], separable: bool) -> set[str]:
    ending = "t" if verb.removesuffix("en").endswith(_VOICELESS) else "d"
    bare = not separable and verb.startswith(_DUTCH_UNSEPARABLE)
    made = set()
    for stem in stems:
        form = stem if stem.endswith(ending) else stem + ending
        made.add(form if bare else "ge" + form)
    return made


def _dutch_plurals(word: str) -> tuple[str, ...]:
    if word.endswith(("e", "er", "el", "em", "ing")) and not word.endswith("ing"):
        return (word + "s", word + "n") if word.endswith("e") else (word + "s",)
    stem = word
    if len(word) > 3 and word[-2] == word[-3] and word[-2] in "aeou" and word[-1] not in _VOWELS:
        stem = word[:-2] + word[-1]
        stem = stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
        return (stem + "en",)
    short = len(word) > 2 and word[-1] not in _VOWELS and word[-2] in _VOWELS and word[-3] not in _VOWELS
    return (word + word[-1] + "en", word + "en") if short else (word + "en",)
