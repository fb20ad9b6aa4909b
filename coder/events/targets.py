"""What a clause acts on beside its object's own kind: a place that it only names, an attack, a pronoun, "whatever"."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.classes import as_guarded, as_many, classes_of
from coder.events.framegroups import GOING_IN
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.pointing import heads_state, is_name
from coder.events.role import Roles
from coder.firstnames import is_first_name
from coder.functionwords import IT, OF, WITH
from coder.mentions import MentionForm
from coder.triggers import Hit, trigger_index
from coder.wordlists import word_list, word_row

_NAMED_BESIDE = frozenset({"in the clause", "in the sentence"})
_IN_CLAUSE = frozenset({"in the clause"})
_ATTACKS = frozenset({"attack", "raid", "invade", "shell", "air_strike"})
_SHOT = frozenset({"kill", "shoot", "fire_at", "eliminate", "slay"})
_BEHIND_IT = word_row("nl/people.toml", "behind_it")
_ATTACKING = frozenset({"attack", "blast", "suicide", "air_strike", "murder"})
_DEFIANCE = word_list("nl/deeds.toml", "defiance")
_CAMP_REACH = 8  # tokens from the camp to whose it is
_ATTACK_REACH = 5  # tokens from the suspect to the attack
_CARRYING = frozenset({"carry_off", "take_away", "lead_off", "loot"})
_WITH_THEM = frozenset({"make_off", "leave_with"})
_BROUGHT_DOWN = frozenset({"shred", "shoot_down", "intercept", "kill"})
_THERE = frozenset({"er", "daar", "there"})
_LED_OFF = frozenset("arrest abduct take_away lead_off take_prisoner capture overpower".split())
_HELD = frozenset({"hold", "capture"})
_THEM = frozenset({"hen", "hem"})
_WHATEVER = frozenset({"alles", "wat"})
_TREATIES = ("verdrag", "vredesakkoord", "wapenstilstand", "bestand", "staakt-het-vuren")
_FLYING = ("raket", "raketten", "drone", "drones", "projectiel", "projectielen")
_DEADLY = word_list("fate.toml", "deadly")
_OFFICES = word_list("en/power.toml", "offices")
_PACTS = word_list("en/ties.toml", "agreements")
_DUTCH_PACTS = word_row("nl/ties.toml", "agreements")
_OF_REACH = 3  # tokens from "of" to the weapons: "of home-made grenades"
_RELATIVES = frozenset({"that", "which", "dat", "die", "welk", "welke"})


class Targets:
    """Reads the kinds of what is acted on in the clauses of one document."""

    def __init__(self, language: str, clauses: Sequence[Clause]) -> None:
        """Keeps the clauses."""
        self._language, self._clauses = language, clauses
        self._index = trigger_index(language)

    def of(
        self, hit: Hit, clause: Clause, roles: Roles, place: Place | None, phrases: Sequence[Phrase]
    ) -> frozenset[str]:
        """Gives the kinds of what a trigger acts on in its clause; `phrases` are those of the sentence."""
        frame = hit.trigger.frame.name
        whom = _taken_up(roles.patient, phrases) if frame in _SHOT and self._language == "en" else roles.patient
        target = classes_of(whom, place)
        if whom is not None and frame in _SHOT and _holds_office(whom, clause):
            target = (target - {"armed", "state"}) | {"person"}  # whoever guards him, a minister bears no arms
        target |= as_guarded(clause, roles.patient)
        if frame in _LED_OFF and heads_state(clause, roles.patient):
            target |= {"power"}  # "soldaten zetten de president gevangen"
        if is_name(clause, roles.patient) and (frame == "arrest" or _is_person(frame, clause, roles.patient)):
            target |= {"person"}  # "arrested Zambada", "captured Pedro Zambada"
        if frame == "arrest":
            target |= as_many(self._language, clause, roles.patient)
        if self._is_flying(clause, roles) and frame in _BROUGHT_DOWN:
            target = (target - {"armed", "state", "actor"}) | {"unmanned", "weapons"}
        if self._acts_on_place(hit, clause, roles, place):
            target |= {"place"}
        if frame == "attack" and self._is_protest_camp(clause, roles.patient, phrases):
            target = (target - {"base", "property", "place"}) | {"civilians", "protesters", "group"}
        if frame in _SHOT and self._is_attacker(clause, roles.patient):
            target = (target - {"civilians"}) | {"armed"}
        if frame == "repel" and (self._names_attack(clause) or self._names_them(clause)):
            target |= {"unknown"}  # "sloegen de aanval af"
        if frame in _CARRYING and self._takes_whatever(clause, roles):
            target |= {"property"}
        if self._language == "en" and _measures_weapons(roles.patient, clause, phrases):
            target = (target - {"unknown", "group", "civilians", "property"}) | {"weapons"}  # "400 sticks of dynamite"
        if hit.trigger.frame.reciprocal:
            target = target.union(*(partner.classes for partner in roles.partners))
        if frame == "sign" and self._is_treaty(hit, clause, roles):
            target |= {"parties"}  # "dat verdrag, gesloten in X"
        if frame == "sign" and self._is_pact_that(clause):
            target |= {"parties", "signed"}  # "the truce that X and Y signed"
        if frame == "surrender" and any(p.is_a("weapons") and p.first in clause.members for p in phrases):
            target = target.union(*(partner.classes for partner in roles.partners))  # "leden ... zich met hun wapens"
        if frame == "clash" and self._is_deadly(hit, clause, roles, place):
            target |= {"place"}  # "a clash near X left nine dead"
        if frame in _WITH_THEM:
            taken = [p for p in phrases if p.first in clause.members and p.preposition in WITH]
            target = target.union(*(phrase.classes for phrase in taken))
        return target

    def _is_protest_camp(self, clause: Clause, patient: Phrase | None, phrases: Sequence[Phrase]) -> bool:
        """Says whether the camp that is attacked is one of demonstrators, by who the sentence says that camps there."""
        tokens = clause.sentence.tokens
        if patient is None or not tokens[patient.last].lemma.endswith(("kamp", "tenten")):
            return False
        behind = tokens[patient.last + 1 : patient.last + _CAMP_REACH]
        return any(token.lemma in _DEFIANCE() for token in behind) or any(
            0 < p.first - patient.last <= _CAMP_REACH and p.is_a("protesters") for p in phrases
        )

    def _is_attacker(self, clause: Clause, patient: Phrase | None) -> bool:
        """Says whether a Dutch phrase is somebody behind an attack: "de hoofdverdachte van de aanslag"."""
        tokens = clause.sentence.tokens
        if self._language != "nl" or patient is None or not tokens[patient.last].lemma.endswith(_BEHIND_IT()):
            return False
        after = range(patient.last + 1, min(patient.last + _ATTACK_REACH, len(tokens)))
        if not after or tokens[after[0]].lemma not in {"van", "achter"}:
            return False
        found = (pattern.trigger for at in after for pattern, _ in self._index.candidates(tokens, at))
        return any(not trigger.is_verb and trigger.frame.name in _ATTACKING for trigger in found)

    def _acts_on_place(self, hit: Hit, clause: Clause, roles: Roles, place: Place | None) -> bool:
        """Says whether the place that a clause names is what is acted on, without being its object."""
        if place is None:
            return False
        frame = hit.trigger.frame.name
        if place.rule == "a name beside the trigger" or (frame == "expel" and place.near):
            return True
        if frame == "arrive" and place.near and place.name is not None:
            return True  # "in X, waar gisteren honderden vluchtelingen aankwamen"
        if frame in _HELD and any(clause.sentence.tokens[at].lemma in IT for at in clause.members if at > hit.first):
            return True  # "tegen de avond hadden de rebellen het in handen"
        if frame in GOING_IN and self._goes_in_there(clause, roles):
            return True  # "reden er een uur later binnen"
        if self._plants_flag(hit) and place.rule == "in the clause":
            return True
        rules = _NAMED_BESIDE if clause.kind is not ClauseKind.ADVERBIAL else _IN_CLAUSE
        return self._leaves(hit, roles) and place.rule in rules  # not "before the attackers melted away"

    def _goes_in_there(self, clause: Clause, roles: Roles) -> bool:
        """Says whether armed people go into what was named before: "there", or no word of into what."""
        agent, patient = roles.agent, roles.patient
        if agent is None or not agent.is_a("armed") or agent.is_a("weapons"):
            return False
        into = patient is None or (patient.is_a("unknown") and not patient.preposition)
        return into and (self._language == "en" or any(token.lemma in _THERE for token in clause.tokens))

    def _is_deadly(self, hit: Hit, clause: Clause, roles: Roles, place: Place | None) -> bool:
        """Says whether a noun tells a fight by its place and its dead alone, whoever fought."""
        here = place is not None and place.near and place.rule == "in the clause"
        if hit.trigger.is_verb or roles.names_somebody or not here:
            return False
        tokens = clause.sentence.tokens
        told = (at for at in clause.members if tokens[at].lemma in _DEADLY() and at + 1 < len(tokens))
        return any(at > hit.last or tokens[at + 1].lemma in OF for at in told)  # "the death of a farmer in a clash"

    def _is_flying(self, clause: Clause, roles: Roles) -> bool:
        """Says whether whose weapons are brought down are named with them: "drie raketten van X"."""
        patient = roles.patient
        return patient is not None and clause.sentence.tokens[patient.last].lemma.endswith(_FLYING)

    def _is_treaty(self, hit: Hit, clause: Clause, roles: Roles) -> bool:
        """Says whether a participle tells of a treaty itself, whoever concluded it: "the accords were signed in X"."""
        if hit.tag is not FormTag.PARTICIPLE:
            return False
        tokens = clause.sentence.tokens
        told = (side for side in (roles.agent, roles.patient) if side is not None)
        if self._language == "en":
            return any(tokens[side.last].lemma in _PACTS() for side in told)
        before = clause.members[0] - 2  # the noun before the comma
        if clause.kind is ClauseKind.PARTICIPIAL and before >= 0 and tokens[before].lemma.endswith(_TREATIES):
            return True
        nouns = [tokens[side.last].lemma for side in told]
        return any(noun.endswith(_TREATIES) or noun in _DUTCH_PACTS() for noun in nouns)

    def _is_pact_that(self, clause: Clause) -> bool:
        """Says whether a relative clause is about a pact named right before it: "het bestand dat X en Y tekenden"."""
        first, tokens = clause.members[0], clause.sentence.tokens
        if clause.opener not in _RELATIVES or first == 0:
            return False
        before = tokens[max(first - 3, 0) : first]
        if self._language == "en":
            return any(token.lemma in _PACTS() for token in before)
        return any(token.lemma.endswith(_DUTCH_PACTS()) for token in before)

    def _takes_whatever(self, clause: Clause, roles: Roles) -> bool:
        """Says whether a Dutch clause without another object goes on with one: "namen mee wat los en vast zat"."""
        known = roles.patient is not None and not roles.patient.is_a("unknown")
        if known or self._language != "nl":
            return False
        after = self._clauses[clause.index + 1 : clause.index + 2]
        free = bool(after) and after[0].opener == "wat" and after[0].sentence is clause.sentence
        return free or not _WHATEVER.isdisjoint(token.lemma for token in clause.tokens)

    def _plants_flag(self, hit: Hit) -> bool:
        """Says whether a clause tells of a flag set up by hand in a place: "planted their flag in X"."""
        if self._language == "nl":
            return hit.trigger.frame.name == "raise_flag" and not hit.trigger.word.endswith("uit|hangen")
        return hit.trigger.word.startswith("flag + plant")

    def _leaves(self, hit: Hit, roles: Roles) -> bool:
        """Says whether armed people leave without a word of what: "In X, soldiers packed up and left"."""
        armed = roles.agent is not None and roles.agent.is_a("armed") and not roles.agent.is_a("weapons")
        english = self._language == "en" and hit.tag in {FormTag.PAST, FormTag.PARTICIPLE}
        return english and hit.trigger.frame.name == "withdraw" and armed and roles.patient is None

    def _names_them(self, clause: Clause) -> bool:
        """Says whether a Dutch clause has a pronoun for whom it acts on: "agenten hielden hen op afstand"."""
        return self._language == "nl" and any(token.lemma in _THEM for token in clause.tokens)

    def _names_attack(self, clause: Clause) -> bool:
        """Says whether a noun of the clause names an attack."""
        tokens = clause.sentence.tokens
        found = (pattern for at in clause.members for pattern, _ in self._index.candidates(tokens, at))
        return any(not p.trigger.is_verb and p.trigger.frame.name in _ATTACKS for p in found)


def _taken_up(patient: Phrase | None, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the office-holder whom a pronoun takes up in its sentence: "the minister died after he was shot"."""
    mention = None if patient is None else patient.mention
    if patient is None or mention is None or mention.form is not MentionForm.PRONOUN:
        return patient
    before = (p for p in reversed(phrases) if p.last < patient.first and not p.inside)
    person = next((p for p in before if p.is_a("prominent", "person", "armed", "civilians")), patient)
    return person if person.is_a("prominent") else patient


def _holds_office(whom: Phrase, clause: Clause) -> bool:
    """Says whether somebody is named by an office that bears no arms: "Serbian Prime Minister X"."""
    tokens = clause.sentence.tokens[max(whom.begin, 0) : whom.last + 1]
    return whom.is_a("prominent") and any(token.lemma in _OFFICES() for token in tokens)


def _measures_weapons(patient: Phrase | None, clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Says whether weapons stand behind "of" and what they are counted or packed in: "twelve crates of rifles"."""
    tokens = clause.sentence.tokens
    if patient is None or patient.is_a("actor", "armed") or patient.last + 2 >= len(tokens):
        return False
    if tokens[patient.last + 1].lemma != "of":
        return False
    behind = range(patient.last + 2, patient.last + 2 + _OF_REACH)
    return any(phrase.first in behind and phrase.is_a("weapons") for phrase in phrases)


def _is_person(frame: str, clause: Clause, patient: Phrase | None) -> bool:
    """Says whether what is captured is named as a person is, by a first name and more: "captured Ovidio Pola"."""
    if frame != "take_prisoner" or patient is None or patient.last == patient.begin:
        return False
    first = clause.sentence.tokens[patient.begin]
    return first.is_capital and is_first_name(first.text)
