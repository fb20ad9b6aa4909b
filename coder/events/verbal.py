"""Roles of a verb in its own clause: subject, object, and who stands after a preposition."""

from coder.clause import Clause
from coder.events.classes import is_projectile
from coder.events.coordination import first_of_coordination, without_asides, without_joined
from coder.events.eligible import Eligible
from coder.events.grammaticalnumber import is_object_by_number
from coder.events.phrase import Phrase
from coder.events.role import AGENTS, Roles
from coder.events.tolls import is_toll
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list

HURLING = frozenset(
    {"grenade", "launch", "strike", "shoot", "fire_at", "explode", "suicide", "chemical", "shell", "drop"}
)
"""The frames whose object is a weapon and whose target stands after a preposition."""
_WITHSTOOD = frozenset({"aan", "tegen"})  # "boden weerstand aan X"
_RECEIVERS = frozenset({"to", "aan"})
_GIVING = frozenset({"transfer", "surrender"})
_SAYING = word_list("en/telling.toml", "said_about")
_TRANSITIVE = frozenset(
    "hit strike attack kill murder destroy loot bomb bombard shell abduct rape arrest assault".split()
)
_SUBJECTS = frozenset("they he she we it i".split())
_OBJECT_FORMS = frozenset({"hem", "hen"})
_HANDLING = frozenset({"find", "seize_weapons", "defuse", "clear_charge", "intercept", "shoot_down"})
_OBJECT_REACH = 12
_ATTACHED = 3  # tokens from a noun to who stands behind its "van": "aanhangers van de oppositie"
_ORDERED = frozenset("arrest abduct take_away lead_off evict demolish disperse".split())  # what somebody has others do
_ORIGIN_FRAMES = frozenset({"withdraw", "expel"})
_ORIGINS = frozenset("from of uit van".split())


class VerbalRoles:
    """Finds the roles that the clause of a verb gives, in one language."""

    def __init__(self, language: str, eligible: Eligible) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self._be = word_set(name, "be")
        self._have = word_set(name, "have")
        self._by = word_set(name, "agent_prepositions")
        self._on = word_set(name, "object_prepositions")
        self._companions = word_set(name, "companions")
        self._saying = _SAYING()
        self._eligible = eligible

    def find(self, hit: Hit, clause: Clause, own: list[Phrase], passive: bool, elided: bool = False) -> Roles:
        """Gives the roles of a verb among the phrases `own` of its clause; `elided`: its subject is left out."""
        bare = [phrase for phrase in own if not phrase.preposition and not phrase.possessive]
        by = [p for p in own if p.preposition in self._by and p.is_a(*AGENTS) and self._is_by(p, hit, clause)]
        agent_by = next((p for p in by if p.actor is not None), by[0] if by else None)
        if passive:
            return self._passive_roles(hit, own, bare, agent_by, clause)
        if self.language == "en":
            before = [p for p in bare if p.first < hit.first and not self._says_between(p, hit, clause)]
            tokens = clause.sentence.tokens
            before = [p for p in before if p.noun is None or not self._eligible.is_object(p.noun, tokens)]
            before = self._without_contact(before, hit, clause)
            rest = [phrase for phrase in bare if phrase.first > hit.first]
            before = without_asides(before, hit, tokens)
            agent = next((phrase for phrase in reversed(before) if phrase.is_a(*AGENTS)), None)
            agent = agent or (before[-1] if before else None)
            agent = first_of_coordination(agent, before, tokens)
            taken = next((phrase for phrase in bare if self._is_had_done(phrase, hit, clause)), None)
            if taken is not None:
                ordered = next((phrase for phrase in bare if phrase.last < taken.begin and phrase.is_a(*AGENTS)), None)
                return Roles(ordered, taken, "subject" if ordered else "", "whom somebody had arrested")
        else:
            handled = frozenset({"weapons"}) if hit.trigger.frame.name in _HANDLING else frozenset()
            acting = [] if elided else [phrase for phrase in bare if (phrase.classes - handled) & {*AGENTS}]
            acting = [phrase for phrase in acting if clause.sentence.tokens[phrase.last].lemma not in _OBJECT_FORMS]
            acting = [phrase for phrase in acting if not is_object_by_number(phrase, hit, clause)]
            agent = acting[0] if acting else None
            if handled and agent is not None and self._is_struck(bare, agent, clause):
                agent = bare[0]
            rest = [phrase for phrase in bare if phrase is not agent]
            if agent is None and len(rest) == 1 and hit.trigger.frame.name == "shoot":
                if rest[0].is_a("suspects") and self._aimed_at(hit, own) is not None:
                    agent, rest = rest[0], []  # "opende een verdachte het vuur op agenten"
            if agent is not None and not hit.trigger.frame.reciprocal and not hit.trigger.frame.inverse:
                rest = without_joined(agent, rest, clause.sentence.tokens)
            struck = agent is not None and not agent.is_a("armed", "weapons", "crowd", "vehicle", "protesters")
            struck = struck and not (hit.trigger.frame.name == "destroy" and agent is not None and agent.is_a("group"))
            acted_on = struck and len(bare) == 1 and hit.trigger.frame.name in _TRANSITIVE
            acted_on = acted_on and not any(clause.sentence.tokens[at].lemma == "elkaar" for at in clause.members)
            acted_on = acted_on and not (hit.trigger.frame.name == "assault" and self._aimed_at(hit, own) is not None)
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
            if not is_toll(p, clause.sentence.tokens)
        )
        return Roles(agent, patient, "subject" if agent else "", rule, partners)

    def _is_struck(self, bare: list[Phrase], other: Phrase, clause: Clause) -> bool:
        """Says whether a projectile brings down what flies or sails: "een raket haalde een helikopter neer"."""
        first = bare[0]
        projectile = first.is_a("weapons", "unmanned") and is_projectile(clause.sentence.tokens[first.last].lemma)
        return projectile and first.last < other.first and other.is_a("aircraft", "vehicle")

    def _is_had_done(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        """Says whether a phrase between "had" and an English participle is acted on: "had 42 officers arrested".

        Between commas may stand who it is: "had X, a writer, arrested".
        """
        first = phrase.begin if phrase.noun is None else min(phrase.begin, phrase.noun.first)
        if hit.trigger.frame.name not in _ORDERED or first == 0 or phrase.last >= hit.first:
            return False
        tokens = clause.sentence.tokens
        near = phrase.last + 1 == hit.first
        described = tokens[phrase.last + 1].text == "," and tokens[hit.first - 1].text == ","
        return (near or described) and tokens[first - 1].lemma in self._have

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

    def _passive_roles(
        self, hit: Hit, own: list[Phrase], bare: list[Phrase], agent_by: Phrase | None, clause: Clause
    ) -> Roles:
        if hit.trigger.frame.reciprocal:  # "er werd gevochten tussen X en Y"
            sides = tuple(p for p in own if p.preposition in self._companions and p.is_a("actor", "armed"))
            if sides:
                return Roles(agent_by, None, "passive: after by" if agent_by else "", "", sides)
        before = [phrase for phrase in bare if phrase.first < hit.first]
        before = [phrase for phrase in before if phrase.noun is not None] or before  # "traders riding home were pulled"
        if self.language == "en" and len(before) > 1:  # "a prosecutor investigating gangs was shot"
            tokens = clause.sentence.tokens
            before = [p for p in before if p.noun is None or not self._eligible.is_object(p.noun, tokens)] or before
        subject = (before[-1] if self.language == "en" else before[0]) if before else None
        if subject is None and self.language == "nl":
            subject = bare[0] if bare else None
        rule = "passive: subject" if subject else ""
        if subject is None or subject.is_a("weapons"):
            behind = (p for p in bare if subject is not None and hit.apart and p.first > hit.apart[-1])  # "fired at X"
            aimed = self._aimed_at(hit, own) or next(behind, None)
            if aimed is not None:
                return Roles(agent_by or subject, aimed, "passive: after by", f"after {aimed.preposition or 'at'}")
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
        hurled = bool(rest) and rest[0].is_a("weapons") and frame.name in HURLING
        car = bool(rest) and self.language == "en" and frame.name == "suicide" and rest[0].is_a("vehicle", "property")
        hurled = hurled or car  # "rammed a car full of explosives into a convoy"
        if rest and not hurled:
            return rest[0], "object"
        aimed = self._aimed_at(hit, own) or next((p for p in rest if not p.is_a("weapons")), None)
        if aimed is not None:
            return aimed, f"after {aimed.preposition}" if aimed.preposition else "object"
        return (rest[0], "object") if rest else (None, "")

    def _aimed_at(self, hit: Hit, own: list[Phrase]) -> Phrase | None:
        hurls = hit.trigger.frame.name in HURLING
        aims = self._on | {"in", "into", "at", "bij"} if hurls else self._on
        aims |= _WITHSTOOD if hit.trigger.frame.name == "resist" else frozenset()
        earliest = hit.first if self.language == "en" else -1
        things = [p for p in own if p.preposition in aims and p.first > earliest and not p.is_a("adjective")]
        near = _ATTACHED if hurls or hit.trigger.frame.name == "crowd_violence" else _ATTACHED - 1
        things = [p for p in things if p.preposition != "van" or not any(1 < p.begin - q.last <= near for q in own)]
        things = [p for p in things if not (p.is_a("place") and p.preposition in {"in", "bij"})]
        opens = bool(things) and things[0].is_a("place") and things[0].last < hit.first
        if opens and self.language == "nl" and hurls:
            return next((p for p in things if p.first > hit.last), things[0])  # "Op de weg naar X schoten zij op"
        return things[0] if things else None
