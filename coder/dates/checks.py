"""What is wrong in the lexicons of times and numbers: each fault with file, line and mending."""

from collections.abc import Iterator

from coder.dates.words import date_words
from coder.lexicon import LexiconError
from coder.numbers import number_words
from coder.reading import LANGUAGES


def check_date_lexicons() -> list[str]:
    """Gives the faults of dates.toml and numbers.toml of each language; empty when all is well."""
    return [fault for language in LANGUAGES for fault in _faults(language)]


def _faults(language: str) -> Iterator[str]:
    for file, read in (("numbers.toml", number_words), ("dates.toml", date_words)):
        try:
            read(language)
        except LexiconError as error:
            yield str(error)
        except KeyError as error:
            yield f"{language}/{file}: {error} is missing; see the other language's file"
