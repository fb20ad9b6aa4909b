"""The signs by which a pair of parties of a sentence is weighed: the words around them, who they are."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.vocabulary import support_lexicon
from coder.codebook import ActorKind
from coder.lexicon import derived
from coder.weighing import beginnings_of
from coder.words import Token

_GIVER, _TAKER = "<giver>", "<taker>"
_GIVES, _TAKES = "giver", "taker"
_ELSEWHERE = "alone"  # the part of one whom the sentence does not name
_GAPS = (1, 2, 5, 10)  # tokens between two parties, by which their distance is told
_MOST = 3  # of the parties between two, or of those of a sentence, that are counted
_FAR = 6  # parties back at most by which the distance of one from elsewhere is told


class Between(NamedTuple):
    """How two parties stand to each other, by which pairs of many sentences are alike.

    `kinds` are those of both, and whether they are foes; `order` is None for one whom the sentence does not name;
    `told` how far apart they stand, how many between them, whether joined by "and", whether the other owns something.
    """

    kinds: tuple[ActorKind, ActorKind, bool]
    order: str | None
    giver: str | None
    taker: str | None = None
    told: tuple[int, int, bool, bool] = (0, 0, False, False)


Zone = tuple[str, frozenset[str], frozenset[str]]
"""A stretch of a sentence: its name, the words and classes of words in it, and each two words next to each other."""


class SceneSigns:
    """The signs of all pairs of one sentence."""

    def __init__(self, scene: Scene) -> None:
        """Reads the words of a sentence."""
        self._scene = scene
        named = {at: "<party>" for p in scene.parties for at in range(max(p.first, 0), p.last)}
        self._words = [named.get(at) or word_of(token, at) for at, token in enumerate(scene.tokens)]
        forms_of = _forms_of(scene.support.language)
        self._forms = [forms_of(word, lower) for word, lower in zip(self._words, scene.lowers, strict=True)]
        self.whole = frozenset().union(*self._forms)
        """The signs that every pair of the sentence has."""

    def sides(self, supporter: Party, supported: Party) -> frozenset[str]:
        """Gives the signs of who the two of a pair are, and of how they stand to each other."""
        found = signs_between(self.between(supporter, supported))
        return found.union(*(self.of_one(side, party) for side, party in self.each(supporter, supported)))

    def each(self, supporter: Party, supported: Party) -> tuple[tuple[str, Party], ...]:
        """Gives the parts that the two of a pair play in it; one whom the sentence does not name plays two."""
        sides = (_GIVES, supporter), (_TAKES, supported)
        return sides if supported in self._scene.parties else (*sides, (_ELSEWHERE, supported))

    def between(self, supporter: Party, supported: Party) -> Between:
        """Gives how the two of a pair stand to each other."""
        scene = self._scene
        one, other = scene.actors.group_of(supporter.actor), scene.actors.group_of(supported.actor)
        kinds = one.kind, other.kind, scene.war.are_foes(one, other)
        if supported not in scene.parties:
            return Between(kinds, None, supporter.preposition)
        order, first, last = _in_order(supporter, supported)
        gap = sum(last.first - first.last >= gap for gap in _GAPS)
        amid = min(_MOST, sum(first.last <= p.first < last.first for p in scene.parties))
        told = gap, amid, supporter.group == supported.group, bool(supported.owner)
        return Between(kinds, order, supporter.preposition, supported.preposition, told)

    def of_one(self, side: str, party: Party) -> frozenset[str]:
        """Gives what is told of one of the two, whoever the other is."""
        read = _from_elsewhere if side == _ELSEWHERE else _of_party
        return frozenset(read(side, party, self._scene))

    def zones(self, supporter: Party, supported: Party) -> Iterator[Zone]:
        """Gives the stretches before, between and behind the two of a pair, named by their order."""
        words, end = list(self._words), len(self._words)
        words[supporter.first : supporter.last] = [_GIVER] * (supporter.last - supporter.first)
        if supported not in self._scene.parties:
            yield self._zone("alone before", words, 0, supporter.last)
            yield self._zone("alone behind", words, supporter.first, end)
            return
        words[supported.first : supported.last] = [_TAKER] * (supported.last - supported.first)
        order, one, other = _in_order(supporter, supported)
        yield self._zone(f"{order} before", words, 0, one.first)
        yield self._zone(f"{order} between", words, one.first, other.last)
        yield self._zone(f"{order} behind", words, other.last - 1, end)

    def _zone(self, name: str, words: Sequence[str], first: int, last: int) -> Zone:
        forms = frozenset().union(*self._forms[max(0, first) : last])
        inside = words[max(0, first) : last]
        return name, forms, frozenset([f"{one} {other}" for one, other in pairwise(inside)])

    def of(self, supporter: Party, supported: Party) -> frozenset[str]:
        """Gives all signs of one party's support for another, which may stand in a sentence before."""
        zones = [(name, sign) for name, *signs in self.zones(supporter, supported) for part in signs for sign in part]
        return self.whole | self.sides(supporter, supported) | {f"{name} {sign}" for name, sign in zones}


def _in_order(supporter: Party, supported: Party) -> tuple[str, Party, Party]:
    """Gives two parties of a sentence as they stand, and the name of that order."""
    if supporter.first < supported.first:
        return "forth", supporter, supported
    return "back", supported, supporter


def _forms(word: str) -> tuple[str, ...]:
    """Gives a word, and of a long one its beginning; a mark, a number and a name are no sign by themselves."""
    return beginnings_of(word) if word[0].isalpha() else ()


def _of_party(side: str, party: Party, scene: Scene) -> Iterator[str]:
    """Gives who one of the two is: kind, form, and what the article has told of him."""
    group = scene.actors.group_of
    actor = group(party.actor)
    yield f"{side} kind:{actor.kind}"
    yield f"{side} form:{party.form}"
    if party.owner and side == "giver":
        yield "giver owns"
    if actor in scene.war.central:
        yield f"{side} fights"
    if actor == scene.home:
        yield f"{side} at home"
    if actor in scene.belligerents:
        yield f"{side} at war"
    if party.actor in scene.helpers:
        yield f"{side} helped"
    for name, told in (("theme", scene.theme), ("backed", scene.backed), ("topic", scene.topic)):
        if side == "taker" and told is not None and group(told.actor) == actor:
            yield f"taker is {name}"


def signs_between(between: Between) -> frozenset[str]:
    """Gives the signs of how two parties stand to each other."""
    (one, other, foes), order, giver, taker, (gap, amid, joined, owns) = between
    found = {f"kinds:{one.value} {other.value}", *(("foes",) if foes else ())}
    if order is None:
        return frozenset({*found, f"alone giver:{giver}"})
    found |= {f"order:{order}", f"{order} giver:{giver}", f"{order} taker:{taker}", f"{order} both:{giver} {taker}"}
    found |= {f"{order} gap:{gap}", f"between:{amid}"}
    return frozenset({*found, *(("joined",) if joined else ()), *(("taker owns",) if owns else ())})


def _from_elsewhere(side: str, party: Party, scene: Scene) -> Iterator[str]:
    """Gives how far back somebody stands whom the sentence does not name, and how many others it names."""
    group = scene.actors.group_of
    yield f"order:{side}"
    actor, last = group(party.actor), scene.before[: -_FAR - 1 : -1]
    yield f"taker back:{next((at for at, p in enumerate(last) if group(p.actor) == actor), _FAR)}"
    yield f"others:{min(_MOST, len({group(p.actor) for p in scene.parties}))}"


@derived
def _forms_of(language: str) -> Callable[[str, str], frozenset[str]]:
    """Gives what finds the signs of a word, as it is weighed and in lower case, with its classes; each word once."""
    return lru_cache(maxsize=65536)(lambda word, lower: frozenset((*_forms(word), *_find_classes(lower, language))))


def _find_classes(word: str, language: str) -> Iterator[str]:
    support, field = support_lexicon(language), field_of(language)
    yield from (f"thing:{name}" for name in field.classes_of(word))
    yield from (f"deed:{verb.name}" for verb in field.verbs.get(word, ()))
    for verb in support.verbs.get(word, ()):
        yield f"verb:{verb.frame.value}{' participle' if verb.participle else ''}"
        yield f"ends:{verb.status.value}"
    noun = support.nouns.get(word)
    if noun is not None:
        yield f"noun:{'ally' if noun.ally else 'support'}{' reverse' if noun.reverse else ''}"
    if word in support.goods:
        yield f"goods:{support.goods[word].value}"


def word_of(token: Token, at: int) -> str:
    """Gives a word as a sign; no name is one, so that exchanging names changes nothing."""
    if token.is_figure:
        return "<number>"
    if token.is_capital and at > 0:
        return "<name>"
    first = token.text[0]
    return token.lemma if first.isalpha() else first
