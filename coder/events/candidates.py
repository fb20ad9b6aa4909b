"""Clauses to candidates: a trigger that is asserted, with its roles, its place and the sub-event type that follows."""

from collections.abc import Sequence
from dataclasses import replace

from coder.actors import ActorReading
from coder.clauses import Clause, ClauseKind, find_clauses
from coder.events.arguments import PhraseReader
from coder.events.candidate import Candidate, Refusal, comes_before, completed
from coder.events.claims import Claim, claim_of
from coder.events.hits import HitFinder
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.role import Roles
from coder.events.roles import RoleFinder
from coder.events.whereabouts import PlaceFinder
from coder.factuality import Factuality
from coder.mentions import PlaceMention
from coder.numbers import number_words
from coder.passages import Document
from coder.triggers import Hit, trigger_index
from coder.vocabulary import vocabulary, word_set

_WEAPONS = frozenset("air drone shell suicide grenade ied mine chemical".split())
_TOLD_BESIDE = frozenset({"chemical", "suicide"})  # "helicopters" carry the gas, they are not instead of it
_OBJECT_REACH = 5
_MASSED = frozenset(
    "thousands hundreds duizenden honderden tienduizenden"
    " angry furious irate enraged woedende boze razende kwade".split()
)
_AT = frozenset({"at", "during", "in", "from", "bij", "tijdens", "op"})
_SHOT = frozenset({"shoot", "kill", "batter", "murder", "attack"})
_DEMONSTRATING = frozenset(
    "demanding protesting demonstrating marching rallying chanting calling eisten protesteerden demonstreerden".split()
)
_HUNDRED, _MILLION = 100, 1_000_000
_VICTIM_FRAMES = frozenset({"kill", "die", "injure", "murder"})


class CandidateFinder:
    """Finds the candidates of one document."""

    def __init__(self, document: Document, actors: ActorReading, places: Sequence[PlaceMention]) -> None:
        """Reads clauses and phrases of the document."""
        self._document = document
        self.clauses = find_clauses(document)
        self._factuality = Factuality(document, self.clauses, places)
        self._reader = PhraseReader(document, actors, places)
        self._roles = RoleFinder(document.language)
        self._index = trigger_index(document.language)
        self._weapons = vocabulary(f"{document.language}/weapons.toml")
        self._signs = vocabulary(f"{document.language}/signs.toml")
        self._closed = (
            word_set(f"{document.language}/grammar.toml", "prepositions")
            | word_set(f"{document.language}/grammar.toml", "coordinators")
            | word_set(f"{document.language}/grammar.toml", "time_words")
        )
        self._determiners = word_set(f"{document.language}/grammar.toml", "determiners")
        self._time = word_set(f"{document.language}/grammar.toml", "time_words")
        self._finite = word_set(f"{document.language}/grammar.toml", "finite")
        self._auxiliaries = word_set(f"{document.language}/grammar.toml", "be") | word_set(
            f"{document.language}/grammar.toml", "have"
        )
        self._definite = word_set(f"{document.language}/grammar.toml", "definite")
        self._numbers = number_words(document.language)
        self.phrases: dict[int, tuple[Phrase, ...]] = {
            sentence.index: self._reader.read(sentence) for sentence in document.sentences
        }
        self._hits = HitFinder(document.language, self.phrases)
        self.claims: list[Claim] = []
        self.places = PlaceFinder(document, self.phrases)

    def find(self) -> tuple[list[Candidate], list[Refusal]]:
        """Gives the candidates and the refusals in reading order: at most one candidate a clause."""
        candidates: list[Candidate] = []
        refusals: list[Refusal] = []
        cues_of: dict[int, list[tuple[str, int]]] = {}
        for clause in self.clauses:
            sentence = clause.sentence
            if sentence.index not in cues_of:
                cues = [*self._weapons.find(sentence.tokens), *self._signs.find(sentence.tokens)]
                cues_of[sentence.index] = [(cue.group, cue.first) for cue in cues]
            best: Candidate | None = None
            told: list[Candidate] = []
            found = self._hits.find(clause, self._factuality.idioms(clause))
            victims = any(hit.trigger.frame.name in _VICTIM_FRAMES for hits in found for hit in hits)
            for hits in found:
                self._add_claim(clause, hits[0])
                judged = self._candidate(clause, hits, cues_of[sentence.index])
                if isinstance(judged, Refusal):
                    refusals.append(judged)
                elif judged is not None:
                    told.append(judged)
                    best = judged if best is None or comes_before(judged, best) else best
            if best is not None:
                if best.presupposed and victims:
                    best = replace(best, presupposed=False, anaphoric=best.definite)
                whole = completed(best, told)
                candidates.append(whole)
                if whole.place is not None and not whole.hit.trigger.frame.reciprocal:
                    others = self.places.joined(clause, whole.place)
                    candidates.extend(replace(whole, place=other, anaphoric=False) for other in others)
        return candidates, refusals

    def _add_claim(self, clause: Clause, hit: Hit) -> None:
        """Keeps a claim of responsibility that the clause asserts."""
        if hit.trigger.frame.name not in {"claim", "ascribe"}:
            return
        if self._factuality.judge(clause, hit).reason is not None:
            return
        phrases = self.phrases[clause.sentence.index]
        claim = claim_of(hit, clause, self._roles.find(hit, clause, self.clauses, phrases), phrases)
        if claim is not None:
            self.claims.append(claim)

    def _candidate(self, clause: Clause, hits: list[Hit], cues: list[tuple[str, int]]) -> Candidate | Refusal | None:
        phrases = self.phrases[clause.sentence.index]
        for hit in hits:
            roles = self._without_events(clause, self._roles.find(hit, clause, self.clauses, phrases))
            place = self.places.find(hit, clause, roles, self.clauses)
            here = self._cues(clause, hit, roles, cues)
            agent = _classes(roles.agent, place) | self._as_crowd(clause, roles.agent)
            target = _classes(roles.patient, place)
            beside = place is not None and place.rule == "a name beside the trigger"
            if beside or (hit.trigger.frame.name == "expel" and place is not None and place.near):
                target |= {"place"}
            if hit.trigger.frame.reciprocal:
                for partner in roles.partners:
                    target |= partner.classes
            target |= self._at_demonstration(clause, hit, roles)
            sub = hit.trigger.frame.decide(agent, target, here)
            if sub is None:
                continue
            judgment = self._factuality.judge(clause, hit)
            if judgment.reason is not None:
                return Refusal(clause, hit, judgment)
            attached = self._is_attached(clause, hit)
            presupposed = self._factuality.is_presupposed(clause, hit) and not attached
            definite = self._is_definite(clause, hit)
            anaphoric = (
                presupposed
                or definite
                or (roles.agent is None and hit.trigger.is_verb and hit.trigger.frame.name in _VICTIM_FRAMES)
            )
            return Candidate(
                clause,
                hit,
                roles,
                sub,
                place,
                here,
                judgment.certainty,
                anaphoric,
                presupposed,
                definite,
                attached,
                phrases,
            )
        return None

    def _without_events(self, clause: Clause, roles: Roles) -> Roles:
        """Drops an unknown subject that is itself an event: "the attack killed twelve"."""
        agent = roles.agent
        if agent is None or not agent.is_a("unknown"):
            return roles
        tokens = clause.sentence.tokens
        words = range(agent.begin, agent.last + 1)
        names_event = any(
            not pattern.trigger.is_verb for at in words for pattern, _ in self._index.candidates(tokens, at)
        )
        return replace(roles, agent=None, agent_rule="") if names_event else roles

    def _is_attached(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun has a place of its own behind it: "after clashes in Jakarta on Tuesday"."""
        tokens = clause.sentence.tokens
        near = range(hit.last + 1, min(hit.last + 8, len(tokens)))
        stop = next((at for at in near if not tokens[at].is_word and tokens[at].text != "-"), hit.last + 8)
        for phrase in self.phrases[clause.sentence.index]:
            if hit.last < phrase.first < stop and phrase.place is not None and phrase.is_a("place", "base"):
                return True
        return False

    def _as_crowd(self, clause: Clause, agent: Phrase | None) -> frozenset[str]:
        """Says that thousands of unarmed people who act are a crowd, and that angry ones are."""
        if agent is None or agent.is_a("armed"):
            return frozenset()
        tokens = clause.sentence.tokens
        words = {tokens[at].lemma for at in range(max(0, agent.begin - 3), agent.last + 1)}
        return frozenset({"crowd"}) if words & _MASSED else frozenset()

    def _at_demonstration(self, clause: Clause, hit: Hit, roles: Roles) -> frozenset[str]:
        """Says that people who are arrested "at a rally" or fired on while "demanding" something are demonstrators."""
        tokens = clause.sentence.tokens
        if hit.trigger.frame.name == "arrest":
            crowds = (p for p in self.phrases[clause.sentence.index] if p.is_a("demonstration"))
            if any(p.first > hit.first and p.preposition in _AT and p.first in clause.members for p in crowds):
                return frozenset({"demonstration"})
        patient = roles.patient
        if hit.trigger.frame.name in _SHOT and patient is not None and not patient.is_a("armed"):
            behind = {token.lemma for token in tokens[patient.last + 1 : patient.last + 3]}
            if behind & _DEMONSTRATING:
                return frozenset({"protesters"})
        return frozenset()

    def _cues(self, clause: Clause, hit: Hit, roles: Roles, cues: list[tuple[str, int]]) -> frozenset[str]:
        """Gives the cues of the clause, of the clause whose subject it shares, and the manner told in the sentence."""
        near = set(clause.members)
        kin = clause
        while kin.parent is not None and (
            kin.kind in {ClauseKind.PARTICIPIAL, ClauseKind.RELATIVE} or hit.trigger.frame.consequence
        ):
            kin = self.clauses[kin.parent]
            near.update(kin.members)
        armed = [phrase for phrase in (roles.agent, roles.patient) if phrase is not None and phrase.is_a("weapons")]
        armed += [
            phrase
            for phrase in self.phrases[clause.sentence.index]
            if phrase.is_a("weapons") and 0 < phrase.first - hit.last <= _OBJECT_REACH and not phrase.preposition
        ]
        held = {at for phrase in armed for at in range(phrase.begin, phrase.last + 1)}
        lesser = _WEAPONS - _TOLD_BESIDE
        own = {group for group, at in cues if at in held and group in lesser}
        here = {group for group, at in cues if at in near and not (own and group in lesser)} | own
        here |= {group for group, _ in cues if group in {"no_fight", "protest", "killed", "crowd_control"}}
        if hit.trigger.frame.name == "hit" and not here & _WEAPONS:
            here |= self._weapons_before(clause)
        if hit.trigger.frame.name == "shoot" and roles.patient is None:
            here |= self._crowd_before(clause)
        if "mass" in hit.trigger.frame.requires and "mass" not in here:
            here |= self._mass(clause)
        return frozenset(here | hit.trigger.cues)

    def _mass(self, clause: Clause) -> set[str]:
        """Says whether a clause counts people by the hundred."""
        tokens = clause.sentence.tokens
        numbers = (self._numbers.quantity(tokens, at) for at in clause.members)
        return {"mass"} if any(n is not None and _HUNDRED <= n[1].best <= _MILLION for n in numbers) else set()

    def _crowd_before(self, clause: Clause) -> set[str]:
        """Says that shots at nobody who is named, right after a demonstration was told, are fired at its crowd."""
        before = clause.sentence.index - 1
        if before < 0 or self._document.sentences[before].paragraph != clause.sentence.paragraph:
            return set()
        tokens = self._document.sentences[before].tokens
        found = (p for at in range(len(tokens)) for p, _ in self._index.candidates(tokens, at) if not p.form.apart)
        frames = {pattern.trigger.frame.name for pattern in found}
        return {"protest"} if "protest" in frames else set()

    def _weapons_before(self, clause: Clause) -> set[str]:
        """Gives the weapons of the sentence before in the paragraph, for what was hit without a word of by what."""
        before = clause.sentence.index - 1
        if before < 0 or self._document.sentences[before].paragraph != clause.sentence.paragraph:
            return set()
        return {found.group for found in self._weapons.find(self._document.sentences[before].tokens)}

    def _is_definite(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun stands with a definite article or a pointing word: "the attack", "bij die aanval"."""
        if hit.trigger.is_verb:
            return False
        tokens = clause.sentence.tokens
        for at in range(hit.first - 1, max(-1, hit.first - 4), -1):
            if tokens[at].lemma in self._definite:
                return True
            if not tokens[at].is_word:
                break
        return False


def _classes(phrase: Phrase | None, place: Place | None) -> frozenset[str]:
    if phrase is None:
        return frozenset()
    classes = set(phrase.classes)
    actor = phrase.actor
    if actor is not None and phrase.mention is None:
        classes.add("owned")
    if actor is not None and "state" in phrase.classes and place is not None and place.country == actor.actor.country:
        classes.add("owner")
    return frozenset(classes)
