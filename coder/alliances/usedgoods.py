"""Who uses the goods that a Dutch relative clause tells the giver of: "rijdt in wagens die Z heeft gestuurd"."""

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.relatives import Relative, goods_before
from coder.alliances.scene import Scene
from coder.alliances.sides import group
from coder.mentions import MentionForm

_AT = frozenset({"op", "tegen", "naar"})
"""Before what is shot at, unless one goes or lives on it."""


def user_of(scene: Scene, relative: Relative, giver: Party | None) -> Party | None:
    """Gives the subject of the clause around a relative one on goods, where it uses them."""
    goods = goods_before(scene.tokens, relative.pronoun, "nl")
    if goods is None:
        return None
    first, last = scene.clause(goods)
    around = [*scene.tokens[first : goods + 1], *scene.tokens[relative.end : last]]
    if scene.support.has("captured", around) or scene.support.has("taken", around) or stands("seizing", around):
        return None
    used = field_of("nl").verb("get", around) is not None or stands("using", around) is not None
    if not used or (_is_aimed_at(scene, first, goods) and stands("going", around) is None):
        return None
    free = [p for p in scene.bare(first, goods, None) if p.form is not MentionForm.GENERIC]
    free = [p for p in free if giver is None or group(p, scene) != group(giver, scene)]
    return free[0] if free else None


def _is_aimed_at(scene: Scene, first: int, goods: int) -> bool:
    """Says whether goods stand behind a preposition of what is shot at: "vuurde op tanks die"."""
    for position in range(goods - 1, first - 1, -1):
        token = scene.tokens[position]
        if token.text in HARD or token.text == ",":
            return False
        if token.lower in scene.speech.words["prepositions"]:
            return token.lower in _AT
    return False
