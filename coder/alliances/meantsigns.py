"""The signs by which it is weighed whom a receiver that a sentence only points at stands for."""

from collections.abc import Iterator

from coder.alliances.namings import Namings
from coder.alliances.pointing import Pointing
from coder.alliances.scene import Backing, Scene
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.values import dataclass
from coder.weighing.distances import distance

_LATEST = 3  # actors by which it is told how lately one was named
_SHARES = 4  # steps in which it is told how often an actor is named
_BY_POINTING = frozenset(
    {
        "read",
        "here before",
        "here before, free",
        "theme",
        "topic",
        "helped last",
        "latest 0",
        "the last person",
        "a person",
    }
)
"""Signs that tell more or less by how the receiver is pointed at."""


@dataclass(frozen=True, slots=True)
class Told:
    """One support told before: who helps whom, and in which paragraph."""

    giver: KnownActor
    receiver: KnownActor
    paragraph: int


class MeantSigns:
    """The signs of all whom the receiver of one reading may stand for."""

    def __init__(self, backing: Backing, how: Pointing, scene: Scene, namings: Namings, told: list[Told]) -> None:
        """Reads the sentence of a reading; `how` it points at the receiver; `told` are the supports before."""
        group = scene.actors.group_of
        self.how = how
        self._scene, self._kind, self._told, self._namings = scene, backing.kind, told, namings
        self._giver, self._receiver = backing.supporters[0], backing.supported[0]
        self._giving, self._read = group(self._giver.actor), group(self._receiver.actor)
        self._at = self._receiver if self._receiver in scene.parties else self._giver
        self._sentence = namings.sentence_at(scene.tokens[0].start)
        self._opening = [actor for actor in namings.opening(self._sentence) if actor != self._giving]
        self._beside = [one for one in told if one.paragraph == self._sentence.paragraph]
        before = [naming for naming in namings.until(self._at.span.start) if naming.actor != self._giving]
        self._people = [naming.actor for naming in before if naming.person]
        self._last = {naming.actor: naming for naming in before}
        latest = dict.fromkeys(naming.actor for naming in reversed(before))
        self._ranks = {actor: rank for rank, actor in enumerate(latest)}

    def candidates(self) -> list[KnownActor]:
        """Gives whom the receiver may stand for: all named so far, in the sentence or at war, but not the giver."""
        scene, group = self._scene, self._scene.actors.group_of
        found = dict.fromkeys(naming.actor for naming in self._namings.until(self._sentence.span.end))
        found.update(dict.fromkeys(group(party.actor) for party in scene.parties))
        found.update(dict.fromkeys(sorted(scene.war.central, key=lambda actor: actor.name)))
        found.update(dict.fromkeys(actor for actor in (scene.home, self._read) if actor is not None))
        rest = [actor for actor in found if actor != self._giving]
        if not self._is_of_group():
            return rest
        return [actor for actor in rest if actor.kind not in STATES] or rest

    def _is_of_group(self) -> bool:
        """Says whether a common noun tells of no state: "the rebels", "de guerrilla"."""
        noun = self._scene.tokens[self._receiver.last - 1].lower if self.how is Pointing.COMMON else ""
        return self._scene.support.generic.get(noun) == "group"

    def of(self, actor: KnownActor) -> frozenset[str]:
        """Gives the signs that a receiver stands for an actor."""
        kind = _kind_of(actor)
        signs = {
            f"kind {kind}",
            f"{self.how} {kind}",
            f"{_kind_of(self._giving)} helps {kind}",
            f"{self._kind} {kind}",
            *self._here(actor),
            *self._named(actor),
            *self._told_of(actor),
            *self._at_war(actor, kind),
        }
        pointed = [f"{self.how} {sign}" for sign in signs & _BY_POINTING]
        return frozenset((*signs, *pointed))

    def _here(self, actor: KnownActor) -> Iterator[str]:
        """Gives how the sentence itself names an actor, before and behind the receiver."""
        scene, group = self._scene, self._scene.actors.group_of
        against = scene.support.words["against"]
        here = [p for p in scene.parties if p.form is not MentionForm.PRONOUN and p is not self._receiver]
        here = [p for p in here if group(p.actor) == actor]
        before = [p for p in here if p.last <= self._at.first]
        behind = [p for p in here if p.last > self._at.first]
        if actor == self._read:
            yield "read"
            yield from () if here else ("read only",)
        if before:
            yield from ("here before", f"here before as {before[-1].form}")
            if any(p.preposition is None and not p.owner for p in before):
                yield "here before, free"
            yield "before the giver" if any(p.last <= self._giver.first for p in before) else "behind the giver"
        if behind:
            yield from ("here behind", f"here behind as {behind[0].form}")
        if here and all(p.preposition in against for p in here):
            yield "against"

    def _named(self, actor: KnownActor) -> Iterator[str]:
        """Gives how lately, how often and in which form the text names an actor."""
        share = _SHARES * self._namings.counts[actor] // self._namings.most
        yield f"share {min(_SHARES - 1, share)}"
        if actor in self._opening:
            yield "opens the paragraph" if actor == self._opening[0] else "in the opening"
        last = self._last.get(actor)
        if last is None:
            yield "not before"
            return
        yield f"last as {last.form}"
        yield f"back {distance(self._sentence.index - last.sentence)}"
        if self._people and self._people[-1] == actor:
            yield "the last person"
        elif actor in self._people:
            yield "a person"
        yield "same paragraph" if self._namings.paragraph_of(last) == self._sentence.paragraph else "other paragraph"
        yield f"latest {min(_LATEST, self._ranks[actor])}"

    def _told_of(self, actor: KnownActor) -> Iterator[str]:
        """Gives what the text has told of an actor: the subject of what stands before, helped or helping."""
        group, scene = self._scene.actors.group_of, self._scene
        for name, party in (("theme", scene.theme), ("topic", scene.topic), ("helped last", scene.backed)):
            if party is not None and group(party.actor) == actor:
                yield name
        told, beside = self._told, self._beside
        if any(one.receiver == actor for one in told):
            yield "helped before"
        if beside and beside[-1].receiver == actor:
            yield "helped last here"
        if any(one.giver == actor for one in told):
            yield "helps here" if any(one.giver == actor for one in beside) else "helps"
        if any((one.giver, one.receiver) == (self._giving, actor) for one in told):
            yield "told of both"
        if any((one.giver, one.receiver) == (actor, self._giving) for one in told):
            yield "told the other way"

    def _at_war(self, actor: KnownActor, kind: str) -> Iterator[str]:
        """Gives what an actor is in the war of the article."""
        scene, war = self._scene, self._scene.war
        if actor in war.central:
            yield from ("fights", f"fights, {kind}")
            if self._giving in war.central:
                yield "both fight"
        if actor in scene.belligerents:
            yield "belligerent"
        if war.are_foes(self._giving, actor):
            yield "foes"
        if actor.country and actor.country == self._giving.country:
            yield "same country"
        if scene.home is not None:
            if actor == scene.home:
                yield "home"
            elif actor.kind in STATES:
                yield "foreign state"
            elif actor.country == scene.home.country:
                yield "of home"


def _kind_of(actor: KnownActor) -> str:
    """Gives the kind of an actor as the signs tell it: all states are one, all armed groups another."""
    if actor.kind in STATES:
        return "state"
    return "group" if actor.kind in ARMED_GROUPS else actor.kind.value
