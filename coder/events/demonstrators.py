"""Who is a demonstrator by what goes on around: arrested at a rally, shot while a march was breaking up."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause, ClauseKind
from coder.codebook import ActorKind
from coder.events.framegroups import LED_OFF
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit
from coder.wordlists import word_list
from coder.words import Token

_AT = frozenset({"at", "during", "in", "from", "bij", "tijdens", "op"})
_SHOT = frozenset({"shoot", "fire_at", "kill", "eliminate", "batter", "murder", "attack"})
_SHOT_OR_TAKEN = _SHOT | LED_OFF
_ASKED = _SHOT_OR_TAKEN | {"arrest"}
_DURING = frozenset({"at", "during", "bij", "tijdens"})
_DEMONSTRATING = word_list("deeds.toml", "demonstrating")
_CAME_OUT = word_list("en/deeds.toml", "came_out")
_STREETS = frozenset({"streets"})
_RIOTING = word_list("en/deeds.toml", "rioting")
_UNARMED = ("group", "civilians", "crowd", "protesters", "demonstration", "rioters", "unknown")
_RIOTS = word_list("deeds.toml", "riots")
_BARRIERS = word_list("things.toml", "barricades")
_AMID = frozenset("in during at amid behind manning building guarding bij tijdens in op achter".split())
_BETWEEN = frozenset({"between", "tussen"})  # communities, not a crowd and police
_AWAY = 4  # tokens from the preposition to its noun
_BEHIND = 2  # tokens from a noun phrase to its relative clause: a comma may stand between
_MEANWHILE = frozenset({"as", "while", "when", "terwijl", "toen"})


class Demonstrators:
    """Reads who demonstrates in the clauses of one document."""

    def __init__(self, clauses: Sequence[Clause], phrases: Mapping[int, Sequence[Phrase]]) -> None:
        """Keeps the clauses, and the phrases of each sentence by its number."""
        self._clauses, self._phrases = clauses, phrases

    def of(self, clause: Clause, hit: Hit, roles: Roles) -> frozenset[str]:
        """Says that people who are arrested "at a rally" or fired on while "demanding" something are demonstrators."""
        if hit.trigger.frame.name not in _ASKED:
            return frozenset()
        tokens = clause.sentence.tokens
        if hit.trigger.frame.name == "arrest":
            crowds = (p for p in self._phrases[clause.sentence.index] if p.is_a("demonstration"))
            here = [p for p in crowds if p.first in clause.members]
            if any(p.first > hit.first and p.preposition in _AT for p in here):
                return frozenset({"demonstration"})
            if not hit.trigger.is_verb and any(p.first < hit.first and not p.preposition for p in here):
                return frozenset({"demonstration"})  # "the rally ended with 200 arrests"
        patient = roles.patient
        if hit.trigger.frame.name in _SHOT and roles.agent is not None and self._is_of_state(roles.agent):
            if not (patient is not None and patient.is_a("armed")) and self._hits_rioters(clause, hit):
                return frozenset({"rioters"})  # "fired at men who were looting a shop"
        if hit.trigger.frame.name in _SHOT and hit.trigger.is_verb and not _is_armed(roles):
            if _is_during(tokens, clause.members, _RIOTS()):
                return frozenset({"rioters"})  # "was shot during a riot"
            if _is_during(tokens, clause.members, _BARRIERS()):
                return frozenset({"protesters"})  # "was shot at a barricade"
        if hit.trigger.frame.name in _SHOT and roles.agent is not None and roles.agent.is_a("state"):
            crowds = (p for p in self._phrases[clause.sentence.index] if p.is_a("demonstration") and p.first > hit.last)
            armed = patient is not None and patient.is_a("armed")
            near = [p for p in crowds if p.first in clause.members]
            if not armed and any({t.lemma for t in tokens[max(0, p.begin - 3) : p.begin]} & _DURING for p in near):
                return frozenset({"demonstration"})  # "were shot dead by police during the protests"
        if hit.trigger.frame.name in _SHOT and roles.agent is not None and self._is_of_state(roles.agent):
            beside = self._while(clause)
            if not (patient is not None and patient.is_a("armed")) and any(
                p.first in beside for p in self._phrases[clause.sentence.index] if p.is_a("demonstration")
            ):
                return frozenset({"demonstration"})  # "was shot by a soldier as a march was breaking up"
            if not (patient is not None and patient.is_a("armed")) and self._meets_crowd(clause, roles.agent):
                return frozenset({"demonstration"})  # "by officers who wanted to stop a march"
        if hit.trigger.frame.name in _SHOT_OR_TAKEN and patient is not None and not patient.is_a("armed"):
            behind = {token.lemma for token in tokens[patient.last + 1 : patient.last + 3]}
            if behind & _DEMONSTRATING() or self._is_told_to_demonstrate(clause, patient):
                return frozenset({"protesters"})
        return frozenset()

    def _meets_crowd(self, clause: Clause, agent: Phrase) -> bool:
        """Says whether a relative clause behind those who act has a demonstration in it: "agenten die een mars ..."."""
        behind = self._relative_behind(clause, agent)
        return any(p.first in behind and p.is_a("demonstration") for p in self._phrases[clause.sentence.index])

    def _is_told_to_demonstrate(self, clause: Clause, patient: Phrase) -> bool:
        """Says whether a relative clause behind people tells that they demonstrate: "mensen die voor X ... eisten"."""
        tokens = clause.sentence.tokens
        words = {tokens[at].lemma for at in self._relative_behind(clause, patient)}
        out = not words.isdisjoint(_STREETS) and not words.isdisjoint(_CAME_OUT())
        return out or not words.isdisjoint(_DEMONSTRATING())  # "who had come out into the streets"

    def _hits_rioters(self, clause: Clause, hit: Hit) -> bool:
        """Says whether the people behind a verb are told, right behind them, to burn, throw or plunder."""
        tokens = clause.sentence.tokens
        for phrase in self._phrases[clause.sentence.index]:
            if (
                phrase.first <= hit.last
                or phrase.first not in clause.members
                or not phrase.is_a(*_UNARMED)
                or phrase.is_a("armed")
            ):
                continue
            behind = {token.lemma for token in tokens[phrase.last + 1 : phrase.last + 3]}
            riotous = _RIOTING()
            if any(word.endswith("ing") for word in behind & riotous):
                return True
            if not riotous.isdisjoint(tokens[at].lemma for at in self._relative_behind(clause, phrase)):
                return True
        return False

    def _relative_behind(self, clause: Clause, phrase: Phrase) -> tuple[int, ...]:
        """Gives the words of the relative clause right behind a noun phrase."""
        for other in self._clauses[clause.index + 1 : clause.index + 3]:
            that = other.kind is ClauseKind.COMPLEMENT and other.opener == "that"
            behind = (that or other.kind is ClauseKind.RELATIVE) and other.sentence is clause.sentence
            if behind and 0 < other.members[0] - phrase.last <= _BEHIND:
                return other.members
        return ()

    def _is_of_state(self, agent: Phrase) -> bool:
        """Says whether a state's own people act: its police, or one soldier by whose he is ("an Angolan soldier")."""
        owner = agent.owner.actor.kind if agent.owner is not None else None
        return agent.is_a("state") or (agent.is_a("armed") and owner in {ActorKind.STATE, ActorKind.STATE_FORCES})

    def _while(self, clause: Clause) -> set[int]:
        """Gives the words of the clauses that tell what else went on: "as the march was ending"."""
        later = self._clauses[clause.index + 1 : clause.index + 3]
        return {
            at
            for other in later
            if other.parent == clause.index and other.kind is ClauseKind.ADVERBIAL and other.opener in _MEANWHILE
            for at in other.members
        }


def _is_armed(roles: Roles) -> bool:
    """Says whether a band in arms, and no police or soldiers, does it, or whether armed people are struck."""
    agent, patient = roles.agent, roles.patient
    if patient is not None and patient.is_a("armed"):
        return True
    return agent is not None and not agent.is_a("state")


def _is_during(tokens: Sequence[Token], members: Sequence[int], words: frozenset[str]) -> bool:
    """Says whether a noun of a list stands in a clause behind "in", "during", "at" or "on", or is manned there."""
    for at in members:
        behind = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        if (
            tokens[at].lemma in words
            and behind not in _BETWEEN
            and any(t.lemma in _AMID for t in tokens[max(0, at - _AWAY) : at])
        ):
            return True
    return False
