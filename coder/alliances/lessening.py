"""Support that Dutch tells to grow less: "steeds zuiniger", "minder dan vroeger", "met grotere tussenpozen"."""

from collections.abc import Sequence

from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_DEGREES = word_list("nl/ties.toml", "degrees")
_FEWER = word_list("nl/ties.toml", "fewer")
_SCANTIER = word_list("nl/ties.toml", "scantier")
_GROWING = frozenset({"wordt", "worden", "werd", "werden", "geworden", "raakt", "raken", "raakte", "raakten"})
_PAST = frozenset("vroeger voorheen eerst weleer ooit tevoren voordien eerder toen beloofd afgesproken vorig".split())
_WITHIN = 3  # tokens between an adverb of degree and the comparative
_CLOSING = frozenset({";", ":", "(", ")", "–", "—"})
_WHO = frozenset({"die", "dat", "waar", "wier", "wiens", "omdat", "zodat", "toen", "terwijl", "want"})


def lessens(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch clause of support, or "maar" behind it, tells that there is less and less of it.

    Rule of the language: a comparative of little ("minder", "zuiniger", "schaarser") beside an adverb of degree, a
    verb of becoming or "dan vroeger" tells of a waning; of what, tells the clause.
    """
    if scene.support.language != "nl":
        return False
    words = [token.lower for token in _own(backing, scene)]
    for at, word in enumerate(words):
        scantier = word in _SCANTIER()
        if not scantier and word not in _FEWER():
            continue
        before, behind = words[max(0, at - _WITHIN) : at], words[at + 1 : at + 2 + _WITHIN]
        if any(other in _DEGREES() for other in before) or _is_by_time(before):
            return True
        if "dan" in behind and not _PAST.isdisjoint(behind):
            return True
        if (scantier or backing.noun) and not _GROWING.isdisjoint(words):
            return True
    return False


def _is_by_time(before: Sequence[str]) -> bool:
    """Says whether "met de week", "met de dag" stands before a comparative."""
    return len(before) > 2 and before[-3:-1] == ["met", "de"]


def _own(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the clause of a support, with a "maar" behind it, up to where another clause begins."""
    tokens = scene.tokens
    first, last = backing.first, backing.trigger + 1
    relative = scene.relative(backing.trigger)
    if relative is not None:
        first = max(first, relative.pronoun)
    sides = {scene.actors.group_of(p.actor) for p in (*backing.supporters, *backing.supported)}
    others = {
        p.first
        for p in scene.parties
        if p.preposition is None and not p.owner and scene.actors.group_of(p.actor) not in sides
    }
    while last < len(tokens) and tokens[last].text not in _CLOSING and last not in others:
        if tokens[last].text == "," and last + 1 < len(tokens) and tokens[last + 1].lower in _WHO:
            break
        last += 1
    return tokens[first:last]
