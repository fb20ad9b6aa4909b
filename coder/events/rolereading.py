"""The roles of a trigger as its clause tells them: who acts on whom, set right by what stands around them."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.around import sides_around
from coder.events.drivers import driven_by
from coder.events.forwhom import whose_base
from coder.events.gists import GistReader
from coder.events.inversion import without_victims
from coder.events.kinsfolk import with_unarmed_kin
from coder.events.manner import Manner
from coder.events.operations import with_membership, with_operators
from coder.events.passengers import with_passengers
from coder.events.phrase import Phrase
from coder.events.pointing import as_place
from coder.events.role import Roles
from coder.events.roles import RoleFinder
from coder.events.streetfights import as_subject
from coder.events.unsaid import unsaid
from coder.passages import Document
from coder.triggers import Hit, TriggerIndex
from coder.values import replace


class RoleReader:
    """Reads the roles of the triggers of one document."""

    def __init__(
        self,
        document: Document,
        clauses: Sequence[Clause],
        phrases: dict[int, tuple[Phrase, ...]],
        manner: Manner,
        gists: GistReader,
        index: TriggerIndex,
    ) -> None:
        """Takes what was read of the document; `phrases` are those of each sentence by its number."""
        self._document = document
        self._clauses = clauses
        self._phrases = phrases
        self._manner = manner
        self._gists = gists
        self._index = index
        self._finder = RoleFinder(document.language)

    def plainly(self, hit: Hit, clause: Clause) -> Roles:
        """Gives the roles by word order, voice and prepositions alone."""
        return self._finder.find(hit, clause, self._clauses, self._phrases[clause.sentence.index])

    def read(self, hit: Hit, clause: Clause) -> Roles:
        """Gives the roles of a trigger in its clause."""
        phrases, frame = self._phrases[clause.sentence.index], hit.trigger.frame
        beside = unsaid(self._document, clause.sentence, phrases, hit)
        roles = self._without_events(clause, self._finder.find(hit, clause, self._clauses, beside))
        roles = self._gists.roles(hit, clause, roles) if frame.gist else roles
        if frame.reciprocal and not roles.names_somebody:
            roles = replace(roles, partners=sides_around(self._document.language, clause, hit, phrases))
        roles = without_victims(as_subject(hit, clause, roles, phrases), hit, clause)
        if frame.requires & {"place"}:
            roles = replace(roles, patient=as_place(clause, roles.patient))
        doer = driven_by(whose_base(roles, frame.name, phrases), frame.name, phrases)
        patient = with_passengers(roles.patient, phrases, clause.sentence.tokens)
        if doer is not roles.agent or patient is not roles.patient:
            roles = replace(roles, agent=doer, patient=patient)
        roles = with_unarmed_kin(hit, roles, clause.sentence.tokens, self._document.language)
        return with_membership(hit, clause, with_operators(hit, clause, roles, phrases), phrases)

    def _without_events(self, clause: Clause, roles: Roles) -> Roles:
        """Drops an unknown subject that is itself an event: "the attack killed twelve"."""
        agent = roles.agent
        if agent is not None and self._manner.is_weapon_taken_up(clause, agent):
            return replace(roles, agent=None, agent_rule="")  # "when it went off it injured three"
        if agent is None or not agent.is_a("unknown"):
            return roles
        tokens = clause.sentence.tokens
        words = range(agent.begin, agent.last + 1)
        names_event = any(
            not pattern.trigger.is_verb for at in words for pattern, _ in self._index.candidates(tokens, at)
        )
        return replace(roles, agent=None, agent_rule="") if names_event else roles
