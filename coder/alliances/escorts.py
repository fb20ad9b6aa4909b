"""Who goes along with another's troops in so many words: "with Y's infantry clearing the way, X's soldiers took it"."""

from collections.abc import Iterator

from coder.alliances.field import Field, field_of
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import FIGHTERS, STATES
from coder.mentions import MentionForm

_NEAR = 7  # tokens between "with" and whose people go along: "with fighters of Z's Party of W"
_DEED = 6  # tokens behind these in which it stands what they do


def escorts(scene: Scene) -> Iterator[Backing]:
    """Reads an absolute phrase of people or craft that lead, cover or carry those who act in the clause.

    Rule of the language: "with" and a noun phrase with a participle or place ("in the lead") tells a circumstance of
    the main clause; whoever clears the way for others there helps them.
    """
    field = field_of(scene.support.language)
    for index, token in enumerate(scene.tokens):
        if token.lower not in scene.support.words["with"]:
            continue
        near = scene.tokens[index + 1 : index + 1 + _NEAR]
        reach = index + next((k for k, t in enumerate(near) if t.text in HARD or t.text == ","), len(near))
        helper = next((p for p in scene.parties if index < p.first <= reach), None)
        helper = helper or _craft(scene, field, index)
        if helper is None or not (_is_armed(helper) or _are_people_of(scene, field, index, helper)):
            continue
        behind = scene.tokens[helper.last : helper.last + _DEED]
        at = field.find("escorting", behind)
        if at is None or any(t.text in HARD or t.text == "," for t in behind[: at[0]]):
            continue
        if scene.support.has("negation", behind) or scene.support.has("against", behind):
            continue
        if field.find("retreat", scene.tokens[slice(*scene.clause(index))]) is not None:
            continue  # "fled, with rebels covering the road"
        helped = _acting(scene, index, helper)
        if helped is None:
            continue
        first, last = scene.clause(index)
        sides = ((helper,), all_of(helped, scene))
        why = f"goes along: {behind[at[0]].lower}"
        yield Backing(*sides, helper.last - 1, first, last, AllianceKind.MILITARY, AllianceStatus.ACTIVE, why)


def _craft(scene: Scene, field: Field, index: int) -> Party | None:
    """Gives whose craft go along: "with French armour in the lead"."""
    for position in range(index + 1, min(index + 3, len(scene.tokens) - 1)):
        token = scene.tokens[position]
        mention = scene.actors.at(token.span)
        if mention is None or mention.form is not MentionForm.ADJECTIVE:
            continue
        if field.noun(scene.tokens[position + 1], ("arms", "people")) is None:
            continue
        return Party(position, position + 2, token.span, mention.actor, mention.form, None, False, -9 - position)
    return None


def _acting(scene: Scene, index: int, helper: Party) -> Party | None:
    """Gives who acts in the main clause: the free armed party right before "with", else the first behind the phrase."""
    group = scene.actors.group_of
    first, last = scene.clause(index)
    free = [
        p
        for p in scene.bare(first, last, None)
        if _is_armed(p) and group(p.actor) != group(helper.actor) and p.form is not MentionForm.PRONOUN
    ]
    before = [p for p in free if p.last <= index]
    found = next(iter([*reversed(before), *(p for p in free if p.first >= helper.last)]), None)
    if found is None or {group(found.actor), group(helper.actor)} <= scene.belligerents:
        return None
    return found


def _are_people_of(scene: Scene, field: Field, index: int, helper: Party) -> bool:
    """Says whether "with" is before people in arms of a party: "with fighters of X walking ahead"."""
    before = scene.tokens[index + 1 : helper.first]
    return any(field.noun(token, ("people",)) is not None for token in before)


def _is_armed(party: Party) -> bool:
    if party.actor.kind in FIGHTERS:
        return True
    people = party.form in {MentionForm.FORCES, MentionForm.ADJECTIVE} or party.owner
    return party.actor.kind in STATES and people
