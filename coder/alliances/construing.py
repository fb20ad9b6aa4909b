"""Who backs whom by a fixed construction of Dutch: "houdt X de hand boven het hoofd", "verbond zijn lot aan X"."""

from collections.abc import Iterator, Sequence

from coder.alliances.agreement import inside_acts
from coder.alliances.besides import is_helper
from coder.alliances.clauseroles import Roles, clauses_of, owner_of, roles_at
from coder.alliances.constructions import Construction, constructions, field, stands
from coder.alliances.designations import is_type
from coder.alliances.hired import are_hired_abroad, is_hired
from coder.alliances.hostility import are_fighting
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.spliced import spliced_subject, told_in_first
from coder.alliances.towns import placed
from coder.alliances.whom import named_here, of_paragraph
from coder.clause import Clause
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.wordlists import word_row
from coder.words import Token

_NOUN = 3  # tokens behind an adjective in which its noun stands
_UNARMED = word_row("nl/people.toml", "unarmed_beginnings")
_ASIDE = frozenset({"volgens", "via", "tegen", "in", "uit"})  # before who neither gives nor gets


def construed(scene: Scene) -> Iterator[Backing]:
    """Reads the constructions of a Dutch sentence whose giver and receiver are both found; one a verb."""
    if scene.support.language != "nl":
        return
    clauses: list[Clause] | None = None
    for index, rows in scene.openings(constructions()):
        for construction in rows:
            if not construction.may_stand(scene.forms):
                continue
            clauses = clauses_of(scene) if clauses is None else clauses
            found = _read(scene, clauses, index, construction)
            if found is not None:
                yield found
                break


def _read(scene: Scene, clauses: list[Clause], index: int, construction: Construction) -> Backing | None:
    roles = roles_at(scene, clauses, index, construction.participle)
    if roles is None or (construction.participle and _describes(scene, index)):
        return None
    at = construction.stands([token.lower for token in roles.tokens(scene)], field())
    if at is None:
        return None
    giver = _party(scene, roles, construction.giver, construction, at)
    receiver = _party(scene, roles, construction.receiver, construction, at, giver)
    if giver is None or receiver is None or giver.actor == receiver.actor:
        return None
    relative = scene.relative(index)
    antecedent = relative.antecedent if relative is not None else None
    if relative is not None and antecedent is not None and roles.subject == giver == scene.parties[antecedent]:
        if inside_acts(scene, index, construction.participle, relative, receiver):
            giver, receiver = receiver, giver  # "de strijders die Turkije traint"
    if construction.joint and is_helper(receiver, giver, scene):
        giver, receiver = receiver, giver
    against = "tegen" in construction.receiver and receiver.preposition == "tegen"  # "lifts the sanctions against X"
    foes = {p.actor for p in roles.governed.get("tegen", [])}
    if "tegen" not in construction.receiver and foes & {giver.actor, receiver.actor}:
        return None  # "former fighters of X fight with Y against X"
    here = giver in scene.parties and receiver in scene.parties
    if here and not against and are_fighting(giver, receiver, scene, index):
        return None
    if is_hired(scene, receiver):
        return None
    if construction.troops and not _is_troops(scene, giver):
        return None
    called = any(choice[0] == "als" for choices in construction.beside for choice in choices)  # supposes nothing
    status = _status_of(construction, roles.tokens(scene), scene) if called else construction.status
    if status is None:
        return None
    kind = construction.kind
    if kind is AllianceKind.UNSPECIFIED:
        kind = scene.support.kind_of(roles.tokens(scene)) or kind
    words = " ".join(" ".join(choice[0]) for choice in construction.beside)
    why = f"construction: {words} {construction.verb}".replace("  ", " ")
    first, last = roles.members[0], roles.members[-1] + 1
    sides = (all_of(giver, scene), all_of(receiver, scene))
    return Backing(
        *sides,
        index,
        first,
        last,
        kind,
        status,
        why,
        able=construction.able,
        noun=called,
        lacked=construction.negated,
    )


def _status_of(construction: Construction, clause: Sequence[Token], scene: Scene) -> AllianceStatus | None:
    """Gives how support stands that tells as what somebody is seen: "erkent Y niet (langer) als president"."""
    if construction.negated or not scene.support.has("negation", clause):
        return construction.status
    return AllianceStatus.ENDED if scene.support.has("ended", clause) else None


def _describes(scene: Scene, index: int) -> bool:
    """Says whether a participle only describes who stands before its comma: "X, gesteund door Y, verjoeg Z"."""
    if not index or scene.tokens[index - 1].text != "," or index + 1 >= len(scene.tokens):
        return False
    return scene.tokens[index + 1].lower in scene.support.words["by"]


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
        objects = [p for p in roles.objects if not _opens_another(scene, p, roles)]
        return objects[0] if objects else None
    if name == "owner":
        return owner_of(scene, roles.members[at]) if at >= 0 else None
    if name == "maker":
        return _maker(scene, roles)
    if name == "context":
        return _told_before(scene, roles)
    if name == "main":
        return _outside(scene, roles)
    if name == "any":
        return _any_other(scene, roles)
    found = roles.governed.get(name, [])
    free = [p for p in found if p.form is not MentionForm.GENERIC]
    return free[0] if free else placed(scene, roles.members, name)


def without_turned(told: list[Backing], read: list[Backing], scene: Scene) -> list[Backing]:
    """Gives the readings of other rules with those of constructions; where both turn a pair about, the construction."""
    pairs = {pair for reading in read for pair in reading.pairs}
    kept = [r for r in told if not any((b, a) in pairs for a, b in r.pairs)]
    return [
        r for r in (*kept, *read) if not any(is_hired(scene, p) for p in r.supported) and not are_hired_abroad(scene, r)
    ]


def _any_other(scene: Scene, roles: Roles) -> Party | None:
    """Gives somebody else of the sentence that acts, else the belligerent told of last: "when X asked"."""
    mine = roles.subject.actor if roles.subject is not None else None
    here = [p for p in scene.parties if p.preposition is None and p.actor != mine]
    if here:
        return here[-1]
    told = [p for p in scene.before if scene.actors.group_of(p.actor) in scene.belligerents and p.actor != mine]
    return told[-1] if told else None


def _maker(scene: Scene, roles: Roles) -> Party | None:
    """Gives whose goods or people an adjective in the clause tells: "kreeg een Russische luchtafweerbatterij"."""
    for at in sorted(roles.members, key=lambda at: abs(at - roles.verb)):
        mention = scene.actors.at(scene.tokens[at].span)
        if mention is None or mention.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}:
            continue
        if not scene.tokens[at].is_capital or roles.subject is None or mention.actor == roles.subject.actor:
            continue
        near = scene.tokens[at + 1 : at + 1 + _NOUN]
        typed = is_type(scene.lowers, at + 1)
        if typed or any(field().noun(token, ("arms", "people", "money")) is not None for token in near):
            span = scene.tokens[at].span
            return Party(at, at + 1, span, mention.actor, MentionForm.ADJECTIVE, None, False, -90 - at)
    return None


def _told_before(scene: Scene, roles: Roles) -> Party | None:
    """Gives who gets what an outsider gives where the clause names nobody else: the belligerent told of last."""
    group = scene.actors.group_of
    mine = group(roles.subject.actor) if roles.subject is not None else None
    inside = [p for p in scene.parties if p.first in roles.members and group(p.actor) != mine]
    if mine is None or mine in scene.belligerents or any(p.preposition not in _ASIDE for p in inside):
        return None
    named = named_here(scene, mine)
    if named is not None and named.first not in roles.members:
        return named
    meant = of_paragraph(scene, roles.subject) if roles.subject is not None else None
    if meant is not None and group(meant.actor) != mine:
        return meant
    told = [p for p in (scene.topic, *reversed(scene.before)) if p is not None and group(p.actor) != mine]
    if not scene.belligerents:
        return told[0] if told and told[0].actor.kind in STATES | ARMED_GROUPS | {ActorKind.PERSON} else None
    return next((p for p in told if group(p.actor) in scene.belligerents), None)


def _outside(scene: Scene, roles: Roles) -> Party | None:
    """Gives who acts in the clause that a subordinate one belongs to: "X holds out as long as Y sends shells"."""
    own = spliced_subject(scene, roles.verb)
    if own is not None and own == roles.subject:
        return told_in_first(scene, own)
    mine = roles.subject.actor if roles.subject is not None else None
    outer = [p for p in scene.parties if p.first not in roles.members and p.preposition is None and p.actor != mine]
    outer = [p for p in outer if not _opens_another(scene, p, roles)]
    return outer[0] if outer and (roles.members[0] > 0 or outer[0].first > roles.members[-1]) else None


def _opens_another(scene: Scene, party: Party, roles: Roles) -> bool:
    """Says whether somebody behind a clause is the subject of a main clause of its own: "X geeft geld; Y zwijgt"."""
    if party.first < roles.verb:
        return False
    at = party.first - 1
    at -= scene.tokens[at].lower in scene.speech.words["definite"]
    marks = {";"} if party.first < roles.members[-1] else {";", ","}
    return scene.tokens[at].text in marks and spliced_subject(scene, party.last) == party


def _is_troops(scene: Scene, party: Party) -> bool:
    """Says whether a party is told of as people under arms or as the people of a country, not as its envoys."""
    words = scene.tokens[party.first : party.last]
    if party.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES} and party.actor.kind in STATES:
        return False
    return not any(token.lower.startswith(_UNARMED()) for token in words)


def is_void(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch reading is none: it gives apologies and the like."""
    if scene.support.language != "nl":
        return False
    return stands("void", scene.tokens[backing.first : backing.last]) is not None
