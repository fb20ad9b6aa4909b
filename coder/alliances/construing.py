"""Who backs whom by a fixed construction of Dutch: "houdt X de hand boven het hoofd", "verbond zijn lot aan X"."""

from collections.abc import Iterator

from coder.alliances.agreement import inside_acts
from coder.alliances.besides import is_helper
from coder.alliances.clauseroles import Roles, clauses_of, owner_of, roles_at
from coder.alliances.constructions import Construction, constructions, field
from coder.alliances.hostility import are_fighting
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.clause import Clause
from coder.codebook import AllianceKind
from coder.kinds import STATES
from coder.mentions import MentionForm

_HIRED = ("huurlingen", "huursoldaten", "huurling", "huursoldaat", "mercenaries")


def construed(scene: Scene) -> Iterator[Backing]:
    """Reads the constructions of a Dutch sentence whose giver and receiver are both found; one a verb."""
    if scene.support.language != "nl":
        return
    known = constructions()
    clauses: list[Clause] | None = None
    for index, token in enumerate(scene.tokens):
        rows = known.get(token.lower)
        if rows is None:
            continue
        clauses = clauses_of(scene) if clauses is None else clauses
        for construction in rows:
            found = _read(scene, clauses, index, construction)
            if found is not None:
                yield found
                break


def _read(scene: Scene, clauses: list[Clause], index: int, construction: Construction) -> Backing | None:
    roles = roles_at(scene, clauses, index, construction.participle)
    if roles is None:
        return None
    at = construction.stands(roles.tokens(scene), field())
    if at is None:
        return None
    giver = _party(scene, roles, construction.giver, construction, at)
    receiver = _party(scene, roles, construction.receiver, construction, at, giver)
    if giver is None or receiver is None or giver.actor == receiver.actor:
        return None
    relative = scene.relative(index)
    if relative is not None and relative.antecedent is not None and scene.parties[relative.antecedent] == giver:
        if inside_acts(scene, index, construction.participle, relative, receiver):
            giver, receiver = receiver, giver  # "de strijders die Turkije traint"
    if construction.joint and is_helper(receiver, giver):
        giver, receiver = receiver, giver
    if are_fighting(giver, receiver, scene, index):
        return None
    if is_hired(scene, receiver):
        return None
    kind = construction.kind
    if kind is AllianceKind.UNSPECIFIED:
        kind = scene.support.kind_of(roles.tokens(scene)) or kind
    words = " ".join(" ".join(choice[0]) for choice in construction.beside)
    why = f"construction: {words} {construction.verb}".replace("  ", " ")
    first, last = roles.members[0], roles.members[-1] + 1
    sides = (all_of(giver, scene), all_of(receiver, scene))
    return Backing(*sides, index, first, last, kind, construction.status, why, able=construction.able)


def is_hired(scene: Scene, party: Party) -> bool:
    """Says whether a party is only people of a country who fight for pay: "Syrian mercenaries" are not Syria."""
    if party not in scene.parties or party.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}:
        return False
    words = [token.lower for token in scene.tokens[party.first : party.last]]
    return party.actor.kind in STATES and any(word.endswith(_HIRED) for word in words)


def _party(
    scene: Scene,
    roles: Roles,
    names: tuple[str, ...],
    construction: Construction,
    at: int,
    other: Party | None = None,
) -> Party | None:
    """Gives who stands in the first of the roles that somebody stands in."""
    for name in names:
        found = _in_role(scene, roles, name, construction, at)
        if found is not None and (other is None or found.group != other.group or found not in scene.parties):
            return found
    return None


def _in_role(scene: Scene, roles: Roles, name: str, construction: Construction, at: int) -> Party | None:
    if name == "subject":
        if roles.passive:
            by = roles.governed.get("door", [])
            return by[0] if by else None
        return None if roles.resultant and "object" in construction.receiver else roles.subject
    if name == "object":
        if roles.passive:
            return roles.subject
        return roles.objects[0] if roles.objects else None
    if name == "owner":
        return owner_of(scene, roles, roles.members[at]) if at >= 0 else None
    if name == "topic":
        return scene.topic
    found = roles.governed.get(name, [])
    free = [p for p in found if p.form is not MentionForm.GENERIC]
    return free[0] if free else None


def without_turned(told: list[Backing], read: list[Backing]) -> list[Backing]:
    """Gives the readings of other rules with those of constructions; where both turn a pair about, the construction."""
    pairs = {(a.actor, b.actor) for reading in read for a in reading.supporters for b in reading.supported}
    kept = [r for r in told if not any((b.actor, a.actor) in pairs for a in r.supporters for b in r.supported)]
    return [*kept, *read]
