"""How a clause tells its event: the weapons and other signs in it and around it, and who is a crowd there."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.afterwards import WEAPONS, also_harmed, is_unopposed, mishap_when, told_after, vanished
from coder.events.aircrafthit import without_targets
from coder.events.aversion import is_spoken_of
from coder.events.bursts import is_mishap, weapon_around
from coder.events.carriers import carriers, flown
from coder.events.doers import as_bomber
from coder.events.framegroups import LED_OFF, STOPPING
from coder.events.labour import is_strike_of_arms
from coder.events.ordinals import is_one_of_them
from coder.events.outermost import outermost
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.events.strikesubjects import opens_with_strike
from coder.events.thrown import is_thrown
from coder.events.unopposed import left_unheld
from coder.events.unused import is_denied, is_likened, is_of_another
from coder.functionwords import IT
from coder.numbers import number_words
from coder.passages import Document, Sentence
from coder.triggers import Hit, trigger_index
from coder.vocabulary import vocabulary
from coder.words import is_hyphened

_TOLD_BESIDE = frozenset({"chemical", "suicide"})  # "helicopters" carry the gas, they are not instead of it
_OBJECT_REACH = 5
_FIRING = frozenset({"shoot", "fire_at"})
_ANYWHERE = frozenset("no_fight protest killed crowd_control live police_fire banners harm mishap".split())
_CLUBS = frozenset({"knuppels", "clubs", "batons"})
_BY_HAND = ("dood|schiet", "neer|schiet", "dood|steken", "neer|steken", "dood|knuppelen", "neer|kogelen", "dood|slaan")
_PLANTED = frozenset({"ied", "mine", "grenade"})
_TAKING = frozenset({"capture", "recapture", "march_in", "enter", "free", "fall", "raise_flag"})
_KILLED_BY = frozenset({"kill", "die", "injure"})
_STRIKING = frozenset({"strike", "drop", "hit"})
_LATER = frozenset({"after", "since", "nadat", "sinds"})
_IT = frozenset({"it", "they", "others", "another", "het", "hij", "andere"})
_BURSTING = frozenset({"explode", "strike"})
_PRONOUNS = frozenset("it they others another device charge deze die hij ze het andere".split())
_HUNDRED, _MILLION = 100, 1_000_000


class Manner:
    """Reads the signs of the clauses of one document."""

    def __init__(self, document: Document, clauses: Sequence[Clause], phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Keeps the clauses, and the phrases of each sentence by its number."""
        self._document, self._clauses, self._phrases = document, clauses, phrases
        self._index = trigger_index(document.language)
        self._numbers = number_words(document.language)
        self._weapons = vocabulary(f"{document.language}/weapons.toml")
        self._signs = vocabulary(f"{document.language}/signs.toml")
        self._found: dict[int, list[tuple[str, int]]] = {}

    def _in_sentence(self, sentence: Sentence) -> list[tuple[str, int]]:
        """Gives the groups of the cues of a sentence with the token where each begins; found once."""
        if sentence.index not in self._found:
            tokens = sentence.tokens
            cues = [*outermost(self._weapons.find(tokens)), *self._signs.find(tokens)]
            self._found[sentence.index] = [
                (cue.group, cue.first)
                for cue in cues
                if not (is_likened(tokens, cue.first) or (cue.group == "suicide" and is_of_another(tokens, cue.first)))
                and not (cue.group == "protest" and is_strike_of_arms(tokens, cue.last))
                and not is_denied(self._document.language, tokens, cue.first)
                and not (cue.group == "violent" and is_spoken_of(tokens, cue.last))
            ]
        return self._found[sentence.index]

    def signs(self, sentence: Sentence) -> frozenset[str]:
        """Gives the groups of the cues that stand in a sentence."""
        return frozenset(group for group, _ in self._in_sentence(sentence))

    def cues(self, clause: Clause, hit: Hit, roles: Roles) -> frozenset[str]:
        """Gives the cues of the clause, of the clause whose subject it shares, and the manner told in the sentence."""
        cues = without_targets(self._in_sentence(clause.sentence), clause, hit, roles)
        near = set(clause.members)
        kin = clause
        while kin.parent is not None and (
            kin.kind in {ClauseKind.PARTICIPIAL, ClauseKind.RELATIVE}
            or hit.trigger.frame.consequence
            or (kin.kind is ClauseKind.COORDINATE and hit.tag is FormTag.GERUND)
        ):
            kin = self._clauses[kin.parent]
            near.update(kin.members)
        if hit.trigger.frame.name in _KILLED_BY:
            near.update(also_harmed(clause, self._clauses))
        if hit.trigger.frame.name in _KILLED_BY and self._bursts(clause):
            near.update(range(len(clause.sentence.tokens)))  # "speelden met een mijn, werden door de explosie gedood"
        if roles.agent is not None and roles.agent.is_a("state"):  # the clubs of the police are no crowd's
            cues = [
                (group, at)
                for group, at in cues
                if group != "violent" or clause.sentence.tokens[at].lemma not in _CLUBS
            ]
        armed = [phrase for phrase in (roles.agent, roles.patient) if phrase is not None and phrase.is_a("weapons")]
        armed += [
            phrase
            for phrase in self._phrases[clause.sentence.index]
            if 0 < phrase.first - hit.last <= _OBJECT_REACH and not phrase.preposition and phrase.is_a("weapons")
        ]
        held = {at for phrase in armed for at in range(_first_of(phrase), phrase.last + 1)}
        held |= carriers(clause.sentence.tokens, armed, cues)
        if held and self._document.language == "nl":
            held |= flown(clause.sentence.tokens, clause.members, cues)
        if hit.trigger.frame.name == "find_body":  # "the remains of people who had been buried in one grave"
            near.update(*(c.members for c in self._clauses[clause.index + 1 :][:2] if c.kind is ClauseKind.RELATIVE))
        for carrying in self._relatives_of(clause, armed):
            held.update(carrying)
            near.update(carrying)
        if clause.kind is ClauseKind.COORDINATE and roles.agent is not None:
            near.update(range(roles.agent.begin, roles.agent.last + 1))  # "its drones slipped past and exploded"
        lesser = WEAPONS - _TOLD_BESIDE
        own = {group for group, at in cues if at in held and group in lesser}
        here = {group for group, at in cues if at in near and not (own and group in lesser)} | own
        here |= {group for group, _ in cues if group in _ANYWHERE}
        if clause.kind is ClauseKind.ADVERBIAL and clause.opener in _LATER:
            own_words = set(clause.members)
            if not any(group == "protest" and at in own_words for group, at in cues):
                here -= {"protest"}  # "thousands marched after police shot a man"
        if hit.trigger.frame.name in _KILLED_BY:
            here |= mishap_when(clause, self._clauses, cues)
        if not here & WEAPONS and (hit.trigger.frame.name == "hit" or self._takes_up(clause, hit)):
            here |= self._weapons_before(clause) or self._weapons_earlier(clause, hit)
        if hit.trigger.frame.name == "explode" and not hit.trigger.is_verb and not here & (WEAPONS | {"harm"}):
            here |= weapon_around(self._document, clause.sentence, self._in_sentence)
            if is_mishap(self._document, clause.sentence, self._in_sentence):
                here |= {"mishap"}
        at_somebody = roles.patient is not None and roles.patient.is_a("civilians", "armed", "person", "group", "actor")
        if hit.trigger.frame.name in _FIRING and not at_somebody:
            here |= self._crowd_before(clause)
        if hit.trigger.frame.name in STOPPING and not here & WEAPONS:
            here |= self._weapons_earlier(clause, hit)  # "een derde werd onderschept"
        if hit.trigger.frame.name in LED_OFF:
            here |= vanished(clause, self._document, self._in_sentence)
        if hit.trigger.frame.name in _TAKING and self._is_unopposed(clause, hit, roles.agent):
            here |= {"no_fight"}
        if hit.trigger.frame.name in _STRIKING and (told := told_after(clause, self._document, self._in_sentence)):
            here = (here - WEAPONS) | told
        if hit.trigger.frame.name == "collapse":
            here |= self._struck_by(clause)
        if "mass" in hit.trigger.frame.requires and "mass" not in here:
            here |= self._mass(clause)
        if hit.trigger.frame.name == "destroy" and hit.apart:
            here -= {group for group, at in cues if at in hit.apart}  # "reduced to a shell"
        if hit.trigger.word.startswith(_BY_HAND):
            here -= _PLANTED  # "the suspect of the bombings was shot"
        if "shell" in here and self._document.language == "nl" and is_thrown(clause, clause.sentence.tokens):
            here = (here - {"shell"}) | {"grenade"}
        return frozenset(as_bomber(here, roles, clause) | hit.trigger.cues)

    def _is_unopposed(self, clause: Clause, hit: Hit, agent: Phrase | None) -> bool:
        """Says whether the text around a taking denies a fight, or tells that its defenders had gone."""
        fought = any(group == "fight" for group, _ in self._in_sentence(clause.sentence))
        left = hit.trigger.frame.name != "raise_flag" and not fought
        left = left and left_unheld(clause, self._clauses, agent, self._phrases, self._document.language)
        return left or is_unopposed(clause, self._document, self._in_sentence, self._phrases)

    def _takes_up(self, clause: Clause, hit: Hit) -> bool:
        """Says whether what explodes is a pronoun that takes up the weapon named before: "it went off at dawn"."""
        tokens = clause.sentence.tokens
        subjects = [at for at in clause.members if at < hit.first and tokens[at].lemma in _PRONOUNS]
        subjects = subjects or [at for at in clause.members if at < hit.first and self._is_one(clause, at)]
        if hit.trigger.frame.name in _BURSTING:
            return bool(subjects)
        consequence = hit.trigger.frame.consequence or hit.trigger.frame.name == "kill"
        return consequence and any(self._is_weapon(clause, at) for at in subjects)

    def is_weapon_taken_up(self, clause: Clause, agent: Phrase) -> bool:
        """Says whether a lone "it" that acts takes up the weapon that the sentence before is about."""
        return agent.first == agent.last and self._is_weapon(clause, agent.first)

    def _is_weapon(self, clause: Clause, at: int) -> bool:
        before, word = clause.sentence.index - 1, clause.sentence.tokens[at].lemma
        earlier = self._document.sentences[max(before, 0)]
        if before < 0 or word not in _IT or earlier.paragraph != clause.sentence.paragraph:
            return False
        subject = next((p for p in self._phrases[before] if not p.preposition and not p.inside), None)
        weapon = subject is not None and subject.is_a("weapons", "unmanned") and subject.actor is None
        return weapon or (word in IT and opens_with_strike(earlier.tokens, subject, self._index))

    def _bursts(self, clause: Clause) -> bool:
        """Says whether a noun of a Dutch clause tells of an explosion."""
        if self._document.language != "nl":
            return False
        tokens = clause.sentence.tokens
        found = (pattern.trigger for at in clause.members for pattern, _ in self._index.candidates(tokens, at))
        return any(trigger.frame.name == "explode" and not trigger.is_verb for trigger in found)

    def _struck_by(self, clause: Clause) -> frozenset[str]:
        """Gives the weapons that the nouns of a clause name for what gave way: "stortte in na een raketinslag"."""
        tokens = clause.sentence.tokens
        found = (pattern.trigger for at in clause.members for pattern, _ in self._index.candidates(tokens, at))
        return frozenset().union(*(trigger.cues for trigger in found if not trigger.is_verb))

    def _relatives_of(self, clause: Clause, weapons: Sequence[Phrase]) -> list[tuple[int, ...]]:
        """Gives the words of the relative clauses right behind a weapon: "een bom die een vliegtuig had afgeworpen"."""
        ends = {phrase.last for phrase in weapons}
        later = self._clauses[clause.index + 1 : clause.index + 4]
        return [
            other.members
            for other in later
            if other.sentence is clause.sentence and other.kind is ClauseKind.RELATIVE and other.parent == clause.index
            if other.members[0] - 1 in ends or other.members[0] - 2 in ends
        ]

    def _mass(self, clause: Clause) -> set[str]:
        """Says whether a clause counts people by the hundred."""
        tokens = clause.sentence.tokens
        numbers = (self._numbers.quantity(tokens, at) for at in clause.members)
        return {"mass"} if any(n is not None and _HUNDRED <= n[1].best <= _MILLION for n in numbers) else set()

    def _crowd_before(self, clause: Clause) -> set[str]:
        """Says that shots at nobody who is named, right after a demonstration was told, are fired at its crowd."""
        before = clause.sentence.index - 1
        if before < 0 or self._document.sentences[before].paragraph != clause.sentence.paragraph:
            return set()
        tokens = self._document.sentences[before].tokens
        words = (at for at in range(len(tokens)) if not is_hyphened(tokens, at))
        found = (p for at in words for p, _ in self._index.candidates(tokens, at) if not p.form.apart)
        frames = {pattern.trigger.frame.name for pattern in found}
        return {"protest"} if "protest" in frames else set()

    def _is_one(self, clause: Clause, at: int) -> bool:
        return self._document.language == "nl" and is_one_of_them(clause.sentence.tokens, at, self._index)

    def _weapons_earlier(self, clause: Clause, hit: Hit) -> set[str]:
        """Gives the weapons of the clauses before one in its sentence, for one of them that got through."""
        first = clause.members[0]
        if not any(at < hit.first and self._is_one(clause, at) for at in clause.members):
            return set()
        return {group for group, at in self._in_sentence(clause.sentence) if at < first and group in WEAPONS}

    def _weapons_before(self, clause: Clause) -> set[str]:
        """Gives the weapons of the sentence before in the paragraph, for what was hit without a word of by what."""
        before = clause.sentence.index - 1
        if before < 0 or self._document.sentences[before].paragraph != clause.sentence.paragraph:
            return set()
        return {found.group for found in self._weapons.find(self._document.sentences[before].tokens)}


def _first_of(phrase: Phrase) -> int:
    """Gives the first word of the noun phrase behind its article: "shell bombs" are shells."""
    return phrase.begin if phrase.noun is None else min(phrase.begin, phrase.noun.core)
