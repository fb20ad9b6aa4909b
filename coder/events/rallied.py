"""Whom somebody in arms, or nobody named, harms at a demonstration that the sentence tells of: one of its crowd."""

from collections.abc import Sequence

from coder.clause import INDEPENDENT, Clause, ClauseKind
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit
from coder.wordlists import word_list, word_row

_HARMING = frozenset("shoot fire_at kill eliminate batter murder attack under_fire assault slay hit shred".split())
_HITTING_BACK = frozenset({"violent", "firebomb", "fight", "cudgels"})
_CROWD_DOES = word_list("deeds.toml", "speaking_up")
_BRAWLING = word_list("deeds.toml", "brawling")
_FORCES = word_row("people.toml", "forces_end")
_ANY_CROWD = word_list("people.toml", "any_crowd")
_MARCHES = word_row("nl/deeds.toml", "marches")
_THERE = frozenset("at during in from of bij tijdens op in van".split())
_MEANWHILE = frozenset("as while when terwijl toen waarbij waarop".split())
_FOR_IT = frozenset("after since over against about nadat sinds over tegen vanwege wegens because omdat".split())
_BROUGHT_ABOUT = word_list("deeds.toml", "brought_about")
_AWAY = word_list("movement.toml", "coming_away")
_LEFT_REACH = 4  # tokens of "left a large rally", "home from the march"
_ROADBLOCKS = frozenset({"roadblock", "roadblocks", "wegblokkade", "wegblokkades"})
_RIGHT_BEHIND = 2  # tokens: a comma may stand between
_ARMED_OR_THINGS = ("armed", "base", "place", "weapons", "rioters")


def at_demonstration(
    clause: Clause, hit: Hit, roles: Roles, cues: frozenset[str], phrases: Sequence[Phrase], clauses: Sequence[Clause]
) -> frozenset[str]:
    """Gives "protesters" for those whom the verb of a clause harms where its sentence has them at a demonstration.

    It was there ("at a rally"), went on meanwhile ("as a march passed"), is told of those harmed ("women marching") or
    stands before ("they marched, and soldiers shot five"). What people march for, and what a killing brought about
    ("sparking protests"), is none; nor is a crowd that fights back. `phrases` are those of the sentence.
    """
    agent, patient = roles.agent, roles.patient
    if hit.trigger.frame.name not in _HARMING or not hit.trigger.is_verb or cues & _HITTING_BACK:
        return frozenset()
    if agent is not None and not agent.is_a("armed", "state", "weapons"):
        return frozenset()
    if patient is not None and patient.is_a(*_ARMED_OR_THINGS):
        return frozenset()
    if clause.kind is ClauseKind.ADVERBIAL and clause.opener in _FOR_IT:
        return frozenset()
    tokens = clause.sentence.tokens
    if any(token.lemma in _BRAWLING() for token in tokens):
        return frozenset()
    crowds = {p.last: p for p in phrases if p.is_a("demonstration", "protesters")}
    forces = agent is not None and (agent.is_a("state") or tokens[agent.last].lemma.endswith(_FORCES()))
    named = agent is not None and agent.is_a("armed") and not forces  # a band of its own
    for at, token in enumerate(tokens):
        word = token.lemma
        crowd = crowds.get(at)
        if crowd is None and word not in _CROWD_DOES() and not word.endswith(_MARCHES()):
            continue
        if word in _ROADBLOCKS or (not forces and (word in _ANY_CROWD() or (named and crowd is None))):
            continue
        first = at if crowd is None else max(crowd.begin, 0)
        if at > hit.last and _behind(first, hit, clause, clauses, agent):
            return frozenset({"protesters"})
        if at < hit.first and (_is_there(first, clause) or (forces and _before(first, hit, clause))):
            return frozenset({"protesters"})
    return frozenset()


def _before(first: int, hit: Hit, clause: Clause) -> bool:
    """Says whether a crowd told before the harm was where it was done."""
    tokens = clause.sentence.tokens
    here = first in clause.members
    if not here and not (
        clause.kind in INDEPENDENT or (clause.kind is ClauseKind.ADVERBIAL and clause.opener in _MEANWHILE)
    ):
        return False
    return not any(tokens[at].lemma in _FOR_IT for at in range(first + 1, hit.first))


def _behind(first: int, hit: Hit, clause: Clause, clauses: Sequence[Clause], agent: Phrase | None) -> bool:
    """Says whether a crowd told behind the harm was there: not one that came of it, nor one of another main clause."""
    tokens = clause.sentence.tokens
    between = {token.lemma for token in tokens[hit.last + 1 : first]}
    if between & _BROUGHT_ABOUT() or between & _FOR_IT or between & _AWAY():
        return False
    other = next((one for one in clauses[clause.index : clause.index + 5] if _holds(one, clause, first)), None)
    if other is None or other is clause:
        return True
    if agent is not None and other.kind is ClauseKind.RELATIVE and 0 < other.members[0] - agent.last <= _RIGHT_BEHIND:
        return False  # "by a man who demanded her telephone"
    return other.kind in {ClauseKind.RELATIVE, ClauseKind.PARTICIPIAL, ClauseKind.COMPLEMENT} or (
        other.kind is ClauseKind.ADVERBIAL and other.opener in _MEANWHILE
    )


def _is_there(first: int, clause: Clause) -> bool:
    """Says whether "at", "during" or the like stands right before a demonstration."""
    tokens = clause.sentence.tokens
    return first in clause.members and any(t.lemma in _THERE for t in tokens[max(0, first - 3) : first])


def _holds(one: Clause, clause: Clause, at: int) -> bool:
    """Says whether a clause of the same sentence has a word."""
    return one.sentence is clause.sentence and at in one.members


def is_come_away_from(hit: Hit, clause: Clause) -> bool:
    """Says whether a noun for a demonstration only tells from where somebody came: "as he left a rally in X"."""
    if hit.trigger.frame.name != "protest" or hit.trigger.is_verb:
        return False
    before = clause.sentence.tokens[max(hit.first - _LEFT_REACH, 0) : hit.first]
    return any(token.lemma in _AWAY() for token in before)
