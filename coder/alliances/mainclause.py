"""The main clause behind an aside on its subject in which support stands: "X, long the friend of Y, seems to tire"."""

from collections.abc import Sequence

from coder.alliances.asides import is_aside
from coder.alliances.party import HARD
from coder.alliances.relatives import Relative
from coder.alliances.scene import Backing, Scene
from coder.values import dataclass
from coder.words import Token

_PEOPLE = 4  # tokens between a nation and the "that" of its people
_WHO = frozenset({"who", "that", "which"})
_SEEM = frozenset({"seems", "seem", "appears", "appear"})
_PERSONS = frozenset("it he she they we you i as than when while what if".split())
_CLOSING = 24  # tokens behind the support in which the comma before the main verb stands


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells a main clause in one language.

    `apposition`: tokens between a comma and the noun of an apposition at most. `joining`: words behind a comma by which
    the aside goes on. `ending`: words behind a comma that end the main clause.
    """

    apposition: int
    joining: frozenset[str]
    ending: frozenset[str]


def main_clause(backing: Backing, scene: Scene, marks: Marks) -> Sequence[Token]:
    """Gives the words of the main clause where the support stands in an aside behind its subject; none elsewhere."""
    relative, tokens = scene.relative(backing.trigger), scene.tokens
    restricted = _behind_restriction(backing, scene) if scene.support.language == "en" else None
    if restricted is not None:
        return tokens[restricted : _end(tokens, restricted, marks)]
    if relative is not None:
        if relative.antecedent is None or scene.parties[relative.antecedent] not in backing.supporters:
            return ()
        if scene.support.language == "en" and _goes_on(tokens, relative):
            return tokens[relative.end : _end(tokens, relative.end, marks)]  # "those who armed him are packing up"
    elif not backing.noun or not is_aside(backing, scene, marks.apposition):
        return ()
    for position in range(backing.trigger + 1, min(len(tokens) - 1, backing.trigger + _CLOSING)):
        if tokens[position].text in HARD:
            return ()
        if tokens[position].text == "," and tokens[position + 1].lower not in marks.joining:
            return tokens[position + 1 : _end(tokens, position + 1, marks)]
    return ()


def _behind_restriction(backing: Backing, scene: Scene) -> int | None:
    """Gives where the main verb stands behind a clause without commas: "the column that helped Y hold Z | has gone"."""
    tokens, giver, trigger = scene.tokens, backing.supporters[0], backing.trigger
    opens = [k for k in range(giver.last, min(trigger, giver.last + _PEOPLE)) if tokens[k].lower in _WHO]
    if not opens or backing.noun or any(not token.is_word for token in tokens[giver.last : trigger]):
        return None
    finite = scene.support.words["perfect"] | scene.support.words["passive"]
    for at in range(trigger + 2, len(tokens) - 1):
        if not tokens[at].is_word:
            return None
        if tokens[at].lower in finite or tokens[at].lower in _SEEM:
            before = tokens[at - 1].lower
            joined = before in scene.support.words["coordination"] | scene.support.words["relative"] | _PERSONS
            return None if joined else at
    return None


def _goes_on(tokens: Sequence[Token], relative: Relative) -> bool:
    """Says whether the main clause follows a relative clause without a comma."""
    return relative.end < len(tokens) and tokens[relative.end].text not in HARD | {","}


def _end(tokens: Sequence[Token], begin: int, marks: Marks) -> int:
    """Gives where a main clause ends that begins at a token."""
    for position in range(begin, len(tokens)):
        if tokens[position].text in HARD:
            return position
        behind = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        if tokens[position].text == "," and behind in marks.ending:
            return position
    return len(tokens)
