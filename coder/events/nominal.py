"""Roles of a noun: "the shelling of X by Y", "Turkse luchtaanval op X", "een betoging houden"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.events.attributed import only_backs
from coder.events.bywhom import ByWhom
from coder.events.eligible import Eligible
from coder.events.phrase import Phrase
from coder.events.role import AGENTS, NEAR, Roles
from coder.events.runs import RunReader
from coder.events.tolls import is_toll
from coder.events.verbwords import verb_words
from coder.functionwords import AND
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token

_OF_IS_PATIENT = frozenset(
    "capture recapture expel fall lose kill murder abduct arrest destroy loot rape bomb bombard shell blast assault"
    " intercept defuse shoot_down withdraw transfer overthrow disperse establish deploy disappear seize_weapons"
    " invade shoot fire_at".split()
)
_BESIDE = 3  # tokens between a demonstration and "by" whose it is: "riots by angry students"
_IN = frozenset({"in", "uit", "as", "als"})
_ENGAGED = frozenset({"engaged", "engaging"})  # "were engaged in" looks passive, and is not
_TAKING_PART = frozenset("in for to at during with on in tot aan voor uit met op als tijdens".split())
_WITH_AND = 2  # from the last word of a name to the first of one that "and" joins
_TOLL = frozenset("levens mensenlevens doden gewonden slachtoffers".split())
_LIVES = word_list("fate.toml", "lives")
_ARTICLES = frozenset("the a an de het een this that deze die dat".split())


class NominalRoles:
    """Finds the roles of nouns in one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self._runs = RunReader(language)
        self._eligible = Eligible(language)
        self._by_whom = ByWhom(language)
        self._verbs = verb_words(language)
        self._be = word_set(name, "be")
        self._have = word_set(name, "have")
        self._passive = word_set(name, "passive") if language == "nl" else self._be
        self._by = word_set(name, "agent_prepositions")
        self._on = word_set(name, "object_prepositions")
        self._possessors = word_set(name, "possessors")
        self._companions = word_set(name, "companions")
        self._support = word_set(name, "support_verbs")
        self._staging = self._support | _ENGAGED
        self._prepositions = word_set(name, "prepositions") - {"'s"}
        self._finite = word_set(name, "finite") - word_set(name, "determiners")
        self._parting = self._be | self._have | self._finite | self._prepositions | _ARTICLES

    def find(self, hit: Hit, clause: Clause, own: list[Phrase], phrases: Sequence[Phrase]) -> Roles:
        frame = hit.trigger.frame.name
        tokens = clause.sentence.tokens
        before = [
            p for p in own if p.last < hit.first and hit.first - p.last <= NEAR and self._same_phrase(p, hit, clause)
        ]
        after = [p for p in own if p.first > hit.last]
        crowd = frame in {"protest", "riot"}
        by = next(
            (p for p in after if p.preposition in self._by and p.is_a("actor", "armed", "weapons", "group")), None
        )
        if by is not None and self._by_whom.is_of_another_verb(by, hit, clause):
            by = None  # "The bombing was condemned by France"
        of = [p for p in after if p.preposition in self._possessors and not self._is_where(p, hit, tokens)]
        of = [p for p in of if self.language == "nl" or not self._is_of_another(p, hit, tokens)]
        of = [p for p in of if not self._is_behind_verb(p, hit, clause)]
        if crowd:
            before = []  # "the protests": who stands before them is their subject, found below
            if by is not None and by.begin - hit.last > _BESIDE:
                by = None  # "protests to demand reforms by the government"
            of = [p for p in of if p.begin - hit.last <= _BESIDE]  # "a strike to demand the resignation of ..."
            if hit.first > 0 and tokens[hit.first - 1].lemma in _IN:
                of = []  # "in protest of the refusal"
        on = next((p for p in after if p.preposition in self._on - self._possessors), None)
        if frame == "withdraw":
            on = next((p for p in after if p.preposition in {"from", "uit", "van"} and p.is_a("place", "base")), on)
        agent, rule = by, "after by" if by else ""
        patient, patient_rule = on, f"after {on.preposition}" if on else ""
        owner = _first_joined(before, tokens)
        if (
            agent is None
            and owner is not None
            and owner.actor is not None
            and (owner.possessive or owner.owner or not owner.preposition or owner.last + 1 >= hit.first)
        ):
            agent, rule = owner, "before the noun"
        if agent is None and owner is None:
            adjective = self._adjective(hit, own)
            agent, rule = adjective, "adjective" if adjective else ""
        for phrase in of:
            is_target = frame in _OF_IS_PATIENT and (
                not phrase.is_a("armed") or by is not None or self.language == "en" or phrase.is_a("civilians")
            )
            if is_target and patient is None:
                patient, patient_rule = phrase, f"after {phrase.preposition}"
            elif not is_target and agent is None and phrase.is_a("actor", "armed", "weapons"):
                agent, rule = phrase, f"after {phrase.preposition}"
        if agent is None and self.is_acted_out(hit, clause):
            subject = self._subject_of_support(hit, clause, own, phrases)
            words = {tokens[at].lemma for at in clause.members}
            passive = bool(self._passive & words) and not _ENGAGED & words
            if subject is not None and not passive:
                agent, rule = subject, "subject of the supporting verb"
        partners = tuple(
            p
            for p in after
            if p.preposition in self._companions and p.is_a("actor", "armed", "civilians")
            if not only_backs(p) and not is_toll(p, tokens)
        )
        return Roles(agent, patient, rule, patient_rule, partners)

    def _is_where(self, phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
        """Says whether a phrase only tells where or whose lives: "a raid on a bus in the north of X"."""
        lives = any(tokens[at].lemma in _LIVES() for at in range(hit.last + 1, phrase.begin))
        if lives or not phrase.is_a("country", "place") or phrase.actor is None:
            return lives  # "an ambush claimed the lives of five soldiers"
        between = (tokens[at].lemma for at in range(hit.last + 1, phrase.begin))
        return any(word in self._prepositions - self._possessors for word in between)

    def _is_behind_verb(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        """Says whether a verb parts a noun from "of": "The attack came days after a visit of the president"."""
        tokens = clause.sentence.tokens
        between = (at for at in range(hit.last + 1, phrase.begin) if at in clause.members)
        return any(self._is_past(tokens[at].lemma) for at in between)

    def _is_past(self, word: str) -> bool:
        """Says whether a word is a verb of the past for sure; in English a participle may look like one."""
        return self._verbs.is_finite(word) or (self.language == "nl" and self._verbs.tag(word) is FormTag.PAST)

    def _is_of_another(self, phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
        """Says whether "of" hangs from another noun behind verb and comma: "..., a group of islands east of X"."""
        between = tokens[hit.last + 1 : phrase.begin]
        comma = any(token.text == "," for token in between)
        return comma and any(token.lemma in self._be | self._have for token in between)

    def _subject_of_support(
        self, hit: Hit, clause: Clause, own: list[Phrase], phrases: Sequence[Phrase]
    ) -> Phrase | None:
        """Gives the subject of "staged a rally", "hielden een betoging": the first bare phrase, known or not."""
        start = self._eligible.after_telling(clause, hit.first)
        bare = [p for p in own if not p.preposition and not p.possessive and p.first >= start]
        if self.language == "en":
            bare = [p for p in bare if p.last < hit.first]
        bare = [p for p in bare if clause.sentence.tokens[p.last].lemma not in _TOLL]  # "eiste zes levens"
        known = next((p for p in bare if p.is_a(*AGENTS, "parties")), None)
        unknown = self._runs.subject(hit, clause, phrases)
        if unknown is None or (known is not None and known.begin <= unknown.last):
            return known
        return unknown if unknown.last < hit.first or self.language == "nl" else known

    def is_acted_out(self, hit: Hit, clause: Clause) -> bool:
        """Says whether the clause's subject does what the noun names: "staged a raid", "came out in protest"."""
        tokens = clause.sentence.tokens
        if hit.trigger.frame.name not in {"protest", "riot"}:
            return any(tokens[at].lemma in self._staging for at in clause.members)
        at = hit.first - 1
        while at >= 0 and at in clause.members and tokens[at].is_word:
            word = tokens[at].lemma
            if word in self._prepositions:
                return word in _TAKING_PART
            if word in self._finite or word in self._support:
                return True
            at -= 1
        return True

    def _same_phrase(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        tokens = clause.sentence.tokens
        between = [tokens[at] for at in range(phrase.last + 1, hit.first)]
        return all(token.is_word or token.text == "-" for token in between) and not any(
            token.lemma in self._parting for token in between
        )

    def _adjective(self, hit: Hit, own: list[Phrase]) -> Phrase | None:
        for phrase in own:
            noun = phrase.noun
            if phrase.owner is None or not 0 < hit.first - phrase.last <= NEAR:
                continue
            if noun is None or noun.located >= hit.first:
                return phrase
        return None


def _first_joined(before: Sequence[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Gives who stands before a noun, of several joined by "and" the first: "US and Israeli attacks"."""
    at = len(before) - 1
    while at > 0 and before[at].begin - before[at - 1].last == _WITH_AND and before[at - 1].actor is not None:
        if tokens[before[at].begin - 1].lemma not in AND:
            break
        at -= 1
    return before[at] if before else None
