"""What an article has told so far: who was named last, so that pronouns and descriptions find their antecedent."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from coder.codebook import ActorKind
from coder.kinds import CROWDS, NON_STATES
from coder.mentions import KnownActor
from coder.values import dataclass

_LOOK_BACK = 60  # actors told of that a reference may reach back over
_NEAR = 12  # actors told of that may belong to one sentence


@dataclass(frozen=True, slots=True)
class Told:
    """An actor told of in a sentence; `subject` where it was the first one there; `nameless` for mere gunmen."""

    actor: KnownActor
    sentence: int
    subject: bool
    nameless: bool = False


@dataclass(slots=True)
class Discourse:
    """The actors told of so far, in order, and the roles and titles of persons in English."""

    told: list[Told] = field(default_factory=list)
    roles: dict[KnownActor, set[str]] = field(default_factory=dict)
    holders: dict[str, KnownActor] = field(default_factory=dict)
    countries: dict[str, list[KnownActor]] = field(default_factory=dict)
    armies: list[KnownActor] = field(default_factory=list)

    def tell(self, actor: KnownActor, sentence: int, roles: Iterable[str] = ()) -> None:
        """Takes down that `actor` was named in the sentence of that number, with roles if the text gave any."""
        subject = not any(told.sentence == sentence and not told.nameless for told in self.told[-_NEAR:])
        self.told.append(Told(actor, sentence, subject))
        if actor.kind is ActorKind.PERSON:
            held = self.roles.setdefault(actor, set())
            held.update(roles)
            self.holders.update(dict.fromkeys(held, actor))
        elif actor.country is not None:
            inhabitants = self.countries.setdefault(actor.country, [])
            if actor in inhabitants:
                inhabitants.remove(actor)
            inhabitants.append(actor)

    def tell_of_gunmen(self, gunmen: KnownActor, sentence: int) -> None:
        """Takes down that the sentence of that number told of armed men nobody knows: only "they" takes them up."""
        self.told.append(Told(gunmen, sentence, subject=False, nameless=True))

    def person(self, sentence: int) -> KnownActor | None:
        """Gives whom "he" or "she" stands for: the subject person of this sentence or the nearest before it.

        Within one sentence the first person told of is preferred, as subjects come first (Hobbs 1978).
        """
        return self._first(sentence, reach=3, kinds=frozenset({ActorKind.PERSON}))

    def group(self, sentence: int, kinds: frozenset[ActorKind] = NON_STATES, reach: int = 12) -> KnownActor | None:
        """Gives the group of one of `kinds` that the last `reach` sentences told of most, of several the last one.

        Subjects count double: "the rebels" are those who act, not those who were once beaten in a side clause.
        """
        weights: dict[KnownActor, int] = {}
        for told in reversed(self.told[-_LOOK_BACK:]):
            if told.sentence < sentence - reach:
                break
            if told.actor.kind in kinds and not told.nameless:
                weights[told.actor] = weights.get(told.actor, 0) + (2 if told.subject else 1)
        return max(weights, key=lambda actor: weights[actor], default=None)

    def state(self, sentence: int) -> KnownActor | None:
        """Gives the state that this sentence or the one before told of last: whose "the government" is."""
        for told in reversed(self.told[-_LOOK_BACK:]):
            if told.sentence < sentence - 1:
                break
            if told.actor.kind is ActorKind.STATE:
                return told.actor
        return None

    def thing(self, sentence: int) -> KnownActor | None:
        """Gives whom "it" or "its" stands for: a group, organisation or state."""
        kinds = frozenset(ActorKind) - CROWDS - {ActorKind.PERSON, ActorKind.MEDIA}
        return self._first(sentence, reach=2, kinds=kinds)

    def many(self, sentence: int, *, nameless: bool = False) -> KnownActor | None:
        """Gives whom "they" or "their" stands for: a group, a crowd or a state; `nameless`: or gunmen nobody knows."""
        several = frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.MEDIA, ActorKind.STATE}
        for told in reversed(self.told[-_LOOK_BACK:]):
            if told.sentence != sentence:
                break
            if told.actor.kind in several and (nameless or not told.nameless):
                return told.actor
        return self._first(sentence, 2, several, nameless=nameless) or self._first(
            sentence, 2, several | {ActorKind.STATE}
        )

    def holder(self, english: str) -> KnownActor | None:
        """Gives the person told of last with that role or title."""
        return self.holders.get(english)

    def persons(self) -> Iterator[KnownActor]:
        """Yields the persons told of of late, the last one first."""
        recent = reversed(self.told[-_LOOK_BACK:])
        return (told.actor for told in recent if told.actor.kind is ActorKind.PERSON)

    def told_in(self, country: str) -> Iterator[KnownActor]:
        """Yields the groups, forces and governments of a country that were told of, the last one first."""
        return reversed(self.countries.get(country, []))

    def last(self, sentence: int) -> KnownActor | None:
        """Gives the subject of the sentence before, or of this one: whom a possessive stands for."""
        kinds = frozenset(ActorKind) - {ActorKind.MEDIA}
        return self._first(sentence, reach=2, kinds=kinds)

    def _first(
        self, sentence: int, reach: int, kinds: frozenset[ActorKind], *, nameless: bool = False
    ) -> KnownActor | None:
        """Gives the first actor of one of `kinds` in this sentence, else in the nearest one before."""
        found: KnownActor | None = None
        at = sentence
        for told in reversed(self.told[-_LOOK_BACK:]):
            if found is not None and told.sentence != at:
                return found
            if told.sentence < sentence - reach:
                return found
            if told.actor.kind in kinds and (nameless or not told.nameless):
                found, at = told.actor, told.sentence
        return found
