"""Dutch readings that their own sentence makes none: relief for civilians, goods that never came, help for all."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.refuted import is_refuted
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceStatus
from coder.wordlists import word_list
from coder.words import Token

_BONDS = word_list("nl/ties.toml", "bonds")
_PLEDGED = word_list("nl/ties.toml", "pledged")
_TAUGHT = word_list("nl/ties.toml", "taught")
_LETTING = frozenset({"laat", "laten", "liet", "lieten"})
_MARKS = HARD | {"."}


def is_disclaimed(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch sentence itself tells that what it tells is no support for a side.

    Rules of the world: food, shelter and rescue for civilians help no side, unless arms or people under arms come
    with them; what was promised and did not come was not given; who helps all sides helps none.
    """
    if scene.support.language != "nl" or backing.status is not AllianceStatus.ACTIVE:
        return False
    clause = _around(backing, scene)
    return (
        is_refuted(backing, scene)
        or _is_relief(clause)
        or _is_of_both(clause)
        or _never_came(backing, scene)
        or stands("murderous", clause) is not None
        or _has_it_done(backing, clause)
        or any(_is_bond(party, scene) for party in backing.supported)
    )


def _around(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words of the stretch around the word that tells: between two hard marks, or its relative clause.

    "X, which backs the rising, takes in refugees": what the main clause tells is another matter.
    """
    tokens, at = scene.tokens, backing.trigger
    contrast = scene.support.words["contrast"]  # "smeekte om troepen, maar X bood alleen dekens"
    first = max((k + 1 for k in range(at) if tokens[k].text in _MARKS or tokens[k].lower in contrast), default=0)
    last = next((k for k in range(at, len(tokens)) if tokens[k].text in _MARKS), len(tokens))
    relative = scene.relative(at)
    if relative is not None:
        first, last = max(first, relative.pronoun), min(last, max(relative.end, at + 1))
    return tokens[first:last]


def _is_relief(clause: Sequence[Token]) -> bool:
    at = stands("relief", clause)
    if at is None:
        return False
    field = field_of("nl")
    return not any(
        field.noun(token, ("arms", "people")) is not None and stands("harmless", [token]) is None for token in clause
    )


def _has_it_done(backing: Backing, clause: Sequence[Token]) -> bool:
    """Says whether somebody has his own people taught or armed: "laat zijn officieren in X opleiden"."""
    if not any(token.lower in _LETTING for token in clause) or backing.why.startswith("construction"):
        return False
    taught = next((token for token in clause if token.lower in _TAUGHT()), None)
    return taught is not None and backing.why.startswith(("transitive", "gist"))


def _is_of_both(clause: Sequence[Token]) -> bool:
    return stands("impartial", clause) is not None


def _never_came(backing: Backing, scene: Scene) -> bool:
    """Says whether a promise is told with what became of it: "heeft X toegezegd, maar die zijn er nog niet"."""
    if scene.relative(backing.trigger) is not None:
        return False  # "X, which trains the police, has offered help, but no troops"
    tokens, contrast = scene.tokens, scene.support.words["contrast"]
    at = next((k for k in range(backing.trigger, len(tokens)) if tokens[k].lower in contrast), None)
    if at is None or not any(token.lower in _PLEDGED() for token in tokens[backing.first : at]):
        return False
    return stands("lacking", tokens[at:]) is not None


def _is_bond(party: Party, scene: Scene) -> bool:
    """Says whether "met X" belongs to a noun: "de grens met X", "de oorlog met X"."""
    if party.preposition != "met" or not 0 <= party.first < len(scene.tokens):
        return False
    near = [token.lower for token in scene.tokens[max(0, party.first - 4) : party.first]]
    if "met" not in near:
        return False
    before = near[: len(near) - 1 - near[::-1].index("met")]
    return bool(before) and before[-1] in _BONDS()
