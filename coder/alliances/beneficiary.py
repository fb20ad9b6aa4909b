"""Whom an outsider to an English article's war helps: the side named, the one not fought, or the paragraph's."""

from collections import Counter

from coder.alliances.constructions import stands
from coder.alliances.hostility import is_attacked
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Stretch
from coder.alliances.whom import understood
from coder.codebook import ActorKind
from coder.kinds import STATES
from coder.mentions import KnownActor, MentionForm
from coder.wordlists import word_row

ENOUGH = 2
"""What the words of a stretch must weigh."""
_SAYING = 3  # tokens behind an actor in which its verb of speech stands
_NEAR = 4  # tokens between a verb of fighting and whom it is about
_DEFINING = frozenset({"that", "which", "who"})
_FAR = 6  # tokens at the head of a stretch in which a clause that describes its subject begins
_KEEPING = frozenset({"keep", "keeps", "kept", "keeping"})
_OFF = frozenset({"from", "out", "away", "off", "down", "bay", "check"})
_JIHADISTS = word_row("en/people.toml", "jihadists")
_FRIENDLESS = word_row("en/people.toml", "friendless")


def receiver_of(stretch: Stretch, giver: Side, weight: int) -> Party | None:
    """Gives the side that is helped: the one named in the stretch, else the one the paragraph is about."""
    scene = stretch.scene
    inside = [s for s in stretch.sides if group(s, scene) in scene.war.central and s.part is not Part.FROM]
    inside = [s for s in inside if s.party.preposition not in scene.support.words["by"]]
    inside = [s for s in inside if not is_attacked(s.party, scene)]
    inside = [s for s in inside if not are_foes(giver, group(s, scene), stretch)]
    inside = [s for s in inside if s.part is not Part.BARE or not is_speaker(s.party, scene)]
    inside = [s for s in inside if not _only_counts(s)]
    prey = prey_of(stretch)
    if prey is not None:
        return _other_side(prey, giver, scene)
    groups = {group(s, scene) for s in inside}
    if len(groups) == 2:
        inside = [s for s in inside if s.part is not Part.PLACE and s.party.form is not MentionForm.ADJECTIVE] or inside
        groups = {group(s, scene) for s in inside}
    theme = scene.theme
    if theme is not None and groups and all(s.part is Part.PLACE for s in inside):
        groups = set()  # "its drones circle over the capital": for the side that the paragraph is about
    if len(groups) == 1:
        return inside[0].party if _may_help(giver, inside[0], weight, scene) else None
    bound = giver.part is Part.FROM and any(s.part is Part.TO for s in stretch.sides)
    if bound:
        return None  # "from X to Z": not to the side
    if groups or stretch.sides[0] is not giver or _is_denied(stretch):
        return None
    theme = theme or _at_home(scene) or understood(scene, giver.party)
    if theme is None or are_foes(giver, group(theme, scene), stretch):
        return None
    return theme if group(theme, scene) != group(giver, scene) and not _are_at_home(giver, theme, scene) else None


def _only_counts(side: Side) -> bool:
    """Says whether "of them" behind the giver's people only counts those: "Zedlandian marines, some 700 of them"."""
    return side.party.form is MentionForm.PRONOUN and side.party.preposition == "of" and side.part is not Part.SOURCE


def prey_of(stretch: Stretch) -> KnownActor | None:
    """Gives the side that somebody is there to fight: "to stop the rebels", "keep the jihadists from slipping away"."""
    scene = stretch.scene
    for side in stretch.sides:
        if group(side, scene) not in scene.war.central or side.party.form is MentionForm.PRONOUN:
            continue
        begin = max(stretch.first, side.party.first - _NEAR)
        before = scene.tokens[begin : side.party.first]
        if side.party.preposition in scene.support.words["against"] or stands("hunting", before, "en") is not None:
            return group(side, scene)
        behind = scene.tokens[side.party.last : min(stretch.last, side.party.last + _NEAR)]
        if any(t.lower in _KEEPING for t in before) and any(t.lower in _OFF for t in behind[:2]):
            return group(side, scene)
    return None


def _other_side(prey: KnownActor, giver: Side, scene: Scene) -> Party | None:
    """Gives the one side that is at war with another: its foe in the events, else the only other one."""
    others = [a for a in scene.war.central if a != prey and a != group(giver, scene)]
    foes = [actor for actor in others if scene.war.are_foes(actor, prey)]
    fitting = foes or others
    if len(fitting) != 1:
        fitting = [actor for actor in fitting if actor == scene.home]
    if len(fitting) != 1:
        return None
    return Party(-1, -1, giver.party.span, fitting[0], MentionForm.NAME, None, False, ELSEWHERE)


def ground_of(scene: Scene) -> str | None:
    """Gives the country in which most places of an article lie, in which a war is fought."""
    lands = Counter(country for _, country in scene.war.lands)
    return max(lands, key=lambda land: lands[land], default=None)


def is_jihadist(actor: KnownActor) -> bool:
    """Says whether a group is one for which no state sends soldiers or trainers."""
    return any(name in actor.name.lower() for name in _JIHADISTS())


def is_friendless(actor: KnownActor) -> bool:
    """Says whether a group is one that no state is told to help but in so many words."""
    return any(name in actor.name.lower() for name in _FRIENDLESS())


def _at_home(scene: Scene) -> Party | None:
    """Gives the state that an article is about, where it acts in its events."""
    if scene.home is None or scene.home not in scene.war.central or not scene.tokens:
        return None
    return Party(-1, -1, scene.tokens[0].span, scene.home, MentionForm.NAME, None, False, ELSEWHERE)


def _may_help(giver: Side, other: Side, weight: int, scene: Scene) -> bool:
    """Says whether who is at home in the same country may be a helper: no party of it, nobody by a few words."""
    party = group(giver, scene).kind is ActorKind.ORGANISATION
    return not _are_at_home(giver, other, scene) or (weight > ENOUGH and not party)


def _are_at_home(one: Side, other: Side | Party, scene: Scene) -> bool:
    """Says whether two actors are a state and somebody of its own country, who may as well be its rival."""
    mine, theirs = group(one, scene), group(other, scene)
    return bool({mine.kind, theirs.kind} & STATES) and mine.country in {theirs.country, theirs.name}


def are_foes(giver: Side, other: KnownActor, stretch: Stretch) -> bool:
    return stretch.scene.war.are_foes(group(giver, stretch.scene), other)


def is_speaker(party: Party, scene: Scene) -> bool:
    """Says whether a verb of speech or of thought stands right behind somebody."""
    behind = scene.tokens[party.last : party.last + _SAYING]
    if stands("speaking", behind, "en") is not None:
        return True
    return bool(behind) and scene.speech.verb_at(scene.tokens, party.last) is not None


def _is_denied(stretch: Stretch) -> bool:
    """Says whether a negation stands in a stretch, and no word for an end; not in a clause on what is given."""
    tokens = stretch.tokens
    opening = [k for k, token in enumerate(tokens) if k and token.lower in _DEFINING and tokens[k - 1].is_word]
    tokens = tokens[: opening[-1]] if opening and opening[-1] > _FAR else tokens
    return stretch.scene.support.has("negation", tokens) and stands("bygone", tokens, "en") is None
