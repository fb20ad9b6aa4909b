"""Who can back somebody or be backed: nobody unknown, no crowd, no two of one group."""

from coder.actors import ActorReading
from coder.actors.crowds import UNIDENTIFIED
from coder.codebook import ActorKind, AllianceKind
from coder.kinds import NO_ALLIES, STATES
from coder.mentions import KnownActor
from coder.wordlists import word_list, word_row

_DEMONSTRATORS = frozenset({ActorKind.PROTESTERS, ActorKind.RIOTERS})
_RELIEF = "United Nations"  # helps people, takes no side
_HELPERS = word_row("people.toml", "relief_organisations")
"""Parts of names of those that help or watch, whoever the people are, and take no side."""
_CHURCHES = word_list("people.toml", "churches")
_FIRM = ("transitive", "beside", "dative", "construction", "noun")
"""How the rules that read a word of support name themselves."""
_PLAIN = ("beside", "transitive: steunen")
"""Those of them by which somebody stands behind another of his own state, whatever kind of support they tell."""
_AT_HOME = word_row("nl/ties.toml", "at_home")
"""Expressions by which somebody covers or stands by another, so that one of his own state can be meant."""
_SHELTER = word_row("nl/ties.toml", "refuge")
_ANY_SHELTER = "<shelter>"
"""How a construction names any noun of shelter, which nobody gives at home."""


def may_ally(
    supporter: KnownActor,
    supported: KnownActor,
    actors: ActorReading,
    why: str = "",
    kind: AllianceKind = AllianceKind.UNSPECIFIED,
) -> bool:
    """Says whether one of two actors can back the other, whatever is told of them.

    A crowd that demonstrates may be backed where a verb or noun of support says so (`why`), by whoever is no crowd;
    who lets it be does not back it. Within one state a politician, a court or the army may back another where a verb
    says so ("the governor stood behind the police"), and so may forces of a region of its own.
    """
    if supporter.kind in NO_ALLIES or supporter.name == supported.name:
        return False
    plain = why.startswith(_PLAIN)
    crowd = supported.kind in _DEMONSTRATORS and why.startswith(_FIRM) and "laten" not in why
    if supported.kind in NO_ALLIES and not crowd:
        return False
    if _is_relief(supporter) and not (plain and _is_church(supporter)):
        return False  # a church shelters anybody, but does not stand behind him
    if supporter == UNIDENTIFIED or supported == UNIDENTIFIED or _RELIEF in (supporter.name, supported.name):
        return False
    if supported.kind is ActorKind.STATE and supporter.kind is ActorKind.STATE_FORCES:
        if supporter.country in {supported.name, supported.country} and not plain:
            return False  # its own gendarmerie
    if supporter.kind is ActorKind.STATE and supported.kind is ActorKind.STATE_FORCES:
        if supported.country == supporter.name:
            return False  # "has sent two battalions of its guards"
    one, other = actors.group_of(supporter), actors.group_of(supported)
    if one != other:
        return True
    worded = kind is AllianceKind.POLITICAL and why.startswith("construction")
    at_home = plain or any(words in why for words in _AT_HOME())
    at_home = at_home or (worded and not any(word in why for word in (_ANY_SHELTER, *_SHELTER())))
    return at_home and one.kind in STATES and ActorKind.PERSON in {supporter.kind, supported.kind}


def _is_relief(actor: KnownActor) -> bool:
    """Says whether an actor by its name helps or watches people, whoever they are."""
    if actor.kind is not ActorKind.ORGANISATION:
        return False
    name = actor.name.lower()
    return any(part in name for part in _HELPERS())


def _is_church(actor: KnownActor) -> bool:
    return any(part in actor.name.lower() for part in _CHURCHES())
