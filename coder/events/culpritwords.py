"""The words by which a sentence tells who did what was told before, read from each language's culprits.toml."""

from dataclasses import dataclass, fields
from functools import cache

from coder.lexicon import read_table


@dataclass(frozen=True, slots=True)
class CulpritWords:
    """The words of one language by which it is told who did it (culprits.toml)."""

    doers: frozenset[str]
    loose: frozenset[str]
    belonging: frozenset[str]
    copulas: frozenset[str]
    apart: frozenset[str]
    works: frozenset[tuple[str, ...]]
    aims: frozenset[str]
    errors: frozenset[str]
    telling: frozenset[str]
    denials: frozenset[str]
    leaving: frozenset[str]
    fliers: frozenset[str]
    pronouns: frozenset[str]
    deeds: frozenset[str]
    thought: frozenset[str]
    holding: frozenset[str]
    sits: frozenset[str]
    shots: frozenset[str]
    coming: frozenset[str]

    @property
    def signs(self) -> frozenset[str]:
        """All words without one of which a sentence need not be read."""
        return (
            self.doers
            | self.aims
            | self.errors
            | self.leaving
            | self.fliers
            | self.deeds
            | self.pronouns
            | self.holding
            | self.sits
            | self.shots
            | {first for first, *_ in self.works}
        )


@cache
def culprit_words(language: str) -> CulpritWords:
    """Gives the words of a language (nl or en). Raises LexiconError for a language without a lexicon."""
    table = read_table(f"{language}/culprits.toml")
    kinds = [field.name for field in fields(CulpritWords) if field.name != "works"]
    works = frozenset(tuple(phrase.split()) for phrase in table["works"])
    return CulpritWords(works=works, **{kind: frozenset(table[kind]) for kind in kinds})
