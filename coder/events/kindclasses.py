"""What an actor of each kind can be as an argument of a trigger."""

from coder.codebook import ActorKind

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
