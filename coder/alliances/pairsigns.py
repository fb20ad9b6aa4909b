"""The signs by which a pair of parties of a sentence is weighed: the words around them, who they are."""

from collections.abc import Iterator, Sequence

from coder.alliances.field import field_of
from coder.alliances.leanings import leanings
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.weighing import beginnings_of
from coder.words import Token

_HELD = (
    "authority denying accusing hypothetical ended hedge negation once asking conditional waning drying turned "
    "lacking arms request hostile"
).split()
"""The lists of support.toml of which it is a sign that a sentence holds them."""
_GAPS = (1, 2, 5, 10)  # tokens between two parties, by which their distance is told
_MOST = 3  # of the parties between two, or of those of a sentence, that are counted
_FAR = 6  # parties back at most by which the distance of one from elsewhere is told


class SceneSigns:
    """What all pairs of one sentence have in common: its words as signs, the classes of its words."""

    def __init__(self, scene: Scene) -> None:
        """Reads the words of a sentence."""
        self._scene = scene
        self._classes = [_classes(token, scene) for token in scene.tokens]
        named = {at: "<party>" for p in scene.parties for at in range(max(p.first, 0), p.last)}
        self._words = [named.get(at) or _word(token, at) for at, token in enumerate(scene.tokens)]
        self._whole = frozenset(_of_sentence(scene))

    def of(self, supporter: Party, supported: Party) -> frozenset[str]:
        """Gives the signs of one party's support for another, which may stand in a sentence before."""
        scene = self._scene
        here = supported in scene.parties
        words = list(self._words)
        words[supporter.first : supporter.last] = ["<giver>"] * (supporter.last - supporter.first)
        if here:
            words[supported.first : supported.last] = ["<taker>"] * (supported.last - supported.first)
        found = {*self._whole, *_of_sides(supporter, supported, scene)}
        if not here:
            found.update(_from_elsewhere(supporter, supported, scene))
            found.update(self._zone("alone before", words, 0, supporter.last))
            found.update(self._zone("alone behind", words, supporter.first, len(words)))
            return frozenset(found)
        forth = supporter.first < supported.first
        one, other = (supporter, supported) if forth else (supported, supporter)
        order = "forth" if forth else "back"
        between = sum(one.last <= p.first < other.first for p in scene.parties)
        found |= {
            f"order:{order}",
            f"{order} giver:{supporter.preposition}",
            f"{order} taker:{supported.preposition}",
            f"{order} both:{supporter.preposition} {supported.preposition}",
            f"{order} gap:{sum(other.first - one.last >= gap for gap in _GAPS)}",
            f"between:{min(_MOST, between)}",
        }
        if supporter.group == supported.group:
            found.add("joined")
        if supported.owner:
            found.add("taker owns")
        found.update(self._zone(f"{order} before", words, 0, one.first))
        found.update(self._zone(f"{order} between", words, one.first, other.last))
        found.update(self._zone(f"{order} behind", words, other.last - 1, len(words)))
        return frozenset(found)

    def _zone(self, name: str, words: Sequence[str], first: int, last: int) -> Iterator[str]:
        """Gives the words of a stretch, their classes and each two next to each other, there and anywhere."""
        before = ""
        for at in range(max(0, first), min(last, len(words))):
            word = words[at]
            if word[0].isalpha() or word[0] == "<":
                for form in beginnings_of(word) if word[0].isalpha() else (word,):
                    yield form
                    yield f"{name} {form}"
            for of in self._classes[at]:
                yield of
                yield f"{name} {of}"
            if before:
                yield f"{name} {before} {word}"
            before = word


def _of_sides(supporter: Party, supported: Party, scene: Scene) -> Iterator[str]:
    """Gives who the two are: kinds, forms, and what the article has told of them."""
    group, war = scene.actors.group_of, scene.war
    kinds = [group(party.actor).kind.value for party in (supporter, supported)]
    yield from (f"giver kind:{kinds[0]}", f"taker kind:{kinds[1]}", f"kinds:{kinds[0]} {kinds[1]}")
    yield from (f"giver form:{supporter.form.value}", f"taker form:{supported.form.value}")
    if supporter.owner:
        yield "giver owns"
    if war.are_foes(group(supporter.actor), group(supported.actor)):
        yield "foes"
    for side, party in (("giver", supporter), ("taker", supported)):
        actor = group(party.actor)
        if actor in war.central:
            yield f"{side} fights"
        if actor == scene.home:
            yield f"{side} at home"
        if actor in scene.belligerents:
            yield f"{side} at war"
        if party.actor in scene.helpers:
            yield f"{side} helped"
    for name, told in (("theme", scene.theme), ("backed", scene.backed), ("topic", scene.topic)):
        if told is not None and group(told.actor) == group(supported.actor):
            yield f"taker is {name}"


def _from_elsewhere(supporter: Party, supported: Party, scene: Scene) -> Iterator[str]:
    """Gives how far back somebody stands whom the sentence does not name, and how many others it names."""
    group = scene.actors.group_of
    yield "order:alone"
    yield f"alone giver:{supporter.preposition}"
    back = (at for at, p in enumerate(reversed(scene.before)) if group(p.actor) == group(supported.actor))
    yield f"taker back:{min(_FAR, next(back, _FAR))}"
    yield f"others:{min(_MOST, len({group(p.actor) for p in scene.parties}))}"


def _of_sentence(scene: Scene) -> Iterator[str]:
    support, tokens = scene.support, scene.tokens
    yield from (f"has:{name}" for name in _HELD if name in support.phrases and support.has(name, tokens))
    if support.language == "nl":
        yield from (f"leaning:{name}" for name, words in leanings().items() if words.at(tokens) is not None)


def _classes(token: Token, scene: Scene) -> tuple[str, ...]:
    """Gives the classes of a word in the lexicons of support."""
    support, field = scene.support, field_of(scene.support.language)
    found = [f"thing:{name}" for name in field.classes_of(token.lower)]
    found += [f"deed:{verb.name}" for verb in field.verbs.get(token.lower, ())]
    for verb in support.verbs.get(token.lower, ()):
        found += [f"verb:{verb.frame.value}{' participle' if verb.participle else ''}", f"ends:{verb.status.value}"]
    noun = support.nouns.get(token.lower)
    if noun is not None:
        found.append(f"noun:{'ally' if noun.ally else 'support'}{' reverse' if noun.reverse else ''}")
    if token.lower in support.goods:
        found.append(f"goods:{support.goods[token.lower].value}")
    return tuple(dict.fromkeys(found))


def _word(token: Token, at: int) -> str:
    """Gives a word as a sign; no name is one, so that exchanging names changes nothing."""
    first = token.text[0]
    if first.isdigit():
        return "<number>"
    if token.is_capital and at > 0:
        return "<name>"
    return token.lemma if first.isalpha() else first
