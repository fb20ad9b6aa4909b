"""Dutch fights that name no side of their own: "werd daar tot in de nacht gevochten", with people in arms around."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list

_PASSIVE = frozenset({"werd", "werden", "wordt", "is"})
_NEAR = 2  # sentences before and one after in which people in arms may be told of
_OVER = frozenset({"om", "over", "voor", "tegen"})
_FOUGHT_FOR = word_list("nl/sites.toml", "fought_for")
_OBJECT_REACH = 4  # tokens from "om" to what is fought for


class SidesLeft:
    """Tells whether an impersonal fight of one document is one between people in arms."""

    def __init__(self, language: str, phrases: Mapping[int, tuple[Phrase, ...]]) -> None:
        """Keeps the phrases of each sentence by its number."""
        self._phrases = phrases if language == "nl" else {}
        self._time = word_set("nl/grammar.toml", "time_words") if language == "nl" else frozenset()

    def fought(self, hit: Hit, clause: Clause, roles: Roles) -> bool:
        """Says whether a clause tells of a fight in the passive without a subject, near people in arms.

        What is fought for must be ground: of seats, prizes and each ball nobody dies.
        """
        if not self._phrases or hit.trigger.frame.name != "clash" or not hit.trigger.is_verb:
            return False
        if hit.tag is not FormTag.PARTICIPLE or roles.names_somebody or clause.kind is ClauseKind.COMPLEMENT:
            return False
        words = [token.lemma for token in clause.tokens]
        if _PASSIVE.isdisjoint(words) or not _is_for_ground(words):
            return False
        at = clause.sentence.index
        near = range(at - _NEAR, at + 2)
        return any(_is_in_arms(p) for number in near for p in self._phrases.get(number, ()))


def _is_for_ground(words: Sequence[str]) -> bool:
    """Says whether nothing but ground is fought for: "om elke straat", not "om iedere zetel"."""
    for at, word in enumerate(words):
        if word in _OVER:
            behind = words[at + 1 : at + 1 + _OBJECT_REACH]
            if word == "om" and behind and _FOUGHT_FOR().isdisjoint(behind):
                return False
            if word == "over":
                return False
    return True


def _is_in_arms(phrase: Phrase) -> bool:
    """Says whether a phrase names people in arms, and no state as a whole."""
    return phrase.is_a("armed") and not phrase.is_a("person", "prominent") and phrase.place is None
