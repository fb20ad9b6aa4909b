"""Who does it to whom: agent and patient of a trigger in its clause, by word order, voice and prepositions."""

from collections.abc import Sequence
from dataclasses import replace

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.antecedents import SubjectFinder
from coder.events.eligible import Eligible
from coder.events.ellipsis import Ellipsis
from coder.events.inversion import inverted
from coder.events.nominal import NominalRoles
from coder.events.phrase import Phrase
from coder.events.role import AGENTS, NEAR, Roles
from coder.events.runs import RunReader
from coder.events.voice import INTRANSITIVE, VoiceReader
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.words import Token

_RECEIVERS = frozenset({"to", "aan"})
_GIVING = frozenset({"transfer", "surrender"})
_TRANSITIVE = frozenset(
    "hit strike attack kill murder destroy loot bomb bombard shell abduct rape arrest assault".split()
)
_SUBJECTS = frozenset("they he she we it i".split())
_HURLING = frozenset({"grenade", "launch", "strike", "shoot", "explode", "suicide", "chemical", "shell", "drop"})
_HANDLING = frozenset({"find", "seize_weapons", "defuse", "intercept", "shoot_down"})
_OBJECTS = frozenset({"whom", "which", "that", "die", "dat"})
_OBJECT_REACH = 12
_ORIGIN_FRAMES = frozenset({"withdraw", "expel"})
_ORIGINS = frozenset("from of uit van".split())


class RoleFinder:
    """Finds roles in the sentences of one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self._be = word_set(name, "be")
        self._passive = word_set(name, "passive") if language == "nl" else self._be
        self._have = word_set(name, "have")
        self._by = word_set(name, "agent_prepositions")
        self._on = word_set(name, "object_prepositions")
        self._possessors = word_set(name, "possessors")
        self._companions = word_set(name, "companions")
        self._saying = frozenset("said says say told reported reports believes believed added".split())
        self._runs = RunReader(language)
        self._ellipsis = Ellipsis(language)
        self._nominal = NominalRoles(language)
        self._voice = VoiceReader(language)
        self._subjects = SubjectFinder(language)
        self._eligible = Eligible(language)
        self._finite = word_set(name, "finite") - word_set(name, "determiners")
        self._prepositions = word_set(name, "prepositions") - {"'s"}
        self._support = word_set(name, "support_verbs")

    def find(
        self, hit: Hit, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase], depth: int = 0
    ) -> Roles:
        """Gives the roles of `hit` in `clause`; `phrases` are of its sentence, `clauses` of the whole document."""
        own = self._eligible.of(hit, clause, phrases)
        if not hit.trigger.is_verb:
            roles = self._nominal.find(hit, clause, own, phrases)
            if roles.agent is None and self._nominal.is_acted_out(hit, clause):
                subject, rule = self._subjects.shared(clause, clauses, phrases)
                return replace(roles, agent=subject, agent_rule=rule)
            return roles
        above = clauses[clause.parent] if clause.parent is not None else None
        passive = self._voice.is_passive(hit, clause, above if self.language == "nl" else None)
        own = own if passive else self._subjects.with_pronoun(own, hit, clause)
        elided = not passive and self._ellipsis.omits_subject(hit, clause, clauses, own, phrases)
        roles = self._relative(self._verbal(hit, clause, own, passive, elided), hit, clause, phrases, passive=passive)
        subject = roles.patient if passive else roles.agent
        if subject is not None and not passive and self._is_object_of_participle(subject, hit, clause):
            roles, subject = replace(roles, agent=None, patient=roles.patient or subject), None
        if subject is None:
            outside, rule = self._subjects.outside(hit, clause, clauses, phrases)
            if outside is not None and passive:
                if roles.agent is None and above is not None and clause.kind is ClauseKind.COORDINATE:
                    roles = replace(roles, agent=self._ellipsis.acts_in(above, phrases), agent_rule="passive: after by")
                roles = Roles(roles.agent, outside, roles.agent_rule, rule, roles.partners)
            elif outside is not None:
                roles = Roles(outside, roles.patient, rule, roles.patient_rule, roles.partners)
        pronoun = None if passive else self._subjects.object_pronoun(hit, clause, phrases)
        if pronoun is not None:
            roles = replace(roles, patient=pronoun, patient_rule="object")
        if passive and roles.patient is None and hit.trigger.frame.requires & {"place"}:
            roles = replace(
                roles, patient=self._ellipsis.told_ahead(hit, clause, clauses, phrases), patient_rule="passive: subject"
            )
        roles = self._ellipsis.without_self(roles, clause, clauses, phrases)
        named = roles
        if roles.agent is not None:
            named = replace(roles, agent=self._subjects.named(roles.agent, phrases, clause.sentence.tokens))
        roles = (
            named
            if named.agent is None and roles.agent is not None
            else self._with_unknown(named, hit, clause, passive, phrases)
        )
        if hit.trigger.frame.name == "raise_flag" and (roles.agent is None or not roles.agent.is_a("armed")):
            roles = self._by_flag(roles, hit, phrases)
        return inverted(roles, hit, own) if hit.trigger.frame.inverse else roles

    def _by_flag(self, roles: Roles, hit: Hit, phrases: Sequence[Phrase]) -> Roles:
        """Gives a flag that nobody is named to have raised to whose it is: "the Ukrainian flag was flying over"."""
        flag = min(hit.apart, default=-1)
        whose = next((p for p in phrases if p.owner is not None and p.first <= flag <= p.last), None)
        if whose is None:
            return roles
        agent = replace(whose, classes=frozenset({"actor", "armed", "state"}))
        return replace(roles, agent=agent, agent_rule="whose flag it is")

    def _is_object_of_participle(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        """Says whether a thing before a Dutch participle without an auxiliary is set off: "ontvoerd en een bom ..."."""
        bare = hit.tag is FormTag.PARTICIPLE and clause.kind is ClauseKind.COORDINATE and self.language == "nl"
        words = {clause.sentence.tokens[at].lemma for at in clause.members}
        finite = words & (self._finite | self._have | self._be | self._passive)
        return bare and not finite and phrase.is_a("weapons") and phrase.actor is None

    def _relative(self, roles: Roles, hit: Hit, clause: Clause, phrases: Sequence[Phrase], *, passive: bool) -> Roles:
        """Gives a relative pronoun its part: the object of "whom they took", the subject of "die twee agenten doodden".

        Dutch leaves it to sense: an antecedent that can act is the subject.
        """
        if clause.kind is not ClauseKind.RELATIVE or passive or roles.agent is None:
            return roles
        if roles.patient is not None and clause.opener != "whom":
            return roles
        if hit.trigger.frame.name in INTRANSITIVE or hit.trigger.frame.inverse or hit.trigger.frame.reciprocal:
            return roles
        antecedent = self._subjects.antecedent(clause, phrases)
        if antecedent is None or clause.opener not in _OBJECTS:
            return roles
        rule = "antecedent of the relative clause"
        if self.language == "nl" and antecedent.is_a("armed", "crowd", "protesters", "rioters"):
            return replace(roles, agent=antecedent, agent_rule=rule, patient=roles.agent, patient_rule="object")
        return replace(roles, patient=antecedent, patient_rule=rule)

    def _with_unknown(self, roles: Roles, hit: Hit, clause: Clause, passive: bool, phrases: Sequence[Phrase]) -> Roles:
        """Fills an empty subject or object with the noun phrase that stands in its place."""
        outside = clause.kind in {ClauseKind.RELATIVE, ClauseKind.PARTICIPIAL, ClauseKind.COORDINATE}
        if passive:
            if roles.patient is None and not outside:
                found = self._runs.subject(hit, clause, phrases)
                return replace(roles, patient=found, patient_rule="passive: subject") if found else roles
            return roles
        if roles.agent is None and not outside:
            found = self._runs.subject(hit, clause, phrases)
            if found is not None and (roles.patient is None or found.last < roles.patient.first):
                roles = replace(roles, agent=found, agent_rule="subject")
        transitive = hit.trigger.frame.name not in INTRANSITIVE and not hit.trigger.frame.reciprocal
        wanted = hit.trigger.frame.requires
        fits = roles.patient is not None and bool(wanted) and roles.patient.is_a(*wanted)
        late = roles.patient is not None and self.language == "en" and roles.patient.first - hit.last > NEAR
        late = late and not fits
        known = roles.patient is not None and roles.patient.is_a("actor", "civilians", "armed", "base")
        if known and hit.trigger.frame.name in _HURLING:
            return roles
        if transitive and (roles.patient is None or (roles.patient.preposition and not fits) or late):
            found = self._runs.object(hit, clause, phrases, roles.agent)
            if found is not None and not _overlap(found, roles.agent) and not _overlap(found, roles.patient):
                roles = replace(roles, patient=found, patient_rule="object")
        return roles

    def _verbal(self, hit: Hit, clause: Clause, own: list[Phrase], passive: bool, elided: bool = False) -> Roles:
        bare = [phrase for phrase in own if not phrase.preposition and not phrase.possessive]
        by = [p for p in own if p.preposition in self._by and p.is_a(*AGENTS) and self._is_by(p, hit, clause)]
        agent_by = next((p for p in by if p.actor is not None), by[0] if by else None)
        if passive:
            return self._passive_roles(hit, own, bare, agent_by)
        if self.language == "en":
            before = [p for p in bare if p.first < hit.first and not self._says_between(p, hit, clause)]
            tokens = clause.sentence.tokens
            before = [
                p
                for p in before
                if p.noun is None or not self._eligible.is_object(p.noun, tokens) or self._is_said(p, clause)
            ]
            before = self._without_contact(before, hit, clause)
            rest = [phrase for phrase in bare if phrase.first > hit.first]
            agent = next((phrase for phrase in reversed(before) if phrase.is_a(*AGENTS)), None)
            agent = agent or (before[-1] if before else None)
            agent = _first_of_coordination(agent, before, tokens)
        else:
            handled = frozenset({"weapons"}) if hit.trigger.frame.name in _HANDLING else frozenset()
            acting = [] if elided else [phrase for phrase in bare if (phrase.classes - handled) & {*AGENTS}]
            agent = acting[0] if acting else None
            rest = [phrase for phrase in bare if phrase is not agent]
            struck = agent is not None and not agent.is_a("armed", "weapons", "crowd", "vehicle", "protesters")
            acted_on = struck and len(bare) == 1 and hit.trigger.frame.name in _TRANSITIVE
            acted_on = acted_on and not any(clause.sentence.tokens[at].lemma == "elkaar" for at in clause.members)
            if acted_on and not (agent is not None and agent.is_a("actor") and not agent.is_a("civilians")):
                agent, rest = None, bare
        if hit.trigger.frame.agentless and agent_by is not None:
            agent = agent_by
        patient, rule = self._patient(hit, own, rest)
        giving = hit.trigger.frame.name in _GIVING
        beside = self._companions | _RECEIVERS if giving else self._companions
        partners = tuple(
            p
            for p in own
            if p.preposition in beside and p.is_a("actor", "armed", "civilians") and p not in (agent, patient)
        )
        return Roles(agent, patient, "subject" if agent else "", rule, partners)

    def _is_said(self, phrase: Phrase, clause: Clause) -> bool:
        """Says whether a phrase behind a verb of speech begins what is said: "the army said its forces had taken"."""
        at = phrase.begin - 1
        return at >= 0 and clause.sentence.tokens[at].lemma in self._saying

    def _without_contact(self, before: list[Phrase], hit: Hit, clause: Clause) -> list[Phrase]:
        """Leaves out who acts in a relative clause without "that": "the rebels they train captured"."""
        tokens = clause.sentence.tokens
        for at, phrase in enumerate(before[1:], start=1):
            pronoun = tokens[phrase.first].lemma in _SUBJECTS and phrase.first == before[at - 1].last + 1
            between = {tokens[k].lemma for k in range(phrase.last + 1, hit.first)} - self._be - self._have
            if pronoun and any(not word.endswith("ly") for word in between):
                return before[:at]
        return before

    def _says_between(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        """Says whether a verb of its own stands behind a phrase: "the governor said the attack had killed"."""
        tokens = clause.sentence.tokens
        between = (at for at in range(phrase.last + 1, hit.first) if at in clause.members)
        return any(tokens[at].lemma in self._saying for at in between)

    def _is_by(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        """Says whether "by" goes with the trigger, not with a participle before it ("fired by X was downed")."""
        tokens = clause.sentence.tokens
        at = next((k for k in range(phrase.begin - 1, -1, -1) if tokens[k].lemma in self._by), 0)
        if self.language == "nl" or hit.trigger.frame.agentless or at == 0 or hit.first <= at - 1 <= hit.last:
            return True
        return not (tokens[at - 1].lemma.endswith("ed") and at - 1 < hit.first)

    def _passive_roles(self, hit: Hit, own: list[Phrase], bare: list[Phrase], agent_by: Phrase | None) -> Roles:
        if hit.trigger.frame.reciprocal:  # "er werd gevochten tussen X en Y"
            sides = tuple(p for p in own if p.preposition in self._companions and p.is_a("actor", "armed"))
            if sides:
                return Roles(agent_by, None, "passive: after by" if agent_by else "", "", sides)
        before = [phrase for phrase in bare if phrase.first < hit.first]
        subject = (before[-1] if self.language == "en" else before[0]) if before else None
        if subject is None and self.language == "nl":
            subject = bare[0] if bare else None
        rule = "passive: subject" if subject else ""
        if subject is None or subject.is_a("weapons"):
            aimed = self._aimed_at(hit, own)
            if aimed is not None:
                return Roles(agent_by or subject, aimed, "passive: after by", f"after {aimed.preposition}")
        return Roles(agent_by, subject, "passive: after by" if agent_by else "", rule)

    def _patient(self, hit: Hit, own: list[Phrase], rest: list[Phrase]) -> tuple[Phrase | None, str]:
        """Gives what is acted on: the object, or what stands after the preposition that the frame asks for."""
        frame = hit.trigger.frame
        if frame.name in _ORIGIN_FRAMES:
            origin = next((p for p in own if p.preposition in _ORIGINS and p.is_a("place", "base")), None)
            if frame.name == "withdraw" and origin is not None:
                return origin, f"after {origin.preposition}"
        wanted = frame.requires & {"place", "base", "weapons"} if frame.name != "expel" else frozenset()
        if wanted and not any(p.is_a(*wanted) for p in rest[:1]):
            fitting = next((p for p in rest if p.is_a(*wanted) and p.first - hit.last <= _OBJECT_REACH), None)
            if fitting is not None:
                return fitting, "object"
        hurled = bool(rest) and rest[0].is_a("weapons") and frame.name in _HURLING
        if rest and not hurled:
            return rest[0], "object"
        aimed = self._aimed_at(hit, own) or next((p for p in rest if not p.is_a("weapons")), None)
        if aimed is not None:
            return aimed, f"after {aimed.preposition}" if aimed.preposition else "object"
        return (rest[0], "object") if rest else (None, "")

    def _aimed_at(self, hit: Hit, own: list[Phrase]) -> Phrase | None:
        aims = self._on if hit.trigger.frame.name not in _HURLING else self._on | {"in", "into", "at", "bij"}
        earliest = hit.first if self.language == "en" else -1
        things = [p for p in own if p.preposition in aims and p.first > earliest and not p.is_a("adjective")]
        return next((p for p in things if not (p.is_a("place") and p.preposition in {"in", "bij"})), None)


def _first_of_coordination(agent: Phrase | None, before: list[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Of "X and Y attacked" the subject is X: gives the first of bare phrases joined with the agent."""
    if agent is None:
        return None
    at = before.index(agent)
    found = agent
    while at > 0:
        overlaps = before[at - 1].last >= found.begin
        if not overlaps and not (before[at - 1].is_a("actor", "armed") and _joined(before[at - 1], found, tokens)):
            break
        at -= 1
        found = found if overlaps else before[at]
    return found


def _overlap(first: Phrase, second: Phrase | None) -> bool:
    return second is not None and first.begin <= second.last and second.first <= first.last


def _joined(first: Phrase, second: Phrase, tokens: Sequence[Token]) -> bool:
    between = [tokens[at].lemma for at in range(first.last + 1, second.first)]
    return 0 < len(between) <= 4 and between[0] in {"and", "en", ",", "or", "of"}
