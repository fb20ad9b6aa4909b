"""A stretch of a sentence between two hard marks, as the rules of the gist see it, and what such a rule finds."""

from collections.abc import Sequence
from functools import cached_property

from coder.alliances.designations import are_men, is_type
from coder.alliances.field import Field
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side, group
from coder.alliances.whom import of_paragraph
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS
from coder.mentions import MentionForm
from coder.values import dataclass

_LEAVING = frozenset({"left", "leaves", "leave", "leaving"})
_STAYING = frozenset({"stay", "stays", "staying", "remain", "remains"})
_SIDES = frozenset("flank side bank wing hand of behind".split())  # "on the left flank"
_OBJECT = 5  # tokens behind a verb in which its object stands


class Stretch:
    """The tokens from `first` to `last` (excluded), with the actors among them that may ally.

    Some thirty rules ask a stretch for the same words, so that it looks for each once.
    """

    def __init__(self, scene: Scene, field: Field, first: int, last: int, sides: Sequence[Side]) -> None:
        """Keeps the words of the stretch in `scene`, and the sides that `sides` gives for it."""
        self.scene, self.field = scene, field
        self.first, self.last = first, last
        self.sides = sides
        self.tokens = scene.tokens[first:last]
        self._found: dict[str, int | None] = {}

    @cached_property
    def _nouns(self) -> dict[str, int]:
        found = self.field.nouns_in(self.tokens)
        if self.scene.support.language == "nl":
            words = [token.lower for token in self.tokens]
            for name, stands in (("arms", is_type), ("people", are_men)):
                at = next((k for k in range(len(words)) if stands(words, k)), None) if name not in found else None
                if at is not None:
                    found[name] = at
        return found

    @cached_property
    def _verbs(self) -> dict[str, int]:
        return self.field.verbs_in(self.tokens)

    @cached_property
    def hostile(self) -> bool:
        """Says whether it tells of violence, in which goods and people are no support."""
        return self.says("hostile") is not None or self.has("strike") or self.noun("combat") is not None

    @property
    def says_something(self) -> bool:
        """Says whether a verb of speech stands in it."""
        tokens = self.tokens
        return any(self.scene.speech.verb_at(tokens, k) is not None for k in range(len(tokens)))

    def has(self, *names: str) -> bool:
        """Says whether a verb of one of the classes stands in it."""
        verbs = self._verbs
        for name in names:  # a plain loop: asked some thirty times of each stretch
            if name in verbs:
                return True
        return False

    def at(self, name: str) -> int:
        """Gives where the first verb of a class stands in the sentence; its own begin if nowhere."""
        return self.first + self._verbs.get(name, 0)

    def says(self, name: str) -> int | None:
        """Gives where the first expression of a list stands in the sentence; None if nowhere in the stretch."""
        if name not in self._found:
            none = self.field.words[name].keys().isdisjoint(self.scene.forms)
            found = None if none else self.field.find(name, self.tokens)
            self._found[name] = self.first + found[0] if found is not None else None
        return self._found[name]

    def noun(self, *classes: str) -> int | None:
        """Gives where the first noun of one of the classes stands in the sentence; None if nowhere in the stretch."""
        nouns = self._nouns
        found = [nouns[name] for name in classes if name in nouns] if nouns else []
        return self.first + min(found) if found else None

    @property
    def course(self) -> AllianceStatus:
        """Gives whether its verb tells that something ceases or dwindles, or neither."""
        if self.scene.support.has("negation", self.tokens):
            return AllianceStatus.ACTIVE
        if self.scene.support.language == "en" and any(token.lower in _STAYING for token in self.tokens):
            return AllianceStatus.ACTIVE
        if self.has("dwindle"):
            return AllianceStatus.WEAKENING
        return AllianceStatus.ENDED if self._ceases() else AllianceStatus.ACTIVE

    def _ceases(self) -> bool:
        """Says whether something ceases; in English who leaves money or goods somewhere does not go."""
        at = self._verbs.get("cease")
        if at is None or self.scene.support.language != "en" or self.tokens[at].lower not in _LEAVING:
            return at is not None
        behind = self.tokens[at + 1 : at + 1 + _OBJECT]
        if behind and behind[0].lower in _SIDES:
            return False
        return all(self.field.noun(token, ("arms", "money", "shelter")) is None for token in behind)

    def others(self, giver: Side, *parts: Part) -> list[Side]:
        """Gives the actors of another group than `giver` that have one of the parts, in the order of `parts`."""
        mine = group(giver, self.scene)
        rest = [side for side in self.sides if group(side, self.scene) != mine]
        return [side for part in parts for side in rest if side.part is part]

    def pointed(self, giver: Side) -> Party | None:
        """Gives whom a possessive or pronoun stands for: whom the sentences before are about."""
        words = self.scene.support.words
        if not any(t.lower in words["possessive"] | words["plural"] | words["person"] for t in self.tokens):
            return None
        return self.told(giver)

    def _before(self, giver: Side) -> Party | None:
        """Gives the belligerent that a Dutch sentence names before the stretch: "For Ukraine it is: without X's ...".

        A stretch goes on with what the part before its mark is about.
        """
        scene = self.scene
        if scene.support.language != "nl":
            return None
        group = scene.actors.group_of
        mine = group(giver.party.actor)
        before = [p for p in scene.parties if p.last <= self.first and group(p.actor) in scene.belligerents - {mine}]
        return before[-1] if before else None

    def _theme(self, giver: Side) -> Party | None:
        """Gives the side that a Dutch paragraph is about."""
        return of_paragraph(self.scene, giver.party)

    def told(self, giver: Side) -> Party | None:
        """Gives whom the sentences before are about, or who was told to be backed, other than `giver`."""
        for party in (self._before(giver), self._theme(giver), self.scene.topic, self.scene.backed):
            if party is not None and group(party, self.scene) != group(giver, self.scene):
                return party
        return None


@dataclass(frozen=True, slots=True)
class Gist:
    """What a rule found: who gives, who gets, at which token, of what kind; `lacked` where it is told as lacking,
    `sure` where the receiver was asked of the paragraph, `composed` where no one word tells it but all of a clause."""

    giver: Party
    receiver: Party
    trigger: int
    kind: AllianceKind
    why: str
    lacked: bool = False
    sure: bool = False
    composed: bool = False
    status: AllianceStatus = AllianceStatus.ACTIVE


def is_armed(side: Side) -> bool:
    """Says whether an actor has arms: forces and people of a state, an armed group, mercenaries."""
    kind = side.party.actor.kind
    people = side.party.form in {MentionForm.FORCES, MentionForm.ADJECTIVE} and side.part is not Part.SOURCE
    if side.name in {"arms", "money"} and side.party.form is MentionForm.ADJECTIVE:
        return False  # "with Chinese rifles"
    return side.name == "people" or kind in ARMED_GROUPS or kind is ActorKind.EXTERNAL_FORCES or people
