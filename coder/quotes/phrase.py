"""A noun phrase of the narrator: what it is made of, and how it stands in its sentence."""

from enum import StrEnum

from coder.mentions import ActorMention
from coder.records import Span
from coder.values import dataclass


class PhraseForm(StrEnum):
    """What a noun phrase is made of."""

    ACTOR = "actor"
    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    SOMEBODY = "somebody"  # "one of them"
    EPITHET = "epithet"  # "the 34-year-old", "de bewindsman": a person named before
    BODY = "body"  # "the group", "it": an organisation named before
    PROCLAIMER = "proclaimer"  # "the statement": does not speak itself


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first` to `last` (excluded) of its frame; `governed` by a preposition or not."""

    first: int
    last: int
    form: PhraseForm
    span: Span
    mention: ActorMention | None = None
    definite: bool | None = None  # None where no article stands before it
    governed: bool = False
    embedded: bool = False  # in a relative clause or an apposition


def is_person(phrase: Phrase) -> bool:
    if phrase.form is PhraseForm.NAME:
        return True
    return phrase.mention is not None and phrase.mention.actor.kind == "person"


def is_medium(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.actor.kind == "media"
