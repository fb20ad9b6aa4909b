"""What an actor of each kind can be as an argument of a trigger."""

from coder.codebook import ActorKind
from coder.mentions import ActorMention, MentionForm
from coder.wordlists import word_list

_MEMBERS = word_list("people.toml", "members")

KIND_CLASSES = {
    ActorKind.STATE: frozenset({"actor", "armed", "state"}),
    ActorKind.STATE_FORCES: frozenset({"actor", "armed", "state"}),
    ActorKind.REBEL_GROUP: frozenset({"actor", "armed"}),
    ActorKind.POLITICAL_MILITIA: frozenset({"actor", "armed"}),
    ActorKind.IDENTITY_MILITIA: frozenset({"actor", "armed"}),
    ActorKind.RIOTERS: frozenset({"actor", "rioters", "crowd", "group"}),
    ActorKind.PROTESTERS: frozenset({"actor", "protesters", "group"}),
    ActorKind.CIVILIANS: frozenset({"actor", "civilians", "group"}),
    ActorKind.EXTERNAL_FORCES: frozenset({"actor", "armed", "foreign"}),
    ActorKind.PERSON: frozenset({"actor", "person", "prominent"}),
    ActorKind.ORGANISATION: frozenset({"actor", "organisation"}),
    ActorKind.MEDIA: frozenset({"media"}),
}
"""The classes of arguments (frames.CLASSES) by the kind of actor."""


def is_member_in_arms(mention: ActorMention | None, word: str) -> bool:
    """Says whether a word for men or members is said of those who bear arms: "PKK-leden", "leden van M23"."""
    if mention is None or mention.form is not MentionForm.FORCES or word not in _MEMBERS():
        return False
    return "armed" in KIND_CLASSES[mention.actor.kind] and mention.actor.kind is not ActorKind.STATE
