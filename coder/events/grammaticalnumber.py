"""Whether a Dutch noun phrase or verb is singular or plural, as far as its form tells."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.events.phrase import Phrase
from coder.numbers import number_words
from coder.triggers import Hit
from coder.wordlists import word_list
from coder.words import Token

_ONE = frozenset("een één eén elke elk ieder iedere geen zo'n".split())
_THE = frozenset("de het die dat deze dit zijn haar hun".split())
_HAS, _HAVE = frozenset({"heeft", "had"}), frozenset({"hebben", "hadden"})
_BODIES = frozenset(
    "groep groepje bende menigte meute tal aantal reeks stoet troep horde colonne kolonne rij club".split()
)
_ENDINGS = ("en", "s", "eren", "'s")
_SEVERAL = word_list("nl/people.toml", "handfuls")


def is_many(hit: Hit, tokens: Sequence[Token]) -> bool | None:
    """Says whether the past tense of a trigger is a plural; None where it is no past tense."""
    if not hit.trigger.is_verb or hit.tag is not FormTag.PAST:
        return None
    return tokens[hit.first].lemma.endswith("en")


def is_plural(phrase: Phrase, tokens: Sequence[Token]) -> bool | None:
    """Says whether a noun phrase is a plural, by its determiner, number and noun; None where its form leaves it open.

    Names say nothing: "de Taliban", "Boko Haram".
    """
    first = phrase.noun.first if phrase.noun is not None else phrase.begin
    head = phrase.noun.head if phrase.noun is not None else phrase.last
    words = [token.lemma for token in tokens[max(first, 0) : head + 1]]
    if not words:
        return None
    if words[0] in _ONE:
        return len(words) > 1 and words[1] in _SEVERAL()
    counted = number_words("nl").quantity(tokens, max(first, 0))
    if counted is not None or (phrase.noun is not None and phrase.noun.counted):
        return True
    if tokens[head].is_capital or tokens[head].text.isdigit():
        return None
    if words[-1].endswith(_ENDINGS):
        return True
    return False if words[0] in _THE or len(words) == 1 else None


def is_object_by_number(phrase: Phrase, hit: Hit, clause: Clause) -> bool:
    """Says whether several people cannot be the subject, for the verb is a singular: "nam de KGB leiders mee".

    A group or crowd of them is one: "een groep mannen sloeg".
    """
    if not phrase.is_a("group") or not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    many = is_many(hit, tokens)
    if many is None and hit.tag is FormTag.PARTICIPLE:
        words = {tokens[at].lemma for at in clause.members}
        many = None if words & _HAVE or not words & _HAS else False
    if many is not False or not is_plural(phrase, tokens):
        return False
    first = phrase.noun.first if phrase.noun is not None else phrase.begin
    words = {token.lemma for token in tokens[max(first - 3, 0) : phrase.last + 1]}
    return words.isdisjoint(_BODIES | _SEVERAL()) and "een" not in words
