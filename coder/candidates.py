"""Clauses to candidates: a trigger that is asserted, with its roles, its place and the sub-event type that follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from coder.actors import ActorReading
from coder.arguments import Phrase, PhraseReader
from coder.claims import Claim, claim_of
from coder.clauses import Clause, ClauseKind, find_clauses
from coder.codebook import Certainty, SubEventType
from coder.conjugation import FormTag
from coder.factuality import Factuality, Judgment
from coder.mentions import PlaceMention
from coder.passages import Document
from coder.records import Span
from coder.roles import RoleFinder, Roles
from coder.triggers import Hit, trigger_index
from coder.vocabulary import vocabulary, word_set
from coder.whereabouts import Place, PlaceFinder
from coder.words import Token

_WEAPONS = frozenset("air drone shell suicide grenade ied mine chemical".split())
_WORDS_BETWEEN = 1
_PARTICLE_REACH = 7
_STOPPED = frozenset({"intercept", "shoot_down", "defuse", "seize_weapons"})
_VERB_TAGS = frozenset({FormTag.PAST, FormTag.PARTICIPLE})
_DUTCH_BEFORE_ADJECTIVE = frozenset("de het een deze die dit dat hun zijn haar in op van naar uit tegen".split())
_ENGLISH_BEFORE_ADJECTIVE = frozenset("the a an this that these those its his her their of in on with against".split())
_VICTIM_FRAMES = frozenset({"kill", "die", "injure", "murder"})
_RANK = {
    sub: rank
    for rank, sub in enumerate(
        (
            SubEventType.GOVERNMENT_REGAINS_TERRITORY,
            SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
            SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY,
            SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
            SubEventType.CHEMICAL_WEAPON,
            SubEventType.SUICIDE_BOMB,
            SubEventType.DISRUPTED_WEAPONS_USE,
            SubEventType.AIR_DRONE_STRIKE,
            SubEventType.GRENADE,
            SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
            SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED,
            SubEventType.MOB_VIOLENCE,
            SubEventType.VIOLENT_DEMONSTRATION,
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.SEXUAL_VIOLENCE,
            SubEventType.ABDUCTION_FORCED_DISAPPEARANCE,
            SubEventType.ARMED_CLASH,
            SubEventType.ATTACK,
            SubEventType.AGREEMENT,
            SubEventType.ARRESTS,
            SubEventType.PEACEFUL_PROTEST,
            SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED,
            SubEventType.LOOTING_PROPERTY_DESTRUCTION,
            SubEventType.CHANGE_TO_GROUP_ACTIVITY,
            SubEventType.OTHER,
        )
    )
}
"""Of two triggers in one clause the one further up decides."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger that the text asserts as having happened."""

    clause: Clause
    hit: Hit
    roles: Roles
    sub_event_type: SubEventType
    place: Place | None
    cues: frozenset[str]
    certainty: Certainty
    anaphoric: bool  # "the attack": tells of an event named before
    presupposed: bool  # "after an attack": taken for granted, without a place of its own
    definite: bool  # a noun with a definite article or a pointing word
    attached: bool  # a noun with a place of its own behind it
    phrases: tuple[Phrase, ...] = field(repr=False)

    @property
    def trigger_span(self) -> Span:
        """The words of the trigger."""
        tokens = self.clause.sentence.tokens
        return Span(tokens[self.hit.first].start, tokens[self.hit.last].end)

    @property
    def is_consequence(self) -> bool:
        """Says whether the trigger only tells what came of an event."""
        return self.hit.trigger.frame.consequence


@dataclass(frozen=True, slots=True)
class Refusal:
    """A trigger that yields no event, and why."""

    clause: Clause
    hit: Hit
    judgment: Judgment


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
        self.phrases: dict[int, tuple[Phrase, ...]] = {
            sentence.index: self._reader.read(sentence) for sentence in document.sentences
        }
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
            found = self._hits(clause)
            victims = any(hit.trigger.frame.name in _VICTIM_FRAMES for hits in found for hit in hits)
            for hits in found:
                self._add_claim(clause, hits[0])
                judged = self._candidate(clause, hits, cues_of[sentence.index])
                if isinstance(judged, Refusal):
                    refusals.append(judged)
                elif judged is not None:
                    told.append(judged)
                    best = judged if best is None or _before(judged, best) else best
            if best is not None:
                if best.presupposed and victims:
                    best = replace(best, presupposed=False, anaphoric=best.definite)
                candidates.append(_completed(best, told))
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

    def _hits(self, clause: Clause) -> list[list[Hit]]:
        """Gives the triggers of a clause; those that begin at one token together, the longest first."""
        tokens, members = clause.sentence.tokens, clause.members
        inside = set(members)
        found: list[list[Hit]] = []
        idioms = self._factuality.idioms(clause) | self._named(clause)
        covered = -1
        for at in members:
            hits: list[Hit] = []
            for pattern, last in self._index.candidates(tokens, at):
                if at <= covered or last not in inside or at in idioms:
                    continue
                form = pattern.form
                particle = self._apart(clause, form.particle, at, last, is_particle=True)
                beside = self._apart(clause, form.beside, at, last, is_particle=False)
                whole = len(particle) == len(form.particle) and len(beside) == len(form.beside)
                if whole and not (form.tag in _VERB_TAGS and self._is_attributive(tokens, at, last, inside)):
                    hits.append(Hit(pattern.trigger, form.tag, at, last, (*particle, *beside)))
            hits = self._in_voice(clause, at, hits)
            if hits:
                longest = max(len(hit.apart) * 10 + hit.last - hit.first for hit in hits)
                hits = [hit for hit in hits if len(hit.apart) * 10 + hit.last - hit.first == longest or hit.apart]
                covered = max(covered, max(hit.last for hit in hits))
                found.append(self._as_noun_first(tokens, at, hits))
        return found

    def _is_attributive(self, tokens: Sequence[Token], first: int, last: int, inside: set[int]) -> bool:
        """Says whether a participle stands before a noun as an adjective: "the occupied city", "ousted president"."""
        if last + 1 not in inside:
            return False
        after = tokens[last + 1]
        if not after.is_word or after.lemma in self._closed:
            return False
        before = tokens[first - 1].lemma if first > 0 else ""
        if self._document.language == "nl":
            is_adjective = before in _DUTCH_BEFORE_ADJECTIVE and not tokens[first].lemma.endswith("en")
            return is_adjective and tokens[first].lemma.endswith("e")
        if before in _ENGLISH_BEFORE_ADJECTIVE:
            return True
        return first == 0 and after.lemma not in self._determiners

    def _as_noun_first(self, tokens: Sequence[Token], at: int, hits: list[Hit]) -> list[Hit]:
        """Puts the noun before the gerund where an article or "of" shows it to be one ("the shelling of")."""
        if self._document.language != "en" or not any(hit.tag is FormTag.GERUND for hit in hits):
            return hits
        before = tokens[at - 1].lemma if at > 0 else ""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        if (
            after in self._finite
            or before in self._determiners
            or after in {"of", "by", "in", "on"}
            or before in {"of", "in", "after", "and"}
        ):
            return sorted(hits, key=lambda hit: hit.tag is FormTag.GERUND)
        return hits

    def _named(self, clause: Clause) -> frozenset[int]:
        """Gives the tokens inside names of several words ("riot police"): they trigger nothing."""
        return frozenset(
            at
            for phrase in self.phrases[clause.sentence.index]
            if phrase.mention is not None and phrase.last > phrase.first
            for at in range(phrase.first, phrase.last + 1)
        )

    def _in_voice(self, clause: Clause, at: int, hits: list[Hit]) -> list[Hit]:
        """Puts the participle before the past tense where an auxiliary stands by ("werden ontbonden", "was hit")."""
        if not any(hit.tag is FormTag.PARTICIPLE for hit in hits):
            return hits
        tokens = clause.sentence.tokens
        near = [tokens[k].lemma for k in clause.members if self._document.language == "nl" or at - 4 <= k < at]
        if not self._auxiliaries.intersection(near):
            return hits
        return sorted(hits, key=lambda hit: (-len(hit.apart), hit.tag is not FormTag.PARTICIPLE))

    def _apart(
        self, clause: Clause, words: tuple[str, ...], first: int, last: int, *, is_particle: bool
    ) -> tuple[int, ...]:
        """Finds the words of a trigger that stand apart: a particle after the verb, an object anywhere."""
        if not words:
            return ()
        tokens, members = clause.sentence.tokens, clause.members
        for place, at in enumerate(members):
            if first <= at <= last or (is_particle and at < first):
                continue
            if is_particle and self._document.language == "en" and at - last > _PARTICLE_REACH:
                break
            stretch = _stretch(tokens, members, place, words, 0 if is_particle else _WORDS_BETWEEN)
            if stretch and not (is_particle and not self._ends_group(clause, stretch[-1])):
                return stretch
        return ()

    def _ends_group(self, clause: Clause, at: int) -> bool:
        """Says whether a particle is one rather than a preposition: nothing that it could govern follows."""
        tokens = clause.sentence.tokens
        if at + 1 >= len(tokens) or not tokens[at + 1].is_word or at + 1 not in set(clause.members):
            return True
        if self._document.language == "en":
            return tokens[at + 1].lemma not in self._time
        word = tokens[at + 1].lemma
        return word in word_set("nl/grammar.toml", "prepositions") or word in word_set(
            "nl/grammar.toml", "coordinators"
        )

    def _candidate(self, clause: Clause, hits: list[Hit], cues: list[tuple[str, int]]) -> Candidate | Refusal | None:
        phrases = self.phrases[clause.sentence.index]
        for hit in hits:
            roles = self._without_events(clause, self._roles.find(hit, clause, self.clauses, phrases))
            place = self.places.find(hit, clause, roles, self.clauses)
            here = self._cues(clause, hit, roles, cues)
            agent = _classes(roles.agent, place)
            target = _classes(roles.patient, place)
            if hit.trigger.frame.name == "expel" and place is not None and place.near:
                target |= {"place"}
            if hit.trigger.frame.reciprocal:
                for partner in roles.partners:
                    target |= partner.classes
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
        held = {at for phrase in armed for at in range(phrase.begin, phrase.last + 1)}
        own = {group for group, at in cues if at in held and group in _WEAPONS}
        here = {group for group, at in cues if at in near and not (own and group in _WEAPONS)} | own
        here |= {group for group, _ in cues if group in {"no_fight", "protest"}}
        return frozenset(here | hit.trigger.cues)

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


def _stretch(
    tokens: Sequence[Token], members: Sequence[int], place: int, words: Sequence[str], between: int
) -> tuple[int, ...]:
    """Finds words in their order from one place on, with at most `between` others before each but the first."""
    found: list[int] = []
    for word in words:
        reach = 1 + (between if found else 0)
        at = next((k for k in range(place, min(place + reach, len(members))) if tokens[members[k]].lemma == word), None)
        if at is None:
            return ()
        found.append(members[at])
        place = at + 1
    return tuple(found)


def _completed(best: Candidate, told: list[Candidate]) -> Candidate:
    """Fills the empty roles of a clause's event from the other triggers of the clause."""
    roles = best.roles
    for other in told:
        if other is best or best.hit.trigger.frame.reciprocal or best.hit.trigger.frame.name in _STOPPED:
            continue
        if roles.agent is None and other.roles.agent is not None and other.roles.agent is not roles.patient:
            rule = f"{other.roles.agent_rule}, of {other.hit.trigger.word}"
            roles = replace(roles, agent=other.roles.agent, agent_rule=rule)
        vague = roles.patient is None or not roles.patient.is_a("actor", "civilians", "armed", "base", "property")
        better = other.roles.patient is not None and other.roles.patient.is_a("actor", "civilians", "armed")
        if (roles.patient is None or (vague and better)) and other.roles.patient not in {None, roles.agent}:
            rule = f"{other.roles.patient_rule}, of {other.hit.trigger.word}"
            roles = replace(roles, patient=other.roles.patient, patient_rule=rule)
    return best if roles is best.roles else replace(best, roles=roles)


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


def _before(new: Candidate, old: Candidate) -> bool:
    """Says whether the newer of two candidates of a clause decides: by rank; a consequence never does."""
    if new.is_consequence != old.is_consequence:
        return old.is_consequence
    if new.presupposed != old.presupposed:
        return old.presupposed
    return _RANK[new.sub_event_type] < _RANK[old.sub_event_type]
