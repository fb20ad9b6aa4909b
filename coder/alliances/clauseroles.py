"""Who is subject, object and behind which preposition around a Dutch verb, by the clause in which the verb stands."""

from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache

from coder.alliances.clauserelatives import antecedent_of, is_subject_inside
from coder.alliances.constructions import is_construed
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.subjects import behind_verb
from coder.clause import Clause, ClauseKind
from coder.clauses import ClauseGrammar
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.passages import Sentence
from coder.records import Span
from coder.values import dataclass, replace
from coder.words import Token

_OBJECTS = frozenset({"hem", "hen", "hun"})
_TAKING_UP = frozenset({"dat", "die", "deze", "het"})
_SUBJECTS = frozenset({"het", "hij", "zij", "ze", "dat", "die", "deze"})
_PARTING = frozenset({"zolang", "zodra", "ofschoon", "aangezien", "voordat", "naarmate"})
_PARTED = frozenset({":", ";"})
_HELD = frozenset({"heeft", "hebben", "had", "hadden", "wordt", "worden", "werd", "werden"})
_WORDEN = frozenset({"wordt", "worden", "werd", "werden", "geworden"})
_ZIJN = frozenset({"is", "zijn", "was", "waren"})
_TITLED = 2  # tokens of an adjective and an office
_PHRASE = 7  # tokens between a noun and the "van" that tells whose it is


@dataclass(frozen=True, slots=True)
class Roles:
    """The parts that parties have around the verb at `verb`: `governed` by preposition, `passive` by "worden".

    `members` are the tokens of the clause, `outer` whom its possessives may mean besides its subject.
    """

    verb: int
    members: tuple[int, ...]
    subject: Party | None
    objects: tuple[Party, ...]
    governed: dict[str, list[Party]] = field(default_factory=dict)
    passive: bool = False
    resultant: bool = False  # "is getraind", by nobody in particular

    def tokens(self, scene: Scene) -> Sequence[Token]:
        """Gives the words of the clause."""
        return [scene.tokens[at] for at in self.members]


@lru_cache(maxsize=2)
def _grammar(language: str) -> ClauseGrammar:
    return ClauseGrammar(language)


def clauses_of(scene: Scene) -> list[Clause]:
    """Gives the clauses of the sentence of a scene."""
    tokens = tuple(scene.tokens)
    sentence = Sentence(0, 0, Span(tokens[0].start, tokens[-1].end), tokens)
    return _with_titles(_grammar(scene.support.language).split(sentence, 0), scene)


def _with_titles(clauses: list[Clause], scene: Scene) -> list[Clause]:
    """Joins "als president" and the like to the clause before: "als" without a verb's subject behind it opens none."""
    joined: list[Clause] = []
    for clause in clauses:
        title = clause.opener == "als" and joined and not any(p.first in clause.members for p in _free(scene))
        if title:
            joined[-1] = replace(joined[-1], members=(*joined[-1].members, *clause.members))
        else:
            joined.append(clause)
    return joined


def _free(scene: Scene) -> list[Party]:
    return [p for p in scene.parties if p.preposition is None and p.form is not MentionForm.ROLE]


def roles_at(scene: Scene, clauses: Sequence[Clause], index: int, participle: bool) -> Roles | None:
    """Gives the roles around the verb at token `index`; `participle` where its form is a past participle.

    The subject of a relative clause is whom its pronoun takes up, unless a pronoun stands inside it or number says
    otherwise; a clause joined by "en" shares the subject of the one before it.
    """
    clause = next((c for c in clauses if index in c.members), None)
    if clause is None:
        return None
    if scene.tokens[clause.members[0]].lower == "wie" and clause.members[0] in {0, 1}:
        return None  # "wie op X rekent": nobody
    members = _own_part(scene, clause, index)
    inside = [p for p in scene.parties if p.first in members]
    governed: dict[str, list[Party]] = {}
    for party in inside:
        if party.preposition is not None:
            governed.setdefault(party.preposition, []).append(party)
    bare = [p for p in inside if p.preposition is None and not _is_aside(scene, p)]
    bare = [p for number, p in enumerate(bare) if number == 0 or p.group != bare[number - 1].group]
    relative = antecedent_of(scene, clause) if members[0] == clause.members[0] else None
    objects = [p for p in bare if _is_object(scene, p, index, bare)]
    free = [p for p in bare if p not in objects]
    subject: Party | None
    if relative is not None:
        antecedent, preposition = relative
        if preposition is not None:
            governed.setdefault(preposition, []).insert(0, antecedent)
            subject, rest = (free[0], free[1:]) if free else (None, [])
        elif free and is_subject_inside(scene, free[0], antecedent, clause, index):
            subject, rest = free[0], [antecedent, *free[1:]]
        else:
            subject, rest = antecedent, free
    elif free:
        subject, rest = free[0], free[1:]
    else:
        subject, rest = None, []
    if clause.opener == "om":  # "stuurde troepen om X te helpen": the subject is the main clause's
        shared = _shared(scene, clauses, clause)
        subject, rest = (shared, free) if shared is not None and shared not in free else (subject, rest)
    elif relative is None and (subject is None or _joins(scene, clause, index, subject)):
        shared = _shared(scene, clauses, clause)
        if shared is not None:
            rest = [subject, *rest] if subject is not None else rest
            subject = shared
    if subject is None:
        subject = _before_colon(scene, members) or _left_open(scene, clause, index)
    words = {scene.tokens[at].lower for at in members}
    done = bool(words & _WORDEN) or ("door" in governed and bool(words & _ZIJN) and not words & _HELD)
    passive = participle and done  # "is door X erkend"
    resultant = participle and not passive and bool(words & _ZIJN) and not words & scene.support.words["perfect"]
    return Roles(index, members, subject, (*objects, *rest), governed, passive, resultant)


def _own_part(scene: Scene, clause: Clause, index: int) -> tuple[int, ...]:
    """Gives the part of a clause around a verb where it holds two: behind "zolang", behind a comma and a subject."""
    marks = [k for k in range(clause.members[0], clause.members[-1]) if scene.tokens[k].text in _PARTED]
    cut = max((k + 1 for k in marks if k < index), default=0)
    for at in clause.members:
        if at >= index:
            break
        if at > clause.members[0] and scene.tokens[at].lower in _PARTING:
            cut = at
    if behind_verb(scene, index) is not None:
        cut = max(cut, index)  # "Nu X weggaat, steunt Y"
    ahead = next((p for p in scene.parties if p.last == index and p.preposition is None), None)
    if ahead is not None and ahead.first > clause.members[0] and scene.tokens[ahead.first - 1].text == ",":
        told = [at for at in clause.members if at < ahead.first - 1 and is_construed(scene.tokens[at], scene.support)]
        cut = max(cut, ahead.first - 1 if told else 0)
    parting = (at for at in clause.members if at > index and (at in marks or scene.tokens[at].lower in _PARTING))
    end = next(parting, None)
    return tuple(at for at in clause.members if at >= cut and (end is None or at < end))


def owner_of(scene: Scene, at: int) -> Party | None:
    """Gives whose the noun at token `at` is: named before it or behind "van", else whom a possessive may mean."""
    for party in scene.parties:
        if party.owner and 0 <= at - party.last <= 3:
            return party
        described = party.form is MentionForm.ADJECTIVE and party.first < at <= party.last
        if described or (party.first < at < party.last and _has_owner(scene, party)):
            return party
    of = scene.support.words["of"]
    behind = [p for p in scene.parties if at < p.first <= at + _PHRASE and p.preposition in of]
    if behind and all(scene.tokens[k].is_word for k in range(at, behind[0].first)):
        return behind[0]
    return None


def _has_owner(scene: Scene, party: Party) -> bool:
    """Says whether a party is people told with whose they are: "Niger's soldiers"."""
    return any(token.lower in {"'s", "’s"} for token in scene.tokens[party.first : party.last])


def _is_aside(scene: Scene, party: Party) -> bool:
    """Says whether a party only owns a thing, tells whose leader is named, or explains the one before it."""
    if _opens_title(scene, party):
        return True
    if party.owner and party.form is not MentionForm.PRONOUN:
        near = scene.tokens[party.last : party.last + 4]
        people = scene.support.words["forces"] | scene.support.words["personnel"] | scene.support.words["rulers"]
        if not any(token.lower in people for token in near):
            return True
    return party not in scene.bare(party.first, party.last, scene.relative(party.first))


def _opens_title(scene: Scene, party: Party) -> bool:
    """Says whether an adjective belongs to the title of who is named right behind it: "de Z-se president Y"."""
    if party.form is not MentionForm.ADJECTIVE or party.last - party.first < _TITLED:
        return False
    return any(
        p.first == party.last and p.actor.kind is ActorKind.PERSON and p.form is MentionForm.NAME for p in scene.parties
    )


def _is_object(scene: Scene, party: Party, index: int = -1, bare: Sequence[Party] = ()) -> bool:
    word = scene.tokens[party.first].lower
    if party.form is not MentionForm.PRONOUN or party.last - party.first > 1:
        return False
    if word == "hun" and party.first == index + 1 and not any(p.last <= index for p in bare):
        return False  # "lang hielden hun Mirages X in het zadel", not "Y stuurt hun munitie"
    if word == "hun":
        return True
    return word in _OBJECTS or word == "haar"


def _joins(scene: Scene, clause: Clause, index: int, subject: Party) -> bool:
    """Says whether a clause behind "en" begins with its verb, so that its first party is no subject."""
    if clause.kind is not ClauseKind.COORDINATE:
        return False
    held = len(clause.members) > 1 and scene.tokens[clause.members[1]].lower in _HELD
    return (held and subject.first > clause.members[1]) or (subject.first > index and index - clause.members[0] <= 2)


def _shared(scene: Scene, clauses: Sequence[Clause], clause: Clause) -> Party | None:
    """Gives the subject of the clause that a coordinate one is joined to."""
    if (clause.kind is not ClauseKind.COORDINATE and clause.opener != "om") or clause.parent is None:
        return None
    parent = next((c for c in clauses if c.index == clause.parent), None)
    if parent is None:
        return None
    relative = antecedent_of(scene, parent)
    if relative is not None and relative[1] is None:
        return relative[0]
    free = [p for p in scene.parties if p.first in parent.members and p.preposition is None]
    free = [p for p in free if not _is_aside(scene, p) and not _is_object(scene, p)]
    return free[0] if free else _shared(scene, clauses, parent)


def _before_colon(scene: Scene, members: Sequence[int]) -> Party | None:
    """Gives whom "dat" behind a colon takes up: who was named last before it ("Ook X hoort erbij: dat leverde ...")."""
    first = members[0]
    if first < 2 or scene.tokens[first].lower not in _TAKING_UP or scene.tokens[first - 1].text != ":":
        return None
    named = [p for p in scene.parties if p.last < first and p.actor.kind in STATES | ARMED_GROUPS]
    return named[-1] if named else None


def _left_open(scene: Scene, clause: Clause, index: int) -> Party | None:
    """Gives whom "het" or "hij" beside the verb stands for where no reading of pronouns did: whom the text is about."""
    if scene.topic is None:
        return None
    near = [at for at in clause.members if 0 < abs(at - index) <= 2]
    if any(scene.tokens[at].lower in _SUBJECTS for at in near):
        return scene.topic
    return None
