"""Who of a Dutch relative clause gives where its order leaves both open: "de TPLF, die Eritrea trainde"."""

from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_row

_PROVISION = word_row("nl/ties.toml", "provision_beginnings")
_MANY = frozenset({"hebben", "hadden", "zijn", "waren"})
_NAMED = frozenset({MentionForm.NAME, MentionForm.METONYM, MentionForm.ADJECTIVE})
_GIVERS = STATES | {ActorKind.EXTERNAL_FORCES, ActorKind.ORGANISATION}
_PLURAL = ("en", "'s", "’s", "staten")


def armed_by(backing: Backing, scene: Scene) -> Backing:
    """Gives a reading turned about where a state inside a relative clause on an armed group was read as its object.

    Rule of the language and of the world: in "de groep die X bewapende" either may be the subject; states arm, train,
    pay and lodge groups, hardly ever the other way round, unless the verb stands in the plural that only the group has.
    """
    if scene.support.language != "nl" or len(backing.supporters) != 1 or len(backing.supported) != 1:
        return backing
    giver, receiver = backing.supporters[0], backing.supported[0]
    relative = scene.relative(backing.trigger)
    if relative is None or relative.antecedent is None or relative.preposition is not None:
        return backing
    if scene.parties[relative.antecedent].actor != giver.actor or receiver not in scene.parties:
        return backing
    inside = relative.pronoun < receiver.first < backing.trigger and receiver.preposition is None and not receiver.owner
    if not inside or receiver.form not in _NAMED or group(giver, scene).kind not in ARMED_GROUPS:
        return backing
    if group(receiver, scene).kind not in _GIVERS or receiver.first - relative.pronoun > 2:
        return backing
    verb = scene.tokens[backing.trigger].lower
    if not verb.startswith(_PROVISION()) or _is_plural_only(backing, relative.pronoun, scene):
        return backing
    return replace(backing, supporters=(receiver,), supported=(giver,), why=f"{backing.why}; states provide", sure=True)


def _is_plural_only(backing: Backing, pronoun: int, scene: Scene) -> bool:
    """Says whether the verb of the relative clause is a plural and the state inside it is none."""
    words = [token.lower for token in scene.tokens[pronoun : backing.trigger + 3]]
    verb = scene.tokens[backing.trigger].lower
    participle = verb.startswith("ge") or verb.startswith("opge")
    plural = (not participle and verb.endswith("en")) or (participle and not _MANY.isdisjoint(words))
    receiver = backing.supported[0]
    return plural and not scene.tokens[receiver.last - 1].lower.endswith(_PLURAL)
