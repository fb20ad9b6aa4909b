"""Who backs whom by the gist of a clause: two actors and words of the field of support, where no verb tells it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from coder.alliances.field import Field, field_of, kind_of
from coder.alliances.leftopen import STATE_KINDS
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.sides import Part, Side, group, sides
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.mentions import MentionForm
from coder.words import Token

_GIVEN = frozenset({"arms", "money", "backing"})
_LACKED = 6  # tokens between "without" and who is lacking
_CROWD = frozenset({ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.RIOTERS, ActorKind.MEDIA})
_ARMED = frozenset({ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA})


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two hard marks, with the actors in it that may ally."""

    scene: Scene
    field: Field
    first: int
    last: int
    sides: Sequence[Side]

    @property
    def tokens(self) -> Sequence[Token]:
        """The words of the clause."""
        return self.scene.tokens[self.first : self.last]

    def has(self, *names: str) -> bool:
        """Says whether a verb of one of the classes stands in the clause."""
        return any(self.field.verb(name, self.tokens) is not None for name in names)

    def noun(self, *classes: str) -> int | None:
        """Gives where the first noun of one of the classes stands in the sentence; None if nowhere in the clause."""
        for index in range(self.first, self.last):
            if self.field.noun(self.scene.tokens[index], classes) is not None:
                return index
        return None

    @property
    def hostile(self) -> bool:
        """Says whether the clause tells of violence, in which goods and people are no support."""
        return self.field.find("hostile", self.tokens) is not None or self.noun("combat") is not None

    def others(self, giver: Side, *parts: Part) -> list[Side]:
        """Gives the actors of another group than `giver` that have one of the parts, in the order of `parts`."""
        mine = group(giver, self.scene)
        rest = [side for side in self.sides if group(side, self.scene) != mine]
        return [side for part in parts for side in rest if side.part is part]

    def pointed(self, giver: Side) -> Party | None:
        """Gives whom a possessive or pronoun of the clause stands for: whom the sentences before are about."""
        words = self.scene.support.words
        if not any(t.lower in words["possessive"] | words["plural"] | words["person"] for t in self.tokens):
            return None
        for party in (self.scene.topic, self.scene.backed):
            if party is not None and group(party, self.scene) != group(giver, self.scene):
                return party
        return None


@dataclass(frozen=True, slots=True)
class Gist:
    """What a rule found: who gives, who gets, at which token, of what kind; `lacked` where it is told as lacking."""

    giver: Party
    receiver: Party
    trigger: int
    kind: AllianceKind
    why: str
    lacked: bool = False
    status: AllianceStatus = AllianceStatus.ACTIVE


def gist(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads the clauses of a sentence that no other rule read; `told` are the readings of those."""
    field = field_of(scene.support.language)
    read = [backing.trigger for backing in told]
    for first, last in _stretches(scene):
        if any(first <= trigger < last for trigger in read) or scene.support.has("doubted", scene.tokens[first:last]):
            continue
        found = [s for s in sides(scene, field, first, last) if _may_act(s, scene)]
        clause = Clause(scene, field, first, last, found)
        for rule in _RULES:
            seen = rule(clause)
            if seen is not None and group(seen.giver, scene) != group(seen.receiver, scene):
                yield Backing(
                    all_of(seen.giver, scene),
                    all_of(seen.receiver, scene),
                    seen.trigger,
                    first,
                    last,
                    seen.kind,
                    seen.status,
                    f"gist: {seen.why}",
                    able=seen.lacked,
                    lacked=seen.lacked,
                )
                break


def _stretches(scene: Scene) -> Iterator[tuple[int, int]]:
    first = 0
    for index in range(len(scene.tokens) + 1):
        if index == len(scene.tokens) or scene.tokens[index].text in HARD:
            if index > first:
                yield first, index
            first = index + 1


def _may_act(side: Side, scene: Scene) -> bool:
    words = scene.support.words
    head = scene.tokens[side.party.last - 1].lower
    if scene.tokens[side.party.first].lower in words["possessive"] and side.party.form is MentionForm.FORCES:
        if head not in words["forces"] | words["personnel"] | words["rulers"]:
            return False  # "its camps"
    if side.party.actor.name.startswith("Unidentified"):
        return False
    return side.part is not Part.ENEMY and side.party.actor.kind not in _CROWD


def _lacking(clause: Clause) -> Gist | None:
    """Reads "without the Turkish instructors Somalia had no army", "takes no step without its guards of Wagner"."""
    scene, words = clause.scene, clause.field.words
    for index in range(clause.first, clause.last):
        if scene.tokens[index].lower not in words["lacking"]:
            continue
        near = [s for s in clause.sides if index < s.party.first <= index + _LACKED]
        if not near or not _only_describes(clause, index + 1, near[0]):
            continue
        end = max(near[0].party.last, (near[0].noun or 0) + 1)
        behind = scene.tokens[end : end + 4]
        if any(t.lower in scene.support.words["infinitive"] for t in behind):
            continue  # "without asking X"
        rest = [*scene.tokens[clause.first : index], *scene.tokens[end : clause.last]]
        if clause.field.find("standing", rest) is None:
            continue
        others = clause.others(near[0], Part.BARE, Part.TO, Part.OF, Part.SOURCE)
        receiver = others[0].party if others else clause.pointed(near[0]) or scene.topic
        if receiver is not None:
            return Gist(near[0].party, receiver, index + 1, kind_of(near[0].name), "lacking", lacked=True)
    return None


def _only_describes(clause: Clause, begin: int, side: Side) -> bool:
    """Says whether only determiners, adjectives and nouns of the field stand before a party."""
    scene = clause.scene
    closed = scene.speech.words["definite"] | scene.speech.words["determiners"] | scene.support.words["possessive"]
    closed = closed | scene.support.words["of"]
    return all(
        t.lower in closed or t.lower.endswith("e") or clause.field.noun(t) is not None
        for t in scene.tokens[begin : side.party.first]
    )


def _origin(clause: Clause) -> Gist | None:
    """Reads goods by where they come from: "the missiles of the group come from Iran", "flies Turkish drones"."""
    scene = clause.scene
    if clause.hostile or scene.support.has("captured", clause.tokens):
        return None
    goods = clause.noun("arms", "money")
    for side in clause.sides:
        made = side.part is Part.SOURCE and side.name in _GIVEN
        far = side.part is Part.FROM
        if made and not clause.has("get", "move", "give"):
            continue
        if not made and (not far or goods is None or not clause.has("get", "move")):
            continue
        getting = clause.has("get")
        parts = (Part.TO, Part.BARE, Part.OF, Part.SOURCE) if getting else (Part.TO, Part.OF, Part.SOURCE, Part.BARE)
        others = clause.others(side, *parts)
        receiver = others[0].party if others else clause.pointed(side)
        if receiver is not None:
            at = side.noun if side.noun is not None else goods
            name = side.name or clause.field.noun(scene.tokens[at or 0])
            return Gist(side.party, receiver, at or 0, kind_of(name), "goods by their origin")
    return None


def _helping(clause: Clause) -> Gist | None:
    """Reads people of one's own that help, guard or train another: "Rwandese militairen bewaken de gasterminal"."""
    if not clause.has("sustain") or clause.hostile:
        return None
    for side in clause.sides:
        people = side.name == "people" or side.party.actor.kind is ActorKind.EXTERNAL_FORCES
        if side.part not in {Part.SOURCE, Part.BARE} or not people:
            continue
        others = clause.others(side, Part.BARE, Part.OF, Part.TO, Part.PLACE)
        if others:
            at = clause.field.verb("sustain", clause.tokens) or 0
            return Gist(side.party, others[0].party, clause.first + at, AllianceKind.MILITARY, "people that help")
    return None


def _beside(clause: Clause) -> Gist | None:
    """Reads people of one's own next to another's: "naast zijn mannen lagen Noord-Koreanen in de loopgraven"."""
    if not clause.has("abide") or clause.noun("combat") is not None:
        return None
    near = [s for s in clause.sides if s.part is Part.BESIDE and _is_armed(s)]
    if clause.has("fight") and clause.field.find("joint", clause.tokens) is None:
        return None  # "fought with" may be against
    for other in near:
        for side in clause.others(other, Part.BARE, Part.SOURCE):
            if not _is_armed(side):
                continue
            helper, helped = (side, other) if not _is_home(side, other) else (other, side)
            at = clause.field.verb("abide", clause.tokens) or 0
            return Gist(helper.party, helped.party, clause.first + at, AllianceKind.MILITARY, "people side by side")
    return None


def _is_armed(side: Side) -> bool:
    kind = side.party.actor.kind
    return side.name == "people" or kind in _ARMED or kind is ActorKind.EXTERNAL_FORCES or _is_people(side)


def _is_people(side: Side) -> bool:
    return side.party.form in {MentionForm.FORCES, MentionForm.ADJECTIVE} and side.part is not Part.SOURCE


def _is_home(side: Side, other: Side) -> bool:
    """Says whether a state fights next to a group of its own, which is the helper then."""
    mine, theirs = side.party.actor, other.party.actor
    return mine.kind in STATE_KINDS and theirs.kind not in STATE_KINDS and theirs.country == mine.country


def _hosting(clause: Clause) -> Gist | None:
    """Reads a group that lives in another's country: "in a villa in the Tajik capital X holds office"."""
    at = clause.noun("shelter")
    if at is None or not clause.has("have", "give") or clause.hostile:
        return None
    for host in clause.sides:
        if host.party.actor.kind not in STATE_KINDS:
            continue
        for guest in clause.others(host, Part.BARE, Part.TO):
            actor = guest.party.actor
            if actor.kind not in _ARMED | {ActorKind.PERSON} or actor.country in {None, host.party.actor.name}:
                continue
            giving = host.part is Part.BARE and clause.has("give")
            if giving or host.part in {Part.PLACE, Part.OF}:
                return Gist(host.party, guest.party, at, AllianceKind.UNSPECIFIED, "shelter in another's country")
    return None


def _around(clause: Clause) -> Gist | None:
    """Reads "finds Orbán on his side", "has Moscow behind him"."""
    found = clause.field.find("around", clause.tokens)
    if found is None or not clause.has("have"):
        return None
    bare = [s for s in clause.sides if s.part in {Part.BARE, Part.SOURCE} and s.party.first < clause.first + found[0]]
    if len(bare) < 2:
        return None
    helper = bare[-1]
    helped = next((s for s in reversed(bare[:-1]) if group(s, clause.scene) != group(helper, clause.scene)), None)
    if helped is None:
        return None
    return Gist(helper.party, helped.party, clause.first + found[0], AllianceKind.UNSPECIFIED, "has somebody behind")


_RULES: tuple[Callable[[Clause], Gist | None], ...] = (_lacking, _around, _beside, _hosting, _helping, _origin)
