"""Who fights or harms whom in a sentence: between these no support is read from goods that lie about."""

from coder.alliances.party import Party
from coder.alliances.scene import Scene

_FIGHT = frozenset({"fight", "fights", "fought", "fighting", "battle", "battles", "battled", "battling"})
_THE = frozenset({"the", "a", "an"})
_REACH = 5  # tokens between a hostile verb and its object


def is_attacked(party: Party, scene: Scene, trigger: int = -1) -> bool:
    """Says whether a party is the object of a hostile verb: "bombed a Houthi column", "drones that picked off X".

    In Dutch the subject may stand right behind the verb, so somebody must stand before it.
    """
    if party not in scene.parties:
        return False  # one whom another sentence names
    if party.preposition is not None and party.preposition not in {"off", "on"}:
        return False
    for position in range(party.first - 1, max(-1, party.first - _REACH - 1), -1):
        token = scene.tokens[position]
        if token.lower in scene.support.words["hostile"] and position != trigger:
            free = [p for p in scene.parties if p.last <= position and p.preposition is None]
            return scene.support.language == "en" or bool(free)
        if (
            token.lower in scene.support.verbs and token.lower not in scene.support.words["nominal"]
        ):  # "fought to keep sending X shells"
            return False
        if not token.is_word or any(p.first <= position < p.last for p in scene.parties):
            return False
        if token.lower in scene.speech.words["conjunctions"] or token.lower in scene.support.words["to"]:
            return False
    return False


def are_fighting(one: Party, other: Party, scene: Scene, trigger: int = -1) -> bool:
    """Says whether one of two parties attacks the other in so many words: "X warplanes bombed a Y column"."""
    first, second = sorted((one, other), key=lambda party: party.first)
    if first.first < 0 or second.preposition in scene.support.words["by"]:
        return False
    nearest = [p for p in scene.parties if p.last <= second.first and p.actor != second.actor]
    if not nearest or nearest[-1].actor != first.actor:
        return False
    against = second.preposition is not None and second.preposition in scene.support.words["against"]
    return against or is_attacked(second, scene, trigger)


def is_fought(party: Party, scene: Scene) -> bool:
    """Says whether an English party is the object of a fight: "arms Y to fight Z on its behalf"."""
    tokens, at = scene.tokens, party.first - 1
    if party.preposition is not None or party.owner or not 0 <= at < len(tokens):  # one of another sentence
        return False
    if at > 0 and tokens[at].lower in _THE:
        at -= 1
    told = tokens[at].lower in _FIGHT
    return told and (at == 0 or tokens[at - 1].lower not in _THE)  # not "the fighting Houthis"
