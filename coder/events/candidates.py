"""Clauses to candidates: a trigger that is asserted, with its roles, its place and the sub-event type that follows."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.clause import Clause
from coder.clauses import find_clauses
from coder.codebook import NotCodedReason
from coder.events.arguments import PhraseReader
from coder.events.attached import is_attached
from coder.events.candidate import Candidate, Refusal, comes_before, completed
from coder.events.circumstances import Circumstances
from coder.events.claims import CLAIMING, Claim, claim_of
from coder.events.dated import Dated, goes_in_for, only_says_who
from coder.events.definite import is_definite, speaks_of_those_told
from coder.events.echoes import ECHO, as_the_one_before, echoed
from coder.events.framegroups import KILLING
from coder.events.gists import GistReader
from coder.events.hits import HitFinder
from coder.events.infights import with_sides_of_fight
from coder.events.leftopen import leaves_open
from coder.events.manner import Manner
from coder.events.masters import MasterReader
from coder.events.openers import without_openers
from coder.events.outbreaks import broke_out
from coder.events.outcomes import Outcomes
from coder.events.protested import without_what_is_protested
from coder.events.rolereading import RoleReader
from coder.events.scattered import SCATTERED
from coder.events.scenes import SceneReader
from coder.events.sequel import deed_after
from coder.events.sidesleft import SidesLeft
from coder.events.sums import tells_no_deed
from coder.events.tellings import TERRITORY
from coder.events.undecided import PLAIN, UNDECIDED
from coder.events.whereabouts import PlaceFinder
from coder.factuality import Factuality
from coder.judgment import Judgment
from coder.mentions import DateMention, PlaceMention
from coder.narrated import narrated_sentences
from coder.passages import Document
from coder.triggers import Hit, trigger_index
from coder.values import replace
from coder.vocabulary import word_set

_DEATHS = KILLING | {"find_body"}


class CandidateFinder:
    """Finds the candidates of one document."""

    def __init__(
        self,
        document: Document,
        actors: ActorReading,
        places: Sequence[PlaceMention],
        dates: Sequence[DateMention] = (),
    ) -> None:
        """Reads clauses and phrases of the document."""
        self._document = document
        self._dated = Dated(dates)
        self.clauses = find_clauses(document)
        self.factuality = Factuality(document, self.clauses, places, narrated_sentences(document, dates))
        self._reader = PhraseReader(document, actors, places)
        self._index = trigger_index(document.language)
        self._time = word_set(f"{document.language}/grammar.toml", "time_words")
        self._definite = word_set(f"{document.language}/grammar.toml", "definite")
        read = {sentence.index: self._reader.read(sentence) for sentence in document.sentences}
        self.phrases = without_openers(read, self.clauses)
        self._manner = Manner(document, self.clauses, self.phrases)
        self._hits = HitFinder(document.language, self.phrases, self._index)
        self._gists = GistReader(document.language, self.clauses, self.phrases)
        self._sides_left = SidesLeft(document.language, self.phrases)
        self.roles = RoleReader(document, self.clauses, self.phrases, self._manner, self._gists, self._index)
        self.circumstances = Circumstances(document, self.clauses, self.phrases, self._manner, self._gists)
        self.claims: list[Claim] = []
        self.undecided: list[Refusal] = []
        self.met: dict[int, list[tuple[int, Hit]]] = {}  # by sentence: the triggers of its clauses
        self.places = PlaceFinder(document, self.phrases, self.clauses)
        scenes = SceneReader(document.language, self.phrases, self._manner)
        masters = MasterReader(document.language, self.phrases, self._manner)
        self._outcomes = Outcomes(document, self.clauses, scenes, masters, self.places, self.factuality)

    def find(self) -> tuple[list[Candidate], list[Refusal]]:
        """Gives the candidates and the refusals in reading order: at most one candidate a clause."""
        candidates: list[Candidate] = []
        refusals: list[Refusal] = []
        for clause in self.clauses:
            best: Candidate | None = None
            told: list[Candidate] = []
            found = self._hits.find(clause, self.factuality.idioms(clause))
            victims = any(hit.trigger.frame.name in _DEATHS for hits in found for hit in hits)
            met = self.met.setdefault(clause.sentence.index, [])
            met.extend((clause.index, hits[0]) for hits in found)
            for hits in found:
                self._add_claim(clause, hits[0])
                judged = self._candidate(clause, hits, candidates, victims=victims)
                if isinstance(judged, Refusal):
                    refusals.append(judged)
                elif judged is not None:
                    told.append(judged)
                elif hits[0].trigger.frame.name in PLAIN:
                    self.undecided.append(Refusal(clause, hits[0], UNDECIDED))
            told = without_what_is_protested(told)
            for judged in told:
                best = judged if best is None or comes_before(judged, best) else best
            if leaves_open(clause, told, refusals):
                read = self._by_gist(clause, found, candidates)
                if read is not None:
                    best = read if best is None or comes_before(read, best) else best
                    told.append(read)
            after = best is not None and best.presupposed and not best.hit.trigger.is_verb  # "after a duel"
            if (best is None or after) and not victims and self._dated.is_asked(clause, found, refusals):
                by_day = self._by_day_and_place(clause, found, candidates)
                if by_day is not None and (best is None or by_day.sub_event_type in TERRITORY):
                    best = by_day
            if best is not None:
                if best.presupposed and victims:
                    best = replace(best, presupposed=False, anaphoric=best.definite)
                if victims and speaks_of_those_told(clause, self._definite, self._time):
                    best = replace(best, anaphoric=True, attached=False)
                whole = completed(with_sides_of_fight(best, told), told)
                candidates.append(whole)
                later = deed_after(best, told) if self._document.language == "nl" else None
                candidates.extend([] if later is None else [later])
                if whole.place is not None:
                    others = self.places.joined(clause, whole.place)
                    candidates.extend(replace(whole, place=other, anaphoric=False) for other in others)
            candidates.extend(self._outcomes.behind(clause, candidates, refusals))
        return candidates, refusals

    def _by_gist(self, clause: Clause, found: list[list[Hit]], before: list[Candidate]) -> Candidate | None:
        """Gives the event of a clause by what stands beside its plain words, where no trigger `found` tells one."""
        if any(hit.trigger.frame.name == "figure" for hits in found for hit in hits):
            return None
        for hits in self._gists.find(clause, self.factuality.idioms(clause)):
            judged = self._candidate(clause, hits, before)
            if isinstance(judged, Candidate) and judged.place is not None:
                return replace(judged, hit=self._gists.with_words(judged.hit, clause, judged.roles))
        return None

    def _by_day_and_place(self, clause: Clause, found: list[list[Hit]], before: list[Candidate]) -> Candidate | None:
        """Gives the event of a clause that says when and where by the conditions of its frames for such clauses."""
        for hits in found:
            judged = self._candidate(clause, [hit for hit in hits if hit.trigger.frame.told], before, told=True)
            if not isinstance(judged, Candidate) or only_says_who(judged) or goes_in_for(judged, self.clauses):
                continue
            if judged.place is not None and judged.place.mention is not None:
                return replace(judged, by_day=True)
        return None

    def _add_claim(self, clause: Clause, hit: Hit) -> None:
        """Keeps a claim of responsibility that the clause asserts."""
        if hit.trigger.frame.name not in CLAIMING:
            return
        if self.factuality.judge(clause, hit).reason not in {None, NotCodedReason.GENERAL}:
            return  # of the present tense nothing is held against it: "Y houdt X verantwoordelijk"
        phrases = self.phrases[clause.sentence.index]
        claim = claim_of(hit, clause, self.roles.plainly(hit, clause), phrases)
        if claim is not None:
            self.claims.append(claim)

    def _candidate(
        self, clause: Clause, hits: list[Hit], before: list[Candidate], *, victims: bool = False, told: bool = False
    ) -> Candidate | Refusal | None:
        phrases = self.phrases[clause.sentence.index]
        if any(hit.trigger.frame.name == "figure" for hit in hits):
            return None  # "stal de show"
        for hit in hits:
            roles = self.roles.read(hit, clause)
            place = self.places.find(hit, clause, roles, self.clauses, before)
            agent, target, here = self.circumstances.of(hit, clause, roles, place, before)
            if victims and hit.trigger.frame.name == "clash" and not hit.trigger.is_verb:
                target |= {"group"}  # "nine people died in clashes": between whom is left open
            if self._sides_left.fought(hit, clause, roles) or broke_out(hit, clause, roles, place, self.phrases):
                target |= {"group"}
            frame = hit.trigger.frame
            sub = (frame.decide_told if told else frame.decide)(agent, target, here)
            if hit.trigger.frame.name == ECHO:
                sub = echoed(hit, clause, place, before)
            sub = sub and as_the_one_before(hit, clause, sub, before)
            if sub is None and frame.name == "shoot" and "warning" in here:
                return Refusal(clause, hit, Judgment(NotCodedReason.GENERAL, "shots into the air"))
            if sub is None:
                continue
            judgment = self.factuality.judge(clause, hit)
            if judgment.reason is None and tells_no_deed(hit, clause, place, self._document.language):
                judgment = Judgment(NotCodedReason.GENERAL, "a number, or no place fought for")
            if judgment.reason is not None:
                return Refusal(clause, hit, judgment)
            if place is not None and place.rule == SCATTERED:
                return Refusal(clause, hit, Judgment(NotCodedReason.GENERAL, SCATTERED))
            attached = is_attached(clause, hit, phrases, self._document.language)
            presupposed = self.factuality.is_presupposed(clause, hit) and not attached
            definite = is_definite(hit, clause, self._definite)
            anaphoric = (
                presupposed
                or definite
                or (roles.agent is None and hit.trigger.is_verb and hit.trigger.frame.name in KILLING)
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
