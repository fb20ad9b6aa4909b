"""Who is subject, object and behind which preposition around an English verb, by its clause and the order of words."""

from collections import Counter
from collections.abc import Sequence

from coder.alliances.abroad import GIVEN
from coder.alliances.clauseroles import Roles
from coder.alliances.constructions import field
from coder.alliances.controlled import sender
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.passives import agent_of, is_adjective, is_passive
from coder.alliances.relatives import Relative
from coder.alliances.scene import Scene
from coder.alliances.subjects import subject
from coder.clause import Clause, ClauseKind
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace

_NOUN = 3  # tokens behind an adjective in which its noun stands
_SUBJECTS = frozenset({"it", "he", "she", "they"})
_TAKEN = frozenset({"him", "them", "her", "it"})
_SHARING = frozenset({ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL})


def english_roles(scene: Scene, clauses: Sequence[Clause], index: int, participle: bool) -> Roles | None:
    """Gives the roles around the English verb at token `index`; `participle` where its form may be a past participle.

    Rule of the language: the subject stands before the verb, the object right behind it; the pronoun of a relative
    clause is its object where somebody stands between it and the verb, else its subject.
    """
    clause = next((c for c in clauses if index in c.members), None)
    if clause is None or (participle and is_adjective(scene, index)):
        return None
    members = set(clause.members)
    relative = scene.relative(index)
    inside = [p for p in scene.parties if p.first in members]
    inside = [p for p in inside if _in_same(scene, p, relative)]
    governed: dict[str, list[Party]] = {}
    for party in inside:
        if party.preposition is not None:
            governed.setdefault(party.preposition, []).append(party)
    bare = [p for p in inside if p.preposition is None and not _owns_thing(scene, p)]
    before = [p for p in bare if p.last <= index]
    after = [p for p in bare if p.first > index]
    first, last = scene.clause(index)
    passive = participle and (is_passive(scene, index, first) or _is_reduced(scene, index, last))
    antecedent = (
        scene.parties[relative.antecedent] if relative is not None and relative.antecedent is not None else None
    )
    who: Party | None
    if relative is not None and relative.preposition is not None:
        who = before[-1] if before else None
        if antecedent is not None:
            governed.setdefault(relative.preposition, []).insert(0, antecedent)
    elif relative is not None and before:
        who, after = before[-1], [*([antecedent] if antecedent is not None else []), *after]
    elif relative is not None:
        who = antecedent
    else:
        who = goods_before(scene, clause, index, before)
        who = who or (subject(scene, index, None) if before or clause.kind in _SHARING else None)
        who = who or (before[-1] if before else None) or sender(scene, index) or _left_open(scene, clause, index)
        if who is None and clause.kind in _SHARING:
            who = _shared(scene, clauses, clause)
    return Roles(index, clause.members, who, tuple(after), governed, passive)


def _in_same(scene: Scene, party: Party, relative: Relative | None) -> bool:
    """Says whether a party stands in the same clause: the same relative clause, or none either."""
    own = scene.relative(party.first)
    return (own.pronoun if own is not None else None) == (relative.pronoun if relative is not None else None)


def goods_before(scene: Scene, clause: Clause, index: int, before: Sequence[Party]) -> Party | None:
    """Gives the state whose goods act: "French reconnaissance aircraft pick out targets", nobody between."""
    edge = before[-1].last if before else 0
    for at in clause.members:
        if not edge <= at < index or not scene.tokens[at].is_capital:
            continue
        if any(scene.tokens[k].lower in scene.speech.words["prepositions"] for k in range(at + 1, index)):
            continue
        maker = maker_at(scene, at)
        if maker is not None:
            return maker
    return None


def maker_at(scene: Scene, at: int) -> Party | None:
    """Gives the state whose goods or people the adjective at a token tells: "Turkish drones"."""
    mention = scene.actors.at(scene.tokens[at].span)
    if mention is None or mention.actor.kind not in STATES or not scene.tokens[at].is_capital:
        return None
    if mention.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}:
        return None
    near = scene.tokens[at + 1 : at + 1 + _NOUN]
    words = [token.text for token in near]
    craft = (
        len(words) == _NOUN
        and words[0].isalpha()
        and words[0][0].isupper()
        and words[1] == "-"
        and words[2][0].isdigit()
    )
    if not craft and not any(field("en").noun(token, GIVEN) is not None for token in near):
        return None
    span = scene.tokens[at].span
    return Party(at, at + 1, span, mention.actor, MentionForm.ADJECTIVE, None, False, -90 - at)


def _owns_thing(scene: Scene, party: Party) -> bool:
    """Says whether a party only owns a thing that is no people: "Haftar's depots", not "Haftar's troops"."""
    if not party.owner and scene.tokens[party.first].lower not in scene.support.words["possessive"]:
        return False
    words = scene.support.words
    people = words["forces"] | words["personnel"] | words["rulers"] | words["platforms"] | words["hirelings"]
    near = [t.lower for t in scene.tokens[party.first : party.last + 4]]
    return not any(word in people for word in near)


def _is_reduced(scene: Scene, index: int, last: int) -> bool:
    """Says whether a participle describes the noun before it: ", armed by X,"; it has no auxiliary of its own."""
    before = [token.lower for token in scene.tokens[max(0, index - 3) : index]]
    if any(word in scene.support.words["perfect"] for word in before):
        return False
    return agent_of(scene, index, 0, last) is not None


def _shared(scene: Scene, clauses: Sequence[Clause], clause: Clause) -> Party | None:
    """Gives the subject of the clause that this one is joined to or hangs from."""
    parent = next((c for c in clauses if c.index == clause.parent), None)
    if parent is None:
        return None
    free = [p for p in scene.parties if p.first in parent.members and p.preposition is None]
    free = [p for p in free if not _owns_thing(scene, p)]
    return free[0] if free else _shared(scene, clauses, parent) or _left_open(scene, parent, parent.members[-1])


def _left_open(scene: Scene, clause: Clause, index: int) -> Party | None:
    """Gives whom "it" or "they" before the verb stands for: whom the text is about."""
    if scene.topic is None:
        return None
    ahead = [scene.tokens[at].lower for at in clause.members if at < index]
    if not any(word in _SUBJECTS for word in ahead):
        return None
    return replace(scene.topic, first=-1, last=-1, group=ELSEWHERE)


def taken_up(scene: Scene, roles: Roles, other: Party) -> Party | None:
    """Gives whom an object pronoun right behind the verb stands for where no reading of pronouns gave it."""
    at = roles.verb + 1
    behind = scene.tokens[at].lower if at < len(scene.tokens) else ""
    found = meant_by(scene, behind, other) if behind in _TAKEN else None
    if found is None:
        return None
    return Party(at, at + 1, scene.tokens[at].span, found.actor, MentionForm.PRONOUN, None, False, ELSEWHERE)


def meant_by(scene: Scene, pronoun: str, other: Party | None) -> Party | None:
    """Gives whom a pronoun takes up that is not `other`: the last man, the woman told of most, else a side.

    Women who act in the news are fewer than men: "her" is the one that the text so far is about.
    """
    told = [p for p in scene.before if p.form is not MentionForm.ADJECTIVE]
    told = [p for p in told if other is None or p.actor != other.actor]
    if pronoun in {"him", "his"}:
        here = [p for p in scene.parties if p.actor.kind is ActorKind.PERSON and p.form is MentionForm.NAME]
        here = [p for p in here if p.preposition is None and not p.owner and (other is None or p.last <= other.first)]
        if here and other is not None and here[-1].actor != other.actor:
            return here[-1]  # "the president looks abroad: X has taken up his cause"
        return next((p for p in reversed(told) if p.actor.kind is ActorKind.PERSON), None)
    if pronoun == "her":
        earlier = [m for m in scene.actors.mentions if m.span.start < scene.tokens[0].start]
        people = [m for m in earlier if m.actor.kind is ActorKind.PERSON and (other is None or m.actor != other.actor)]
        counted = Counter(m.actor for m in people)
        most = max(counted, key=lambda actor: (actor.leads is not None, counted[actor]), default=None)
        if most is None:
            return None
        return Party(-1, -1, people[-1].span, most, MentionForm.PRONOUN, None, False, ELSEWHERE)
    first = [p for p in (scene.topic, scene.backed) if p is not None and (other is None or p.actor != other.actor)]
    return next((p for p in (*first, *reversed(told)) if p.actor.kind in STATES | ARMED_GROUPS), None)
