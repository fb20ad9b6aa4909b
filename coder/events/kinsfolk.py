"""People told by their kin or their trade alone who are struck: "134 Fulani herders were killed", "two settlers"."""

from coder.actors.nouns import read_peoples
from coder.codebook import ActorKind
from coder.events.framegroups import KILLING, LED_OFF
from coder.events.persons import person_words
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit
from coder.values import replace
from coder.vocabulary import word_set
from coder.words import Token

_STRUCK = KILLING | LED_OFF | frozenset({"shoot", "attack", "raid", "batter", "rape", "fire_at", "find_body"})
_ARMED = frozenset({"armed", "gewapende", "bewapende"})
_CIVILIANS = frozenset({"civilians", "group"})


def with_unarmed_kin(hit: Hit, roles: Roles, tokens: tuple[Token, ...], language: str) -> Roles:
    """Takes victims for civilians whom only their people or trade names, as it also names the militia of their kin.

    ACLED codebook: an identity militia are people who bear arms; of herders or settlers who are killed nothing of the
    kind is told.
    """
    patient = roles.patient
    if patient is None or hit.trigger.frame.name not in _STRUCK or not _is_of_kin(patient):
        return roles
    named = [token.lemma for token in tokens[patient.first : patient.last + 1]]
    armed = not _ARMED.isdisjoint(token.lemma for token in tokens[patient.begin : patient.last + 1])
    if not named or armed or not _is_no_fighter(named[-1], language):
        return roles
    return replace(roles, patient=replace(patient, mention=None, owner=None, classes=_CIVILIANS))


def _is_of_kin(phrase: Phrase) -> bool:
    known = phrase.mention.actor if phrase.mention is not None else None
    return known is not None and known.kind is ActorKind.IDENTITY_MILITIA


def _is_no_fighter(word: str, language: str) -> bool:
    """Says whether a noun tells people or a trade: "Kukis", "herders", "Fulani-herders"."""
    noun = word.rsplit("-", 1)[-1]
    if read_peoples(language).keys() & {noun, noun.removesuffix("s")}:
        return True
    return noun in word_set(f"{language}/groups.toml", "civilians") or bool(person_words(language).classes(noun))
