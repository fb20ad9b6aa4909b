"""The event that a sentence tells by its outcome alone, where no trigger in it tells one."""

from collections.abc import Iterator, Sequence

from coder.clause import Clause
from coder.events.candidate import Candidate, Refusal
from coder.events.classes import classes_of
from coder.events.masters import MasterReader
from coder.events.scenes import Scene, SceneReader
from coder.events.whereabouts import PlaceFinder
from coder.factuality import Factuality
from coder.passages import Document

_CLAUSES = 12  # of two sentences, at most


class Outcomes:
    """Makes candidates of the scenes of one document."""

    def __init__(
        self,
        document: Document,
        clauses: Sequence[Clause],
        scenes: SceneReader,
        masters: MasterReader,
        places: PlaceFinder,
        factuality: Factuality,
    ) -> None:
        """Keeps the clauses of the document, and who reads its scenes, finds its places and judges what it asserts."""
        self._document, self._clauses = document, clauses
        self._scenes, self._masters, self._places, self._factuality = scenes, masters, places, factuality

    def behind(self, last: Clause, told: Sequence[Candidate], refusals: Sequence[Refusal]) -> list[Candidate]:
        """Gives the event of a sentence by its outcome, or of it and the one before, at most one.

        `last` is the last clause read; it tells nothing unless it ends its sentence, or where `told` or `refusals`,
        those so far, come from the sentence.
        """
        number = last.sentence.index
        after = self._clauses[last.index + 1 : last.index + 2]
        reached = [one.clause.sentence.index for one in told[-1:]] + [
            one.clause.sentence.index for one in refusals[-1:]
        ]
        blank = number - max(reached, default=-1)
        if blank < 1 or (after and after[0].sentence is last.sentence):
            return []
        for scene in self._told(last, blank):
            made = self._candidate(scene, told)
            if made is not None:
                return [made]
        return []

    def _candidate(self, scene: Scene, told: Sequence[Candidate]) -> Candidate | None:
        """Gives the event of a scene, where it has a place and is asserted."""
        place = self._places.find(scene.hit, scene.clause, scene.roles, self._clauses, told)
        if place is None:
            return None
        agent, target = classes_of(scene.roles.agent, place), classes_of(scene.roles.patient, place)
        sub = scene.hit.trigger.frame.decide(agent, target, scene.cues)
        judgment = self._factuality.judge(scene.clause, scene.hit)
        if sub is None or judgment.reason is not None:
            return None
        return Candidate(
            scene.clause,
            scene.hit,
            scene.roles,
            sub,
            place,
            scene.cues,
            judgment.certainty,
            anaphoric=False,
            presupposed=False,
            definite=False,
            attached=False,
            phrases=scene.phrases,
        )

    def _told(self, last: Clause, blank: int) -> Iterator[Scene]:
        """Reads the sentence of a clause, and with it the one before in its paragraph; `blank` of them tell nothing."""
        sentence, near = last.sentence, self._clauses[max(last.index + 1 - _CLAUSES, 0) : last.index + 1]
        here = [clause for clause in near if clause.sentence is sentence]
        found = [scene for scene in (self._scenes.read(sentence, here), self._masters.read(sentence, here)) if scene]
        yield from found
        if found or blank == 1 or sentence.index == 0:
            return
        before = self._document.sentences[sentence.index - 1]
        if before.paragraph == sentence.paragraph:
            both = self._scenes.read_both(before, sentence, [c for c in near if c.sentence is before])
            yield from () if both is None else (both,)
