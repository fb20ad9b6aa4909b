"""Who else gives where English leaves the verb out: "Z offers its airfields, Y its purse"."""

from collections.abc import Iterable, Iterator

from coder.alliances.crafts import is_craft
from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace

_GIVEN = ("arms", "money", "people", "shelter", "backing")
_REACH = 5  # tokens behind a giver in which what he gives stands
_OPENING = frozenset(
    "a an its his her their the two three four five six seven eight nine ten twelve a dozen twenty thirty forty fifty "
    "hundreds thousands another some several".split()
)
_BEFORE = frozenset({",", ";", "and"})


def unspoken(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads givers behind the one that a clause names whose verb is not said again.

    Rule of the language: of clauses told alike the later ones leave the verb out, so a name with a thing right behind
    it does what the first one does.
    """
    if scene.support.language != "en":
        return
    listed = list(told)
    taken = {p.actor for b in listed for p in (*b.supporters, *b.supported)}
    for backing in listed:
        giver = backing.supporters[-1]
        if giver not in scene.parties or giver.preposition is not None or giver.first > backing.trigger:
            continue
        for other in scene.parties:
            if other.first <= backing.trigger or other.actor in taken or not _is_gapped(scene, other):
                continue
            taken.add(other.actor)
            yield replace(
                backing, supporters=(other,), first=other.first, trigger=other.last, why=f"{backing.why}; verb left out"
            )


def _is_gapped(scene: Scene, party: Party) -> bool:
    """Says whether a name stands behind a mark or "and" with goods and no verb right behind it."""
    if party.form not in {MentionForm.NAME, MentionForm.METONYM} or party.owner or party.preposition is not None:
        return False
    if scene.actors.group_of(party.actor).kind not in STATES | ARMED_GROUPS or party.first == 0:
        return False
    tokens = scene.tokens
    opens = tokens[party.first - 1].lower in scene.speech.words["definite"]
    if tokens[party.first - 1 - opens].lower not in _BEFORE or party.last >= len(tokens):
        return False
    behind = tokens[party.last : party.last + _REACH]
    begin = 1 if behind[0].text == "," else 0
    if len(behind) <= begin or not (behind[begin].lower in _OPENING or behind[begin].text[0].isdigit()):
        return False
    for k in range(party.last + begin, min(len(tokens), party.last + _REACH)):
        if field_of("en").noun(tokens[k], _GIVEN) is not None or is_craft(tokens, k, scene.actors):
            return True
        if tokens[k].lower in scene.support.verbs or not (tokens[k].is_word or tokens[k].text[0].isdigit()):
            return False
    return False
