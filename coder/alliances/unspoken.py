"""Who else gives where English leaves the verb out: "Z offers its airfields, Y its purse"."""

from collections.abc import Iterable, Iterator, Sequence

from coder.alliances.crafts import is_craft
from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.words import Token

_GIVEN = ("arms", "money", "people", "shelter", "backing")
_REACH = 5  # tokens behind a giver in which what he gives stands
_OPENING = frozenset(
    "a an its his her their the two three four five six seven eight nine ten twelve a dozen twenty thirty forty fifty "
    "hundreds thousands another some several".split()
)
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand hundreds thousands dozen few and".split()
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
    if _is_number_more(behind) or _is_plain_goods(behind):
        return True
    begin = 1 if behind[0].text == "," else 0
    if len(behind) <= begin or not (behind[begin].lower in _OPENING or behind[begin].text[0].isdigit()):
        return False
    for k in range(party.last + begin, min(len(tokens), party.last + _REACH)):
        if field_of("en").noun(tokens[k], _GIVEN) is not None or is_craft(tokens, k, scene.actors):
            return True
        if tokens[k].lower in scene.support.verbs or not (tokens[k].is_word or tokens[k].text[0].isdigit()):
            return False
    return False


def _is_number_more(behind: Sequence[Token]) -> bool:
    """Says whether only a number is left of what is given: "Z another two hundred", "Z a further fifty"."""
    words = [token.lower for token in behind]
    at = 2 if words[:2] == ["a", "further"] else 1 if words[:1] == ["another"] else 0
    end = next((k for k, token in enumerate(behind) if not (token.is_word or token.text[0].isdigit())), len(behind))
    number = behind[at:end]
    return bool(at and number) and all(t.text[0].isdigit() or t.lower in _NUMERALS for t in number)


def _is_plain_goods(behind: Sequence[Token]) -> bool:
    """Says whether a plain plural of goods right behind a name ends the clause: "X sends missiles, Y drones"."""
    if not behind or field_of("en").noun(behind[0], _GIVEN) is None or not behind[0].lower.endswith("s"):
        return False
    return len(behind) == 1 or not (behind[1].is_word or behind[1].text[0].isdigit())
