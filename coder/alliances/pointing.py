"""How the text points at the receiver of a support that it does not name: by a pronoun, by a common noun, or not."""

from enum import StrEnum

from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.mentions import MentionForm


class Pointing(StrEnum):
    """How a receiver is told where it has no name."""

    IT = "it"
    THEY = "they"
    PERSON = "person"  # "him", "her"
    OWNED = "owned"  # "his army", "its men"
    COMMON = "common"  # "the army", "the rebels"
    UNSAID = "unsaid"  # "Caracas tops up the coffers"


_OURS = frozenset("ik mij mijn wij we ons onze i me my we us our".split())
"""Who speaks: the sentence tells who that is."""
_PRONOUNS = {
    **dict.fromkeys(("it", "het"), Pointing.IT),
    **dict.fromkeys(("they", "them", "zij", "ze", "hen"), Pointing.THEY),
    **dict.fromkeys(("he", "him", "she", "hij", "hem"), Pointing.PERSON),
    **dict.fromkeys(("his", "her", "its", "their", "zijn", "haar", "hun", "diens"), Pointing.OWNED),
}
_OBJECTS = frozenset("him them hem hen hun his its their zijn haar".split())
_NEAR = 3  # tokens beside a verb among which its object stands


def pointing_at(party: Party, trigger: int, scene: Scene) -> Pointing | None:
    """Gives how a sentence points at a receiver of the support that token `trigger` tells; None where it names it."""
    if party not in scene.parties:
        return _object_of(trigger, scene)
    if party.form is MentionForm.PRONOUN:
        pronoun = scene.tokens[party.first].lower
        return None if pronoun in _OURS else _PRONOUNS.get(pronoun, Pointing.COMMON)
    if party.form not in {MentionForm.FORCES, MentionForm.ROLE} or _is_named(party, scene):
        return None
    owned = party.first > 0 and scene.tokens[party.first - 1].lower in scene.support.words["possessive"]
    return Pointing.OWNED if owned else Pointing.COMMON


def _object_of(trigger: int, scene: Scene) -> Pointing:
    """Gives how the object of a verb points that was read as nobody: "flies him diesel", "die zijn leger opleidt"."""
    behind = scene.tokens[trigger + 1 : trigger + 1 + _NEAR]
    before = scene.tokens[max(0, trigger - _NEAR) : max(0, trigger)][::-1]
    pronoun = next((token.lower for token in (*behind, *before) if token.lower in _OBJECTS), None)
    if pronoun == "hun":
        return Pointing.THEY
    return Pointing.UNSAID if pronoun is None else _PRONOUNS[pronoun]


def _is_named(party: Party, scene: Scene) -> bool:
    """Says whether a common noun tells whose it is: "the Malian army", "the army of Mali"."""
    if any(token.is_capital for token in scene.tokens[max(1, party.first - 1) : party.last]):
        return True  # the first word of a sentence is none
    behind = scene.tokens[party.last : party.last + 2]
    return len(behind) > 1 and behind[0].lower in scene.support.words["of"] and behind[1].is_capital
