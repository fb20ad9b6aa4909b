"""What those do meanwhile who are no side of a support: their clause tells nothing of what became of it."""

from coder.alliances.field import field_of
from coder.alliances.scene import Scene

TRUST = frozenset({"krediet", "geduld", "geloof", "enthousiasme", "animo", "liefde"})
"""What a helper may lose: a clause about it is about the support."""


def opens_others(at: int, scene: Scene) -> bool:
    """Says whether Dutch "terwijl" opens a clause about others: "..., terwijl de wereld de andere kant op kijkt".

    Not one about a side, its forces, goods or the support itself ("terwijl het enthousiasme taant").
    """
    if at + 2 >= len(scene.tokens) or scene.tokens[at].lower != "terwijl":
        return False
    article, noun = scene.tokens[at + 1 : at + 3]
    if article.lower not in scene.speech.words["definite"] or noun.is_capital or noun.lower in scene.support.generic:
        return False
    about = field_of("nl").noun(noun) is not None or noun.lower in TRUST | scene.support.words["forces"]
    party = any(party.first <= at + 2 < party.last for party in scene.parties)
    return not about and not party and not scene.support.is_support(scene.tokens, at + 2)
