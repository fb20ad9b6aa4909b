"""English things that only say what kind of man, fee or house their noun is: "a newspaper deliveryman", "port fees"."""

from collections.abc import Sequence

from coder.events.nounphrases import NounPhrase
from coder.events.persons import person_words
from coder.events.phrase import Phrase
from coder.wordlists import word_list
from coder.words import Token

_ABSTRACT = word_list("en/things.toml", "abstract")
_STAFF = word_list("en/things.toml", "staff")
_ADJECTIVES = frozenset({"official", "general", "major", "private"})


def only_qualifies(tokens: Sequence[Token], phrase: Phrase, whole: NounPhrase | None) -> bool:
    """Says whether `phrase`, a thing among the tokens of its sentence, only qualifies the noun of `whole`."""
    behind = tokens[phrase.last + 1].lemma if phrase.last + 1 < len(tokens) else ""
    if phrase.is_a("civil") and behind in _STAFF():
        return True  # "a hospital worker"
    if whole is None or phrase.mention is not None or phrase.place is not None or phrase.last >= whole.head:
        return False
    head = tokens[whole.head].lemma
    if phrase.last + 1 == whole.head and tokens[phrase.last].lemma in _ADJECTIVES:
        return True  # "the official residence"
    return bool(person_words("en").classes(head)) or head in _ABSTRACT()
