"""Who does it to whom: agent and patient of a trigger in its clause, by word order, voice and prepositions."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.acted_on import object_pronoun, whom_it_means
from coder.events.antecedents import SubjectFinder, agrees
from coder.events.described import described_behind
from coder.events.eligible import Eligible
from coder.events.ellipsis import Ellipsis
from coder.events.inversion import inverted
from coder.events.nominal import NominalRoles
from coder.events.numbered import numbered_subject
from coder.events.phrase import Phrase
from coder.events.role import COSTING, NEAR, Roles
from coder.events.runs import RunReader
from coder.events.townsabove import town_above
from coder.events.verbal import HURLING, VerbalRoles
from coder.events.voice import INTRANSITIVE, VoiceReader
from coder.triggers import Hit
from coder.values import replace
from coder.vocabulary import word_set

_OBJECTS = frozenset({"whom", "which", "that", "die", "dat"})
_VIOLENT = frozenset(
    "destroy loot kill murder shoot fire_at attack raid batter rape abduct take_away lead_off clash".split()
)
_OBJECT_IN_IDIOM = ("het vuur + ", "een ", "de ")
_ZE = frozenset({"ze", "zij", "hij", "we", "wij"})
_PEOPLE = ("person", "prominent", "civilians", "group")
_WINNING = frozenset({"capture", "recapture", "take_back"})
_RELATIVE = "antecedent of the relative clause"


class RoleFinder:
    """Finds roles in the sentences of one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self._be = word_set(name, "be")
        self._passive = word_set(name, "passive") if language == "nl" else self._be
        self._have = word_set(name, "have")
        self._runs = RunReader(language)
        self._ellipsis = Ellipsis(language)
        self._nominal = NominalRoles(language)
        self._voice = VoiceReader(language)
        self._subjects = SubjectFinder(language)
        self._eligible = Eligible(language)
        self._verbal = VerbalRoles(language, self._eligible)
        self._finite = word_set(name, "finite") - word_set(name, "determiners")

    def find(self, hit: Hit, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Roles:
        """Gives the roles of `hit` in `clause`; `phrases` are of its sentence, `clauses` of the whole document."""
        own = self._eligible.of(hit, clause, phrases)
        if not hit.trigger.is_verb:
            roles = self._nominal.find(hit, clause, own, phrases)
            if roles.agent is None and self._nominal.is_acted_out(hit, clause):
                subject, rule = self._subjects.shared(clause, clauses, phrases)
                return replace(roles, agent=subject, agent_rule=rule)
            return roles
        above = clauses[clause.parent] if clause.parent is not None else None
        passive = self._voice.is_passive(hit, clause, above)
        own = own if passive else self._subjects.with_pronoun(own, hit, clause)
        elided = not passive and (
            _is_purpose(hit, clause) or self._ellipsis.omits_subject(hit, clause, clauses, own, phrases)
        )
        roles = self._relative(
            self._verbal.find(hit, clause, own, passive, elided), hit, clause, phrases, passive=passive
        )
        subject = roles.patient if passive else roles.agent
        if subject is not None and not passive and self._is_object_of_participle(subject, hit, clause):
            roles, subject = replace(roles, agent=None, patient=roles.patient or subject), None
        if passive and subject is None:
            subject = numbered_subject(hit, clause, phrases, self.language)
            roles = replace(roles, patient=subject, patient_rule="passive: subject")
        if passive and subject is not None and self._shares_subject(subject, clause):
            roles, subject = replace(roles, patient=None), None
        if subject is None:
            outside, rule = self._subjects.outside(hit, clause, clauses, phrases)
            town = town_above(hit, clause, clauses, phrases) if passive and self.language == "en" else None
            if town is not None:
                outside, rule = town, "subject of the clause before"
            if outside is not None and passive:
                if roles.agent is None and above is not None and clause.kind is ClauseKind.COORDINATE:
                    roles = replace(roles, agent=self._ellipsis.acts_in(above, phrases), agent_rule="passive: after by")
                roles = Roles(roles.agent, outside, roles.agent_rule, rule, roles.partners)
            elif outside is not None:
                roles = Roles(outside, roles.patient, rule, roles.patient_rule, roles.partners)
        pronoun = None if passive else object_pronoun(self.language, hit, clause, phrases)
        if pronoun is not None:
            roles = replace(roles, patient=pronoun, patient_rule="object")
        if not passive and roles.patient is not None and self.language == "nl":
            meant = whom_it_means(roles.patient, clause, phrases, roles.agent)
            roles = replace(roles, patient=meant or roles.patient)
        if not passive and roles.patient is None:
            roles = replace(
                roles, patient=described_behind(hit, clause.sentence.tokens, phrases), patient_rule="object"
            )
        if not passive and roles.patient is None and clause.kind is ClauseKind.COORDINATE and self.language == "nl":
            roles = self._subjects.with_shared_place(roles, hit, clause, clauses, phrases)
        roles = self._ellipsis.without_self(roles, clause, clauses, phrases)
        named = roles
        if roles.agent is not None:
            named = replace(
                roles,
                agent=self._subjects.named(
                    roles.agent, phrases, clause.sentence.tokens, violent=hit.trigger.frame.name in _VIOLENT
                ),
            )
        if named.agent is None and roles.agent is not None:
            subject, rule = self._subjects.shared(clause, clauses, phrases) if self.language == "nl" else (None, "")
            roles = replace(named, agent=subject, agent_rule=rule)  # "vocht X, en in Z hees het zijn vlag"
        else:
            roles = self._with_unknown(named, hit, clause, passive, phrases)
        if hit.trigger.word.endswith(COSTING) and roles.agent is not None and roles.agent.is_a("armed", *_PEOPLE):
            roles = replace(
                roles, agent=None, agent_rule="", patient=roles.patient or roles.agent
            )  # "die hem ... kostte"
        if hit.trigger.frame.name == "raise_flag" and (roles.agent is None or not roles.agent.is_a("armed")):
            roles = self._by_flag(roles, hit, phrases)
        if roles.patient is not None and self.language == "nl" and _acts_in_idiom(roles.patient, hit, clause):
            roles = replace(roles, patient=None, patient_rule="")
        return inverted(roles, hit, own) if hit.trigger.frame.inverse else roles

    def _shares_subject(self, patient: Phrase, clause: Clause) -> bool:
        """Says whether an English passive shares the subject before it: "were pulled out and shot on the road"."""
        return self.language == "en" and clause.kind is ClauseKind.COORDINATE and bool(patient.preposition)

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
        if hit.tag is not FormTag.PARTICIPLE or clause.kind is not ClauseKind.COORDINATE or self.language != "nl":
            return False
        words = {clause.sentence.tokens[at].lemma for at in clause.members}
        finite = words & (self._finite | self._have | self._be | self._passive)
        return not finite and phrase.is_a("weapons") and phrase.actor is None

    def _relative(self, roles: Roles, hit: Hit, clause: Clause, phrases: Sequence[Phrase], *, passive: bool) -> Roles:
        """Gives a relative pronoun its part: the object of "whom they took", the subject of "die twee agenten doodden".

        Dutch leaves it to sense: an antecedent that can act is the subject.
        """
        if clause.kind is not ClauseKind.RELATIVE or passive or roles.agent is None:
            return roles
        if (won := self._won_from(roles.patient, hit, clause, phrases)) is not None:
            return replace(roles, patient=won, patient_rule=_RELATIVE)
        if roles.patient is not None and clause.opener != "whom":
            return roles
        if hit.trigger.frame.name in INTRANSITIVE or hit.trigger.frame.inverse or hit.trigger.frame.reciprocal:
            return roles
        antecedent = self._subjects.antecedent(clause, phrases)
        if antecedent is None or clause.opener not in _OBJECTS:
            return roles
        if self.language == "nl" and not agrees(antecedent, hit, clause):
            wanted = hit.trigger.frame.requires & {"place", "base"}
            place = self._subjects.place_described(clause, phrases) if wanted else None
            return replace(roles, patient=place, patient_rule=_RELATIVE)
        rule = _RELATIVE
        acts = antecedent.is_a("armed", "crowd", "protesters", "rioters") and not antecedent.is_a("base", "place")
        if self.language == "nl" and acts:
            return replace(roles, agent=antecedent, agent_rule=rule, patient=roles.agent, patient_rule="object")
        return replace(roles, patient=antecedent, patient_rule=rule)

    def _won_from(self, patient: Phrase | None, hit: Hit, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the Dutch place that a relative clause tells to have been won from somebody: "X, dat zij op Y namen".

        Who stands behind "op" lost it then, and the antecedent is what was taken.
        """
        lost = self.language == "nl" and patient is not None and patient.preposition == "op"
        if not lost or clause.opener not in _OBJECTS or hit.trigger.frame.name not in _WINNING:
            return None
        return self._subjects.place_described(clause, phrases)

    def _with_unknown(self, roles: Roles, hit: Hit, clause: Clause, passive: bool, phrases: Sequence[Phrase]) -> Roles:
        """Fills an empty subject or object with the noun phrase that stands in its place."""
        if not passive and roles.agent is not None and _is_part_of(roles.patient, roles.agent):
            roles = replace(roles, patient=None, patient_rule="")  # the youths of "a group of youths"
        outside = clause.kind in {ClauseKind.RELATIVE, ClauseKind.PARTICIPIAL, ClauseKind.COORDINATE}
        if passive:
            if roles.patient is None and not outside:
                found = self._runs.subject(hit, clause, phrases)
                return replace(roles, patient=found, patient_rule="passive: subject") if found else roles
            return roles
        if roles.agent is None and not outside and not _is_purpose(hit, clause):
            found = self._runs.subject(hit, clause, phrases)
            if found is not None and (roles.patient is None or found.last < roles.patient.first):
                roles = replace(roles, agent=found, agent_rule="subject")
        transitive = hit.trigger.frame.name not in INTRANSITIVE and not hit.trigger.frame.reciprocal
        wanted = hit.trigger.frame.requires
        fits = roles.patient is not None and bool(wanted) and roles.patient.is_a(*wanted)
        late = roles.patient is not None and self.language == "en" and roles.patient.first - hit.last > NEAR
        late = late and not fits
        known = roles.patient is not None and roles.patient.is_a("actor", "civilians", "armed", "base")
        if known and hit.trigger.frame.name in HURLING:
            return roles
        if transitive and (roles.patient is None or (roles.patient.preposition and not fits) or late):
            found = self._runs.object(hit, clause, phrases, roles.agent)
            if found is not None and not _overlap(found, roles.agent) and not _overlap(found, roles.patient):
                roles = replace(roles, patient=found, patient_rule="object")
        return roles


def _is_purpose(hit: Hit, clause: Clause) -> bool:
    """Says whether a Dutch clause with "om" and an infinitive has no subject of its own: "om X te treffen"."""
    return clause.opener == "om" and clause.parent is not None and hit.tag is FormTag.INFINITIVE


def _overlap(first: Phrase, second: Phrase | None) -> bool:
    return second is not None and first.begin <= second.last and second.first <= first.last


def _is_part_of(inner: Phrase | None, outer: Phrase) -> bool:
    """Says whether a phrase is a part of another one: "jongeren" of "een groep jongeren"."""
    return inner is not None and inner is not outer and outer.begin <= inner.first and inner.last <= outer.last


def _acts_in_idiom(phrase: Phrase, hit: Hit, clause: Clause) -> bool:
    """Says whether a Dutch pronoun can only be who acts, as the trigger has its object: "en openden ze het vuur"."""
    return clause.sentence.tokens[phrase.last].lemma in _ZE and hit.trigger.word.startswith(_OBJECT_IN_IDIOM)
