"""The adjectives of states, in Dutch and English, with their English form: "Boliviaans" is "Bolivian"."""

from coder.lexicon import read_rows
from coder.words import fold


def demonyms() -> dict[str, str]:
    """Gives the adjectives of states, in Dutch and English, with their English form."""
    found: dict[str, str] = {}
    for row in read_rows("countries.csv"):
        english = row.values.get("adjectives_en", "").replace(",", ";").split(";")[0].strip()
        for word in row.values.get("adjectives_nl", "").replace(",", ";").split(";"):
            if word.strip() and english:
                found.setdefault(fold(word.strip()), english)
    return found
