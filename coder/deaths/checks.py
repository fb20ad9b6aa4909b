"""What is wrong in the lexicons of deaths: each fault with file, line and mending."""

from coder.deaths.words import death_words
from coder.lexicon import LexiconError
from coder.reading import LANGUAGES


def check_death_lexicons() -> list[str]:
    """Gives the faults of deaths.toml of each language; empty when all is well."""
    faults: list[str] = []
    for language in LANGUAGES:
        try:
            death_words(language)
        except LexiconError as error:
            faults.append(str(error))
        except KeyError as error:
            faults.append(f"{language}/deaths.toml: {error} is missing; see the other language's file")
    return faults
