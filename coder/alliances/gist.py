"""Who backs whom by the gist of a clause: two actors and words of the field of support, where no verb tells it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from coder.alliances.decisive import deciding
from coder.alliances.departing import departing
from coder.alliances.fellows import around, beside, fighting_for, helping, keeping, letting, on_side, tap
from coder.alliances.field import Field, field_of
from coder.alliances.fronts import front, lapsed, provision
from coder.alliances.handing import handing, recalling
from coder.alliances.handling import handling
from coder.alliances.havens import havens
from coder.alliances.hosts import hosting, pact, vital
from coder.alliances.joining import joining
from coder.alliances.made import made
from coder.alliances.origins import lacking, origin
from coder.alliances.outsiders import outsiders
from coder.alliances.party import HARD, Party
from coder.alliances.provenance import provenance
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.sides import Part, Side, group, sides
from coder.alliances.stretch import Gist, Stretch
from coder.kinds import NO_ALLIES
from coder.mentions import MentionForm
from coder.words import Token

_MOTIVE = frozenset({"for", "out", "in", "of", "from"})
_SUBJECT = 5  # tokens between a comma and the subject of the clause behind it

_NAMES = frozenset({MentionForm.NAME, MentionForm.METONYM})
_RULES: tuple[Callable[[Stretch], Gist | None], ...] = (
    deciding,
    lacking,
    provision,
    lapsed,
    departing,
    front,
    around,
    on_side,
    beside,
    fighting_for,
    hosting,
    pact,
    vital,
    keeping,
    tap,
    letting,
    joining,
    helping,
    handling,
    handing,
    recalling,
    origin,
    havens,
    made,
    provenance,
    outsiders,
)

_OF_NOBODY = (havens, made)
"""The rules that need nobody of the stretch who may act: its sides are told by a theme, an adjective or a place."""


def gist(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads the clauses of a sentence that no other rule read; `told` are the readings of those."""
    field = field_of(scene.support.language)
    read = [backing.trigger for backing in told]
    for first, last in _stretches(scene):
        parts = list(_clauses(scene, first, last, read))
        found = [backing for begin, end in parts for backing in _read(scene, field, begin, end, read)]
        if not found and len(parts) > 1:
            found = list(_read(scene, field, first, last, read))
        yield from found


def _read(scene: Scene, field: Field, first: int, last: int, read: Sequence[int]) -> Iterator[Backing]:
    """Reads one stretch by the first rule that finds something, unless `read` tells that it was read."""
    if any(first <= trigger < last for trigger in read) or scene.support.has(
        "doubted", _without_motive(scene.tokens[first:last])
    ):
        return
    stretch = Stretch(scene, field, first, last, [s for s in sides(scene, field, first, last) if _may_act(s, scene)])
    for rule in _RULES if stretch.sides else _OF_NOBODY:
        seen = rule(stretch)
        if seen is not None and group(seen.giver, scene) != group(seen.receiver, scene):
            yield Backing(
                _listed(seen.giver, seen.receiver, scene),
                _listed(seen.receiver, seen.giver, scene),
                seen.trigger,
                first,
                last,
                seen.kind,
                seen.status,
                f"gist: {seen.why}",
                able=seen.lacked,
                sure=seen.sure,
                composed=seen.composed,
                lacked=seen.lacked,
            )
            return


def _without_motive(tokens: Sequence[Token]) -> Sequence[Token]:
    """Gives words without a motive at their end, which doubts nothing: "for fear of chaos"."""
    at = next((k for k in range(1, len(tokens)) if tokens[k].lower == "fear" and tokens[k - 1].lower in _MOTIVE), None)
    return tokens if at is None else tokens[: at - 1]


def _listed(party: Party, other: Party, scene: Scene) -> tuple[Party, ...]:
    """Gives a party with those joined to it, unless the other side is one of them: "between X and Y"."""
    listed = all_of(party, scene)
    return (party,) if any(p.actor == other.actor for p in listed) else listed


def _stretches(scene: Scene) -> Iterator[tuple[int, int]]:
    first = 0
    for index in range(len(scene.tokens) + 1):
        if index == len(scene.tokens) or scene.tokens[index].text in HARD:
            if index > first:
                yield first, index
            first = index + 1


def _clauses(scene: Scene, first: int, last: int, read: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Parts a stretch at ", and" where both sides have a subject of their own, or one was read; else gives it whole."""
    for index in range(first + 1, last - 1):
        if _opens_plainly(scene, index, first):
            yield first, index
            yield from _clauses(scene, index + 1, last, read)
            return
        if scene.tokens[index].text != ",":
            continue
        joins = scene.tokens[index + 1].lower in scene.support.words["coordination"] | scene.support.words["contrast"]
        if not joins or not scene.tokens[index + 1].is_word:
            continue
        left, right = scene.bare(first, index, None), scene.bare(index + 2, last, None)
        begins = [p for p in right if p.first - index <= _SUBJECT]
        told = {first <= trigger < index for trigger in read if first <= trigger < last}
        if left and len(told) == 1:
            yield first, index
            yield from _clauses(scene, index + 2, last, read)
            return
        if left and begins and scene.actors.group_of(begins[0].actor) != scene.actors.group_of(left[0].actor):
            behind = [t for t in scene.tokens[begins[0].last : begins[0].last + 2] if t.is_word]
            if behind and begins[0].group != left[-1].group:
                yield first, index
                yield from _clauses(scene, index + 2, last, read)
                return
    yield first, last


def _opens_plainly(scene: Scene, index: int, first: int) -> bool:
    """Says whether an English "and" without a comma opens a clause with a name for its subject: "and Z has begun"."""
    if scene.tokens[index].lower != "and" or scene.support.language != "en" or not scene.tokens[index - 1].is_word:
        return False
    begin = index + 1 + (scene.tokens[index + 1].lower in scene.speech.words["definite"])
    named = next((p for p in scene.parties if p.first == begin and p.form in _NAMES and not p.owner), None)
    if named is None or named.preposition is not None or named.last >= len(scene.tokens):
        return False
    verb = scene.tokens[named.last].lower
    if verb not in scene.support.words["perfect"] | scene.support.words["passive"]:
        return False
    group = scene.actors.group_of
    left = [p for p in scene.parties if first <= p.first < index and p.preposition is None]
    return bool(left) and left[-1].last < index and all(group(p.actor) != group(named.actor) for p in left)


def _may_act(side: Side, scene: Scene) -> bool:
    """Says whether an actor may be a side: no crowd, nobody unknown, not "its camps", "its guards" of somebody."""
    tokens, words, party = scene.tokens, scene.support.words, side.party
    if tokens[party.first].lower in words["possessive"] and party.form is MentionForm.FORCES:
        if tokens[party.last - 1].lower not in words["forces"] | words["personnel"] | words["rulers"]:
            return False
    if _is_whose(party, scene) or _is_apposition(party, scene):
        return False
    if party.actor.name.startswith("Unidentified"):
        return False
    return side.part is not Part.ENEMY and party.actor.kind not in NO_ALLIES


def _is_apposition(party: Party, scene: Scene) -> bool:
    """Says whether an English adjective only describes who is named before it: "Haftar, the Libyan strongman"."""
    if scene.support.language != "en" or party.form not in {MentionForm.ADJECTIVE, MentionForm.ROLE}:
        return False
    plain = party.preposition is None and not party.owner
    return (
        plain
        and party in scene.parties
        and party not in scene.bare(party.first, party.last, scene.relative(party.first))
    )


def _is_whose(party: Party, scene: Scene) -> bool:
    """Says whether a Dutch possessive only tells whose a thing is: "met hun rug tegen de muur", not "hun troepen"."""
    if scene.support.language != "nl" or party.form is not MentionForm.PRONOUN or party.preposition is None:
        return False
    if scene.tokens[party.first].lower not in scene.support.words["possessive"]:
        return False
    behind = scene.tokens[party.last : party.last + 2]
    people = scene.support.words["forces"] | scene.support.words["personnel"]
    return bool(behind) and behind[0].is_word and not any(token.lower in people for token in behind)
