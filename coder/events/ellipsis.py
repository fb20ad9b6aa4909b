"""What a Dutch clause leaves to another: an elided subject, who acts in a passive, the place told of later."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.events.antecedents import SubjectFinder
from coder.events.grammaticalnumber import is_many, is_plural
from coder.events.phrase import Phrase
from coder.events.role import AGENTS, Roles
from coder.events.voice import INTRANSITIVE
from coder.mentions import MentionForm
from coder.triggers import Hit
from coder.values import replace
from coder.vocabulary import word_set

_VERB_LAST = frozenset({ClauseKind.ADVERBIAL, ClauseKind.COMPLEMENT, ClauseKind.RELATIVE})


_SOMEBODY = frozenset({"actor", "person", "civilians", "group"})
"""What is known of whom a pronoun means that cannot be who acts: "rekenden Amerikaanse agenten hen in"."""


class Ellipsis:
    """Reads what the clauses of one language leave out; of English nothing."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        self.language = language
        self._by = word_set(f"{language}/grammar.toml", "agent_prepositions")
        self._subjects = SubjectFinder(language)

    def omits_subject(
        self, hit: Hit, clause: Clause, clauses: Sequence[Clause], own: list[Phrase], phrases: Sequence[Phrase]
    ) -> bool:
        """Says whether a Dutch clause shares its subject: "en bekogelden de politie", "toen X kwam en boeren doodde".

        So does one whose pronoun stands for it: "gingen X de huizen langs en schoten zij bewoners dood".
        """
        frame = hit.trigger.frame
        if self.language != "nl" or frame.name in INTRANSITIVE:
            return False
        if clause.kind is not ClauseKind.COORDINATE or len(clause.members) < 2:
            return False
        first = clause.members[1 if clause.opener else 0]
        if first == hit.first and not clause.opener and self._follows_its_time(clause, clauses):
            return False  # "Toen X viel, schoten soldaten er drie dood": a main clause with its subject
        last = first != hit.first and self._ends_subordinate(hit, clause, clauses)
        shared = self._subjects.shared(clause, clauses, phrases)[0]
        if not (first == hit.first or last) or frame.inverse or frame.reciprocal or frame.agentless:
            return False
        bare = [phrase for phrase in own if not phrase.preposition and phrase.is_a(*AGENTS)]
        tokens = clause.sentence.tokens
        if bare and hit.trigger.is_verb and last and shared is not None:
            verb, noun, above = is_many(hit, tokens), is_plural(bare[0], tokens), is_plural(shared, tokens)
            if None not in (verb, noun) and verb is not noun:
                return above is None or above is verb  # "en een vrouw en haar kind ontvoerden"
            listed = not clause.opener and shared.is_a("armed", "crowd", "rioters", "protesters")
            if listed and above is not (not verb) and bare[0].noun is not None and bare[0].noun.counted:
                return True  # "waar X een konvooi beschoten, vier soldaten doodden en"
        if last and (not bare or bare[0].is_a("armed", "crowd", "rioters", "state")):
            return False  # "toen het dorp viel en rebellen plunderden": its own
        return len(bare) == 1 and shared is not None

    def _follows_its_time(self, clause: Clause, clauses: Sequence[Clause]) -> bool:
        """Says whether a clause stands behind an adverbial one that opens the sentence."""
        above = clauses[clause.parent] if clause.parent is not None else None
        return above is not None and above.kind is ClauseKind.ADVERBIAL and above.members[0] == 0

    def _ends_subordinate(self, hit: Hit, clause: Clause, clauses: Sequence[Clause]) -> bool:
        """Says whether a verb ends a clause that goes on with a subordinate one."""
        above = clauses[clause.parent] if clause.parent is not None else None
        while above is not None and above.kind is ClauseKind.COORDINATE and above.parent is not None:
            above = clauses[above.parent]
        words = [at for at in clause.members if clause.sentence.tokens[at].is_word]
        return above is not None and above.kind in _VERB_LAST and hit.last == words[-1] and hit.trigger.is_verb

    def acts_in(self, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives who acts in the passive clause that another goes on with: "door agenten geslagen en opgepakt"."""
        members = set(clause.members)
        found = (p for p in phrases if p.first in members and p.preposition in self._by and p.is_a(*AGENTS))
        return next(found, None)

    def without_self(self, roles: Roles, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Roles:
        """Reads "hen" as the subject of the clause above where it is not who acts: "terwijl X sliep, doodde Y hen"."""
        agent, patient = roles.agent, roles.patient
        if (
            self.language != "nl"
            or agent is None
            or patient is None
            or agent.mention is None
            or patient.mention is None
        ):
            return roles
        pronoun = patient.mention.form is MentionForm.PRONOUN and agent.mention.actor == patient.mention.actor
        if not pronoun:
            return roles
        above = (
            self._subjects.subject_of(clauses[clause.parent], clauses, phrases) if clause.parent is not None else None
        )
        if above is None or above is agent:
            return replace(roles, patient=replace(patient, mention=None, classes=_SOMEBODY))
        return replace(roles, patient=above)
