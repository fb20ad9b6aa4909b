"""What stands beside the plain words of a clause, by which they tell an event: who, with what, at whom."""

from collections.abc import Sequence
from dataclasses import replace

from coder.clause import Clause
from coder.codebook import SubEventType
from coder.events.candidate import Candidate, Refusal
from coder.events.hits import HitFinder
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.tense import NOW
from coder.triggers import Hit, gist_index
from coder.vocabulary import Found, vocabulary, word_set
from coder.words import Token

_THINGS = ("property", "civilians", "vehicle", "base", "armed", "group", "person", "village")
BODIES = "gist bodies"
"""The frame of the verbs that count the dead."""

_LAST = 3  # refusals, at most, of one clause
_OWNER_REACH = 4  # tokens between the dead and whose they are: "the bodies of fourteen fighters"


class GistReader:
    """Finds the plain words of the clauses of one document that may tell an event, and the parts beside them."""

    def __init__(self, language: str, phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Reads the lists of the language; `phrases` are those of each sentence by its number."""
        self._phrases = phrases
        self._index = gist_index(language)
        self._hits = HitFinder(language, phrases, self._index)
        self._parts = vocabulary(f"{language}/parts.toml")
        self._directed = word_set(f"{language}/grammar.toml", "directed")
        self._of = word_set(f"{language}/grammar.toml", "possessors")
        self._read: dict[int, list[Found]] = {}

    def find(self, clause: Clause, idioms: frozenset[int]) -> list[list[Hit]]:
        """Gives the plain words of a clause whose frames want parts beside them; none where it has no part at all."""
        tokens = clause.sentence.tokens
        if self._index.by_word.keys().isdisjoint(tokens[at].lemma for at in clause.members):
            return []
        return self._hits.find(clause, idioms) if self._named(clause) else []

    def parts(self, clause: Clause, roles: Roles) -> frozenset[str]:
        """Gives the parts of a clause: those that parts.toml names, targets, and the dead of an armed side."""
        members = set(clause.members)
        found = {part.group for part in self._named(clause)}
        charged = "ammo" in found
        if roles.agent is not None and self._is_charge(clause, roles.agent):
            found.add("charge")
        if any(part.group == "victims" for part in self._in_sentence(clause)):
            found.add("victims")
        for phrase in self._phrases[clause.sentence.index]:
            if phrase.first not in members or phrase is roles.agent or phrase.inside:
                continue
            if phrase.is_a("weapons", "unmanned", "adjective") or phrase.preposition not in {"", *self._directed}:
                continue
            if phrase.is_a(*_THINGS):
                found |= {"struck", "struck_thing"} if charged else set()
            elif charged and phrase.is_a("place"):
                found.add("struck")
        if self._fallen(clause, roles) is not None:
            found.add("dead_armed")
        return frozenset(found)

    def roles(self, hit: Hit, clause: Clause, roles: Roles) -> Roles:
        """Gives the roles of a plain verb: of one that counts the dead, these are who is acted on."""
        fallen = self._fallen(clause, roles) if hit.trigger.frame.gist == BODIES else None
        if fallen is None:
            return roles
        agent = None if roles.agent is None or _overlaps(roles.agent, fallen) else roles.agent
        return replace(roles, agent=agent, patient=fallen, patient_rule="whose dead are told")

    def with_words(self, hit: Hit, clause: Clause, roles: Roles) -> Hit:
        """Gives a hit whose trigger names the words that stand beside it, for the rationale."""
        spans = {(part.first, part.last) for part in self._named(clause)}
        spans |= {(phrase.first, phrase.last) for phrase in (roles.agent, roles.patient) if phrase is not None}
        tokens = clause.sentence.tokens
        words = [" ".join(token.text for token in tokens[first : last + 1]) for first, last in sorted(spans)]
        return replace(hit, trigger=replace(hit.trigger, word=f"{hit.trigger.word} + {', '.join(words)}"))

    def _named(self, clause: Clause) -> list[Found]:
        """Gives the words of parts.toml in a clause."""
        members = set(clause.members)
        return [part for part in self._in_sentence(clause) if part.first in members]

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
            if roles.agent is None or _overlaps(roles.agent, phrase) or not _are_one_side(roles.agent, phrase):
                return phrase
        return None

    def _belong(self, tokens: Sequence[Token], dead: int, phrase: Phrase) -> bool:
        """Says whether the dead word at a token belongs to a phrase: right before it, or by "of"."""
        between = [token.lemma for token in tokens[dead + 1 : phrase.first]]
        if phrase.first <= dead <= phrase.last or (not between and phrase.first > dead):
            return True
        return 0 < phrase.first - dead <= _OWNER_REACH and between[0] in self._of


def leaves_open(clause: Clause, told: Sequence[Candidate], refusals: Sequence[Refusal]) -> bool:
    """Says whether the triggers of a clause leave open what happened.

    `told` are its events so far, of which one may be a noun that takes up what was told before, or deaths without a
    word of how; of the last `refusals` none may be a deed of the clause that did not happen.
    """
    if any(one.clause is clause and one.hit.trigger.is_verb and one.judgment.cue != NOW for one in refusals[-_LAST:]):
        return False
    return all(
        one.presupposed or one.definite or (one.sub_event_type is SubEventType.ATTACK and one.roles.agent is None)
        for one in told
    )


def _are_one_side(first: Phrase, second: Phrase) -> bool:
    """Says whether two armed phrases may be one side: by name, or both of the state where one has no name."""
    if first.actor is not None and second.actor is not None:
        return first.actor.actor == second.actor.actor
    return first.is_a("state") and second.is_a("state")


def _overlaps(first: Phrase, second: Phrase) -> bool:
    return first.begin <= second.last and second.begin <= first.last
