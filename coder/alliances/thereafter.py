"""What the sentence behind tells of a support: "That came to an end", "It walked out in 2022"."""

from collections.abc import Collection, Sequence

from coder.alliances.course import tells, what_became
from coder.alliances.field import field_of
from coder.alliances.leanings import leanings
from coder.alliances.resuming import after_opening, points_at
from coder.alliances.scene import Scene
from coder.alliances.sequel import acts_on
from coder.codebook import AllianceStatus
from coder.mentions import KnownActor, MentionForm
from coder.words import Token

_WHOSE = frozenset({"van", "aan", "voor", "of", "to", "for"})
_ALONE = frozenset({"it", "they"})  # a helper: "it has cut off the money"
_HEAD = 8  # tokens at the head of a sentence in which the support it is about stands


def told_next(tokens: Sequence[Token], scene: Scene, sides: Collection[KnownActor]) -> AllianceStatus | None:
    """Gives what a sentence that points back ("That came to an end") tells of the support between `sides` before it.

    A sentence that opens with a support of another by name tells of that: "Their training of Z has ended".
    """
    tokens = after_opening(tokens, scene)
    if not tokens or not points_at(tokens, scene):
        return None
    named = (p for p in scene.parties if p.form is not MentionForm.PRONOUN and p.preposition in _WHOSE)
    if any(p.first < _HEAD and scene.actors.group_of(p.actor) not in sides for p in named):
        return None
    if tells("closing", tokens, scene):
        return AllianceStatus.ENDED
    field, near = field_of(scene.support.language), tokens[:3]
    patron = scene.support.language == "nl" and leanings()["patron"].at(near) is not None
    if patron and leanings()["leaving"].at(tokens) is not None and not scene.support.has("negation", tokens):
        return AllianceStatus.ENDED  # "That paymaster has shown them the door"
    if any(scene.support.is_support(near, k) or field.noun(t) is not None for k, t in enumerate(near)):
        noun = scene.support.language == "en" and tokens[0].lower not in _ALONE
        return None if noun and acts_on(tokens[1:]) else what_became(tokens, scene)
    return None


def left_next(supporter: KnownActor, scene: Scene) -> AllianceStatus | None:
    """Gives the end where the sentence behind tells that the supporter left: "It walked out in 2022"."""
    first = scene.parties[0] if scene.parties else None
    if first is None or first.first > 0 or first.form is not MentionForm.PRONOUN or first.actor != supporter:
        return None
    return AllianceStatus.ENDED if tells("parting", scene.tokens, scene) else None
