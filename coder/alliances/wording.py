"""Who backs whom by a fixed construction of English: "holds the line for X", "has X's back", "pulled the plug on X"."""

from collections.abc import Iterable, Iterator

from coder.alliances.besides import is_helper
from coder.alliances.clauseroles import Roles, clauses_of
from coder.alliances.constructions import Construction, constructions, field, stands
from coder.alliances.englishroles import english_roles
from coder.alliances.hostility import are_fighting
from coder.alliances.parts import party_in
from coder.alliances.scene import Backing, Scene, all_of
from coder.clause import Clause
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import STATES
from coder.mentions import KnownActor, MentionForm

_REACH = 14  # tokens behind a verb in which the words of its construction stand
_CONCEDING = frozenset({"although", "though", "while"})
_HEAD = 3  # tokens at the head of a sentence in which it concedes
_ADVERBS = 3  # tokens between an auxiliary and its participle
_NEGATION = 3  # tokens before a verb in which the negation of its construction stands
_AHEAD = frozenset(
    "it they he she we you who not also now still then do does did never always often again help".split()
)


def worded(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads the constructions of an English sentence whose giver and receiver are both found; one a verb.

    `told` are the readings of other rules; a verb that one of them read is not read again.
    """
    if scene.support.language != "en" or not (scene.parties or scene.topic):
        return
    listed = list(told)
    read = {backing.trigger for backing in listed}
    told_pairs = {pair for backing in listed for pair in backing.pairs}
    clauses: list[Clause] | None = None
    for index, listed_rows in scene.openings(constructions("en")):
        rows = [row for row in listed_rows if row.may_stand(scene.forms)]
        if not rows or index in read or (scene.tokens[index].is_capital and index) or _is_noun(scene, index):
            continue
        around: dict[bool, Roles | None] = {}
        for construction in rows:
            at = _beside(scene, index, construction)
            if at is None or (construction.verb == "have" and _is_auxiliary(scene, index)):
                continue
            clauses = clauses_of(scene) if clauses is None else clauses
            if construction.participle not in around:
                around[construction.participle] = english_roles(scene, clauses, index, construction.participle)
            roles = around[construction.participle]
            found = _read(scene, roles, construction, at) if roles is not None else None
            if found is not None and not _is_told(found, told_pairs):
                yield found
                break


def _is_auxiliary(scene: Scene, index: int) -> bool:
    """Says whether a form of "have" only makes the tense of a participle behind it: "has long kidnapped"."""
    behind = scene.tokens[index + 1 : index + 1 + _ADVERBS]
    word = next((token.lower for token in behind if not (token.lower.endswith("ly") or token.lower in _AHEAD)), "")
    return word.endswith(("ed", "en")) or word in scene.support.words["passive"] or word in scene.support.verbs


def _is_noun(scene: Scene, index: int) -> bool:
    """Says whether a form that is a noun too is one here: nobody who acts, no auxiliary, no "to" stands before it."""
    if stands("nominal", scene.tokens[index : index + 1], "en") is None:
        return False
    if index == 0 or any(p.last == index for p in scene.parties):
        return False
    before = scene.tokens[index - 1].lower
    words = scene.support.words
    verbal = words["infinitive"] | words["relative"] | words["coordination"] | words["ability"] | words["perfect"]
    return not (
        before in verbal | _AHEAD | words["hypothetical"]
        or before.endswith(("ly", "n't"))
        or scene.tokens[index - 1].is_capital
    )


def _is_told(found: Backing, pairs: set[tuple[KnownActor, KnownActor]]) -> bool:
    """Says whether a pronoun is read here as somebody else than another rule of the same sentence helped."""
    giver, receiver = found.supporters[0], found.supported[0]
    others = {b for a, b in pairs if a == giver.actor}
    return receiver.form is MentionForm.PRONOUN and bool(others) and receiver.actor not in others


def _beside(scene: Scene, index: int, construction: Construction) -> int | None:
    """Gives where the words beside the verb stand: behind it, or before it where its passive or a relative allows."""
    lowers, (begin, end) = scene.lowers, scene.clause(index)
    if construction.negated:
        start = max(begin, index - _NEGATION)
        at = construction.stands(lowers[start : min(end, index + 1 + _REACH)], field("en"))
        return start + at if at is not None and at >= 0 else None
    at = construction.stands(lowers[index + 1 : min(end, index + 1 + _REACH)], field("en"))
    if at is not None:
        return index + 1 + at if at >= 0 else -1
    if not construction.participle and scene.relative(index) is None:
        return None
    start = max(begin, index - _REACH)
    at = construction.stands(lowers[start:index], field("en"))
    return start + at if at is not None and at >= 0 else None


def _read(scene: Scene, roles: Roles, construction: Construction, at: int) -> Backing | None:
    if not roles.passive and _is_passive(scene, roles.verb):
        return None
    fronted = -1 < at < roles.verb and not construction.negated
    if fronted and not roles.passive and scene.relative(roles.verb) is None:
        return None
    giver = party_in(scene, roles, construction.giver, at, None)
    receiver = party_in(scene, roles, construction.receiver, at, giver)
    if giver is None and receiver is not None:
        giver = party_in(scene, roles, construction.giver, at, receiver)
    if giver is None or receiver is None or giver.actor == receiver.actor:
        return None
    if construction.giver == ("place",) and giver.actor.name in {receiver.actor.country, receiver.actor.name}:
        return None  # "were trained in Y": at home
    if construction.joint and is_helper(receiver, giver, scene):
        giver, receiver = receiver, giver
    foes = {p.actor for p in roles.governed.get("against", [])}
    if "against" not in construction.receiver and foes & {giver.actor, receiver.actor}:
        return None
    here = giver in scene.parties and receiver in scene.parties
    ended = construction.status is AllianceStatus.ENDED
    if (
        here
        and not ended
        and "against" not in construction.receiver
        and are_fighting(giver, receiver, scene, roles.verb)
    ):
        return None
    if (
        construction.troops
        and scene.actors.group_of(receiver.actor) != scene.home
        and giver.actor.kind in STATES
        and giver.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}
    ):
        return None
    kind = construction.kind
    if kind is AllianceKind.UNSPECIFIED:
        kind = scene.support.kind_of(roles.tokens(scene)) or kind
    words = " ".join(" ".join(choices[0]) for choices in construction.beside)
    first, last = scene.clause(roles.verb)
    relative = scene.relative(roles.verb)
    if relative is not None:
        first, last = max(first, relative.pronoun), min(last, relative.end)
    else:
        first, last = max(first, roles.members[0]), min(last, roles.members[-1] + 1)
    return Backing(
        all_of(giver, scene),
        all_of(receiver, scene),
        roles.verb,
        first,
        last,
        kind,
        construction.status,
        f"construction: {construction.verb} {words}".rstrip(),
        able=construction.able,
        joint=construction.joint,
        lacked=construction.negated,
    )


def _is_passive(scene: Scene, index: int) -> bool:
    """Says whether a form stands behind an auxiliary of the passive: "was armed", not "has armed", "is to arm"."""
    if scene.tokens[index].lower.endswith("ing") or scene.tokens[index].lower in scene.support.words["passive"]:
        return False
    near = [token.lower for token in scene.tokens[max(0, index - 2) : index]]
    held = scene.support.words["perfect"] | scene.support.words["infinitive"]
    return any(word in scene.support.words["passive"] for word in near) and near[-1] not in held


def is_no_deed(backing: Backing, scene: Scene) -> bool:
    """Says whether an English clause tells of an offer, of help that somebody holds up or that has not come."""
    if scene.support.language != "en" or backing.status is not AllianceStatus.ACTIVE:
        return False
    clause = scene.tokens[backing.first : backing.last]
    named = backing.noun and backing.why.startswith("ally")  # "an ally of Y, has offered to mediate"
    return (not named and stands("void", clause, "en") is not None) or (
        not backing.noun and stands("arriving", clause, "en") is not None
    )


def without_conceded(told: list[Backing], scene: Scene) -> list[Backing]:
    """Gives readings without what "although ..." concedes at the head of a sentence whose main clause tells support."""
    comma = next((k for k, token in enumerate(scene.tokens) if token.text == ","), 0)
    if not any(token.lower in _CONCEDING for token in scene.tokens[:_HEAD]):
        return told
    main = {
        pair for r in told if r.trigger > comma and r.status is AllianceStatus.ACTIVE for pair in group_pairs(r, scene)
    }
    return [r for r in told if r.trigger > comma or not main & group_pairs(r, scene)]


def group_pairs(reading: Backing, scene: Scene) -> set[tuple[KnownActor, KnownActor]]:
    """Gives the groups of who supports whom in a reading, each that supports with each that is supported."""
    group = scene.actors.group_of
    return {(group(a.actor), group(b.actor)) for a in reading.supporters for b in reading.supported}
