"""Fixed constructions of support, by verb and the words beside it: constructions.toml of each language."""

from collections.abc import Sequence
from dataclasses import field as made_field

from coder.alliances.designations import are_men, is_type
from coder.alliances.field import NOUNS, Field, field_of
from coder.alliances.support import SupportLexicon
from coder.codebook import AllianceKind, AllianceStatus
from coder.conjugation import Form, FormTag, dutch_verb, english_verb
from coder.lexicon import derived, read_table
from coder.reading import LANGUAGES
from coder.values import dataclass
from coder.wordlists import by_first_word, word_list
from coder.words import Token, words_stand

_FILE = "constructions.toml"
_HOUSES = word_list("en/power.toml", "houses")  # behind goods that only describe them: "its intelligence chief"
_COUNTED = {"<arms>": is_type, "<people>": are_men}
"""Of a class of nouns, what else stands for one: "F-16's", "tweeduizend man"."""
_CLASSED = "<*"  # the first sign of a class of nouns, and of the end of compounds
_POSSESSIVES = ("his", "her", "its", "their")


@dataclass(frozen=True, slots=True)
class Construction:
    """One verb with the expressions beside it, of each of `beside` one; who gives and who gets stand in which roles.

    `joint`: both fight, and of a state and a militia of its own the militia helps; `without`: what may not stand there;
    `negated`: a negation belongs to it;
    `troops`: only of people under arms.
    A role is "subject", "object", "owner" (whose the word beside the verb is), "maker" (whose goods an adjective
    tells), "main" (who acts in the clause around), "context" (whom the text told of last), "any" or prepositions,
    parted by "/".
    """

    verb: str
    participle: bool
    apart: tuple[str, ...]
    beside: tuple[tuple[tuple[str, ...], ...], ...]
    giver: tuple[str, ...]
    receiver: tuple[str, ...]
    kind: AllianceKind
    status: AllianceStatus
    able: bool
    joint: bool
    negated: bool
    troops: bool
    without: tuple[tuple[str, ...], ...]
    _needed: tuple[frozenset[str], ...] = made_field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Notes the words of which one must stand there for each of `beside` that is told by words alone."""
        beside = [choices for choices in self.beside if not any(choice[0][0] in _CLASSED for choice in choices)]
        needed = [frozenset({word}) for word in self.apart]
        needed += [frozenset(choice[0] for choice in choices) for choices in beside]
        object.__setattr__(self, "_needed", tuple(needed))

    def may_stand(self, words: frozenset[str]) -> bool:
        """Says whether the construction may stand anywhere in a sentence of these lower-case words."""
        for needed in self._needed:  # a plain loop: asked of all constructions of each verb
            if needed.isdisjoint(words):
                return False
        return True

    def stands(self, words: Sequence[str], field: Field) -> int | None:
        """Gives where in `words`, which are in lower case, the last of the expressions stands.

        -1 where none is asked for; None if one lacks.
        """
        at = -1
        if not all(word in words for word in self.apart):
            return None
        if any(_find(without, words, field) is not None for without in self.without):
            return None
        for choices in self.beside:
            found = next((k for choice in choices if (k := _find(choice, words, field)) is not None), None)
            if found is None:
                return None
            at = found
        return at


def _find(expression: tuple[str, ...], words: Sequence[str], field: Field) -> int | None:
    """Gives where the last word of an expression stands; "<arms>" is any noun of that class, "*kas" ends compounds."""
    first = expression[0]
    mark = first[0]
    if mark == "<":
        found = (k for k, word in enumerate(words) if first[1:-1] in field.classes_of(word))
        at = next((k for k in found if k + 1 >= len(words) or words[k + 1] not in _HOUSES()), None)
        counted = _COUNTED.get(first) if at is None and field is field_of("nl") else None
        return at if counted is None else next((k for k in range(len(words)) if counted(words, k)), None)
    if mark == "*":
        return next((k for k, word in enumerate(words) if word.endswith(first[1:])), None)
    if first not in words:
        return None
    length = len(expression)
    for index in range(words.index(first), len(words)):
        if words[index] == first and tuple(words[index : index + length]) == expression:
            return index + length - 1
    return None


def constructions(language: str = "nl") -> dict[str, tuple[Construction, ...]]:
    """Gives the constructions by the last word of each verb form, those with most words beside the verb first."""
    return _read(language)


@derived
def _read(language: str) -> dict[str, tuple[Construction, ...]]:
    found: dict[str, list[Construction]] = {}
    forms = dutch_verb if language == "nl" else _english_forms
    for row in read_table(f"{language}/{_FILE}")["construction"]:
        for spelling in row["phrases"]:
            if language == "nl":
                beside, _, verb = spelling.rpartition(" + ")
            else:
                verb, _, beside = spelling.partition(" + ")
            choices = tuple(_choices(part) for part in beside.split(" & ")) if beside else ()
            for form in forms(verb.strip()):
                made = Construction(
                    verb.split(" ")[0],
                    form.tag is FormTag.PARTICIPLE,
                    (*form.words[:-1], *form.particle, *form.beside),
                    choices,
                    tuple(row["giver"].split("/")),
                    tuple(row["receiver"].split("/")),
                    AllianceKind(row.get("kind", "unspecified")),
                    AllianceStatus(row.get("status", "active")),
                    row.get("able", False),
                    row.get("joint", False),
                    row.get("negated", False),
                    row.get("troops", False),
                    tuple(tuple(words.split()) for words in row.get("without", ())),
                )
                found.setdefault(form.words[-1], []).append(made)
    return {form: tuple(sorted(dict.fromkeys(rows), key=_length, reverse=True)) for form, rows in found.items()}


def _english_forms(spelling: str) -> list[Form]:
    """Gives the forms of an English verb; "be" has its own."""
    if spelling == "be":
        return [
            Form((word,), FormTag.PRESENT) for word in ("is", "are", "was", "were", "be", "been", "remains", "remain")
        ]
    return [form for form in english_verb(spelling) if len(form.words) == 1]


def _choices(part: str) -> tuple[tuple[str, ...], ...]:
    """Gives the expressions parted by " / "; "poss" stands for every possessive."""
    found: list[tuple[str, ...]] = []
    for choice in part.strip().split(" / "):
        words = tuple(choice.split())
        owners = _POSSESSIVES if "poss" in words else ("",)
        found += [tuple(owner if word == "poss" else word for word in words) for owner in owners]
    return tuple(found)


def _length(construction: Construction) -> int:
    return len(construction.beside) + len(construction.apart)


def is_construed(token: Token, support: SupportLexicon) -> bool:
    """Says whether a Dutch word is a verb of a construction that no adjective is spelt as."""
    return support.language == "nl" and token.lower in constructions() and not token.lower.endswith(("de", "te"))


@derived
def _lists(language: str) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    words = read_table(f"{language}/{_FILE}")["words"]
    return {name: by_first_word(words[name]) for name in words}


def stands(name: str, tokens: Sequence[Token], language: str = "nl") -> int | None:
    """Gives where the first expression of the list `name` of the file's [words] ends in `tokens`; None if nowhere."""
    by_first = _lists(language)[name]
    for index, token in enumerate(tokens):
        if token.lower not in by_first:
            continue
        for phrase in by_first[token.lower]:
            if words_stand(tokens, index, phrase):
                return index + len(phrase) - 1
    return None


def check_constructions() -> list[str]:
    """Gives the faults of the files: what a construction lacks, and classes of nouns that no field has."""
    faults = []
    classes = {f"<{name}>" for name in NOUNS}
    for file in (f"{language}/{_FILE}" for language in LANGUAGES):
        for number, row in enumerate(read_table(file)["construction"], start=1):
            missing = [key for key in ("phrases", "giver", "receiver") if key not in row]
            faults += [f"{file}: construction {number} needs {', '.join(missing)}"] if missing else []
            words = [word for spelling in row.get("phrases", ()) for word in spelling.split() if word.startswith("<")]
            faults += [f"{file}: construction {number} knows no class {word}" for word in words if word not in classes]
    return faults


def field(language: str = "nl") -> Field:
    """Gives the field of support by whose classes goods beside a verb are known."""
    return field_of(language)
