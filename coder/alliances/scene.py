"""One sentence as the alliance rules see it: tokens, parties, clauses, and a reading of who backs whom."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any, TypeVar

from coder.actors import ActorReading
from coder.alliances.party import HARD, Party, together
from coder.alliances.relatives import Relative, relative_at
from coder.alliances.support import SupportLexicon
from coder.alliances.warring import War
from coder.codebook import AllianceKind, AllianceStatus
from coder.functionwords import GENITIVE
from coder.kinds import STATES
from coder.mentions import KnownActor, MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.values import dataclass
from coder.words import Token

NEAR = 5
"""Tokens between a verb and the object right behind it, at most."""
_WINDOW = 16  # tokens around a verb in which its goods are looked for

V = TypeVar("V")
Sides = tuple[Party | None, Party | None]
"""Who supports and who is supported."""


@dataclass(frozen=True, slots=True)
class Backing:
    """One reading: who supports, who is supported, by which words; `object` where a plan or the like is backed."""

    supporters: tuple[Party, ...]
    supported: tuple[Party, ...]
    trigger: int  # the token of the verb or noun
    first: int  # the clause: its first token
    last: int  # and the one after its last
    kind: AllianceKind
    status: AllianceStatus
    why: str
    object: Span | None = None
    able: bool = False  # "can count on": ability is no supposition
    joint: bool = False  # both fight side by side: who helps whom is told elsewhere, if anywhere
    noun: bool = False  # read from a noun of support or a name for an ally, whose clause may tell of something else
    sure: bool = False  # who is meant by an unnamed receiver was asked of the paragraph already
    composed: bool = False  # told by all of a clause and no one word, which its words together may speak against
    lacked: bool = False  # told as what would be lacking: a negation is about something else

    @property
    def pairs(self) -> set[tuple[KnownActor, KnownActor]]:
        """Who supports whom in it: each that supports with each that is supported."""
        return {(a.actor, b.actor) for a in self.supporters for b in self.supported}


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its parties and the lexicons it is read by.

    `topic` is whom the sentences before are about, `backed` the last actor that was told to be supported,
    `before` the parties of the sentences before.
    """

    tokens: Sequence[Token]
    parties: list[Party]
    support: SupportLexicon
    speech: SpeechLexicon
    topic: Party | None = None
    backed: Party | None = None
    before: tuple[Party, ...] = ()
    actors: ActorReading = field(default_factory=lambda: ActorReading(()))
    helpers: frozenset[KnownActor] = frozenset()  # who was told to support somebody so far
    home: KnownActor | None = None  # the state that the article is about
    armed: bool = False  # whether the sentence before names goods
    belligerents: frozenset[KnownActor] = frozenset()  # whom the war of the article is between
    war: War = field(default_factory=War)  # who acts in the events of the article, and who fights whom
    theme: Party | None = None  # which of these the paragraph is about
    towns: Mapping[int, KnownActor] = field(default_factory=dict)  # states of towns abroad, by where these are named
    _relatives: dict[int, Relative | None] = field(default_factory=dict, repr=False)
    _clauses: dict[int, tuple[int, int]] = field(default_factory=dict, repr=False)
    sides: dict[tuple[int, int], tuple[Any, ...]] = field(default_factory=dict, repr=False)  # kept by `sides`
    lowers: tuple[str, ...] = field(init=False, repr=False, compare=False)  # the words in lower case
    forms: frozenset[str] = field(init=False, repr=False, compare=False)  # these in no order: most rules ask for some
    _pronoun: int = field(init=False, repr=False, compare=False)  # the first that may open a relative clause

    def __post_init__(self) -> None:
        """Notes the words in lower case once for all rules."""
        lowers = tuple([token.lower for token in self.tokens])
        forms, relative = frozenset(lowers), self.support.words["relative"]
        object.__setattr__(self, "lowers", lowers)
        object.__setattr__(self, "forms", forms)
        first = None if relative.isdisjoint(forms) else next(k for k, word in enumerate(lowers) if word in relative)
        object.__setattr__(self, "_pronoun", len(lowers) if first is None else first)

    def openings(self, by_first: Mapping[str, V]) -> list[tuple[int, V]]:
        """Gives the tokens that are a key of `by_first`, with what it holds for them; of most lists there are none."""
        if by_first.keys().isdisjoint(self.forms):  # asks for the words of the sentence, of which there are fewer
            return []
        return [(index, by_first[word]) for index, word in enumerate(self.lowers) if word in by_first]

    def clause(self, index: int) -> tuple[int, int]:
        """Gives the first token of the clause around `index`, and the one after its last; commas stay inside."""
        if index not in self._clauses:
            marks = [k for k, token in enumerate(self.tokens) if token.text in HARD]
            first = max((k + 1 for k in marks if k < index), default=0)
            self._clauses[index] = first, next((k for k in marks if k > index), len(self.tokens))
        return self._clauses[index]

    def half(self, index: int, first: int, last: int) -> tuple[int, int]:
        """Gives the part of a clause around `index` that no "but" or "while" divides from it."""
        contrast = self.support.words["contrast"]
        marks = [k for k in range(first, last) if self.tokens[k].lower in contrast]
        return max([first, *(k + 1 for k in marks if k < index)]), min([last, *(k for k in marks if k > index)])

    def near(self, index: int, first: int, last: int, around: Relative | None) -> list[Token]:
        """Gives the words of a clause around its verb; those of relative clauses inside it are left out."""
        found = []
        begin, end = max(first, index - _WINDOW), min(last, index + _WINDOW)
        if end <= self._pronoun + 1:
            return list(self.tokens[begin:end])
        for position in range(begin, end):
            own = self.relative(position)
            if own is None or (around is not None and own.pronoun == around.pronoun):
                found.append(self.tokens[position])
        return found

    def relative(self, index: int) -> Relative | None:
        """Gives the relative clause in which `index` stands, if any."""
        if index <= self._pronoun:
            return None
        if index not in self._relatives:
            self._relatives[index] = relative_at(self.tokens, index, self.parties, self.support, self.speech)
        return self._relatives[index]

    def outside(self, first: int, last: int, sides: Sequence[Party]) -> Sequence[Token]:
        """Gives the words between two tokens; in English without relative clauses there of others than `sides`."""
        if self.support.language != "en":
            return self.tokens[first:last]
        found = []
        for position in range(first, last):
            own = self.relative(position)
            inside = own is not None and own.pronoun >= first
            whose = self.parties[own.antecedent] if own is not None and own.antecedent is not None else None
            if not inside or (whose in sides and not self._is_of_thing(own)):
                found.append(self.tokens[position])
        return found

    def _is_of_thing(self, relative: Relative | None) -> bool:
        """Says whether "whose" opens a clause on a thing: "whose bid was thrown out", not "whose men left"."""
        if relative is None or self.tokens[relative.pronoun].lower != "whose":
            return False
        people = self.support.words["forces"] | self.support.words["personnel"]
        near = self.tokens[relative.pronoun + 1 : relative.pronoun + 3]
        return not any(token.lower in people or token.lower in self.support.goods for token in near)

    def bare(self, first: int, last: int, around: Relative | None) -> list[Party]:
        """Gives the parties between two tokens that no preposition governs, other relative clauses left out."""
        found = []
        for party in self.parties:
            if party.first < first or party.last > last or party.preposition is not None:
                continue
            if self._explains(party) or self._is_bracketed(party, first):
                continue
            own = self.relative(party.first)
            if own is not None and (around is None or own.pronoun != around.pronoun):
                continue
            found.append(party)
        return found

    def _is_bracketed(self, party: Party, first: int) -> bool:
        """Says whether a party stands between brackets that open behind token `first`: "X (some of them Y) is"."""
        for position in range(party.first - 1, max(first, party.first - 2 * NEAR) - 1, -1):
            if self.tokens[position].text in {"(", ")"}:
                return self.tokens[position].text == "("
        return False

    def owner_in(self, phrase: tuple[str, ...], index: int) -> Party | None:
        """Gives whose it is where a phrase with X begins at token `index`: "on X side" in "on Moscow's side"."""
        place = phrase.index("x")
        if place > 0 and self.tokens[index].lower != phrase[0]:
            return None  # as nearly everywhere
        if any(index + k >= len(self.tokens) or self.tokens[index + k].lower != phrase[k] for k in range(place)):
            return None
        begin = index + place
        if begin < len(self.tokens) and self.tokens[begin].lower in self.support.words["possessive"]:
            rest = tuple(token.lower for token in self.tokens[begin + 1 : begin + len(phrase) - place])
            return self._possessed(begin) if rest == phrase[place + 1 :] else None
        if begin < len(self.tokens):
            begin += any(self.tokens[begin].lower in self.speech.words[name] for name in ("definite", "determiners"))
        party = next((p for p in self.parties if p.first <= begin < p.last), None)
        if party is None:
            return None
        behind = party.last + (party.last < len(self.tokens) and self.tokens[party.last].lower in GENITIVE)
        rest = tuple(token.lower for token in self.tokens[behind : behind + len(phrase) - place - 1])
        return party if rest == phrase[place + 1 :] else None

    def _possessed(self, index: int) -> Party | None:
        """Gives whom "its" at token `index` stands for: an owner before it, or whom the text is about."""
        owners = [p for p in self.parties if p.last <= index and p.owner]
        named = [p for p in self.parties if p.last <= index and self.tokens[p.first].lower in self.support.generic]
        whose = next(iter(owners[-1:] or named[-1:]), self.topic)  # "the group got an ally: X joined its coalition"
        male = self.support.language == "en" and self.tokens[index].lower in {"his", "her"}
        if whose is None or (male and whose.actor.kind in STATES):
            return None
        span = self.tokens[index].span
        return Party(index, index + 1, span, whose.actor, MentionForm.PRONOUN, None, True, -4 - index)

    def _explains(self, party: Party) -> bool:
        """Says whether a party stands in apposition to the one before it: "X, a cabinet of ousted lawmakers, has"."""
        position = party.first - 1
        while position > 0 and self.tokens[position].is_word and party.first - position < NEAR:
            position -= 1
        if self.tokens[position].text != ",":
            return False
        opening = self.support.words["relative"] | self.support.words["opening"]
        if not opening.isdisjoint(self.lowers[position + 1 : position + 3]):
            return False  # "Syria, where X arms Y, ..."
        inside, english = self.lowers[position + 3 : party.first], self.support.language == "en"
        if english and not self.support.words["relative"].isdisjoint(inside):
            return False  # "X, the coalition that Z pays, ..."
        named = any(p.last == position and p.group != party.group and p.preposition is None for p in self.parties)
        rest = self.tokens[party.last : party.last + 2 * NEAR]
        return named and any(token.text == "," for token in rest)


def clause_start(scene: Scene, index: int) -> int:
    """Gives where the clause of the verb begins: behind the last hard mark or "that", "omdat", "while"."""
    tokens = scene.tokens
    for position in range(index - 1, -1, -1):
        if tokens[position].text in HARD:
            return position + 1
        if position and tokens[position].lower in scene.support.words["subordinators"]:
            own = scene.relative(position + 1) if position + 1 < len(tokens) else None
            if own is None or own.pronoun != position:
                return position + 1
    return 0


def all_of(party: Party, scene: Scene) -> tuple[Party, ...]:
    """Gives a party with those joined to it by "and"; one from elsewhere stands alone."""
    return tuple(together(party, scene.parties)) if party in scene.parties else (party,)


def without_names(scene: Scene, near: list[Token]) -> list[Token]:
    """Gives English words without those of names, which are no goods: "the Rapid Support Forces"."""
    if scene.support.language != "en":
        return near
    named = [p.span for p in scene.parties if p.form is MentionForm.NAME and p.last - p.first > 1]
    return [t for t in near if not (t.is_capital and any(t.span.within(span) for span in named))] if named else near
