"""Whom a pronoun that is an object cannot stand for: the subject of its own clause."""

from collections.abc import Sequence

from coder.alliances.party import HARD, Party
from coder.alliances.plurals import plural_meant
from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.kinds import NO_ALLIES
from coder.mentions import KnownActor, MentionForm
from coder.values import replace
from coder.words import Token

_REACH = 12  # tokens between a subject and the pronoun that is its object


def bound(
    party: Party, tokens: Sequence[Token], parties: Sequence[Party], before: Sequence[Party], support: SupportLexicon
) -> Party:
    """Gives a party with whom it stands for: in "X showed them the way" somebody else than X.

    Whom else: the last free actor of the sentence, or of the sentences `before`, that is not X.
    """
    if support.language == "nl":
        meant = plural_meant(party, tokens, parties, before)
        if meant is not party and tokens[party.first].lower == "hun":
            return meant
        party = meant
    if party.form is not MentionForm.PRONOUN or not _is_object(tokens[party.first].lower, support):
        return party
    shared = _object_before(party, tokens, parties, support)
    if shared is not None:
        return replace(party, actor=shared)
    near = [p for p in parties if party.first - p.last <= _REACH and p.preposition is None and not p.owner]
    if not near or near[-1].actor != party.actor:
        return party
    if any(token.text in HARD for token in tokens[near[-1].last : party.first]):
        return party
    people = tokens[party.first].lower in support.words["person"]
    free = [p for p in (*before, *parties) if p.preposition is None and p.actor != party.actor]
    fitting = [p for p in free if p.actor.kind not in NO_ALLIES and (p.actor.kind is ActorKind.PERSON) == people]
    return replace(party, actor=fitting[-1].actor) if fitting else party


def _object_before(
    party: Party, tokens: Sequence[Token], parties: Sequence[Party], support: SupportLexicon
) -> KnownActor | None:
    """Gives the person that Dutch "hem" takes up behind "en": no subject, told in the part before it ("prees X en").

    Rule of the language: a joined clause goes on with the object of the first, whoever was told of in other sentences.
    """
    if support.language != "nl" or tokens[party.first].lower not in support.words["person"] or party.preposition:
        return None
    told = [p for p in parties if p.last <= party.first and p.actor.kind is ActorKind.PERSON]
    told = [p for p in told if p.form is not MentionForm.PRONOUN]
    free = [p for p in parties if p.preposition is None and not p.owner]
    if len(told) != 1 or not free or told[0] is free[0] or free[0].actor.kind is ActorKind.PERSON:
        return None
    between = [token.lower for token in tokens[told[0].last : party.first]]
    return told[0].actor if "en" in between and not HARD.intersection(between) else None


def _is_object(word: str, support: SupportLexicon) -> bool:
    """Says whether a pronoun can be no subject: "them", "him"."""
    return word in support.words["plural"] | support.words["person"]
