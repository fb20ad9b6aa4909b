"""The event of a sentence whose words tell one though no trigger does: its verb, who acts on whom there, and where."""

from collections.abc import Iterator, Sequence

from coder.clause import Clause, ClauseKind
from coder.codebook import NotCodedReason, SubEventType
from coder.conjugation import FormTag
from coder.events.candidate import Candidate
from coder.events.candidates import CandidateFinder
from coder.events.openverbs import OpenVerbs
from coder.frames import Frame, frames
from coder.numbers import number_words
from coder.overtime import is_over_time
from coder.passages import Document, Sentence
from coder.triggerentries import Trigger
from coder.triggers import Hit
from coder.values import replace
from coder.vocabulary import word_set

S = SubEventType
_FRAMES = {
    S.GOVERNMENT_REGAINS_TERRITORY: "recapture",
    S.NON_STATE_ACTOR_OVERTAKES_TERRITORY: "capture",
    S.NON_VIOLENT_TRANSFER_OF_TERRITORY: "capture",
    S.ARMED_CLASH: "attack",
    S.EXCESSIVE_FORCE_AGAINST_PROTESTERS: "shoot",
    S.PROTEST_WITH_INTERVENTION: "disperse",
    S.PEACEFUL_PROTEST: "protest",
    S.VIOLENT_DEMONSTRATION: "attack",
    S.MOB_VIOLENCE: "attack",
    S.CHEMICAL_WEAPON: "chemical",
    S.AIR_DRONE_STRIKE: "air_strike",
    S.SUICIDE_BOMB: "suicide",
    S.SHELLING_ARTILLERY_MISSILE_ATTACK: "shell",
    S.REMOTE_EXPLOSIVE_LANDMINE_IED: "bomb",
    S.GRENADE: "grenade",
    S.SEXUAL_VIOLENCE: "rape",
    S.ATTACK: "attack",
    S.ABDUCTION_FORCED_DISAPPEARANCE: "abduct",
    S.AGREEMENT: "sign",
    S.ARRESTS: "arrest",
    S.CHANGE_TO_GROUP_ACTIVITY: "deploy",
    S.DISRUPTED_WEAPONS_USE: "seize_weapons",
    S.HEADQUARTERS_OR_BASE_ESTABLISHED: "establish",
    S.LOOTING_PROPERTY_DESTRUCTION: "loot",
    S.OTHER: "other",
}
"""The frame by which the roles of a verb without one are read."""

_ORDER = (ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.ADVERBIAL, ClauseKind.RELATIVE, ClauseKind.PARTICIPIAL)
_PEACEABLE = frozenset({"leisure", "shopping", "accident", "crash"})
"""Circumstances in which no words make an event: sports and feasts, shops, mishaps."""

_HELD = frozenset({None, NotCodedReason.GENERAL})
_FIGURE = "figure"
WORDS = "telling.tsv"
"""What stands for the lexicon line of a trigger that is none."""


class WeightReader:
    """Reads the events that the words of sentences tell in one document."""

    def __init__(self, document: Document, finder: CandidateFinder) -> None:
        """Takes the document and what finds its candidates."""
        name = f"{document.language}/grammar.toml"
        self._language = document.language
        self._finder = finder
        self._numbers = number_words(document.language)
        self._verbs = OpenVerbs(document.language)
        self._auxiliaries = word_set(name, "be") | word_set(name, "have")
        self._clauses: dict[int, list[Clause]] = {}
        for clause in finder.clauses:
            self._clauses.setdefault(clause.sentence.index, []).append(clause)

    def read(self, sentence: Sentence, sub: SubEventType, before: Sequence[Candidate]) -> Candidate | None:
        """Gives the event of type `sub` that a sentence tells; None where no verb or no place is found for it.

        `before` are the candidates told before it.
        """
        for clause, hit in self._hits(sentence, sub):
            judgment = self._finder.factuality.judge(clause, hit)
            if judgment.reason not in _HELD or is_over_time(clause, hit, self._numbers):
                continue
            roles = self._finder.roles.read(hit, clause)
            place = self._finder.places.find(hit, clause, roles, self._finder.clauses, before)
            if place is None or place.mention is None:
                continue
            _, _, cues = self._finder.circumstances.of(hit, clause, roles, place, list(before))
            if not _PEACEABLE.isdisjoint(cues):
                return None
            phrases = self._finder.phrases[sentence.index]
            return Candidate(
                clause, hit, roles, sub, place, cues, judgment.certainty, False, False, False, False, phrases
            )
        return None

    def _hits(self, sentence: Sentence, sub: SubEventType) -> Iterator[tuple[Clause, Hit]]:
        """Gives the verbs that may tell the event, the likeliest first: those of a frame of the type, then any verb."""
        met = list(self._finder.met.get(sentence.index, ()))
        frame = frames()[_FRAMES[sub]]
        figures = {index for index, hit in met if hit.trigger.frame.name == _FIGURE}
        met = [(index, hit) for index, hit in met if index not in figures]
        clauses = {clause.index: clause for clause in self._clauses.get(sentence.index, ())}
        for index, hit in met:
            if _may_tell(hit.trigger.frame, sub):
                yield clauses[index], hit
        for index, hit in met:
            if hit.trigger.is_verb and not _may_tell(hit.trigger.frame, sub):
                trigger = Trigger(hit.trigger.word, True, frame, frozenset(), hit.trigger.where)
                yield clauses[index], replace(hit, trigger=trigger)
        open_ones = (clause for clause in clauses.values() if clause.index not in figures)
        ordered = sorted(open_ones, key=lambda one: (_rank(one), one.index))
        for clause in ordered:
            found = self._verb(clause)
            if found is not None:
                at, tag = found
                word = sentence.tokens[at].lemma
                yield clause, Hit(Trigger(word, True, frame, frozenset(), f"{self._language}/{WORDS}"), tag, at, at)

    def _verb(self, clause: Clause) -> tuple[int, FormTag] | None:
        """Gives the verb of a clause and its form: the participle beside an auxiliary, else the past tense."""
        tokens = clause.sentence.tokens
        past = self._verbs.past(clause)
        if past is not None:
            return past, FormTag.PAST
        if not any(tokens[at].lemma in self._auxiliaries for at in clause.members):
            return None
        last = clause.last_word
        if last < 0 or tokens[last].is_capital or tokens[last].lemma in self._auxiliaries:
            return None
        return last, FormTag.PARTICIPLE


def _may_tell(frame: Frame, sub: SubEventType) -> bool:
    return frame.sub_event_type is sub or any(condition.sub_event_type is sub for condition in frame.when)


def _rank(clause: Clause) -> int:
    return _ORDER.index(clause.kind) if clause.kind in _ORDER else len(_ORDER)
