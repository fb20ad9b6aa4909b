"""The words by which one language tells of the dead, read from its deaths.toml."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from coder.deaths.closing import closing_verbs
from coder.deaths.fusing import around_helper, fused
from coder.deaths.singular import Doers, singulars
from coder.lexicon import LexiconError, read_entries, read_table
from coder.numbers import number_words
from coder.patterns import PatternError, Patterns
from coder.words import Token

_LONGEST = 6
_KINDS = tuple(
    "parts others claims sums meant graves with earlier revised relatives raising totals several feared selves"
    " selves_many besides besides_many by_forces rates wide scenes among of_the_dead outdated".split()
)
_SIDES = ("attackers", "forces", "fighters", "civilians")
_ENDING = 6  # letters from which a word for people may end a longer one: "fabrieksarbeiders"
_MANY_ENDING = 4  # letters from which a word for several may end a longer one: "zelfverdedigingsgroep"
_KEPT = 20_000  # words of which it is kept whether they stand for people
_COMPARISON = frozenset({"than", "dan"})
_FLAGS = ("nominal", "object", "people", "wounded", "bodies", "one", "final", "strict", "beside", "rival")
_AFTER_REACH = 22  # tokens back in which the verb that a particle belongs to is looked for
_OBJECT_REACH = 26  # the same where the dead themselves stand between ("sneden ... 76 mannen de keel door")


ATTACKERS = "attackers"
"""The side of those who came to kill."""


class Side(StrEnum):
    """Where the dead are named, seen from the words that tell of death."""

    LEFT = "left"
    RIGHT = "right"
    EITHER = "either"
    VERB = "verb"  # left after a passive auxiliary, else right
    NOUN = "noun"  # the number stands right before
    TOLL = "toll"  # the number follows, at some distance


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of death; `after` are verbs of which one must stand before them ("kwamen … om").

    `nominal` are nouns, which bring up a known person's death as often as they tell of it: "the death of X". The dead
    of an `object` stand between verb and words ("shot a man dead"); `people` takes those alone whom a noun calls people
    ("lost eleven men"); of the `wounded` some are told to have died; `bodies` may be those of an old deed; `one` takes
    an article for the number ("er viel een dode"); the dead
    stand left of a `final` verb that ends its clause; those of a `strict` object stand nowhere but
    between; what is `beside` others tells of death only behind another trigger, and
    a `rival` one gives what another source says in the place of a number told.
    """

    side: Side
    after: frozenset[str]
    where: str
    nominal: bool = False
    object: bool = False
    people: bool = False
    wounded: bool = False
    bodies: bool = False
    one: bool = False
    final: bool = False
    strict: bool = False
    beside: bool = False
    rival: bool = False


@dataclass(frozen=True, slots=True)
class TriggerHit:
    """A trigger at the tokens `first` to `last` (excluded)."""

    first: int
    last: int
    trigger: Trigger


class DeathWords:
    """The words about deaths of one language."""

    def __init__(self, language: str) -> None:
        """Reads the lexicon of `language`. Raises LexiconError for an unknown side or a bad pattern."""
        name = f"{language}/deaths.toml"
        table = read_table(name)
        self.language = language
        self.numbers = number_words(language)
        self.aux, self.determiners = frozenset(table["aux"]), frozenset(table["determiners"])
        self.joiners, self.linkers = frozenset(table["joiners"]), frozenset(table["linkers"])
        self.people = frozenset(word.removesuffix("'s") for word in table["people"])  # "collega's" is two tokens
        named = self.people - frozenset(table["no_endings"]) if language == "nl" else ()
        self.singles = frozenset(table["singles"]) | singulars(named)
        whole = {word for word in self.people if len(word) >= _ENDING and word.isalpha()}
        self.single_endings: tuple[str, ...] = tuple(table["single_endings"])
        several = {f"{ending}s" for ending in self.single_endings if ending.endswith("r")}  # bijrijders, shopkeepers
        endings = (whole - set(table["no_endings"])) | several
        self.people_endings: tuple[str, ...] = (*table["people_endings"], *sorted(endings))
        self._doers = Doers(table.get("doer_endings", ()), table.get("thing_endings", ()), self.singles)
        self._no_people = frozenset(table.get("no_people", ()))
        self._people_known: dict[str, bool] = {}
        self.partitives = frozenset(table["partitives"])
        self.plural_endings: tuple[str, ...] = tuple(table["plural_endings"])
        self.things, self.wounded = frozenset(table["things"]), frozenset(table["wounded"])
        self.possessives, self.pronouns = frozenset(table["possessives"]), frozenset(table["pronouns"])
        self._sides = [(side, frozenset(table["sides"][side])) for side in _SIDES]
        self._side_endings: dict[str, str] = dict(table["sides"].get("endings", {}))
        self.mixers, self.negations = frozenset(table["mixers"]), frozenset(table["negations"])
        self.families, self.collectives = frozenset(table["families"]), frozenset(table["collectives"])
        self._many_endings = tuple(word for word in self.collectives if len(word) >= _MANY_ENDING)
        self.wounds = frozenset(table["wounds"])
        self.prepositions, self.towards = frozenset(table["prepositions"]), frozenset(table["towards"])
        self.sizes: dict[str, int] = dict(table["sizes"])
        self.size_openers = frozenset(words.split(" ")[0] for words in self.sizes)
        self.objects: dict[str, int] = dict(table["objects"])
        self._sets = {kind: _phrases(table[kind]) for kind in _KINDS}
        self._firsts = {kind: {words[0] for words in phrases} for kind, phrases in self._sets.items()}
        self._triggers: dict[tuple[str, ...], list[Trigger]] = {}
        for entry in read_entries(name, "trigger"):
            try:
                after = frozenset(entry.values.get("after", ()))
                flags = {flag: bool(entry.values.get(flag)) for flag in _FLAGS}
                trigger = Trigger(Side(entry.values["side"]), after, entry.where, **flags)
            except ValueError as error:
                raise LexiconError(f"{entry.where}: {error}; sides: {', '.join(Side)}") from None
            for words in _phrases(entry.values["words"]):
                self._triggers.setdefault(words, []).append(trigger)
                for joined in fused(words, after) if language == "nl" else ():
                    if joined not in self._triggers:
                        self._triggers[joined] = [replace(trigger, after=frozenset(), object=False, strict=False)]
        self._openers = frozenset(words[0] for words in self._triggers)
        for triggers in self._triggers.values():
            triggers.sort(key=lambda trigger: not trigger.after)  # "shot him dead" before "he is dead"
        self.none = Patterns({"number": self.numbers.number}, self.numbers.openers)
        for entry in read_entries(name, "none"):
            for pattern in entry.values["patterns"]:
                try:
                    self.none.add(pattern, entry.where)
                except PatternError as error:
                    raise LexiconError(f"{entry.where}: {error}") from None

    def triggers(self, tokens: Sequence[Token]) -> list[TriggerHit]:
        """Gives the triggers of a sentence in reading order, none overlapping another, longer ones first."""
        hits: list[TriggerHit] = []
        index = 0
        while index < len(tokens):
            hit = self._trigger_at(tokens, index)
            if hit is not None:
                hits.append(hit)
            index = hit.last if hit is not None else index + 1
        return hits

    def _trigger_at(self, tokens: Sequence[Token], index: int) -> TriggerHit | None:
        if tokens[index].lower not in self._openers:
            return None
        words = tuple([token.lower for token in tokens[index : index + _LONGEST]])
        for size in range(len(words), 0, -1):
            triggers = self._triggers.get(words[:size])
            fitting = [one for one in triggers if _may_follow(one, tokens, index, size)] if triggers else []
            if fitting:
                return TriggerHit(index, index + size, self._nearest(fitting, tokens, index))
        for parted, size in around_helper(tokens, index, _LONGEST, self.aux):
            for trigger in self._triggers.get(parted, ()):
                if not trigger.after and trigger.side in (Side.LEFT, Side.EITHER):
                    return TriggerHit(index, index + size, trigger)
        return None

    def _nearest(self, triggers: Sequence[Trigger], tokens: Sequence[Token], index: int) -> Trigger:
        """Gives the trigger whose verb stands nearest before its words: "gingen een man en zijn vrouw dood"."""
        if len(triggers) == 1 or not triggers[0].after:
            return triggers[0]
        for at in range(index - 1, max(index - _OBJECT_REACH, 0) - 1, -1):
            owned = tokens[at].lower in self.possessives and (
                self.is_somebody(tokens[at + 1]) or tokens[at - 1].lower in self.joiners | self.prepositions
            )
            found = None if owned else next((t for t in triggers if tokens[at].lower in t.after), None)
            if found is not None:
                return found
        return triggers[0]

    def has(self, kind: str, tokens: Sequence[Token]) -> bool:
        """Says whether the tokens hold a phrase of a kind: parts, others, claims, sums, meant and the like."""
        phrases, firsts = self._sets[kind], self._firsts[kind]
        words = [token.lower for token in tokens]
        if firsts.isdisjoint(words):
            return False
        if not _COMPARISON.isdisjoint(words):  # "more than twelve" are no further twelve
            words = [word for word, after in zip(words, [*words[1:], ""], strict=True) if after not in _COMPARISON]
        begins = [at for at, word in enumerate(words) if word in firsts]
        return any(tuple(words[at : at + size]) in phrases for at in begins for size in range(1, _LONGEST))

    def begins(self, kind: str, tokens: Sequence[Token], index: int) -> int:
        """Gives how many tokens at `index` are the longest phrase of a kind, 0 for none."""
        if index >= len(tokens) or tokens[index].lower not in self._firsts[kind]:
            return 0  # as nearly everywhere
        words = tuple([token.lower for token in tokens[index : index + _LONGEST]])
        return next((size for size in range(len(words), 0, -1) if words[:size] in self._sets[kind]), 0)

    def is_many(self, token: Token) -> bool:
        """Says whether a word in the singular stands for several: a group, a family."""
        return token.lower in self.collectives or token.lower.endswith(self._many_endings)

    def is_person(self, token: Token) -> bool:
        """Says whether a word stands for one person."""
        return token.lower in self.singles or (
            not token.is_capital and token.lower.endswith(self.single_endings) and token.lower not in self.things
        )

    def is_somebody(self, token: Token) -> bool:
        """Says whether a word stands for one person or several."""
        return self.is_person(token) or self.is_people(token)

    def side(self, token: Token) -> str | None:
        """Gives the side of a word for people: attackers, forces, fighters, civilians; None where it tells none."""
        for side, members in self._sides:
            if token.lower in members:
                return side
        return next((side for ending, side in self._side_endings.items() if token.lower.endswith(ending)), None)

    def is_people(self, token: Token) -> bool:
        """Says whether a word stands for several people."""
        known = self._people_known.get(token.text)
        if known is None:
            word = token.lower
            known = word in self.people or word.endswith(self.people_endings)
            known = (known or (word not in self.things and self._doers(token))) and word not in self._no_people
            if len(self._people_known) < _KEPT:
                self._people_known[token.text] = known
        return known


def _may_follow(trigger: Trigger, tokens: Sequence[Token], index: int, size: int) -> bool:
    """Says whether the verb that a trigger's words belong to stands before them or closes the clause behind them."""
    begin = max(index - (_OBJECT_REACH if trigger.object else _AFTER_REACH), 0)
    if not trigger.after or any(token.lower in trigger.after for token in tokens[begin:index]):
        return True
    return not trigger.after.isdisjoint(closing_verbs(tokens, index, size))


def _phrases(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases)


@cache
def death_words(language: str) -> DeathWords:
    """Gives the words about deaths of a language (nl or en)."""
    return DeathWords(language)
