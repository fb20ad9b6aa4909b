"""Who stands, fights or sides with another: verbs whose other side stands behind a preposition."""

from coder.alliances.party import Party
from coder.alliances.passives import after_phrase
from coder.alliances.pronouns import other_than
from coder.alliances.relatives import Relative
from coder.alliances.scene import NEAR, Scene, Sides
from coder.alliances.subjects import subject
from coder.alliances.support import SupportVerb
from coder.alliances.whom import understood
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm

_FRONT = 2  # tokens at the head of an English clause where "behind X stands Y" begins


def beside_sides(
    scene: Scene, index: int, verb: SupportVerb, first: int, last: int, relative: Relative | None
) -> Sides | None:
    begin, end = scene.half(index, first, last)
    taken = _taken_up(scene, verb, relative)
    if taken is not None:
        inside = scene.bare(first, last, relative)
        return (inside[0], taken) if inside and inside[0].actor != taken.actor else None
    other = after_phrase(scene, verb, index + 1, end)
    if other is None:
        fronted = scene.support.language == "en" and relative is None
        other = after_phrase(scene, verb, begin, min(index, begin + _FRONT) if fronted else index)
    who = subject(scene, index, relative)
    if other is None and who is not None and _is_unnamed_ally(scene, verb, index, end):
        other = understood(scene, who)  # "has tired of a partner"
    if other is None:
        return None
    if verb.joint and who is not None and is_helper(other, who, scene):
        return other, who
    if who is not None and who.actor == other.actor and other.form is MentionForm.PRONOUN:
        if scene.support.language == "en" and index and scene.tokens[index - 1].lower == "to":
            return None  # "arms Y to fight Z on its behalf"
        other = other_than(scene, who, other)
        return who, other
    if who is not None and who.actor == other.actor:
        left = [p for p in scene.bare(first, index, relative) if p.actor != other.actor]
        who = left[-1] if left else None
    if who is None or who.group == other.group:
        right = [p for p in scene.bare(index, last, relative) if p.group != other.group]
        who = right[0] if right and right[0].first - index <= NEAR + 2 else None
    if verb.joint and who is not None and is_helper(other, who, scene):
        return other, who
    return who, other


def _taken_up(scene: Scene, verb: SupportVerb, relative: Relative | None) -> Party | None:
    """Gives whom a Dutch pronoun behind one of the verb's prepositions takes up: "Z, achter wie X zich schaart"."""
    if scene.support.language != "nl" or relative is None or relative.antecedent is None:
        return None
    fits = relative.preposition is not None and any(phrase == (relative.preposition,) for phrase in verb.prepositions)
    return scene.parties[relative.antecedent] if fits else None


def _is_unnamed_ally(scene: Scene, verb: SupportVerb, index: int, last: int) -> bool:
    """Says whether a noun for an ally, without a name, stands behind one of the entry's prepositions."""
    lowers = [token.lower for token in scene.tokens[index + 1 : last]]
    for at in range(len(lowers)):
        for phrase in verb.prepositions:
            if lowers[at] == phrase[0] and tuple(lowers[at : at + len(phrase)]) == phrase:
                behind = lowers[at + len(phrase) : at + len(phrase) + NEAR]
                return any(word in scene.support.nouns and scene.support.nouns[word].ally for word in behind[1:])
    return False


def is_helper(other: Party, who: Party, scene: Scene) -> bool:
    """Says whether who fights together with a state is its helper: foreigners at its home, or a militia of the country.

    In English "Z's soldiers, fighting alongside X's" are at home where the article is about Z.
    """
    if scene.support.language == "en" and scene.home is not None and other.actor.kind in STATES:
        lands = {scene.home.name, scene.home.country}
        return who.actor.country in lands and other.actor.country not in lands
    if scene.home is not None and other.actor.kind in STATES and who.actor.kind in ARMED_GROUPS:
        lands = {scene.home.name, scene.home.country}
        return who.actor.country in lands and other.actor.country not in lands  # "met soldaten van Z trok de groep op"
    if who.actor.kind not in STATES or other.actor.kind in STATES | {ActorKind.PERSON}:
        return False
    return other.actor.kind is ActorKind.EXTERNAL_FORCES or other.actor.country == who.actor.country
