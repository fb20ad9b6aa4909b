"""Who uses the goods that a Dutch relative clause tells the giver of: "rijdt in wagens die Z heeft gestuurd"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.relatives import Relative, goods_before
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.sides import group
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import MentionForm

_AT = frozenset({"op", "tegen", "naar"})
"""Before what is shot at, unless one goes or lives on it."""
_GIVING = ("give", "sustain", "move")


def used_goods(scene: Scene) -> Iterator[Backing]:
    """Reads who gave, pays or serves goods in a relative clause on them, and the subject around it that uses them.

    Rule of the language: behind a noun for goods "die" means the goods, so that who is named inside acts; whoever rides
    in them, shoots or lives by them has them from there. Not of goods that are shot at, taken or brought down.
    """
    if scene.support.language != "nl":
        return
    for pronoun in range(2, len(scene.tokens) - 1):
        if goods_before(scene.tokens, pronoun, "nl") is None:
            continue
        relative = scene.relative(pronoun + 1)
        if relative is None or relative.pronoun != pronoun or relative.antecedent is not None:
            continue
        inside = scene.tokens[pronoun + 1 : relative.end]
        giving = next((at for name in _GIVING if (at := field_of("nl").verb(name, inside)) is not None), None)
        giver = _giver(scene, relative)
        if giving is None or giver is None or scene.support.has("negation", inside):
            continue
        user = user_of(scene, relative, giver)
        if user is None or not {giver.actor.kind, user.actor.kind} <= PARTIES_TO_CONFLICTS:
            continue
        kind = scene.support.kind_of(scene.tokens[pronoun - 2 : pronoun]) or AllianceKind.UNSPECIFIED
        sides = (all_of(giver, scene), all_of(user, scene))
        at, status = pronoun + 1 + giving, AllianceStatus.ACTIVE
        yield Backing(*sides, at, pronoun, relative.end, kind, status, "uses goods of another")


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


def _giver(scene: Scene, relative: Relative) -> Party | None:
    """Gives who acts in a relative clause on goods: its subject, or who stands behind "door"."""
    inside = [p for p in scene.parties if relative.pronoun < p.first and p.last <= relative.end]
    by = [p for p in inside if p.preposition in scene.support.words["by"]]
    free = [p for p in inside if p.preposition is None and not p.owner and p.form is not MentionForm.GENERIC]
    return next(iter(by or free), None)


def _is_aimed_at(scene: Scene, first: int, goods: int) -> bool:
    """Says whether goods stand behind a preposition of what is shot at: "vuurde op tanks die"."""
    for position in range(goods - 1, first - 1, -1):
        token = scene.tokens[position]
        if token.text in HARD or token.text == ",":
            return False
        if token.lower in scene.speech.words["prepositions"]:
            return token.lower in _AT
    return False
