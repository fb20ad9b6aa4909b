"""Whom Dutch "hun", "hen" and "ze" mean where support is told: those in the plural that the sentence is about."""

from collections.abc import Sequence

from coder.alliances.party import Party
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS
from coder.mentions import MentionForm
from coder.values import replace
from coder.words import Token

_MANY = frozenset({"hun", "hen", "ze", "zij"})
_GIVEN = frozenset({"hun", "hen"})  # never a subject
_GROUPS = ARMED_GROUPS | {ActorKind.ORGANISATION}
_PLURAL = ("en", "ers", "ërs", "'s", "s")


def plural_meant(party: Party, tokens: Sequence[Token], parties: Sequence[Party], before: Sequence[Party]) -> Party:
    """Gives a party with whom its plural pronoun means.

    Rule of the language: a plural subject of the sentence so far, else, for who can be no subject, the group that the
    sentence before is about; a state or a single person is not "they".
    """
    word = tokens[party.first].lower
    whose = tokens[party.first - 1].lower if party.first and word != "hun" else word
    if party.form is MentionForm.FORCES and whose == "hun":
        joined = [p for p in parties if p.preposition is None and _is_joined(p, parties, tokens)]
        many = joined or [p for p in parties if p.preposition is None and _is_many(p, tokens)]
        return replace(party, actor=many[0].actor) if many else party
    if party.form is not MentionForm.PRONOUN or word not in _MANY:
        return party
    told = [p for p in parties if p.preposition is None and _is_many(p, tokens)]
    if told:
        if told[0].actor != party.actor and (word in _GIVEN or party.actor.kind is ActorKind.PERSON):
            return replace(party, actor=told[0].actor)
        return party
    if word not in _GIVEN or not _takes_object(party, tokens):
        return party
    subject = next((p for p in reversed(parties) if p.preposition is None), None)
    near = [p for p in before if p.preposition is None and p.span.start < tokens[0].start]
    if not near or near[-1].actor == party.actor or near[-1].actor.kind not in _GROUPS:
        return party
    return replace(party, actor=near[-1].actor) if subject is None or subject.actor != near[-1].actor else party


def _is_many(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether a party is told of in the plural, by its last word; "zij" at the head where it is a group."""
    word = tokens[party.last - 1].lower
    if party.form is MentionForm.PRONOUN:
        return word in {"zij", "ze"} and party.actor.kind in _GROUPS
    if party.actor.kind is ActorKind.STATE and party.form in {MentionForm.NAME, MentionForm.METONYM}:
        return False
    if party.actor.kind is ActorKind.PERSON:
        return False
    article = tokens[party.first - 1].lower if party.first else ""
    named = party.form is MentionForm.NAME
    return word.endswith(_PLURAL) and (not named or article == "de" or tokens[party.first].lower == "de")


def _is_joined(party: Party, parties: Sequence[Party], tokens: Sequence[Token]) -> bool:
    """Says whether another party is joined to one by "en": "A en B"."""
    return any(
        0 < other.first - party.last <= 2 and tokens[party.last].lower in {"en", ","}
        for other in parties
        if other.preposition is None
    )


def _takes_object(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether the pronoun stands as object behind a verb: "stuurt hun munitie", not "van hun leider"."""
    return party.preposition is None and party.first > 0 and tokens[party.first - 1].is_word
