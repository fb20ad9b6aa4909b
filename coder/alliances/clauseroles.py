"""Who is subject, object and behind which preposition around a Dutch verb, by the clause in which the verb stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.clause import Clause, ClauseKind
from coder.clauses import ClauseGrammar
from coder.mentions import MentionForm
from coder.passages import Sentence
from coder.records import Span
from coder.words import Token

_OBJECTS = frozenset({"hem", "hen", "hun"})
_SUBJECTS = frozenset({"het", "hij", "zij", "ze", "dat", "die", "deze"})
_INNER = frozenset({"hij", "ze", "zij", "het", "men"})  # subjects of a relative clause whose pronoun is its object
_WORDEN = frozenset({"wordt", "worden", "werd", "werden", "geworden"})
_ZIJN = frozenset({"is", "zijn", "was", "waren"})
_NEAR_ANTECEDENT = 6  # tokens between a party and the relative pronoun that takes it up
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
    return _grammar(scene.support.language).split(sentence, 0)


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
    inside = [p for p in scene.parties if p.first in clause.members]
    governed: dict[str, list[Party]] = {}
    for party in inside:
        if party.preposition is not None:
            governed.setdefault(party.preposition, []).append(party)
    bare = [p for p in inside if p.preposition is None and not _is_aside(scene, p)]
    bare = [p for number, p in enumerate(bare) if number == 0 or p.group != bare[number - 1].group]
    relative = _antecedent(scene, clause)
    objects = [p for p in bare if _is_object(scene, p)]
    free = [p for p in bare if p not in objects]
    subject: Party | None
    if relative is not None:
        antecedent, preposition = relative
        if preposition is not None:
            governed.setdefault(preposition, []).insert(0, antecedent)
            subject, rest = (free[0], free[1:]) if free else (None, [])
        elif free and _is_subject_inside(scene, free[0], antecedent, clause, index):
            subject, rest = free[0], [antecedent, *free[1:]]
        else:
            subject, rest = antecedent, free
    elif free:
        subject, rest = free[0], free[1:]
    else:
        subject, rest = None, []
    if relative is None and (subject is None or _joins(scene, clause, index, subject)):
        shared = _shared(scene, clauses, clause)
        if shared is not None:
            rest = [subject, *rest] if subject is not None else rest
            subject = shared
    if subject is None:
        subject = _left_open(scene, clause, index)
    words = {scene.tokens[at].lower for at in clause.members}
    passive = participle and bool(words & _WORDEN)
    resultant = participle and not passive and bool(words & _ZIJN) and not words & scene.support.words["perfect"]
    return Roles(index, clause.members, subject, (*objects, *rest), governed, passive, resultant)


def owner_of(scene: Scene, roles: Roles, at: int) -> Party | None:
    """Gives whose the noun at token `at` is: named before it or behind "van", else whom a possessive may mean."""
    for party in scene.parties:
        if party.owner and 0 <= at - party.last <= 3:
            return party
        described = party.form is MentionForm.ADJECTIVE and party.first < at <= party.last
        if described:
            return party
    of = scene.support.words["of"]
    behind = [p for p in scene.parties if at < p.first <= at + _PHRASE and p.preposition in of]
    if behind and all(scene.tokens[k].is_word for k in range(at, behind[0].first)):
        return behind[0]
    return None


def _is_aside(scene: Scene, party: Party) -> bool:
    """Says whether a party only owns a thing, or explains the one before it between commas."""
    if party.owner and party.form is not MentionForm.PRONOUN:
        near = scene.tokens[party.last : party.last + 4]
        people = scene.support.words["forces"] | scene.support.words["personnel"] | scene.support.words["rulers"]
        if not any(token.lower in people for token in near):
            return True
    return party not in scene.bare(party.first, party.last, scene.relative(party.first))


def _is_object(scene: Scene, party: Party) -> bool:
    word = scene.tokens[party.first].lower
    if party.form is not MentionForm.PRONOUN or party.last - party.first > 1:
        return False
    if word == "hun":  # "stuurt hun munitie", not "hun mannen"
        return True
    return word in _OBJECTS or word == "haar"


def _antecedent(scene: Scene, clause: Clause) -> tuple[Party, str | None] | None:
    """Gives whom a relative clause takes up, and the preposition before or in its pronoun."""
    first = clause.members[0]
    while first < len(scene.tokens) and scene.tokens[first].lower in scene.support.words["coordination"]:
        first += 1
    pronoun = scene.tokens[first].lower if first < len(scene.tokens) else ""
    if clause.kind is not ClauseKind.RELATIVE and pronoun not in scene.support.words["relative"]:
        return None
    if clause.kind is not ClauseKind.RELATIVE and not (pronoun in {"die", "dat", "wie"} or pronoun.startswith("waar")):
        return None
    preposition = pronoun[4:] or None if pronoun.startswith("waar") else None
    edge = first
    if edge and scene.tokens[edge - 1].lower in scene.speech.words["prepositions"]:
        edge -= 1
        preposition = scene.tokens[edge].lower
    while edge and not scene.tokens[edge - 1].is_word:
        edge -= 1
    before = [p for p in scene.parties if p.last <= edge and edge - p.last <= _NEAR_ANTECEDENT]
    if not before:
        return None
    if clause.kind is ClauseKind.COMPLEMENT and before[-1].last != edge:
        return None  # "zei dat"
    head = before[-1]
    if head.preposition in scene.support.words["of"] and len(before) > 1 and head.last == edge:
        owner = before[-2]
        if owner.form is MentionForm.FORCES and head.first - owner.last <= 2:
            head = owner  # "de mannen van Wagner, die"
    return head, preposition


def _is_subject_inside(scene: Scene, inner: Party, antecedent: Party, clause: Clause, verb: int) -> bool:
    """Says whether the party inside a relative clause is its subject: "de groep, die zij bewapenen"."""
    if scene.tokens[inner.first].lower in _INNER and inner.form is MentionForm.PRONOUN:
        return True
    many = [at for at in clause.members if scene.tokens[at].lower in {"hebben", "hadden", "worden", "werden"}]
    plural = bool(many) or _ends_plural(scene.tokens[verb].lower)
    return plural and not _is_many(scene, antecedent) and _is_many(scene, inner)


def _ends_plural(word: str) -> bool:
    return word.endswith(("den", "ten"))


def _is_many(scene: Scene, party: Party) -> bool:
    """Says whether a party is told of in the plural."""
    if party.form in {MentionForm.NAME, MentionForm.METONYM}:
        return scene.tokens[party.last - 1].lower.endswith(("'s", "en", "jes", "staten"))
    return scene.tokens[party.last - 1].lower.endswith(("en", "'s", "ers", "troepen"))


def _joins(scene: Scene, clause: Clause, index: int, subject: Party) -> bool:
    """Says whether a clause behind "en" begins with its verb, so that its first party is no subject."""
    return clause.kind is ClauseKind.COORDINATE and subject.first > index and index - clause.members[0] <= 2


def _shared(scene: Scene, clauses: Sequence[Clause], clause: Clause) -> Party | None:
    """Gives the subject of the clause that a coordinate one is joined to."""
    if clause.kind is not ClauseKind.COORDINATE or clause.parent is None:
        return None
    parent = next((c for c in clauses if c.index == clause.parent), None)
    if parent is None:
        return None
    relative = _antecedent(scene, parent)
    if relative is not None and relative[1] is None:
        return relative[0]
    free = [p for p in scene.parties if p.first in parent.members and p.preposition is None]
    free = [p for p in free if not _is_aside(scene, p) and not _is_object(scene, p)]
    return free[0] if free else _shared(scene, clauses, parent)


def _left_open(scene: Scene, clause: Clause, index: int) -> Party | None:
    """Gives whom "het" or "hij" beside the verb stands for where no reading of pronouns did: whom the text is about."""
    if scene.topic is None:
        return None
    near = [at for at in clause.members if 0 < abs(at - index) <= 2]
    if any(scene.tokens[at].lower in _SUBJECTS for at in near):
        return scene.topic
    return None
