"""What stands beside the plain words of a clause, by which they tell an event: who, with what, at whom."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.events.flags import flag_owner
from coder.events.goingalong import taker
from coder.events.hits import HitFinder
from coder.events.hundreds import is_hundreds
from coder.events.openverbs import OpenVerbs
from coder.events.phrase import Phrase
from coder.events.raided import was_raided
from coder.events.rivals import are_one_side, are_rivals, names_rival_people, overlap
from coder.events.role import Roles
from coder.events.underfoot import underfoot
from coder.events.ways import Ways
from coder.functionwords import WITH
from coder.triggers import Hit, gist_index, trigger_index
from coder.values import replace
from coder.vocabulary import Found, vocabulary, word_set
from coder.words import Token

_THINGS = ("property", "civilians", "vehicle", "base", "armed", "group", "person", "village")
BODIES = "gist bodies"
"""The frame of the verbs that count the dead."""

FETCH = "gist fetch"
"""The frame of those who come for somebody; "toen zij hem kwamen halen" tells of something else."""

WITH_TAKER = frozenset({"gist went along", "gist under"})
"""The frames of who had to go along with people in arms, or of what is theirs."""

_TOLD_BESIDE = frozenset(
    {"victims", "held_by", "gone", "grievance", "blocked", "porter", "calm"}
)  # parts that may stand in another clause of the sentence
_WANTED = {"gist wreck": "wrecked", "gist nest": "holdout", FETCH: "came_for"}
_BANNERS = frozenset({"placard", "posture", "chant"})
_FROM = frozenset({"uit", "vanuit"})
_BESIDE = frozenset("tegen voor bij naast".split())  # where a car goes off
_ONE_BOY = frozenset({"jongen"})
_CARRIED = 4  # tokens between somebody and the arms he carries
_BEFORE = 5  # tokens between "in front of" and the seat
_AT = frozenset("op aan bij tegen rond langs tegenover".split())  # where something is laid
_NEXT = 3  # clauses behind one, at most, that may go on with it
_OWNER_REACH = 4  # tokens between the dead and whose they are: "the bodies of fourteen fighters"


class GistReader:
    """Finds the plain words of the clauses of one document that may tell an event, and the parts beside them."""

    def __init__(self, language: str, clauses: Sequence[Clause], phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Reads the lists of the language; `phrases` are those of each sentence by its number."""
        self._clauses = clauses
        self._phrases = phrases
        self._index, self._triggers = gist_index(language), trigger_index(language)
        self._hits = HitFinder(language, phrases, self._index)
        self._open = OpenVerbs(language)
        self._parts = vocabulary(f"{language}/parts.toml")
        self._directed = word_set(f"{language}/grammar.toml", "directed")
        self._of = word_set(f"{language}/grammar.toml", "possessors")
        self._armed = word_set(f"{language}/grammar.toml", "armed_words")
        self._ways = Ways(language)
        self._before = word_set(f"{language}/grammar.toml", "in_front")
        self._quantities = word_set(f"{language}/grammar.toml", "quantities")
        self._read: dict[int, list[Found]] = {}
        self._of_clause: dict[int, list[Found]] = {}

    def find(self, clause: Clause, idioms: frozenset[int]) -> list[list[Hit]]:
        """Gives the plain words of a clause whose frames want parts beside them; none where it has no part at all."""
        tokens = clause.sentence.tokens
        parts = frozenset(part.group for part in self._named(clause)) | self._before_seat(clause)
        parts |= _TOLD_BESIDE & {part.group for part in self._in_sentence(clause)}
        if not parts:
            return []
        found: list[list[Hit]] = []
        if not self._index.spelled.keys().isdisjoint(tokens[at].lemma for at in clause.members):
            found = self._hits.find(clause, idioms)
        barred = {frame for frame, part in _WANTED.items() if part not in parts}
        if clause.kind not in {ClauseKind.MAIN, ClauseKind.COORDINATE}:
            barred.add(FETCH)
        found = [kept for hits in found if (kept := [hit for hit in hits if hit.trigger.frame.gist not in barred])]
        return [*found, *self._open.hits(clause, parts)]

    def tells_of_block(self, clause: Clause) -> bool:
        """Says whether a sentence tells of people who block a road: "droegen mensen weg die de brug versperden"."""
        return any(part.group == "blocked" for part in self._in_sentence(clause))

    def parts(self, clause: Clause, roles: Roles) -> frozenset[str]:
        """Gives the parts of a clause: those that parts.toml names, targets, and the dead of an armed side."""
        members = set(clause.members)
        found = {part.group for part in self._named(clause)}
        charged = "ammo" in found
        if roles.agent is not None and self._is_charge(clause, roles.agent):
            found.add("charge")
        found |= self._sides(clause)
        beside = {part.group for part in self._in_sentence(clause)}
        found |= _TOLD_BESIDE & beside
        if beside & _BANNERS:
            found.add("with_banner")
        for phrase in self._phrases[clause.sentence.index]:
            if phrase.first not in members or phrase is roles.agent or phrase.inside:
                continue
            if phrase.is_a("weapons", "unmanned", "adjective") or phrase.preposition not in {"", *self._directed}:
                continue
            if phrase.preposition in _FROM and phrase.place is not None:
                found.add("from_place")
            if phrase.preposition in _BESIDE and phrase.is_a("property", "base", "power"):
                found.add("beside_building")
            if phrase.is_a(*_THINGS):
                found |= {"thing", "struck", "struck_thing"} if charged else {"thing"}
            elif phrase.is_a("place"):
                found |= {"struck", "placed"} if charged else {"placed"}
        if self._fallen(clause, roles) is not None:
            found.add("dead_armed")
        found |= self._crowd(clause, roles) | self._before_seat(clause) | underfoot(clause, self._named(clause))
        found |= self._ways.told(clause.sentence.tokens, self._named(clause))
        return frozenset(found)

    def _sides(self, clause: Clause) -> set[str]:
        """Says whether a clause names two parties in arms, and whether it counts from a hundred on."""
        tokens, members, found = clause.sentence.tokens, set(clause.members), set()
        armed = (p for p in self._phrases[clause.sentence.index] if p.first in members and p.is_a("armed", "adjective"))
        if len({phrase.actor.actor.name for phrase in armed if phrase.actor is not None}) > 1:
            found.add("two_sides")
        if any(is_hundreds(tokens[at]) for at in clause.members):
            found.add("hundreds")
        phrases = self._phrases[clause.sentence.index]
        if are_rivals(phrases) or names_rival_people(phrases, tokens):
            found.add("rivals")
        return found

    def _before_seat(self, clause: Clause) -> set[str]:
        """Says whether a clause tells of something in front of a seat of power: "voor de deuren van het parlement"."""
        tokens = clause.sentence.tokens
        seats = [part.first for part in self._named(clause) if part.group == "seat"]
        near = {token.lemma for at in seats for token in tokens[max(at - _BEFORE, 0) : at]}
        found = set() if self._before.isdisjoint(near) else {"before_seat"}
        return found if _AT.isdisjoint(near) else found | {"at_seat"}

    def _crowd(self, clause: Clause, roles: Roles) -> set[str]:
        """Says whether several people act, and whether a crowd is told of in the sentence or the one before."""
        agent, tokens, index = roles.agent, clause.sentence.tokens, clause.sentence.index
        found = set()
        if agent is not None and agent.is_a("group", "crowd", "protesters", "rioters", "civilians", "armed", "unknown"):
            counted = any(token.lemma in self._quantities for token in tokens[max(agent.begin - 3, 0) : agent.last + 1])
            unnumbered = agent.is_a("unknown", "civilians") and tokens[agent.last].lemma not in _ONE_BOY
            unknown = unnumbered and tokens[agent.last].lemma.endswith(("en", "s"))
            if counted or unknown or agent.is_a("group", "crowd", "protesters", "rioters"):
                found.add("many")
        near = [*self._phrases[clause.sentence.index], *self._phrases.get(index - 1, ())]
        if any(phrase.is_a("crowd", "rioters", "protesters", "demonstration") for phrase in near):
            found.add("crowd_near")
        if was_raided(clause, self._clauses, self._phrases, self._triggers):
            found.add("raided")
        if any(phrase.is_a("group") and not phrase.is_a("armed") for phrase in near):
            found.add("people_near")
        return found

    def roles(self, hit: Hit, clause: Clause, roles: Roles) -> Roles:
        """Gives the roles of a plain verb: of one that counts the dead, these are who is acted on.

        Strangers in arms act on whom they take, though no lexicon knows them ("gewapende ELN'ers"), and a people with
        "the last" stands for its army.
        """
        phrases = self._phrases[clause.sentence.index]
        if hit.trigger.frame.gist == BODIES:
            fallen = self._fallen(clause, roles)
            if fallen is None:
                return roles
            agent = None if roles.agent is None or overlap(roles.agent, fallen) else roles.agent
            return replace(roles, agent=agent, patient=fallen, patient_rule="whose dead are told")
        if hit.trigger.frame.name == "raise_flag":
            return replace(roles, agent=flag_owner(self._named(clause), phrases), agent_rule="whose flag it is")
        if hit.trigger.frame.name == "arrive":
            return replace(roles, agent=None)  # the boat does not flee
        if hit.trigger.frame.gist in WITH_TAKER:
            agent = taker(clause, phrases) or roles.agent
            return replace(roles, agent=agent, agent_rule="people in arms behind with, of or at")
        if roles.patient is not None and roles.patient.is_a("unknown") and self._is_armed(clause, roles.patient):
            armed = replace(roles.patient, classes=frozenset({"armed", "group"}))
            return replace(roles, agent=armed, patient=roles.agent, agent_rule="who is armed", patient_rule="object")
        agent = roles.agent
        people = next((p for p in phrases if agent is not None and p.is_a("adjective") and p.last == agent.last), None)
        if agent is not None and people is not None and agent.is_a("unknown") and hit.trigger.frame.name == "withdraw":
            army = replace(agent, classes=frozenset({"actor", "armed", "state"}), mention=people.owner)
            return replace(roles, agent=army)
        if agent is not None and agent.is_a("civilians", "unknown") and self._is_armed(clause, agent):
            return replace(roles, agent=replace(agent, classes=frozenset({"armed", "group"})))
        return roles

    def _is_armed(self, clause: Clause, phrase: Phrase) -> bool:
        """Says whether a noun phrase is said to be armed or masked, or has weapons behind it: "men with rifles"."""
        tokens = clause.sentence.tokens
        if any(token.lemma in self._armed for token in tokens[max(phrase.begin - 1, 0) : phrase.last + 1]):
            return True
        arms = (part.first for part in self._named(clause) if part.group == "blade")
        return any(0 < at - phrase.last <= _CARRIED and tokens[at - 1].lemma in WITH for at in arms)

    def with_words(self, hit: Hit, clause: Clause, roles: Roles) -> Hit:
        """Gives a hit whose trigger names the words that stand beside it, for the rationale."""
        spans = {(part.first, part.last) for part in self._named(clause)}
        spans |= {(phrase.first, phrase.last) for phrase in (roles.agent, roles.patient) if phrase is not None}
        tokens = clause.sentence.tokens
        words = [" ".join(token.text for token in tokens[first : last + 1]) for first, last in sorted(spans)]
        return replace(hit, trigger=replace(hit.trigger, word=f"{hit.trigger.word} + {', '.join(words)}"))

    def _named(self, clause: Clause) -> list[Found]:
        """Gives the words of parts.toml in a clause and in a participle that goes on with it: ", wrapped in flags"."""
        if clause.index not in self._of_clause:
            members = set(clause.members)
            for after in self._clauses[clause.index + 1 : clause.index + _NEXT]:
                if after.parent == clause.index and after.kind is ClauseKind.PARTICIPIAL:
                    members.update(after.members)
            self._of_clause[clause.index] = [p for p in self._in_sentence(clause) if p.first in members]
        return self._of_clause[clause.index]

    def _in_sentence(self, clause: Clause) -> list[Found]:
        """Gives the words of parts.toml in the sentence of a clause, which is searched once."""
        index = clause.sentence.index
        if index not in self._read:
            self._read[index] = self._parts.find(clause.sentence.tokens)
        return self._read[index]

    def _is_charge(self, clause: Clause, agent: Phrase) -> bool:
        """Says whether what acts is a charge itself: "a shell came through the roof"."""
        named = (part for part in self._named(clause) if part.group == "ammo")
        return any(agent.begin <= part.first and part.last <= agent.last for part in named)

    def _fallen(self, clause: Clause, roles: Roles) -> Phrase | None:
        """Gives the armed side whose dead a clause counts, and not its own: "zestig dode jihadisten"."""
        tokens = clause.sentence.tokens
        dead = [part.last for part in self._named(clause) if part.group == "bodies"]
        for phrase in self._phrases[clause.sentence.index] if dead else ():
            if not phrase.is_a("armed") or not any(self._belong(tokens, at, phrase) for at in dead):
                continue
            if roles.agent is None or overlap(roles.agent, phrase) or not are_one_side(roles.agent, phrase):
                return phrase
        return None

    def _belong(self, tokens: Sequence[Token], dead: int, phrase: Phrase) -> bool:
        """Says whether the dead word at a token belongs to a phrase: right before it, or by "of"."""
        between = [token.lemma for token in tokens[dead + 1 : phrase.first]]
        if phrase.first <= dead <= phrase.last or (not between and phrase.first > dead):
            return True
        return 0 < phrase.first - dead <= _OWNER_REACH and between[0] in self._of
